// Every text of the page but those of template.html. A translation is a file with the same keys.
// Values come in as texts that numbers.js has written.

const s = (count, one, many) => `${count} ${count === 1 ? one : many}`;
const dot = (text) => (text.endsWith(".") ? text : `${text}.`);

export const words = {
  asTable: "As table",
  plan: "Plan",
  week: "Week",
  weekOfCalendar: "week",
  mean: "Mean",
  interval: "Interval of the average",
  notKnown: "not known",
  range: (low, high) => `${low} to ${high}`,
  quantity: { regular_users: "regular users", use_share: "possible tasks done with the service" },
  percentOf: (quantity) => `% ${quantity}`,
  standard: {
    regular_users:
      "Standard names: sustainability (Proctor 2011), maintenance (RE-AIM). Observed as: log.",
    use_share:
      "Standard names: penetration (Proctor 2011), implementation (RE-AIM). Observed as: log.",
    feasibility:
      "Standard name: feasibility (Proctor 2011). Observed as: survey (FIM), help-desk tickets.",
    cost: "Standard names: cost (Proctor 2011), implementation (RE-AIM). Observed as: activity-based costing (Cidav 2020).",
    worst: "Standard name: representativeness (RE-AIM). Observed as: log by group.",
    survey:
      "Standard names: acceptability and appropriateness (Proctor 2011). Observed as: survey (AIM, IAM, NoMAD).",
  },
  leftOut: (names) => `Not shown, since this comparison does not hold it: ${names.join("; ")}.`,

  first: {
    about: (people, units, sites) =>
      `${s(people, "person", "people")} in ${s(units, "unit", "units")} at ${s(sites, "site", "sites")}.`,
    question: (count, quantity, week) =>
      `Which of ${s(count, "plan", "plans")} leaves the most ${quantity} in week ${week} after the start, and at what cost in staff time?`,
    goLive: (text) => `Start of use: ${text}.`,
    risk: "Risk to staff",
    strain: (low, lowPlan, high, highPlan) =>
      low === high
        ? `Workload strain is about the same with every plan: ${low} of 100.`
        : `Workload strain: least with ${lowPlan} (${low} of 100), most with ${highPlan} (${high} of 100).`,
    winsByStrain: (plan) => `${plan} comes first and also raises strain the most.`,
    worst: (plan, group, share) => `Fewest regular users: ${group}, with ${plan} (${share} %).`,
    timeCost: (plan, share) =>
      `Extra time while learning is longest with ${plan}: ${share} % of working time in week`,
    timeCostAt: (text, week) => `${text} ${week}.`,
    noWaits: "No pool of helpers or trainers is too small for its plan.",
    waits: (plan, text) => dot(`${plan}: ${text}`),
    assumptions: "Three assumptions that matter most",
    assumption: (label, unit, low, high, atLow, atHigh, grade) =>
      `${label} (grade ${grade}): from ${low} to ${high} ${unit}, the result goes from ${atLow} to ${atHigh} %.`,
    assumptionOnly: (label, grade) => `${label} (grade ${grade}).`,
    assumptionsUnknown: "Which assumptions matter most was not examined.",
    measure: "What to measure next",
    measureUnknown: "What a measurement would be worth was not examined.",
    measureValue: (label, grade) => `${label} (grade ${grade}).`,
  },

  courses: {
    heading: "Week by week",
    left: "courses by week",
    title: (low, lowPlan, high, highPlan, quantity, week) =>
      low === high
        ? `All plans come to about ${low} % ${quantity} in week ${week} on average`
        : `In week ${week}, ${quantity} are on average between ${low} % (${lowPlan}) and ${high} % (${highPlan})`,
    note: "The middle of all runs of each plan. Where two curves are equal, one shows through the gaps of the other.",
    summary: (lines) => `Curves of ${lines.join("; ")}.`,
    end: (plan, share) => `${plan}: ${share} % in the last week`,
    useTitle: (plan, week, value) =>
      `The service does the most of the possible tasks with ${plan}: ${value} % in week ${week}`,
    useAxis: "% of possible tasks",
    bandsTitle: (plan, low, high) =>
      `One organisation may end far from the middle: with ${plan}, 90 of 100 runs end between ${low} and ${high} %`,
    bandsNote:
      "Line: the middle run. Dark band: the middle half of all runs. Light band: 90 of 100 runs. Thin lines: single runs.",
    columns: ["Middle", "50 of 100 runs: low", "high", "90 of 100 runs: low", "high"],
  },

  groups: {
    heading: "By site and profession",
    left: "numbers by site and profession",
    bySite: "site",
    byProfession: "profession",
    title: (kind, gap, plan) =>
      gap === "0"
        ? `With no plan does it matter to which ${kind} one belongs`
        : `Regular users differ most by ${kind} with ${plan}: ${gap} ${gap === "1" ? "point" : "points"} between the highest and the lowest`,
    note: "% regular users. Groups under five people are not shown. Brackets in the table: 90 of 100 runs.",
    people: "People",
    leftTitle: (group, plan, share) => `Fewest regular users: ${group}, with ${plan}: ${share} %`,
    leftHeading: "Who is left behind",
    leftMissing: "the group that is left behind",
    leftNote: "For each plan the profession or site with the fewest regular users.",
    row: (plan, group) => `${plan}: ${group}`,
    group: "Group",
  },

  differences: {
    heading: "Differences and how sure they are",
    left: "differences between plans",
    title: (baseline, low, high) =>
      low === high
        ? `Against ${baseline}, the other plans bring ${low} points`
        : `Against ${baseline}, the other plans bring ${low} to ${high} points`,
    note: "Each plan meets the same organisations. Thick line: how well the average is known. Thin line: 90 of 100 plausible versions of your organisation.",
    axis: "points more than the reference",
    columns: ["Difference", "Average known to", "90 of 100 plausible versions"],
    chanceTitle: (plan, count) =>
      `${plan} comes first in ${count} of 100 plausible versions of your organisation`,
    chanceTitleApart: "The plans cannot be told apart: which one comes first is mostly chance",
    chanceTitleOpen:
      "The plans take different hours: coming first often does not make a plan the best",
    chanceNote: "Luck is taken out: what is counted is what is not known.",
    chanceAxis: "first in N of 100 plausible versions",
    chanceColumns: [
      "First in N of 100",
      "Average loss if wrong, points",
      "Average regret, points",
      "Largest regret, points",
    ],
    variance: (plan, parameters, luck) =>
      `Of the spread of ${plan}, ${parameters} % comes from what is not known and ${luck} % from luck.`,
    pairedVariance: (plan, baseline, parameters, luck) =>
      `Of the spread of the difference between ${plan} and ${baseline}, ${parameters} % comes from what is not known and ${luck} % from luck.`,
    shareTitle: (plan, share) =>
      `With ${plan}, ${share} % of the doubt comes from assumptions of grade C, the weakest evidence`,
    shareNote:
      "Share of each difference's doubt by the grade of evidence: A several studies together, B a single study, C assumed; grey: several together.",
    shareAxis: "% of the doubt",
    grades: { A: "grade A", B: "grade B", C: "grade C", rest: "together" },
  },

  economics: {
    heading: "Hours and money",
    left: "hours, money and the frontier",
    titleHours: (plan, more, points, question) =>
      `${plan} buys ${points} for ${more} more hours a person. ${question}`,
    question: (hours) => `Is that worth ${hours} hours a person?`,
    titleOne: (plan) => `No plan brings clearly more than ${plan}`,
    titleMoney: (currency, least, plan, most, other) =>
      plan === other
        ? `${plan} costs ${least} ${currency} a person`
        : `In money, the plans cost from ${least} ${currency} a person (${plan}) to ${most} (${other})`,
    note: "Line and filled dots: the frontier. A plan on it brings clearly more than every plan that takes fewer hours.",
    noteMoney: "Filled dots: the plans that are on the frontier of hours.",
    hoursAxis: "paid hours a person",
    moneyAxis: (currency) => `${currency} a person`,
    points: (text) => `${text} ${text === "+1" ? "point" : "points"}`,
    columns: (currency) => [
      "Paid hours a person",
      `${currency} a person`,
      "Result, %",
      "Hours a regular user",
      `${currency} a regular user`,
      "On the frontier",
    ],
    yes: "yes",
    no: "no",
    by: (plan) => `no: ${plan} brings more for less`,
    extended: (plan) => `no: a mix up to ${plan} brings more for less`,
    step: (from, to, hours, money, currency, less) =>
      `From ${from} to ${to}: ${hours} more hours${money ? ` and ${money} ${currency} ${less ? "less" : "more"}` : ""} for each further regular user.`,
    budget: (hours, names) => `Within the budget of ${hours} hours a person: ${names}.`,
    budgetMoney: (money, currency, names) =>
      `Within the budget of ${money} ${currency} a person: ${names}.`,
    none: "none",
    perspective: (text, weeks, rate) =>
      `Seen from: ${text}; over ${weeks} weeks; ${rate === "0.0" ? "not discounted" : `discounted by ${rate} % a year`}.`,
    acceptTitle: (plan, low, high) =>
      plan === high
        ? `${high} is most often the better buy, whatever a regular user is worth`
        : `Which plan is the better buy depends on what a regular user is worth: ${low} when little, ${high} when much`,
    acceptAxis: "what a further regular user is worth, paid hours",
    acceptY: "of 100 plausible versions",
    acceptNote: "How often, in 100 plausible versions, each plan is the better buy.",
    practiceTitle: (label, hours, plan) =>
      `The dearest practice is ${label} in ${plan}: ${hours} hours a person`,
    practice: "Practice",
  },

  hours: {
    heading: "When the hours come back",
    left: "net hours by month",
    title: (plan, week) => `${plan} has its hours back by week ${week}`,
    titleNone: (week) => `No plan has its hours back by week ${week}`,
    note: "Paid hours and extra time while learning, less time saved, summed up from the first week. Below the dashed line, time is saved on the whole.",
    axis: "four-week month",
    yAxis: "net hours a person, summed up",
    columns: ["Month", "Paid", "Learning", "Net", "Summed up"],
    even: "Hours back by week",
    never: "not within the time simulated",
  },

  reversal: {
    heading: "What would reverse the choice",
    left: "what would reverse the choice",
    none: "No single assumption, within its range, reverses the choice.",
    some: (count) => `${s(count, "assumption", "assumptions")} could each reverse the choice:`,
    below: (other, label, value, unit, now) =>
      `${other} is ahead if ${label} is below ${value} ${unit} (now taken as ${now}).`,
    above: (other, label, value, unit, now) =>
      `${other} is ahead if ${label} is above ${value} ${unit} (now taken as ${now}).`,
    grade: (grade) => `Grade ${grade}.`,
  },

  structures: {
    heading: "Other forms of the model",
    left: "other forms of the model",
    same: (count) =>
      `The order of the plans is the same in all ${count} forms of the model that were tried.`,
    differ: (kept, count) =>
      `The order of the plans is the same in ${kept} of ${count} forms of the model that were tried.`,
    columns: ["Form of the model", "Comes first", "Same order", "Points to the reference"],
    yes: "yes",
    no: "no",
  },

  timeTo: {
    heading: "How long it takes",
    left: "weeks to half of the tasks",
    title: (level, best, share, least, leastShare) =>
      best === least
        ? `With ${best}, ${level} % of possible tasks are reached in ${share} of 100 runs`
        : `${level} % of possible tasks are reached in ${share} of 100 runs with ${best}, in ${leastShare} with ${least}`,
    note: "Share of runs that have got there by each week. A plan that has not got there in half of its runs has no middle week: it is given as later than the last week.",
    axis: "weeks since the first go-live",
    yAxis: "of 100 runs",
    columns: ["Middle week", "Runs that get there, of 100", "Not within the time, of 100"],
    later: (week) => `later than ${week}`,
  },

  drivers: {
    heading: "What drives the result",
    left: "what drives the result",
    title: (plan, label, low, high) =>
      `With ${plan}, most depends on: ${label} (${low} to ${high} %)`,
    note: "Each row: the result when one assumption moves over its range and the others stay. Ring: the assumption is low. Square: it is high. Texts at the ends: its values.",
    row: (label, grade) => `${label} (${grade})`,
    columns: [
      "Assumption",
      "Grade",
      "From",
      "To",
      "Unit",
      "Result at from, %",
      "Result at to, %",
      "Share of the doubt, %",
    ],
    worthTitle: (label, value) =>
      `Knowing one thing more would help most with: ${label} (${value} ${value === "1.0" ? "point" : "points"})`,
    worthNote: (perfect) =>
      `Average gain in points if it were known before choosing. Knowing everything: ${perfect}.`,
    worthAxis: "points gained by knowing",
    worthColumns: ["Assumption", "Grade", "Points"],
  },

  load: {
    heading: "Strain and help over the weeks",
    left: "strain and help-desk load by week",
    strain: (plan, week, value) =>
      `Workload strain is highest in week ${week} with ${plan}: ${value} of 100`,
    desk: (plan, week, value) =>
      `The help desk is busiest in week ${week} with ${plan}: ${value} problems`,
    time: (plan, week, value) => `Extra time is longest in week ${week} with ${plan}: ${value} %`,
    flat: "No plan has a load on the help desk",
    strainAxis: "of 100",
    deskAxis: "problems a week",
    timeAxis: "% extra time",
  },

  survey: {
    heading: "Beside your own survey",
    left: "your own survey",
    title: (name, gap) =>
      `Survey and model differ most in ${name}: ${gap} on the scale from 1 to 5`,
    titleOnly: "Mean answers by construct, 1 to 5",
    note: (week, simulated) =>
      `Dots: your survey, week ${week}. Lines: the model, week ${simulated}. Rings at 1, 2, 3, 4 and 5.`,
    observed: "Your survey",
    items: "Items of the survey",
    what: "Question",
  },

  outcomes: {
    heading: "Outcomes and their standard names",
    outcome: "Outcome",
    note: (week) =>
      `Shares in %, week ${week}. Proctor 2011 and RE-AIM are two lists of names for what a new service brings.`,
    columns: ["Proctor 2011", "RE-AIM", "Observed as"],
    names: {
      ever: () => "have ever used the service, % of staff",
      regular: () => "regular users, % of staff",
      use: () => "possible tasks done with the service, %",
      coverage: () => "all eligible tasks done with it, %",
      given_up: () => "have given it up, % of staff",
      strain: () => "workload strain, of 100",
      time: () => "extra time while learning, %",
      hours: () => "paid hours a person",
      money: (currency) => `${currency} a person`,
    },
    standard: {
      ever: ["adoption", "adoption", "log"],
      regular: ["sustainability", "maintenance", "log"],
      use: ["penetration", "implementation", "log"],
      coverage: ["penetration", "reach", "log"],
      given_up: ["–", "–", "log"],
      strain: ["feasibility", "–", "survey (FIM)"],
      time: ["feasibility", "–", "survey (FIM), tickets"],
      hours: ["cost", "implementation", "activity-based costing"],
      money: ["cost", "implementation", "activity-based costing"],
    },
  },

  assumptions: {
    heading: "Assumptions and their evidence",
    left: "the list of assumptions",
    title: (weak, all) => `${weak} of ${all} assumptions have grade C: assumed, not measured`,
    filter: "Find",
    grade: "Grade",
    all: "all",
    shown: (count, all) => `${count} of ${all} shown`,
    columns: ["Meaning", "Value", "Range", "Unit", "Grade", "Source", "Role", "Key"],
  },

  simulated: {
    heading: "What was simulated",
    runs: (versions, repeats) =>
      `${s(versions, "plausible version", "plausible versions")} of the organisation, ${repeats === 1 ? "once" : `${repeats} times`} each, with every plan.`,
    people: (people, units, sites) =>
      `${s(people, "person", "people")}, ${s(units, "unit", "units")}, ${s(sites, "site", "sites")}`,
    names: {
      scenario: "Scenario",
      version: "Program",
      seed: "Seed",
      organisation: "Organisation",
      weeks: "Weeks",
      goLive: "Start of use",
      runs: "Runs",
      parameters: "Parameters from",
      calibration: "Held against data",
      precision: "Precision",
      regular: "Regular user",
    },
    uncalibrated: "no: the model is not calibrated",
    regular: (share) => `does at least ${share} % of a week's possible tasks with the service`,
    precision: (half, confidence) =>
      `averages known to within ${half} points (in ${confidence} of 100 such comparisons)`,
    more: (count, wanted) => `${count} more runs would give the ${wanted} points that were wanted`,
    apart: (pairs) => `Not told apart: ${pairs.join("; ")}`,
    pair: (a, b) => `${a} and ${b}`,
    responsible: "What this page is not for",
    model: "The model in words",
  },
};
