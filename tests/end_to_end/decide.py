"""decide.py UPTAKE: what a comparison lets one decide, and what it refuses to say."""

import json
from typing import Any

from program import ProgramTest, main

ORGANISATION = """format = 1
[organisation]
sites = [{ name = "one", units = 3, people_per_unit = 8 }]
professions = [{ name = "nurse", share = 1.0, hours_per_week = 37.5, tasks_per_week = 20 }]
[service]
fit = { nurse = 0.6 }
[experiment]
weeks = [-4, 60]
draws = 32
replications = 2
baseline = "a"
"""
PLAN = '[[strategy]]\nname = "{}"\n'
MESSAGES = "[strategy.practice.communication]\nweeks = [-4, 2]\n"
TRAINING = "[strategy.practice.diverse_training]\nhours = {}\n"


class Decide(ProgramTest):
    def compare(self, plans: str, *words: object) -> Any:
        scenario = self.write("mine.toml", ORGANISATION + plans)
        ended = self.uptake("compare", scenario, "--json", "--usual-form-only", *words)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return json.loads(ended.stdout)

    def test_two_equal_plans_cannot_be_told_apart(self) -> None:
        both = "".join(PLAN.format(name) + MESSAGES for name in ("a", "b"))
        found = self.compare(both)
        self.assertFalse(found["told_apart"])
        self.assertIn("cannot be told apart", found["finding"])
        self.assertEqual(found["precision"]["pairs_not_told_apart"], [["a", "b"]])
        a, b = found["strategies"]
        self.assertEqual(a["course"], b["course"])
        self.assertAlmostEqual(a["first_without_luck"], 0.5)

    def test_nested_plans_of_unequal_hours_name_no_winner(self) -> None:
        plans = PLAN.format("a") + PLAN.format("b") + MESSAGES + TRAINING.format(4)
        found = self.compare(plans)
        self.assertEqual(found["comparable_plans"], [])
        self.assertIn("none is named best", " ".join(found["finding"].split()))
        self.assertEqual([step["name"] for step in found["economics"]["frontier"]], ["a", "b"])

    def test_half_that_is_not_reached_is_censored(self) -> None:
        found = self.compare(PLAN.format("a") + PLAN.format("b") + MESSAGES)
        time = found["strategies"][0]["time_to"]
        self.assertGreater(time["censored_share"], 0.5)
        self.assertIsNone(time["median"]["mean"])

    def test_a_budget_limits_what_is_named(self) -> None:
        plans = PLAN.format("a") + PLAN.format("b") + MESSAGES + TRAINING.format(4)
        found = self.compare(plans + "[budget]\nhours_per_person = 1\n")
        self.assertEqual(found["comparable_plans"], ["a"])
        self.assertEqual(found["economics"]["budget"]["within"], ["a"])
        finding = " ".join(found["finding"].split())
        self.assertIn("Within the budget of 1.0 hours a person: a.", finding)
        self.assertIn("No plan within this budget makes this service routine", finding)
        none = self.compare(plans + "[budget]\nmoney = 0\nhours_per_person = 0\n")
        self.assertIsNotNone(none["economics"]["budget"])

    def test_precision_ends_with_a_choice_or_says_what_more_it_takes(self) -> None:
        plans = PLAN.format("a") + PLAN.format("b") + MESSAGES + TRAINING.format(4)
        found = self.compare(plans, "--precision", "2pp")
        self.assertTrue(found["precision"]["reached"])
        self.assertIn("Enough runs were made", found["finding"])
        close = "".join(PLAN.format(name) + MESSAGES for name in ("a", "b")) + TRAINING.format(0.25)
        short = self.compare(close, "--precision", "0.01pp", "--most-draws", 40)
        self.assertEqual((short["precision"]["reached"], short["draws"]), (False, 40))
        self.assertIn("more plausible versions would", " ".join(short["finding"].split()))

    def test_a_precision_is_in_points(self) -> None:
        scenario = self.write("mine.toml", ORGANISATION + PLAN.format("a") + PLAN.format("b"))
        for wrong in ("1", "one", "0pp", "-1pp", "1 pp"):
            message = self.refuse(64, "compare", scenario, f"--precision={wrong}")
            self.assertIn("Write 1pp", message)

    def test_other_forms_of_the_model_are_examined(self) -> None:
        plans = PLAN.format("a") + PLAN.format("b") + MESSAGES
        scenario = self.write("mine.toml", ORGANISATION + plans)
        text = " ".join(self.uptake("compare", scenario).stdout.split())
        self.assertIn("other forms of the model: ", text)
        for form in ("no contagion", "time adds to learning", "enrolment and appraisal stand"):
            self.assertIn(form, text)

    def test_the_page_comes_from_the_results_file_too(self) -> None:
        scenario = self.write("mine.toml", ORGANISATION + PLAN.format("a") + PLAN.format("b"))
        made = self.uptake("compare", scenario, "-o", "r.h5", "--report", "one.html")
        if made.returncode == 69:
            self.skipTest(made.stderr)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertEqual(self.uptake("report", "r.h5", "-o", "two.html").returncode, 0)
        one, two = ((self.folder / name).read_bytes() for name in ("one.html", "two.html"))
        self.assertEqual(one, two)
        self.assertLess(len(one), 2_000_000)
        self.succeed("run", scenario, "-o", "without.h5")
        self.assertIn("holds no comparison", self.refuse(65, "report", "without.h5"))


if __name__ == "__main__":
    main()
