"""The model of record once more, in NumPy: a peer to compare the C++ program with.

Written from the documentation alone (sim/model/README.md for the equations, sim/population/README.md
for ties, sim/scenario/parameters.toml for values, scenarios/README.md for practices), without a look
at the C++. It serves two ends: numbers that agree in distribution show that documentation and
program say the same, and its speed is what an ordinary array program reaches on one thread.

    python3 bench/peer_numpy.py --plan s2 --replications 64 [--people 1008] [--seed 1] [--json]

State is float32 of [unit, person of the unit, replication]; every replication has people, ties and
luck of its own. All parameters stand at their centre, all units go live in week 0. Left out, because
no plan below sets them: (24)-(27), (31)-(37) beyond their neutral values, (38), (39). Not computed,
because nothing else reads them: (22), money, the survey, results by group.
"""
import argparse
import json
import os
import time
import tomllib
from pathlib import Path
from types import SimpleNamespace

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
import numpy as np  # noqa: E402  (threads are counted when it is loaded)

FIRST, LAST = -12, 104
SITES, UNIT_SIZE, FULL_TIME = 4, 12, 37.5
SHARES = {"registered_nurse": .27, "public_health_nurse": .17, "practical_nurse": .23,
          "physician": .17, "social_worker": .13, "other": .03}
S0 = {"communication": {"channels": 1, "messages": 1, "weeks": (-4, 2)}}
S2 = S0 | {"diverse_training": {"hours": 2, "weeks": (-2, 1, 4), "methods": 1},
           "protected_time": {"hours": .75, "weeks": (-2, 26)},
           "help_desk": {"per_100_staff": 12.5, "weeks": (0, LAST)}}
S3 = S2 | {"communication": {"channels": 2, "messages": 1, "weeks": (-8, LAST)},
           "consistent_process": .7, "justification": .6,
           "influence": {"involved": .15, "acted_on": .8},
           "demonstrations": .7, "opinion_leaders": .1,
           "super_users": {"share": .1, "relief": .6},
           "materials": .7, "assessment": {"week": -4, "minutes": 30}, "match": .8,
           "diverse_training": {"hours": 2, "weeks": (-2, 1, 4), "methods": 3},
           "ease_of_use": .7, "usefulness": .7,
           "monitoring": {"reports_per_year": 12, "goal_and_plan": .5},
           "feedback": {"fixes": 3}, "task_fit": .7,
           "follow_up": {"level": .7, "rounds": (12, 26, 52, 78)}, "onboarding": 1.}
PLANS = {"s0": S0, "s2": S2, "s3": S3}
NUMBERS = ("use_12", "use_52", "use_104", "regular_52", "hours", "attitude_52", "know_how_52")

TABLE = Path(__file__).resolve().parent.parent / "sim" / "scenario" / "parameters.toml"
with TABLE.open("rb") as table:
    P = SimpleNamespace(**{key: row["value"] for key, row in tomllib.load(table).items()})
P.fading = getattr(P, "lambda")  # a word of the language


# --- Organisations: people, ties, traits. Drawn before the clock starts.

def draw_professions(rng, shape):
    """(P2) Each person's profession, by the shares of all staff."""
    return rng.choice(len(SHARES), size=shape, p=list(SHARES.values())).astype(np.int8)


def unit_rate(sociability):
    """The rate at which pairs s_i s_j of units are tied so often that the mean degree is met."""
    size = sociability.shape[1]
    upper = np.triu(np.ones((size, size), bool), 1)
    product = (sociability[:, :, None] * sociability[:, None, :])[:, upper]
    wanted = min(P.network_ties_in_unit, .9 * (size - 1)) * sociability.size / 2
    low, high = 1e-6, 1e6
    for _ in range(60):
        middle = (low * high) ** .5
        enough = -np.expm1(-middle * product).sum() >= wanted
        low, high = (low, middle) if enough else (middle, high)
    return high


def tie_units(rng, sociability, colleagues):
    """Pairs of a unit, more likely the more sociable both are."""
    rate = unit_rate(sociability)
    pairs = sociability[:, :, None] * sociability[:, None, :]
    tied = np.triu(rng.random(pairs.shape) < -np.expm1(-rate * pairs), 1)
    size = sociability.shape[1]
    for unit, i, j in np.argwhere(tied).tolist():
        colleagues[unit * size + i].add(unit * size + j)
        colleagues[unit * size + j].add(unit * size + i)


