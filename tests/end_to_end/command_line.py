"""command_line.py UPTAKE: what cannot be done as typed is said at once, with sysexits' codes, and
nothing is written, least of all over the scenario."""

import subprocess

from program import SCENARIOS, UPTAKE, ProgramTest, main, plain_environment

CENTRES = SCENARIOS / "health-centres.toml"
SOME_WORK = ["--draws", 100_000]  # hours of it, if it were begun


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


class Memory(ProgramTest):
    def test_more_runs_than_memory_are_refused_before_the_work(self) -> None:
        said = self.refuse(71, "run", CENTRES, "--draws", 1_000_000, "--replications", 10_000)
        self.assertIn("GB of memory", said)
        self.assertIn("--draws", said)
        self.assertEqual(self.files(), [])

    def test_check_says_so_too(self) -> None:
        text = self.succeed("check", CENTRES, "--draws", 1_000_000, "--replications", 10_000)
        self.assertIn("more than this machine has", text)


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
                self.assertIn("is an input itself", said)
        self.assertEqual(scenario.read_text(encoding="utf-8"), text)
        self.assertEqual(self.files(), ["hard.toml", "link.toml", "mine.toml"])


if __name__ == "__main__":
    main()
