"""bad_scenario.py UPTAKE: every mistake of a scenario is said with its place, all of them at once,
before any work is done, and leaves no file behind."""

import time

from program import SCENARIOS, ProgramTest, main

CENTRES = SCENARIOS / "health-centres.toml"
MINIMAL = (SCENARIOS / "minimal.toml").read_text(encoding="utf-8")
VERBS = (["check"], ["run", "-o", "out.h5"], ["compare", "-o", "out.h5"])
# Line and column of each mistake, and a word of what is said about it.
MISTAKES = [
    (3, 40, "people_per_unit"),
    (6, 24, "weeks"),
    (7, 9, "go_live"),
    (10, 9, "draws"),
    (11, 16, "a whole number"),
]
WITH_MISTAKES = """format = 1
[organisation]
sites = [{ name = "centre", units = 3, people_per_units = 8 }]
[[strategy]]
name = "announce"
practice.communication.week = [-4, 2]
rollout.goes_live = 0

[experiment]
draws = 0
replications = "two"
"""


class BadScenario(ProgramTest):
    def test_a_missing_scenario_is_no_input(self) -> None:
        for verb, *words in VERBS:
            said = self.refuse(66, verb, "none.toml", *words)
            self.assertEqual(said, "none.toml: no such file. Check the path\n")
        self.assertEqual(self.files(), [])

    def test_all_mistakes_are_told_at_once_with_their_places(self) -> None:
        self.write("mine.toml", WITH_MISTAKES)
        for verb, *words in VERBS:
            lines = self.refuse(65, verb, "mine.toml", *words).splitlines()
            self.assertEqual(len(lines), len(MISTAKES), lines)
            for said, (line, column, word) in zip(lines, MISTAKES):
                self.assertTrue(said.startswith(f"mine.toml:{line}:{column}: "), said)
                self.assertIn(word, said)
        self.assertEqual(self.files(), ["mine.toml"])

    def test_control_characters_do_not_reach_the_terminal(self) -> None:
        for escape in ("\\u001b[2J", "\\u0000", "\\n", "\\u007f"):
            label = MINIMAL.replace('name = "train"', f'name = "train"\nlabel = "a{escape}b"')
            for changed in (f'title = "a{escape}b"\n{MINIMAL}', label):
                self.write("mine.toml", changed)
                self.assertIn("mine.toml:", self.refuse(65, "compare", "mine.toml"))
        self.assertEqual(self.files(), ["mine.toml"])

    def test_a_misspelt_table_is_told_within_a_second(self) -> None:
        text = CENTRES.read_text(encoding="utf-8")
        self.write("mine.toml", text.replace("[experiment]", "[experimant]"))
        began = time.monotonic()
        said = self.refuse(65, "run", "mine.toml", "--draws", 100_000)
        self.assertLess(time.monotonic() - began, 1)
        self.assertIn("unknown table 'experimant'", said)
        self.assertIn("Did you mean 'experiment'?", said)
        self.assertEqual(self.files(), ["mine.toml"])

    def test_an_unknown_parameter_is_told_with_the_nearest(self) -> None:
        for verb, *words in VERBS:
            said = self.refuse(65, verb, CENTRES, "--set", "hazrd=0.004", *words)
            self.assertIn("'hazrd'", said)
            self.assertIn("Did you mean 'hazard'?", said)
        self.assertEqual(self.files(), [])

    def test_a_parameter_takes_a_number_with_a_point(self) -> None:
        for value in ("", "x", "nan", "inf", "0,004", "7"):
            self.assertIn("hazard", self.refuse(65, "run", CENTRES, "--set", f"hazard={value}"))
        self.assertEqual(self.files(), [])


if __name__ == "__main__":
    main()
