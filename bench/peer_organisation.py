"""Organisations of the peer model (peer_numpy.py): people, ties, scores and traits."""
from statistics import NormalDist
from types import SimpleNamespace

import numpy as np

from peer_across import tie, tie_across_units
from peer_plans import P

UNIT_SIZE = 12
SHARES = {"registered_nurse": .27, "public_health_nurse": .17, "practical_nurse": .23,
          "physician": .17, "social_worker": .13, "other": .03}


def draw_professions(rng, shape):
    """(P2) Each person's profession, by the shares of all staff."""
    return rng.choice(len(SHARES), size=shape, p=list(SHARES.values())).astype(np.int8)


def unit_rate(size):
    """The rate at which pairs s_i s_j of a unit are tied so often that the mean degree is met.

    Over all people there could be, not those of one organisation: how many ties organisations have
    differs as much as sim/population/README.md shows.
    """
    at = (np.arange(400) + .5) / 400
    s = np.exp(P.network_spread * np.array([NormalDist().inv_cdf(p) for p in at]))
    product = np.outer(s, s)
    wanted = min(P.network_ties_in_unit / (size - 1), .9)
    low, high = 1e-6, 1e6
    for _ in range(60):
        middle = (low * high) ** .5
        enough = -np.expm1(-middle * product).mean() >= wanted
        low, high = (low, middle) if enough else (middle, high)
    return high


def tie_units(rng, sociability, rate, colleagues):
    """Pairs of a unit, more likely the more sociable both are."""
    pairs = sociability[:, :, None] * sociability[:, None, :]
    tied = np.triu(rng.random(pairs.shape) < -np.expm1(-rate * pairs), 1)
    size = sociability.shape[1]
    for unit, i, j in np.argwhere(tied).tolist():
        tie(unit * size + i, unit * size + j, colleagues)


def draw_ties(rng, profession, rate):
    """One organisation's ties: a set of colleagues for each person."""
    units, size = profession.shape
    sociability = np.exp(P.network_spread * rng.standard_normal((units, size)))
    colleagues = [set() for _ in range(units * size)]
    tie_units(rng, sociability, rate, colleagues)
    a = sociability.ravel() / np.exp(P.network_spread ** 2 / 2)  # 1 on average
    tie_across_units(rng, a, profession.ravel(), units, colleagues)
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
    for name in ("pressure", "skill", "learning", "attitude", "intercept", "habit", "fit",
                 "belief"):
        people[name] = rng.standard_normal(shape, dtype=np.float32)
    for name in ("involved", "v1", "v2"):
        people[name] = rng.random(shape, dtype=np.float32)
    for name in ("climate", "quality", "second_quality", "unit_slack"):
        people[name] = rng.standard_normal((units, 1, replications), dtype=np.float32)
    return people


def draw_organisations(rng, units, replications):
    profession = draw_professions(rng, (units, UNIT_SIZE, replications))
    rate = unit_rate(UNIT_SIZE)
    networks = [draw_ties(rng, profession[:, :, r], rate) for r in range(replications)]
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
    helpers = plan.get("super_users", {"share": 0})["share"]
    leaders = plan.get("opinion_leaders", 0)
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