def search_outside(rng, sought, allowed, profession, colleagues):
    """Everybody looks for colleagues outside the unit; `allowed(i)` are the people looked among."""
    counts = rng.poisson(sought)
    for i in np.repeat(np.arange(len(counts)), counts)[rng.permutation(counts.sum())].tolist():
        among = allowed(i)
        if rng.random() < P.network_closure:
            near = {k for j in colleagues[i] for k in colleagues[j]} - colleagues[i]
            known = among[np.isin(among, list(near))]
            among = known if len(known) else among
        if rng.random() < P.network_same_profession:
            alike = among[profession[among] == profession[i]]
            among = alike if len(alike) else among
        if len(among):
            j = int(rng.choice(among))
            colleagues[i].add(j)
            colleagues[j].add(i)


def draw_ties(rng, profession):
    """One organisation's ties: a set of colleagues for each person."""
    units, size = profession.shape
    sociability = np.exp(P.network_spread * rng.standard_normal((units, size)))
    colleagues = [set() for _ in range(units * size)]
    tie_units(rng, sociability, colleagues)
    people = np.arange(units * size)
    unit, site = people // size, people // (units // SITES * size)
    share, kind = (sociability / sociability.mean()).ravel(), profession.ravel()
    search_outside(rng, P.network_ties_in_site / 2 * share,
                   lambda i: people[(site == site[i]) & (unit != unit[i])], kind, colleagues)
    search_outside(rng, P.network_ties_elsewhere / 2 * share,
                   lambda i: people[site != site[i]], kind, colleagues)
    return colleagues


def join_ties(networks):
    """All replications' ties in one list: places of colleagues, and where each person's begin.

    Who has no ties looks at one further place, which stays 0, so that no list is empty.
    """
    replications, people = len(networks), len(networks[0])
    nobody = people * replications
    lists = [[j * replications + r for j in sorted(networks[r][i])] or [nobody]
             for i in range(people) for r in range(replications)]
    degree = np.array([0 if ties[0] == nobody else len(ties) for ties in lists])
    begin = np.cumsum([0] + [len(ties) for ties in lists[:-1]])
    return np.concatenate([np.array(ties) for ties in lists]), begin, degree


def draw_scores(rng, units, replications):
    """(P3) Scores of people and units; plans make traits of them, and so meet the same people."""
    shape, people = (units, UNIT_SIZE, replications), {}
    for name in ("pressure", "skill", "learning", "attitude", "intercept", "habit", "fit", "belief"):
        people[name] = rng.standard_normal(shape, dtype=np.float32)
    for name in ("involved", "v1", "v2"):
        people[name] = rng.random(shape, dtype=np.float32)
    for name in ("climate", "quality", "second_quality", "unit_slack"):
        people[name] = rng.standard_normal((units, 1, replications), dtype=np.float32)
    return people


def draw_organisations(rng, units, replications):
    profession = draw_professions(rng, (units, UNIT_SIZE, replications))
    networks = [draw_ties(rng, profession[:, :, r]) for r in range(replications)]
    ties, begin, degree = join_ties(networks)
    return SimpleNamespace(profession=profession, ties=ties, begin=begin,
                           degree=degree.reshape(profession.shape),
                           **draw_scores(rng, units, replications))


def by_profession(o, prefix):
    values = np.array([getattr(P, f"{prefix}_{name}") for name in SHARES], np.float32)
    return values[o.profession]


def tied_to(o, role):
    """Does any tie lead to somebody with the role?"""
    seen = np.append(role.ravel(), False)[o.ties]
    return np.logical_or.reduceat(seen, o.begin).reshape(role.shape)


def heard(plan):
    """What involvement does: share involved, h, and the gain sqrt(involved) heard."""
    given = plan.get("influence", {"involved": 0, "acted_on": .5})
    return given["involved"], 2 * given["acted_on"] - 1, given["involved"] ** .5 * given["acted_on"]


def roles_and_ownership(x, o, plan):
    """(P3) Who takes part, helps and leads, who is tied to them, and how good they are."""
    involved, h, _ = heard(plan)
    x.part = (o.involved < involved).astype(np.float32)
    own = h * P.own_h
    x.own = np.where(x.part > 0, own * (P.not_heard if h < 0 else 1), P.bystander_ownership * own)
    x.own = (x.own if involved else np.zeros_like(x.own)).astype(np.float32)
    helpers, leaders = plan.get("super_users", {"share": 0})["share"], plan.get("opinion_leaders", 0)
    both = helpers > 0 and leaders > 0
    x.su, leads = o.v1 < helpers, (o.v2 if both else o.v1) < leaders
    x.leaders = leads.sum((0, 1))
    x.su_tied, ol_tied = tied_to(o, x.su).astype(np.float32), tied_to(o, leads)
    quality = [np.clip(P.ch_mean + P.ch_sd * score, P.champion_low, P.champion_high)
               for score in (o.quality, o.second_quality if both else o.quality)]
    x.qs, x.led = quality[0], (ol_tied * quality[1]).astype(np.float32)
    x.voice = h * x.part


