"""make_example.py < COMPARISON.json > comparison_example.json: the JSON of `uptake compare
scenarios/health-centres.toml --json` with the keys that are not computed yet, made up.

Nothing of what is added here is a result: the title and the notes of the example say so.
"""
import json
import math
import random
import sys

WEEKS = list(range(-4, 100))
ASSUMPTIONS = [  # key, meaning, unit, value, low, high, grade, role
    ("w_B", "weight of belief in usefulness", "logit", 1.2, 0.6, 2.0, "C", "input"),
    ("needs_client", "share of eligible tasks in which a client takes part", "share", 0.5, 0.3, 0.7, "C", "input"),
    ("habit_speed", "speed of habit at full use", "share a week", 0.06, 0.03, 0.1, "B", "mechanism"),
    ("time_cost_beginner", "extra time of a beginner's task", "share", 0.6, 0.3, 1.0, "B", "mechanism"),
    ("influence", "pull of shown usefulness among colleagues who use", "share of gap a week", 0.08, 0.02, 0.15, "C", "mechanism"),
    ("q_reach", "reach of one message on one channel", "probability a message", 0.45, 0.25, 0.65, "C", "mechanism"),
    ("turnover", "professionals who leave in a year", "share a year", 0.12, 0.08, 0.2, "A", "input"),
    ("w_A", "weight of attitude", "logit", 1.55, 0.9, 2.3, "C", "input"),
    ("problem_ease", "problems fall with ease of use", "factor", 0.8, 0.4, 1.2, "C", "mechanism"),
    ("claimed", "usefulness that is claimed", "share", 0.7, 0.5, 0.9, "C", "input"),
]


def rounded(value):
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, list):
        return [rounded(each) for each in value]
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return value


def estimate(mean, half):
    return {"mean": mean, "interval": [mean - half, mean + half]}


def share(value):
    return min(1.0, max(0.0, value))


def rise(week, end, speed=9.0, start=0):
    """A course that starts at the go-live and is near `end` a year later."""
    return share(end * (1 - math.exp(-(week - start) / (2.2 * speed)))) if week >= start else 0.0


def courses(plan, at, luck):
    end = plan["objective"]["mean"] * 1.05
    spread = 0.25 + 0.5 * end
    trace = lambda: (lambda level, pace: [rise(w, share(end * level), 9 + at * 0.6 + pace) for w in WEEKS])(
        math.exp(luck.gauss(-0.08, 0.5)), luck.uniform(-2, 6))
    band = lambda factor: [rise(w, share(end * (1 + factor * spread / max(end, 0.1) * 0.6)), 9 + at * 0.6) for w in WEEKS]
    decay = lambda w, high: high * math.exp(-max(0, w) / 14) if w >= 0 else 0.0
    plan["course"] = {"median": band(0), "low_50": band(-0.35), "high_50": band(0.45), "low_90": band(-0.9),
                      "high_90": band(1.1), "mean": band(0.04), "traces": [trace() for _ in range(8)]}
    plan["use_course"] = [rise(w, share(plan["use_share"] * 1.05), 8 + at) for w in WEEKS]
    plan["strain_course"] = [share(0.12 + decay(w, 0.1 + 0.015 * at) + (plan["strain"] - 0.12)) for w in WEEKS]
    plan["desk_load_course"] = [(1.3 if plan["name"] == "support" else 0.8 - 0.05 * at) * decay(w, 1.0) for w in WEEKS]
    plan["time_cost_course"] = [decay(w, 0.09 - 0.004 * at) for w in WEEKS]


def money_and_hours(plan, at):
    paid, hours = plan["hours_per_person"], []
    for month in range(26):
        spent = paid * (0.5 if month < 2 else 0.5 / 24)
        learning = 0.8 * math.exp(-month / 3) - 0.16 * plan["use_share"] * min(1, month / 6) * 3
        hours.append({"month": month, "paid": spent, "learning": learning, "net": spent + learning})
    total, even = 0.0, None
    for each in hours:
        total += each["net"]
        even = (4 * each["month"] if even is None else even) if total <= 0 else None
    plan["hours_by_month"], plan["break_even_week"] = hours, even
    plan["by_practice"] = [
        {"practice": practice, "label": label, "hours_per_person": paid * part, "money_per_person": plan["money_per_person"] * part}
        for practice, label, part in (("communication", "Communication", 0.1), ("diverse_training", "Diverse training", 0.6),
                                      ("support", "Support", 0.3))]
    users = max(plan["regular_users"], 0.01)
    plan["cost_per_regular_user"] = {
        kind: {"mean": total / users, "interval": [total / users * 0.85, total / users * 1.25]}
        for kind, total in (("hours", paid), ("money", plan["money_per_person"]))}


