"""words.py UPTAKE: what a planner reads fits a page of 80 columns, uses a planner's words, and
says what the numbers rest on."""

import json
import re

from program import SCENARIOS, ProgramTest, main

VERBS = ("check", "compare", "run", "explain", "info", "export", "init", "validate", "filter")
# Words of promise, and words that only simulators know; their endings too.
NEVER = re.compile(r"\b(guarantee|optimal|prove[sn]|will be|replication|lane|verdict)", re.I)
QUICK = ["--draws", 16, "--replications", 1]
INTERVAL = re.compile(r"[-+]\d+ \(-?\d+ to -?\d+\)")


class Words(ProgramTest):
    def check_page(self, text: str) -> None:
        self.assertEqual([line for line in text.splitlines() if len(line) > 80], [])
        self.assertNotIn("\x1b", text)

    def compare(self, name: str, *words: object) -> str:
        text = self.succeed("compare", SCENARIOS / f"{name}.toml", *words, TERM="xterm")
        self.check_page(text)
        self.assertIsNone(NEVER.search(text), NEVER.search(text))
        return text

    def test_compare_says_what_was_found(self) -> None:
        text = self.compare("health-centres", *QUICK)
        flat = " ".join(text.split())
        for words in (
            "Finding",
            "regular users at week 52",
            "hours a",
            "What we don't know",
            "prior, filtered: 213 sets of values",
            "uncalibrated",
            "plausible versions",
            "says nothing about whether the model is right",
        ):
            self.assertIn(words, flat)
        self.assertRegex(text, INTERVAL)

    def test_compare_says_where_there_is_no_interval(self) -> None:
        text = self.compare("minimal")
        for words in ("Finding", "prior, filtered", "uncalibrated", "too few plausible versions to give an interval"):
            self.assertIn(words, " ".join(text.split()))
        self.assertNotRegex(text, INTERVAL)

    def test_compare_ends_with_the_path_of_the_results(self) -> None:
        for name, words in (("minimal", []), ("health-centres", QUICK)):
            self.assertEqual(self.compare(name, *words).splitlines()[-1], f"Results: {name}.h5")
        self.assertEqual(self.files(), ["health-centres.h5", "minimal.h5"])

    def test_compare_shows_every_plan_with_its_hours(self) -> None:
        text = self.compare("health-centres", *QUICK)
        scenario = SCENARIOS / "health-centres.toml"
        for plan in json.loads(self.succeed("compare", scenario, *QUICK, "--json"))["strategies"]:
            hours = plan["hours_per_person"]
            shown = f"{hours:.1f}" if hours < 9.95 else f"{hours:.0f}"
            users = round(100 * plan["regular_users"])
            self.assertRegex(text, rf"(?m)^{plan['name']} +{users}\b.* {re.escape(shown)} ")

    def test_compare_as_json_says_the_same(self) -> None:
        scenario = SCENARIOS / "health-centres.toml"
        words = ["compare", scenario, *QUICK]
        found = json.loads(self.succeed(*words, "--json"))
        self.assertIn(found["finding"], self.succeed(*words))
        self.assertEqual(
            (found["parameters"], found["calibration"]), ("the prior, filtered: 213 sets of values that met at least 11 of 13 patterns", "uncalibrated")
        )
        self.assertEqual((found["draws"], found["replications"], found["clusters"]), (16, 1, 2))
        for plan in found["strategies"]:
            low, high = plan["objective"]["interval"]
            self.assertTrue(low <= plan["objective"]["mean"] <= high, plan)
            self.assertTrue(plan["hours_per_person"] > 0, plan)

    def test_every_verb_has_examples(self) -> None:
        for verb in VERBS:
            text = self.succeed(verb, "--help", TERM="xterm")
            self.assertLessEqual(max(map(len, text.splitlines())), 80, verb)
            self.assertLess(text.index("Examples:"), text.index("Options:"), verb)
            self.assertRegex(text, rf"(?m)^Examples:\n  uptake {verb}\b")
            self.assertNotIn("\x1b", text)
            self.assertIn(f"\n  {verb} ", self.succeed("--help"))
        self.assertRegex(self.succeed("--help"), r"(?m)^Examples:\n  uptake ")

    def test_the_version_is_three_numbers(self) -> None:
        self.assertRegex(self.succeed("--version"), r"\Auptake \d+\.\d+\.\d+\n\Z")

    def test_explain_fits_a_page(self) -> None:
        everything = self.succeed("explain", TERM="xterm")
        self.check_page(everything)
        keys = [line.split()[0] for line in everything.splitlines()]
        self.assertGreater(len(keys), 200)
        for word in ("w_A", keys[0], keys[-1], "protected_time", "influence", "65", "130"):
            text = self.succeed("explain", word)
            self.check_page(text)
            self.assertTrue(text.startswith(f"{word}: "), text)

    def test_check_says_what_is_compared_and_what_it_takes(self) -> None:
        text = self.succeed("check", SCENARIOS / "health-centres.toml", TERM="xterm")
        self.assertTrue(text.splitlines()[0].endswith("health-centres.toml: no problems"))
        self.assertIn("384 people in 32 units at 4 sites", text)
        self.assertIn("5600 (7 plans x 200 parameter draws x 4 repeats)", text)
        self.assertEqual(self.files(), [])

    def test_check_fits_a_page(self) -> None:
        for scenario in SCENARIOS.glob("*.toml"):
            if scenario.stem.endswith("-sweep"):
                continue
            page = self.succeed("check", scenario, TERM="xterm").split("\n", 1)[1]
            self.check_page(page)
            self.assertIsNone(re.search(r"\b1 \w+s\b", page), page)


if __name__ == "__main__":
    main()