def make_traits(o, plan):
    """(P3) Traits of people under a plan; everybody works full time."""
    x = SimpleNamespace(tasks=by_profession(o, "tasks"))
    z = np.clip(o.pressure, P.pressure_low, P.pressure_high)
    x.P = np.clip(1 + P.pressure_scale * z, P.pressure_effect_low, P.pressure_effect_high)
    x.slack = np.clip(P.slack0 - P.slack1 * z + P.slack_unit * o.unit_slack, 0, P.slack_high)
    x.K0 = np.clip(P.K0 + P.K0_sd * o.skill, P.K0_low, P.K0_high)
    x.rho = np.exp(P.rate_sd * (P.learn_skill_share * o.skill + P.learn_other_share * o.learning)
                   - P.rate_sd ** 2 / 2)
    x.Kd = np.clip(P.K_do + P.doing_skill * o.skill, P.Kd_low, P.Kd_high)
    x.a0 = np.clip(P.a_mean + P.a_sd * o.attitude, P.a0_low, P.a0_high)
    x.b = P.b0 + P.i_sd * o.intercept
    x.kH = 1 - np.exp(-P.kH * np.exp(P.kH_sd * o.habit))
    gain, fit = heard(plan)[2], plan.get("task_fit", 0)
    x.fit = np.clip(by_profession(o, "fit") + P.fit_sd * o.fit + P.fit_lever * fit
                    + P.fit_gain * gain, P.fit_low, P.fit_high)
    x.monitored = np.where(o.profession == list(SHARES).index("physician"),
                           np.float32(P.monitoring_physician), np.float32(1))
    x.ease = min(1, max(0, P.ease + P.ease_lever * plan.get("ease_of_use", 0) + P.ease_gain * gain))
    x.dup = P.dup * (1 - P.duplicate_removed * fit)
    roles_and_ownership(x, o, plan)
    return add_products(x, o)


def add_products(x, o):
    """Products of traits that every week would form anew."""
    x.hours = x.tasks * np.float32(P.min_task / 60)
    x.beginner = P.c0 * (P.cost_ease_intercept - P.cost_ease_slope * x.ease)
    x.saving = P.saving * x.fit
    x.truth, x.growth = x.fit * (P.benefit * P.bf), x.fit * (P.benefit * (P.expert_benefit - P.bf))
    x.problems = P.pi0 * x.tasks * (P.problem_ease - x.ease)
    x.pressed = P.strain_base + P.strain_pressure * (x.P - 1)
    x.anchor = x.a0 + x.own
    x.base = P.climate_base + P.M_sd * o.climate
    x.alone = o.degree == 0
    x.per_tie = (1 / np.maximum(o.degree, 1)).astype(np.float32)
    x.ties, x.begin = o.ties, o.begin
    x.helpers = np.maximum(x.su.sum(1, keepdims=True), 1).astype(np.float32)
    return x


def start(x, o):
    """(P1) The state at the beginning of the first week."""
    shape, replications = x.tasks.shape, x.tasks.shape[2]
    full = lambda value: np.full(shape, value, np.float32)  # noqa: E731
    unit = lambda value: np.full((shape[0], 1, replications), value, np.float32)  # noqa: E731
    s = SimpleNamespace(C=full(P.start_coherence), A=x.a0.copy(), K=x.K0.copy(),
                        B=np.clip(P.B0 + P.start_belief_sd * o.belief, 0, 1),
                        S=full(P.start_support), X=full(P.start_strain), H=full(0), U=full(0),
                        Enr=full(P.start_enrolment), G=np.zeros(shape, bool),
                        W=np.zeros(shape, np.uint16))
    s.M, s.F, s.V, s.O = np.clip(x.base, 0, 1), 0., unit(0), unit(0)
    s.Ap, s.Ubar, s.Ebar, s.brought = 0., unit(0), unit(P.start_enrolment), unit(0)
    s.L, s.desk = np.zeros((SITES, replications), np.float32), 0.
    s.D = np.full(replications, P.defects, np.float32)
    s.T = np.zeros(replications, np.float32)
    s.seen = np.zeros(x.tasks.size + 1, np.complex64)
    return s