def groups(plan, data, luck):
    def group(name, people, users):
        return {"name": name, "people": people, "regular_users": users, "use_share": share(users * 1.2),
                "strain": share(plan["strain"] + luck.gauss(0, 0.01)), "low": share(users - 0.15), "high": share(users + 0.2)}

    plan["by_site"] = [group(site, 96, share(plan["regular_users"] * factor)) for site, factor in
                       (("north", 1.1), ("east", 0.85), ("south", 1.0), ("west", 1.05))]
    people = [104, 65, 88, 65, 50, 12]
    plan["by_profession"] = [group(name, many, users if users is not None else plan["regular_users"]) for name, many, users in
                             zip(data["professions"], people, plan["regular_users_by_profession"])]
    worst = min((each for each in plan["by_profession"]), key=lambda each: each["regular_users"])
    plan["worst_off"] = {"group": worst["name"], "kind": "profession", "regular_users": worst["regular_users"]}


def reaching(plan):
    """Shares of runs that have got to half by each week."""
    end = plan["share_of_runs_reaching_half"]
    weeks = list(range(0, 100, 3))
    median = plan["median_weeks_to_half"]
    plan["time_to"] = {"level": 0.5, "weeks": weeks, "share": [rise(w, end, 12) for w in weeks],
                       "median": {"mean": median, "interval": None}, "censored_share": 1 - end}


def doubts(data, leading):
    drivers = [{"key": key, "label": meaning, "grade": grade, "unit": unit, "low": low, "high": high,
                "objective_at_low": share(leading["objective"]["mean"] - 0.17 / (1 + 0.45 * at) * (-1) ** (at % 3 == 1)),
                "objective_at_high": share(leading["objective"]["mean"] + 0.19 / (1 + 0.45 * at) * (-1) ** (at % 3 == 1)),
                "share": 0.3 / (1 + at)}
               for at, (key, meaning, unit, _, low, high, grade, _) in enumerate(ASSUMPTIONS)]
    names = [plan["name"] for plan in data["strategies"]]
    return {
        "variance": [{"strategy": name, "parameters": 0.95, "luck": 0.05} for name in names],
        "paired_variance": [{"strategy": name, "parameters": 0.93, "luck": 0.07} for name in names if name != data["baseline"]],
        "value_of_information": {"perfect": 0.031, "of": [
            {"key": key, "label": meaning, "grade": grade, "value": 0.014 / (1 + 0.8 * at)}
            for at, (key, meaning, _, _, _, _, grade, _) in enumerate(ASSUMPTIONS[:6])]},
        "assumption_share": [{"strategy": name, "A": 0.06, "B": 0.2 + 0.01 * at, "C": 0.6 - 0.02 * at, "rest": 0.14 + 0.01 * at}
                             for at, name in enumerate(names) if name != data["baseline"]],
        "drivers": drivers,
        "switch_points": [
            {"key": "needs_client", "label": "share of eligible tasks in which a client takes part", "grade": "C", "unit": "share",
             "centre": 0.5, "value": 0.41, "ahead_below": "support", "ahead_above": leading["name"]},
            {"key": "claimed", "label": "usefulness that is claimed", "grade": "C", "unit": "share", "centre": 0.7, "value": 0.83,
             "ahead_below": leading["name"], "ahead_above": "follow_up"}],
        "structures": [
            {"form": "logit_use", "in_words": "as simulated here", "first": leading["name"], "same_order": True, "differences": []},
            {"form": "threshold_use", "in_words": "people switch when enough colleagues use", "first": leading["name"],
             "same_order": False, "differences": [round(0.02 * k, 3) for k in range(len(names))]},
            {"form": "no_network", "in_words": "colleagues do not influence each other", "first": "support", "same_order": False,
             "differences": [round(0.03 * k, 3) for k in range(len(names))]}]}


def survey(data, luck):
    def lines(names):
        return [{"name": name, "observed": 2.6 + 0.3 * at % 1.1, "simulated": [share(0.55 + 0.03 * s + luck.gauss(0, 0.03)) * 5
                 for s in range(len(data["strategies"]))]} for at, name in enumerate(names)]

    return {"week": 26, "simulated_week": 26, "constructs": lines(["coherence", "cognitive participation", "collective action",
            "reflexive monitoring"]), "items": lines(["I see how it differs from usual work", "Sufficient training is provided"])}


