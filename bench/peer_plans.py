"""Plans of the peer model (peer_numpy.py), its parameters, and what a plan does in a week."""
import tomllib
from pathlib import Path
from types import SimpleNamespace

FIRST, LAST = -12, 104
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

TABLE = Path(__file__).resolve().parent.parent / "sim" / "scenario" / "parameters.toml"
with TABLE.open("rb") as table:
    P = SimpleNamespace(**{key: row["value"] for key, row in tomllib.load(table).items()})
P.fading = getattr(P, "lambda")  # a word of the language


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
    e.match = plan.get("match", 0)  # stays, so a round of follow-up is matched too
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
