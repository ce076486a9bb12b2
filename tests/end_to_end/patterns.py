"""validate prints every pattern; filter keeps the same draws however it is run, and goes on."""

import json
import re

from program import ProgramTest, main

DRAWS = 48


class Patterns(ProgramTest):
    def kept(self, *words: object) -> str:
        """The file of kept draws without the lines that say when and by which command."""
        self.succeed("filter", "-o", "kept.csv", *words)
        text = (self.folder / "kept.csv").read_text()
        (self.folder / "kept.csv").unlink()
        return re.sub(r"# (command|date): .*\n", "", text)

    def test_validate_prints_criterion_value_interval_and_outcome_of_all_thirteen(self) -> None:
        text = self.succeed("validate", "--replications", 4)
        self.assertEqual([line for line in text.splitlines() if len(line) > 80], [])
        for number in range(1, 14):
            self.assertRegex(text, rf"(?m)^ ?{number}  \S.* (met|MISS)$")
        self.assertIn("true by construction", text)
        self.assertIn("does not validate the model", " ".join(text.split()))

    def test_json_has_the_names_that_stay(self) -> None:
        found = json.loads(self.succeed("validate", "--replications", 4, "--json"))
        self.assertEqual([pattern["id"] for pattern in found["patterns"]], list(range(1, 14)))
        for pattern in found["patterns"]:
            for key in ("name", "criterion", "value", "interval", "pass", "role"):
                self.assertIn(key, pattern)
        marked = [p["id"] for p in found["patterns"] if p["by_construction"]]
        self.assertEqual(marked, [1, 4, 6, 7])

    def test_threads_change_nothing(self) -> None:
        one = self.succeed("validate", "--replications", 4, "--threads", 1)
        self.assertEqual(one, self.succeed("validate", "--replications", 4, "--threads", 3))
        self.assertEqual(
            self.kept("--draws", DRAWS, "--threads", 1), self.kept("--draws", DRAWS, "--threads", 3)
        )

    def test_filter_goes_on_where_it_was(self) -> None:
        whole = self.kept("--draws", DRAWS)
        self.succeed("filter", "-o", "part.csv", "--draws", DRAWS // 2)
        (self.folder / "part.csv").rename(self.folder / "kept.csv")
        self.assertEqual(self.kept("--draws", DRAWS), whole)

    def test_a_changed_parameter_is_seen(self) -> None:
        text = self.succeed("validate", "--replications", 4, "--set", "hazard=0.0001")
        self.assertIn("MISS", text)
        ended = self.uptake("validate", "--set", "hazart=1")
        self.assertEqual(ended.returncode, 65)
        self.assertIn("hazard", ended.stderr)


if __name__ == "__main__":
    main()
