"""errors.py UPTAKE: what goes wrong is said where it is wrong, with sysexits' codes, before any
work is done, and leaves no file behind."""

import subprocess
import time

from program import SCENARIOS, UPTAKE, ProgramTest, main, plain_environment

CENTRES = SCENARIOS / "health-centres.toml"
SOME_WORK = ["--draws", 100_000]  # hours of it, if it were begun
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


class Usage(ProgramTest):
    def test_unknown_words_are_usage(self) -> None:
        self.assertIn("--bogus", self.refuse(64, "run", CENTRES, "--bogus"))
        self.assertIn("SCENARIO", self.refuse(64, "run"))
        self.assertIn("Did you mean 'check'?", self.refuse(64, "chek", CENTRES))
        self.assertIn("'simulate'", self.refuse(64, "simulate", CENTRES))
        self.refuse(64)
        self.assertEqual(self.files(), [])

    def test_numbers_out_of_their_limits_are_usage(self) -> None:
        for words in (
            ["--draws", 0],
            ["--draws", "1e3"],
            ["--replications", 10_001],
            ["--threads", 0],
            ["--threads", "2x"],
            ["--seed", -1],
            ["--seed", 2**63],
            ["--seed", 10**30],
            ["--seed", "one"],
        ):
            said = self.refuse(64, "run", SCENARIOS / "minimal.toml", *words)
            self.assertIn(str(words[0]), said)
            self.assertIn(str(words[1]), said)
        self.assertEqual(self.files(), [])

    def test_explain_suggests_the_nearest_word(self) -> None:
        self.assertIn("Did you mean 'protected_time'?", self.refuse(64, "explain", "protcted_time"))
        self.assertIn("'uptake explain' lists", self.refuse(64, "explain", "xyzzy"))

    def test_what_stdout_cannot_take_is_said(self) -> None:
        with open("/dev/full", "w", encoding="utf-8") as full:
            for words in (["explain"], ["explain", "w_A"], ["--help"], ["info"]):
                ended = subprocess.run(
                    [UPTAKE, *words],
                    stdout=full,
                    stderr=subprocess.PIPE,
                    text=True,
                    env=plain_environment(),
                    check=False,
                )
                self.assertEqual((ended.returncode, ended.stderr[:7]), (74, "stdout:"), words)


class Scenario(ProgramTest):
    VERBS = (["check"], ["run", "-o", "out.h5"], ["compare", "-o", "out.h5"])

    def test_a_missing_scenario_is_no_input(self) -> None:
        for verb, *words in self.VERBS:
            said = self.refuse(66, verb, "none.toml", *words)
            self.assertEqual(said, "none.toml: no such file. Check the path\n")
        self.assertEqual(self.files(), [])

    def test_all_mistakes_are_told_at_once_with_their_places(self) -> None:
        self.write("mine.toml", WITH_MISTAKES)
        for verb, *words in self.VERBS:
            lines = self.refuse(65, verb, "mine.toml", *words).splitlines()
            self.assertEqual(len(lines), len(MISTAKES), lines)
            for said, (line, column, word) in zip(lines, MISTAKES):
                self.assertTrue(said.startswith(f"mine.toml:{line}:{column}: "), said)
                self.assertIn(word, said)
        self.assertEqual(self.files(), ["mine.toml"])

    def test_a_misspelt_table_is_told_within_a_second(self) -> None:
        text = CENTRES.read_text(encoding="utf-8")
        self.write("mine.toml", text.replace("[experiment]", "[experimant]"))
        began = time.monotonic()
        said = self.refuse(65, "run", "mine.toml", *SOME_WORK)
        self.assertLess(time.monotonic() - began, 1)
        self.assertIn("unknown table 'experimant'", said)
        self.assertIn("Did you mean 'experiment'?", said)
        self.assertEqual(self.files(), ["mine.toml"])

    def test_an_unknown_parameter_is_told_with_the_nearest(self) -> None:
        for verb, *words in self.VERBS:
            said = self.refuse(65, verb, CENTRES, "--set", "hazrd=0.004", *words)
            self.assertIn("'hazrd'", said)
            self.assertIn("Did you mean 'hazard'?", said)
        self.assertEqual(self.files(), [])

    def test_a_parameter_takes_a_number_with_a_point(self) -> None:
        for value in ("", "x", "nan", "inf", "0,004", "7"):
            self.assertIn("hazard", self.refuse(65, "run", CENTRES, "--set", f"hazard={value}"))
        self.assertEqual(self.files(), [])


class Output(ProgramTest):
    def test_a_folder_that_is_not_there_is_told_before_the_work(self) -> None:
        for verb in ("run", "compare"):
            said = self.refuse(73, verb, CENTRES, *SOME_WORK, "-o", "missing/out.h5")
            self.assertTrue(said.startswith("missing/out.h5: cannot be written"), said)
            self.refuse(73, verb, CENTRES, *SOME_WORK, "-o", self.folder)
        self.assertEqual(self.files(), [])

    def test_the_scenario_is_not_written_over(self) -> None:
        text = CENTRES.read_text(encoding="utf-8")
        scenario = self.write("mine.toml", text)
        (self.folder / "link.toml").symlink_to("mine.toml")
        (self.folder / "hard.toml").hardlink_to(scenario)
        for output in ("mine.toml", "./mine.toml", scenario, "link.toml", "hard.toml"):
            for verb in ("run", "compare"):
                said = self.refuse(64, verb, "mine.toml", *SOME_WORK, "-o", output)
                self.assertIn("is the scenario itself", said)
        self.assertEqual(scenario.read_text(encoding="utf-8"), text)
        self.assertEqual(self.files(), ["hard.toml", "link.toml", "mine.toml"])


if __name__ == "__main__":
    main()