def economics(data):
    plans = sorted(data["strategies"], key=lambda plan: plan["hours_per_person"])
    frontier = [plan for plan in plans if plan["name"] in data["frontier"]]
    point = lambda plan: {"name": plan["name"], "hours": plan["hours_per_person"], "money": plan["money_per_person"], "effect": plan["objective"]["mean"]}
    icers = [{"from": a["name"], "to": b["name"], **{to: (b[of] - a[of]) / max(b["objective"]["mean"] - a["objective"]["mean"], 0.01)
              for to, of in (("hours", "hours_per_person"), ("money", "money_per_person"))}} for a, b in zip(frontier, frontier[1:])]
    willingness = list(range(0, 101, 10))
    first = {plan["name"]: plan["first_in_share_of_draws"] for plan in plans}
    weight = lambda plan, wtp: (0.02 + first[plan["name"]]) * math.exp(-plan["hours_per_person"] / (2 + wtp / 4))
    total = [sum(weight(plan, wtp) for plan in plans) for wtp in willingness]
    return {"currency": data["currency"], "perspective": "the organisation that pays the staff", "horizon_weeks": 104, "discount_rate": 0.03,
            "frontier": [point(plan) for plan in frontier],
            "dominated": [{"name": plan["name"], "kind": "dominated", "by": frontier[-1]["name"]} for plan in plans if plan not in frontier],
            "icers": icers, "willingness": willingness,
            "acceptability": [{"strategy": plan["name"], "share": [weight(plan, w) / t for w, t in zip(willingness, total)]} for plan in plans],
            "budget": {"hours_per_person": 9, "money": None, "within": [plan["name"] for plan in plans if plan["hours_per_person"] <= 9]}}


def main():
    data, luck = json.load(sys.stdin), random.Random(1)
    labels = {"announce": "Announce and hope", "train": "Training only", "support": "Support first", "follow_up": "Follow-up heavy",
              "time_training": "Protected time and training", "fix_first": "Fix the service first", "all_tapered": "All practices, tapered"}
    data["notes"] += ["This page is an example: most of its numbers are made up, none is a result."]
    data |= {"version": "0.1.0", "title": "Example, made-up numbers: four health centres", "scenario": "health-centres", "seed": 1, "people": 384,
             "sites": 4, "units": 32, "weeks": [WEEKS[0], WEEKS[-1]], "go_live": "every unit in week 0", "weekly": {"weeks": WEEKS},
             "responsible": ["Not for decisions about individuals, for ranking units, or for cutting staff.",
                             "No rollout has yet been predicted by this model before it was observed.",
                             "Example: who set the service's usefulness, ease and fit would be named here."]}
    for at, plan in enumerate(data["strategies"]):
        plan["label"] = labels[plan["name"]]
        plan["fewest_hours_of_doing_more"] = False
        courses(plan, at, luck)
        money_and_hours(plan, at)
        groups(plan, data, luck)
        reaching(plan)
        plan |= {"given_up": 0.05 + 0.01 * at, "time_cost": 0.04 - 0.002 * at, "ever_used": share(plan["regular_users"] + 0.35),
                 "first_without_luck": plan["first_in_share_of_draws"], "expected_regret": 0.02 + 0.01 * at, "max_regret": 0.2 + 0.01 * at}
    leading = max((p for p in data["strategies"] if p["name"] in (data["comparable_plans"] or labels)), key=lambda p: p["first_in_share_of_draws"])
    data |= {"doubt": doubts(data, leading), "economics": economics(data), "survey": survey(data, luck),
             "precision": {"half_width": 0.012, "wanted": 0.01, "confidence": 0.95, "runs": 5600, "reached": False, "more_runs": 2400,
                           "pairs_not_told_apart": [["support", "train"]]},
             "assumptions": [{"key": key, "symbol": key, "meaning": meaning, "unit": unit, "value": value, "low": low, "high": high, "grade": grade,
                              "source": "made up for this example", "role": role} for key, meaning, unit, value, low, high, grade, role in ASSUMPTIONS],
             "measure_next": ["In how many contacts a client can use the service: a count in two weeks of one centre.",
                              "How much longer a beginner's task takes: ten timed tasks in each profession.",
                              "Belief in usefulness before the go-live: five questions to all staff."],
             "model_text": [{"heading": "Purpose", "paragraphs": ["Example text: what the model is for."]},
                            {"heading": "Who acts", "paragraphs": ["Example text: professionals, units, sites.", "A week is one step."]}]}
    json.dump(rounded(data), sys.stdout, indent=None, separators=(",", ":"))
    print()


main()
