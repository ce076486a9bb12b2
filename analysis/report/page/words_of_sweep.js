// Texts of a sweep's page, as words.js.

const s = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export const wordsOfSweep = {
  choose: "Result of",
  less: (plan, other) => `${plan} against ${other}`,
  axisLess: (other) => `points more than ${other}`,
  ahead: (plan, count, all) =>
    `${plan} has more in ${count} of ${s(all, "combination", "combinations")} that were tried.`,
  chance: (share) =>
    `Luck makes up ${share} % of the variance of the combinations' averages, counting in the luck that all of them share; more runs of each would make it less.`,
  unfit: (why) => `Shares are not given: ${why}.`,
  dropped: (count) => `${s(count, "block of combinations", "blocks of combinations")} with runs that failed are left out.`,

  across: {
    heading: "Over all combinations that were tried",
    left: "how far each plan went",
    title: (plan, low, high) => `Over the combinations, ${plan} moves most: from ${low} to ${high} %`,
    note: (count) =>
      `Ring: mean of ${s(count, "combination", "combinations")}. Line: from the lowest to the highest; other ranges would give another line.`,
    columns: ["Plan", "Mean, %", "Lowest, %", "Highest, %"],
  },

  moves: {
    heading: "What moves the result",
    left: "what moves the result",
    points: "points",
    title: (name, label, low, high, unit) =>
      `${name}: of the ranges that were tried, most moves with: ${label} (${low} to ${high} ${unit})`,
    titleUnsure: (name, label, low, high, unit) =>
      `${name}: the widest move is with: ${label} (${low} to ${high} ${unit}), not told from chance`,
    none: "Nothing took more than one value.",
    note: "Each row: the mean of the combinations where one thing lies in the lowest fifth of its range (ring) or in the highest (square); all else varies alongside. Thin lines: how well each mean is known, ring above and square below. Texts at the ends: where the fifths end, or the levels.",
    more: (count) => `${count} more moved it less.`,
    columns: [
      "Varied",
      "Lowest fifth",
      "Highest fifth",
      "Result there",
      "Result there, highest",
      "Move, points",
    ],
  },

  shares: {
    title: (name, label, share) =>
      `${name}: ${share} % of the spread between combinations goes with ${label}, alone or together with others`,
    titleNone: (name) => `${name}: no share of the spread between combinations is told from 0`,
    note: "Sobol' shares of the variance. Alone: what one thing does by itself. Together: with all that it does jointly with others, so these add up to more than 100. Thin lines: how well each share is known.",
    alone: (label) => `${label}: alone`,
    together: (label) => `${label}: together`,
    notApart: "not told from 0",
    axis: "% of the spread between combinations",
    columns: ["Varied", "Alone, %", "Together with others, %"],
  },

  steps: {
    title: (name, label, points) =>
      `${name}: a step over the whole range moves most with ${label}, by ${points} points on average`,
    note: "Morris: bar: mean size of the move over the whole range (mu*), with how well it is known. Ring: how much moves differ from place to place (sigma): with other things, or along the range. Number: the mean size.",
    axis: "points",
    columns: ["Varied", "Mean size, points", "Known to", "Mean move, points", "Differs by, points"],
  },

  ranks: {
    title: (name, label, share) =>
      `${name}: ${share} % of the spread between combinations goes with ${label} alone`,
    titleNone: (name) => `${name}: no share of the spread between combinations is told from 0`,
    note: "First-order shares of the variance by rank: what one thing does by itself. Grey: not told from 0.",
    columns: ["Varied", "Alone, %"],
  },
};
