"""sensitivity.py UPTAKE: what a sweep's dimensions do, in words and as JSON."""

import json

from program import SCENARIOS, ProgramTest, main


class Sensitivity(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        ended = self.uptake("sweep", "run", SCENARIOS / "minimal-sweep.toml", "-o", "s.h5")
        self.assertEqual(ended.returncode, 0, ended.stderr)

    def test_what_matters_is_told_from_what_does_not(self) -> None:
        found = json.loads(self.succeed("sensitivity", "s.h5", "--json"))
        self.assertEqual([each["plan"] for each in found], ["announce", "train"])
        for each in found:
            self.assertEqual(each["method"], "sobol")
            attitude = each["dimensions"][0]
            self.assertEqual(attitude["key"], "w_A")
            self.assertTrue(attitude["total"]["distinguishable"])
        hours = found[0]["dimensions"][2]["total"]
        self.assertEqual((hours["share"], hours["distinguishable"]), (0, False))

    def test_words_fit_a_terminal(self) -> None:
        text = self.succeed("sensitivity", "s.h5", "--plan", "train", "--difference")
        self.assertTrue(text.startswith("train less announce\n"))
        self.assertIn("not distinguishable from 0", text)
        self.assertLessEqual(max(map(len, text.splitlines())), 80)

    def test_any_sample_has_shares_by_rank_but_blocks_do_not(self) -> None:
        self.assertIn("saltelli", self.refuse(65, "sensitivity", "s.h5", "--method", "rank"))
        self.assertIn("morris", self.refuse(65, "sensitivity", "s.h5", "--method", "morris"))

    def test_what_is_no_sweep_is_refused(self) -> None:
        self.run_scenario(SCENARIOS / "minimal.toml")
        self.assertIn("is not a sweep", self.refuse(65, "sensitivity", "run.h5"))
        self.refuse(66, "sensitivity", "none.h5")
        self.assertIn("no plan 'x'", self.refuse(64, "sensitivity", "s.h5", "--plan", "x"))


if __name__ == "__main__":
    main()
