"""sensitivity.py UPTAKE: what a sweep's dimensions do, in words and as JSON."""

import json
import re

from program import SCENARIOS, ProgramTest, main, module_or_skip


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

    def page(self) -> dict:
        """What its page is drawn from."""
        if self.uptake("report", "s.h5", "-o", "s.html").returncode == 69:
            self.skipTest("a build without the page")
        text = (self.folder / "s.html").read_text("utf-8")
        return json.loads(re.search(r'id="data">(.*?)</script>', text, re.DOTALL)[1])

    def test_the_page_has_the_same_shares(self) -> None:
        found = {each["plan"]: each for each in json.loads(self.succeed("sensitivity", "s.h5", "--json"))}
        for result in self.page()["results"][:2]:
            for drawn, known in zip(result["indices"]["dimensions"], found[result["plan"]]["dimensions"]):
                self.assertEqual(drawn["key"], known["key"])
                self.assertAlmostEqual(drawn["total"]["share"], known["total"]["share"], delta=1e-4)

    def test_the_page_has_means_of_the_lowest_and_the_highest_fifth(self) -> None:
        h5py, numpy = module_or_skip("h5py"), module_or_skip("numpy")
        page = self.page()
        with h5py.File(self.folder / "s.h5") as file:
            design, objective = file["design_value"][()], file["objective"][()].astype(float)
        means = objective.mean(axis=(2, 3))
        results = [means[:, 0], means[:, 1], means[:, 1] - means[:, 0]]
        for result, values in zip(page["results"], results):
            for move in result["moves"]:
                column = design[:, move["dimension"]]
                fifth = numpy.sort(column)[len(column) // 5 - 1]
                low = values[column <= fifth].mean()
                self.assertAlmostEqual(move["at_low"]["mean"], low, delta=1e-5)
            widths = [abs(move["move"]["mean"]) for move in result["moves"]]
            self.assertEqual(widths, sorted(widths, reverse=True))
            self.assertEqual(len(widths), 3)

    def test_what_is_no_sweep_is_refused(self) -> None:
        self.run_scenario(SCENARIOS / "minimal.toml")
        self.assertIn("is not a sweep", self.refuse(65, "sensitivity", "run.h5"))
        self.refuse(66, "sensitivity", "none.h5")
        self.assertIn("no plan 'x'", self.refuse(64, "sensitivity", "s.h5", "--plan", "x"))


if __name__ == "__main__":
    main()
