"""The model of record once more, in NumPy: a peer to compare the C++ program with.

Written from the documentation alone: sim/model/README.md (equations), sim/population/README.md
(ties), sim/scenario/parameters.toml (values), scenarios/README.md (practices). It serves two ends:
numbers that agree in distribution show that documentation and program say the same, and its speed
is what an ordinary array program reaches on one thread.

    python3 bench/peer_numpy.py --plan s2 --replications 64 [--people 1008] [--seed 1] [--json]
    python3 bench/peer_numpy.py --plan s2 --speed        (a line: person_weeks_per_second VALUE)

State is float32 of [unit, person of the unit, replication]; every replication has people, ties and
luck of its own. All parameters stand at their centre, all units go live in week 0. Left out, since
no plan in peer_plans.py sets them: (10a), (24)-(27), (31)-(39) beyond their neutral values. Not
computed, since nothing else reads them: (22), money, the survey, results by group.
"""
import argparse
import json
import os
import time
from statistics import harmonic_mean
from types import SimpleNamespace

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
import numpy as np  # noqa: E402  (threads are counted when it is loaded)

import peer_week as week  # noqa: E402
from peer_across import SITES  # noqa: E402
from peer_organisation import UNIT_SIZE, draw_organisations, make_traits  # noqa: E402
from peer_plans import FIRST, LAST, P, PLANS, exposure  # noqa: E402

NUMBERS = ("use_12", "use_52", "use_104", "regular_52", "hours", "attitude_52", "know_how_52")


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
        reports = e.monitoring * 12 / (365.25 / 7)  # e.monitoring is reports a year / 12
        hours += P.monitoring_hours * reports * units_count
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
    """(R3) Share of people with enough weeks of regular use, and long enough in the post."""
    ones = np.array([bin(k).count("1") for k in range(2 ** int(P.regular_window))], np.uint8)
    long_enough = t - s.arrived >= P.regular_window - 1
    return ((ones[s.W] >= P.regular_weeks) & long_enough).mean((0, 1))


def run_week(s, x, e, t, rng):
    """One week of all replications, in the order of the schedule; returns paid hours."""
    w = SimpleNamespace()
    luck = rng.bit_generator.random_raw(s.U.size).view(np.uint16).reshape(4, *s.U.shape)
    w.served, handled = week.help_desk(s, e, s.U[:, :, 0].size)
    week.units(s, x, e, t)
    w.norm, w.Kbar = week.colleagues(s, x)
    came = week.newcomers(s, x, e, t, luck[0]) if t > 0 else np.zeros(s.T.size)
    week.people_of_week(w, s, x, e, t, luck)
    week.sums(w, s, x, e)
    week.defects_and_trust(w, s, e)
    return hours_of_week(w, x, e, t, handled, came)


def run_plan(plan, o, seed):
    """The numbers of each replication, and person-weeks a second of processor time in the loop."""
    rng = np.random.Generator(np.random.SFC64(seed))
    x = make_traits(o, plan)
    s = week.start(x, o)
    hours = hours_once(x, plan, s.U[:, :, 0].size, len(s.U))
    near = {middle: range(middle - int(P.value_window), middle + int(P.value_window) + 1)
            for middle in (12, 52, 104)}
    seen = {name: [] for name in NUMBERS if name != "hours"}
    begin = time.process_time()
    for t in range(FIRST, LAST + 1):
        hours = hours + run_week(s, x, exposure(plan, t), t, rng)
        for middle in near:
            if t in near[middle]:
                seen[f"use_{middle}"].append(s.Ubar.mean((0, 1)))
        if t in near[52]:
            seen["regular_52"].append(regular(s, t))
            seen["attitude_52"].append(s.A.mean((0, 1)))
            seen["know_how_52"].append(s.K.mean((0, 1)))
    speed = s.U.size * (LAST - FIRST + 1) / (time.process_time() - begin)
    values = {name: np.mean(series, axis=0) for name, series in seen.items()}
    values["hours"] = hours / s.U[:, :, 0].size
    return {name: values[name].astype(float) for name in NUMBERS}, speed


def summary(values):
    """Means over replications, their standard errors, and the values themselves."""
    return {"mean": {name: v.mean() for name, v in values.items()},
            "error": {name: v.std(ddof=1) / len(v) ** .5 for name, v in values.items()},
            "values": {name: v.tolist() for name, v in values.items()}}


def table(answer):
    lines = []
    for plan, found in answer.items():
        lines.append(f"{plan}: {found['person_weeks_a_second'] / 1e6:.2f} M person-weeks/s")
        lines += [f"  {name:12} {found['mean'][name]:9.4f} +- {found['error'][name]:.4f}"
                  for name in NUMBERS]
    return "\n".join(lines)


def speed_line(answer):
    """Over all plans that ran, each of as many person-weeks."""
    a_second = harmonic_mean([found["person_weeks_a_second"] for found in answer.values()])
    return f"person_weeks_per_second {a_second:.0f}"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plan", choices=PLANS, action="append", help="default: all")
    parser.add_argument("--people", type=int, default=1008)
    parser.add_argument("--replications", type=int, default=64, help="at least 2")
    parser.add_argument("--seed", type=int, default=1)
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--json", action="store_true", help="with the values of each replication")
    shown.add_argument("--speed", action="store_true", help="one line, of the weekly loop alone")
    given = parser.parse_args()
    if given.people % (SITES * UNIT_SIZE):
        parser.error(f"--people must be a multiple of {SITES * UNIT_SIZE}")
    if given.replications < 2:
        parser.error("--replications must be at least 2")
    return given


def main():
    given = arguments()
    rng = np.random.default_rng(given.seed)
    o = draw_organisations(rng, given.people // UNIT_SIZE, given.replications)
    answer = {}
    for name in given.plan or PLANS:
        values, speed = run_plan(PLANS[name], o, [given.seed, list(PLANS).index(name)])
        answer[name] = summary(values) | {"person_weeks_a_second": speed}
    print(json.dumps(answer) if given.json else
          speed_line(answer) if given.speed else table(answer))


if __name__ == "__main__":
    main()