# --- What a plan does in a week

def exposure(plan, t):
    """The strategy's symbols of week t, with the time that reading takes in (8)."""
    def during(weeks):
        return weeks[0] <= t <= weeks[-1]
    e = SimpleNamespace(plan=plan, consistency=plan.get("consistent_process", 0),
                        justification=plan.get("justification", 0),
                        demonstration=plan.get("demonstrations", 0),
                        materials=plan.get("materials", 0), shown=plan.get("usefulness", 0),
                        onboarding=plan.get("onboarding", 0))
    told = plan.get("communication")
    e.messages = told["channels"] * told["messages"] if told and during(told["weeks"]) else 0
    time_off, desk = plan.get("protected_time"), plan.get("help_desk")
    e.protected = time_off["hours"] if time_off and during(time_off["weeks"]) else 0
    e.desk = desk["per_100_staff"] if desk and during(desk["weeks"]) else 0
    course = plan.get("diverse_training")
    held = course is not None and t in course["weeks"]
    e.course, e.methods = (course["hours"], course["methods"]) if held else (0, 1)
    e.match = plan.get("match", 0) if held else 0
    e.assessed = float("assessment" in plan and t >= plan["assessment"]["week"])
    lasting_symbols(e, plan, t)
    return reading(e, t)


def lasting_symbols(e, plan, t):
    """Practices of several settings that go on to the end."""
    seen, follow = plan.get("monitoring"), plan.get("follow_up")
    e.monitoring = seen["reports_per_year"] / 12 if seen else 0
    e.goal = seen["goal_and_plan"] if seen else 0
    e.fixes = plan["feedback"]["fixes"] if "feedback" in plan else None
    e.follow_up = follow["level"] if follow and t >= 0 else 0
    e.round = bool(follow) and t in follow["rounds"]
    helping, roles = plan.get("super_users"), t >= P.champion_hours_from
    e.helping = float(helping is not None and roles)
    e.relief = helping["relief"] if helping else 0
    e.led = float("opinion_leaders" in plan and roles)
    e.involvement = P.participant_hours * ("influence" in plan and t < P.participant_hours_until)


def reading(e, t):
    """(7) and `read` of (8)."""
    told = e.plan.get("communication")
    m = told["messages"] if e.messages else 0
    m = min(m, P.message_saturation_from
            + P.message_saturation_slope * (m - P.message_saturation_from))
    e.reach = 1 - (1 - P.q_reach) ** (told["channels"] * m) if e.messages else 0.
    e.read_message = P.load_w * P.load_message * e.messages
    e.read = e.read_message + P.load_w * P.load_justification * e.justification
    if t < 0:
        e.read += P.load_w * P.load_demonstration * e.demonstration
    else:
        e.read += P.load_w * (P.load_monitoring * e.monitoring + P.load_follow_up * e.follow_up
                              + P.load_feedback * (e.fixes is not None))
    return e


# --- The week

def cut01(y):
    return np.clip(y, 0, 1, out=y)


def above(y):
    """(y)+ in place."""
    return np.maximum(y, 0, out=y)


def help_desk(s, e, people):
    """(1) The desk of each site; what it serves, by unit, and what the plan's desk handled."""
    staff = people / SITES
    ordinary, lever = P.desk_base * staff / 100, e.desk * staff / 100
    waiting = P.backlog_carried * s.L + s.desk
    served = np.minimum(1, (ordinary + lever) / np.maximum(waiting, .01))
    s.L = np.maximum(waiting - (ordinary + lever), 0)
    handled = np.clip(waiting - ordinary, 0, lever).sum(0)
    return np.repeat(served, len(s.M) // SITES, axis=0)[:, None], handled


def units(s, x, e, t):
    """(2), (3), (4), (29), (30): from last week's means. Nobody but people see reports here."""
    target = x.base + P.M_cons * e.consistency + P.M_use * (s.Ubar - P.climate_use_reference)
    s.M += P.r_M * (cut01(target) - s.M)
    m = e.monitoring if t >= P.monitoring_from else 0
    s.F += (P.monitoring_rise if m > s.F else P.r_mon) * (m - s.F)
    if e.round:
        s.V = cut01(P.follow_up_slope * (P.follow_up_threshold - s.Ubar))
    else:
        s.V *= P.follow_up_fade
    s.Ap += P.r_Ap * (0 - s.Ap)
    asked = P.su_hours_per_problem * s.brought
    missing = 1 - P.champion_hours * e.helping / np.maximum(asked, 1e-9)
    s.O += P.r_tired * (np.where(asked > 0, np.maximum(missing, 0), 0) - s.O)


def newcomers(s, x, e, luck):
    """(5) Turnover; returns how many came in each replication."""
    who = np.flatnonzero(luck < np.ceil(65536 * P.hazard))
    for state, value in ((s.C, P.newcomer_coherence + P.onb_C * e.onboarding),
                         (s.K, x.K0.reshape(-1)[who] + P.onb_K * e.onboarding),
                         (s.A, x.a0.reshape(-1)[who]), (s.B, P.B0), (s.S, P.newcomer_support),
                         (s.X, P.newcomer_strain), (s.Enr, P.newcomer_enrolment),
                         (s.H, 0), (s.U, 0), (s.G, False), (s.W, 0)):
        state.reshape(-1)[who] = value
    return np.bincount(who % s.T.size, minlength=s.T.size)


def colleagues(s, x):
    """(6) Means of tied colleagues' U and K. As one complex number, each tie is looked up once."""
    s.seen.real[:-1], s.seen.imag[:-1] = s.U.reshape(-1), s.K.reshape(-1)
    mean = np.add.reduceat(s.seen[x.ties], x.begin).reshape(s.U.shape) * x.per_tie
    return mean.real.copy(), mean.imag.copy()


def time_of_week(w, s, x, e):
    """(8) Extra time of a task, hours asked for and hours there."""
    w.x = above(1 - s.K * (1 / P.K_exp))
    w.x *= w.x
    w.x *= x.beginner
    w.x += x.dup
    w.x -= x.saving * s.K
    free = x.hours * s.U
    free *= w.x
    free += e.read
    if e.involvement:
        free += e.involvement * x.part
    if e.helping:
        free += P.champion_hours * (1 - e.relief) * x.su
    w.avail = x.slack + (e.protected + P.follow_up_time * s.V)
    np.subtract(w.avail, free, out=free)
    w.Z = above(-free)
    w.free = above(free)


def gates(w, s):
    """(9)"""
    understood = np.minimum(s.C * (1 / P.th_coh), 1)
    w.g = P.gate_min + (1 - P.gate_min) * understood
    w.ga = P.att_min + (1 - P.att_min) * understood
    w.ga *= .5 + s.Enr
    np.minimum(w.ga, 1, out=w.ga)


def courses(w, s, e, t):
    """(10) Hours attended, doses of training and practice."""
    w.h = w.dose = w.practice = None
    if e.course or e.round:
        offered = e.course + P.follow_up_training * e.follow_up * e.round * s.V
        w.h = np.minimum(offered, w.free + P.tau_c) * w.ga
        w.dose = w.h / (w.h + P.h0)
        w.Z += P.overrun_to_strain * above(w.h - w.free)
        w.free = above(w.free - w.h)
    if t >= P.practice_from:
        w.practice = w.free * w.ga
        w.practice /= w.practice + P.h0


def problems(w, s, x, e):
    """(11) Problems met, solved and left."""
    w.pi = P.problem_know_how - s.K
    w.pi *= x.problems
    w.pi *= s.U
    w.pi *= 1 + s.D
    ps = P.peer_solve * w.Kbar
    if e.helping:
        w.q = x.qs - P.su_tired * s.O
        ps += x.su_tied * (P.champion_solves * np.maximum(w.q, 0))
    np.minimum(ps, P.peers_solve_at_most, out=ps)
    left = np.subtract(1, ps, out=ps)
    w.to_desk = w.pi * left
    w.Q = w.to_desk * (1 - w.served)
    w.solved = 1 - left * (1 - w.served)


def know_how(w, s, x, e):
    """(12)"""
    change = above(x.Kd - s.K)
    change *= s.U
    change *= P.doing_shape - s.U
    change *= P.eta_do
    if w.practice is not None:
        room = above(x.Kd + (P.K_prac - P.K_do + P.practice_materials * e.materials) - s.K)
        change += P.eta_prac * w.practice * room
    if w.dose is not None:
        mode = 1 + P.methods_gain * (1 - P.methods_decay ** (e.methods - 1))
        match = (P.match_base
                 + P.match_gain * e.match * (P.match_unassessed + P.match_assessed * e.assessed)
                 + P.match_assessment * e.assessed * (1 - e.match))
        teach = mode * match * (P.plan_learning_base + P.plan_learning_gain * e.consistency)
        change += P.g_train * teach * x.rho * w.dose * (1 - s.K)
    lost = above(s.K - x.K0 - P.floor_materials * e.materials)
    lost *= w.idle
    change -= P.fading * lost
    w.K = cut01(np.add(s.K, change, out=change))


def coherence(w, s, x, e):
    """(13)"""
    lived = P.c_use * s.U + P.c_norm * w.norm
    if w.dose is not None:
        lived += P.c_train * w.dose
    lived *= np.maximum(P.cu - s.C, 0)
    if e.reach:
        told = P.g_coh * (P.plan_reach_base + P.plan_reach_gain * e.consistency) * e.reach
        lived += told * np.maximum(P.cm0 + P.cm1 * e.consistency - s.C, 0)
    lived -= P.f_coh * (1 - e.reach) * w.idle * s.C
    w.C = cut01(np.add(s.C, lived, out=lived))


def support_and_belief(w, s, x, e):
    """(14) and (15), in place."""
    s.S += P.r_S * np.minimum(w.pi, 1) * (w.solved - s.S)
    gap = x.growth * s.K
    gap += x.truth
    gap -= s.B
    pull = min(1, P.alpha_B * (1 + e.shown) * (1 + s.Ap)) * s.U
    if e.shown:
        pull += P.shown_belief * e.shown * w.norm
    pull *= gap
    if e.justification and e.reach:
        pull += P.m_just * e.justification * e.reach * w.idle * (P.claim - s.B)
    if w.dose is not None:
        pull += P.m_train * w.dose * (P.claim - s.B)
    s.B += pull


def attitude(w, s, x, e, t):
    """(16); X is still that of before."""
    shown = P.demonstration * e.demonstration
    shown *= P.demonstration_late if t >= P.demonstration_late_from else 1
    felt = np.where(s.T > 0, s.T * (1 + s.Ap), s.T)
    target = P.a_B * s.B
    target += P.a_S * s.S
    target -= P.a_X * s.X
    target += x.anchor
    target += (felt + (shown - P.a_B * P.belief_centre - P.a_S * P.support_centre
                       + P.a_X * P.strain_centre)).astype(np.float32)
    if w.dose is not None:
        target += P.train_conf * w.dose
    if e.led:
        target += P.a_ol * x.led
    if e.helping:
        target += x.su_tied * (P.a_su * np.minimum(w.q, 0))
    np.clip(target, -1, 1, out=target)
    target -= s.A
    s.A += np.multiply(target, P.r_A, out=target)


def strain(w, s, x):
    """(17), in place; leaves Q / (1 + Q) for (19)."""
    w.annoyed = w.Q / (1 + w.Q)
    target = w.Z * (1 / P.z0)
    target += P.xi_Q * w.annoyed
    target += x.pressed
    cut01(target)
    target -= s.X
    s.X += np.multiply(target, P.r_X, out=target)


def decision(w, s, x, e):
    """(18)"""
    eta = P.w_A * s.A
    eta += x.b
    eta += P.w_B * s.B
    eta -= P.w_X * s.X
    eta += P.w_H * s.H
    eta += np.where(x.alone, 0, P.w_N * w.norm - P.w_N * P.th_N)
    hurry = np.minimum(w.avail, 1, out=w.avail)
    hurry *= -P.w_T * P.t_relief
    hurry += P.w_T
    hurry *= x.P
    hurry *= above(w.x)
    eta -= hurry
    eta += (P.w_M * (s.M - P.climate_centre) - P.w_B * P.belief_centre
            + P.w_E * (x.ease - P.ease_centre))
    if s.F:
        low = 1 + P.monitoring_low_baseline * P.mon_low - P.mon_low * s.Ubar
        eta += x.monitored * (P.w_mon * s.F * (1 + P.plan_weight * e.goal) * low)
    if e.led:
        eta += P.w_ch * x.led
    return eta


def sigmoid(y):
    np.negative(y, out=y)
    np.exp(y, out=y)
    y += 1
    return np.reciprocal(y, out=y)


def start_and_quit(w, s, u):
    """(19) One uniform: nobody starts and quits in the same week."""
    starting = ((1 - P.psi) + P.psi / P.th_N * w.norm) * w.use
    starting *= P.a_start
    if w.dose is not None:
        starting += P.a_train * w.dose
    starting *= .5 + s.Enr
    quitting = P.g_quit * w.annoyed * (1 - s.H)
    quitting *= 1 - P.quit_attitude * s.A
    # Who goes on: those at work who do not quit, and others who start.
    s.G = np.where(s.G, u >= quitting, u < starting)


def use_and_habit(w, s, x, rounding):
    """(20), (21) and the record of R3."""
    w.use *= x.tasks
    w.use += rounding
    np.floor(w.use, out=w.use)
    w.use /= x.tasks
    np.minimum(w.use, 1, out=w.use)
    np.multiply(w.use, s.G, out=s.U)
    gained = x.kH * (1 - s.H)
    gained *= s.U
    s.H *= 1 - P.kF * (1 - s.U)
    s.H += gained
    np.left_shift(s.W, 1, out=s.W)
    s.W |= s.U >= P.regular_use
    s.W &= 2 ** int(P.regular_window) - 1


def enrolment(s, x, e):
    """(28), in place."""
    target = (.5 + P.e_M * (s.M - P.climate_centre) + P.e_u * (s.Ebar - .5)).astype(np.float32)
    if "influence" in e.plan:
        target = target + P.e_inf * x.voice
    if e.led:
        target = target + P.e_ol * x.led
    cut01(target)
    s.Enr += P.r_E * (target - s.Enr)


def people_of_week(w, s, x, e, t, luck):
    """(8)-(21) and (28). What other equations read as of before is replaced last."""
    time_of_week(w, s, x, e)
    gates(w, s)
    courses(w, s, e, t)
    problems(w, s, x, e)
    w.idle = 1 - s.U
    know_how(w, s, x, e)
    coherence(w, s, x, e)
    support_and_belief(w, s, x, e)
    attitude(w, s, x, e, t)
    strain(w, s, x)
    w.was_using = s.U.copy()
    if t >= 0:
        eta = decision(w, s, x, e)
        eta += luck[2] * np.float32(P.eps_sd * P.noise_scale / 65536) \
            - np.float32(P.eps_sd * P.noise_scale / 2)
        w.use = np.multiply(sigmoid(eta), w.g, out=eta)
        start_and_quit(w, s, luck[1] * np.float32(1 / 65536))
        use_and_habit(w, s, x, luck[3] * np.float32(1 / 65536))
    enrolment(s, x, e)
    s.K, s.C = w.K, w.C


def sums(w, s, x, e):
    """Step 5 of the schedule: what units and sites are asked for next week."""
    s.Ubar, s.Ebar = s.U.mean(1, keepdims=True), s.Enr.mean(1, keepdims=True)
    s.desk = w.to_desk.sum(1).reshape(SITES, -1, s.T.size).sum(1)
    if e.helping:
        s.brought = (w.pi * x.su_tied).sum(1, keepdims=True) / x.helpers


def defects_and_trust(w, s, e):
    """(23)"""
    target = np.zeros_like(s.T)
    if e.fixes is not None:
        reports = P.report_share * w.Q.sum((0, 1)) * (P.report_people * s.T.size / w.Q.size)
        fixed = np.minimum(reports, e.fixes)
        s.D = np.maximum(s.D - P.defect_fix * fixed, 0)
        target = (P.trust_cut * (fixed - P.trust_unanswered * (reports - fixed))
                  / np.maximum(P.trust_least_reports, reports))
        target = np.clip(target, -P.trust_cut, P.trust_cut)
    s.T += P.trust_speed * (target - s.T)


# --- Hours (P6)

def hours_once(x, plan, people, units_count):
    """What is made once, in hours of the organisation."""
    part = {"consistent_process": P.plan_hours * units_count, "justification": P.reason_hours,
            "demonstrations": P.host_hours, "materials": P.materials_hours,
            "ease_of_use": P.ease_hours,
            "task_fit": P.redesign_hours + P.redesign_hours_of_unit * units_count}
    total = sum(hours * plan.get(practice, 0) for practice, hours in part.items())
    total += P.involvement_hours * ("influence" in plan)
    if "diverse_training" in plan:
        total += P.class_preparation
        total += P.method_preparation * (plan["diverse_training"]["methods"] - 1)
    total += people * plan.get("assessment", {"minutes": 0})["minutes"] / 60
    return total + P.opinion_leader_hours * x.leaders


def delivery(e, t, people, units_count):
    """What the organisation gives in a week, but for the desk and newcomers' hosts."""
    classes = -(-people // P.class_size) if e.course else 0
    hours = P.hours_per_message * e.messages + classes * e.course + P.reporting_hours * e.shown
    if t >= 0:
        hours += P.monitoring_hours * e.monitoring * 12 / 52 * units_count
        hours += P.fix_hours * (e.fixes or 0)
    return hours + P.follow_up_hours * units_count * e.round


def hours_of_week(w, x, e, t, handled, came):
    """Hours of all kinds, less what was done inside protected time."""
    people, units_count = x.tasks[:, :, 0].size, len(x.tasks)
    helping = P.champion_hours * e.helping
    spent = e.read + e.involvement * x.part + (1 - e.relief) * helping * x.su
    spent = spent if w.h is None else spent + w.h
    hours = spent.sum((0, 1)) + e.relief * helping * x.su.sum((0, 1)) + people * e.protected
    if e.protected:
        hours -= np.minimum(spent, e.protected).sum((0, 1))
    hours += P.desk_hours_per_problem * handled
    hours += (P.onboarding_hours + P.onboarding_host_hours) * e.onboarding * came
    return hours + delivery(e, t, people, units_count)


# --- Runs

def regular(s, t):
    """(R3) Share of people with enough weeks of regular use."""
    if t < P.regular_window - 1:
        return np.zeros(s.T.size)
    ones = np.array([bin(k).count("1") for k in range(2 ** int(P.regular_window))], np.uint8)
    return (ones[s.W] >= P.regular_weeks).mean((0, 1))


def run_week(s, x, e, t, rng):
    """One week of all replications, in the order of the schedule; returns paid hours."""
    w = SimpleNamespace()
    luck = rng.bit_generator.random_raw(s.U.size).view(np.uint16).reshape(4, *s.U.shape)
    w.served, handled = help_desk(s, e, s.U[:, :, 0].size)
    units(s, x, e, t)
    w.norm, w.Kbar = colleagues(s, x)
    came = newcomers(s, x, e, luck[0]) if t > 0 else np.zeros(s.T.size)
    people_of_week(w, s, x, e, t, luck)
    sums(w, s, x, e)
    defects_and_trust(w, s, e)
    return hours_of_week(w, x, e, t, handled, came)


def run_plan(plan, o, seed):
    """The numbers of each replication, and person-weeks a second of the weekly loop."""
    rng = np.random.Generator(np.random.SFC64(seed))
    x = make_traits(o, plan)
    s = start(x, o)
    hours = hours_once(x, plan, s.U[:, :, 0].size, len(s.U))
    near = {week: range(week - int(P.value_window), week + int(P.value_window) + 1)
            for week in (12, 52, 104)}
    seen = {name: [] for name in NUMBERS if name != "hours"}
    begin = time.perf_counter()
    for t in range(FIRST, LAST + 1):
        hours = hours + run_week(s, x, exposure(plan, t), t, rng)
        for week in near:
            if t in near[week]:
                seen[f"use_{week}"].append(s.Ubar.mean((0, 1)))
        if t in near[52]:
            seen["regular_52"].append(regular(s, t))
            seen["attitude_52"].append(s.A.mean((0, 1)))
            seen["know_how_52"].append(s.K.mean((0, 1)))
    speed = s.U.size * (LAST - FIRST + 1) / (time.perf_counter() - begin)
    values = {name: np.mean(series, axis=0) for name, series in seen.items()}
    values["hours"] = hours / s.U[:, :, 0].size
    return {name: values[name].astype(float) for name in NUMBERS}, speed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plan", choices=PLANS, action="append", help="default: all")
    parser.add_argument("--people", type=int, default=1008)
    parser.add_argument("--replications", type=int, default=64)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="with the values of each replication")
    given = parser.parse_args()
    if given.people % (SITES * UNIT_SIZE):
        parser.error(f"--people must be a multiple of {SITES * UNIT_SIZE}")
    rng = np.random.default_rng(given.seed)
    o = draw_organisations(rng, given.people // UNIT_SIZE, given.replications)
    answer = {}
    for name in given.plan or PLANS:
        values, speed = run_plan(PLANS[name], o, [given.seed, list(PLANS).index(name)])
        mean = {key: (v.mean(), v.std(ddof=1) / len(v) ** .5) for key, v in values.items()}
        answer[name] = {"person_weeks_a_second": speed,
                        "values": {key: v.tolist() for key, v in values.items()}}
        if not given.json:
            print(f"{name}: {speed / 1e6:.2f} M person-weeks/s")
            print("\n".join(f"  {key:12} {m:9.4f} +- {se:.4f}" for key, (m, se) in mean.items()))
    if given.json:
        print(json.dumps(answer))


if __name__ == "__main__":
    main()
