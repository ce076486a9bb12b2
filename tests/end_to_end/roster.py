"""roster.py UPTAKE: an organisation by its own lists; nobody in it can be recognised in results."""

import csv
import re
from pathlib import Path
from typing import Any

from program import REPOSITORY, SCENARIOS, ProgramTest, main, module, over_strategies

h5py = module("h5py")
numpy = module("numpy")

SHARED = REPOSITORY / ".." / "shared" / "data"  # not ours to copy: read where it stands
FEWEST = 5
KINDS = ("site", "unit", "profession")

# 46 staff of a geriatric ward and who met whom for 15 minutes or more (Vanhems 2013).
WARD = """
format = 1
[organisation]
roster = "lyon_ward_roster.csv"
ties = "lyon_ward_ties.csv"
weight = "contact_seconds"
at_least = 900
professions = [
  { name = "nurse", tasks_per_week = 20 },
  { name = "physician", tasks_per_week = 15 },
  { name = "administrative", tasks_per_week = 8, hours_per_week = 35 },
]
[service]
fit = { nurse = 0.7, administrative = 0.6 }
[[strategy]]
name = "announce"
practice.communication.weeks = [-4, 2]
[[strategy]]
name = "train"
extends = "announce"
practice.diverse_training.hours = 2
[experiment]
draws = 8
replications = 1
"""

PLAN = '[[strategy]]\nname = "a"\npractice.communication.weeks = [-4, 2]\n'


class Roster(ProgramTest):
    def results(self, scenario: Path) -> Any:
        return self.enterContext(h5py.File(self.run_scenario(scenario, "--draws", 8)))

    def names(self, file: Any, kind: str) -> list[str]:
        return file[kind].attrs["flag_meanings"].decode().split()

    def check_hidden(self, file: Any, kind: str, hidden: set[str]) -> None:
        """Every number by `kind` is missing for the hidden groups and known for the others."""
        names = self.names(file, kind)
        found = 0
        for name, (axes, values) in over_strategies(file).items():
            if kind not in axes or name == "go_live":
                continue
            found += 1
            by_group = numpy.moveaxis(values, axes.index(kind), 0)
            for group, numbers in zip(names, by_group, strict=True):
                if group in hidden:
                    self.assertTrue(numpy.isnan(numbers).all(), (name, group))
                else:
                    self.assertFalse(numpy.isnan(numbers).all(), (name, group))
        self.assertGreater(found, 9)

    def check_tables(self, kind: str, hidden: set[str]) -> None:
        """The exported tables have empty cells there."""
        rows = 0
        for table in sorted((self.folder / "tables").glob("*.csv")):
            for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines()):
                if row.get(kind) not in hidden or "report_week" not in row:
                    continue
                known = {"strategy", "strategy_label", "report_week", "site_of_unit", *KINDS}
                known |= {"quantity", "quantile", "probability"}
                numbers = {k: v for k, v in row.items() if k not in known and v}
                self.assertFalse(numbers, (table.name, row))
                rows += 1
        self.assertGreater(rows, 0)

    def test_the_thirty_show_no_group_under_five(self) -> None:
        scenario = SCENARIOS / "study-30.toml"
        hidden = {"social_worker", "social_counselor", "digital_counselor"}  # 3, 1 and 1
        self.check_hidden(self.results(scenario), "profession", hidden)
        self.succeed("export", "run.h5", "-o", "tables")
        self.check_tables("profession", hidden)
        shown = self.succeed("check", scenario)
        for group in hidden:
            self.assertRegex(shown, f"{group} +under {FEWEST} ")
        said = self.succeed("compare", scenario, "--draws", 8, "-o", "compare.h5")
        said += self.succeed("info", "run.h5") + self.succeed("info", "run.h5", "--json")
        for line in said.splitlines():
            if hidden & set(line.split()):
                self.assertNotRegex(line, r"\d")

    def test_the_shipped_roster(self) -> None:
        """Of professions of 3, 4 and 4 nothing is known; eleven people are no small group."""
        file = self.results(SCENARIOS / "roster.toml")
        hidden = {"public_health_nurse", "social_worker", "other"}
        self.check_hidden(file, "profession", hidden)
        self.check_hidden(file, "unit", set())
        self.assertEqual(len(self.names(file, "unit")), 5)

    def test_no_id_is_in_any_output(self) -> None:
        people = [f"Secret{number}Person" for number in range(12)]
        rows = [f"{who},other,{'tiny' if at < 3 else 'large'}" for at, who in enumerate(people)]
        self.write("r.csv", "\n".join(["id,profession,unit", *rows]))
        self.write("t.csv", f"from,to\n{people[0]},{people[7]}\n")
        scenario = self.write(
            "own.toml", f'format = 1\n[organisation]\nroster = "r.csv"\nties = "t.csv"\n{PLAN}'
        )
        file = self.results(scenario)
        self.check_hidden(file, "unit", {"tiny", "large"})  # the site without large is tiny
        resolved = file["scenario"][()]
        resolved = resolved if isinstance(resolved, bytes) else resolved[0]
        self.assertIn(b"roster_sha256", resolved)
        self.assertNotIn(b'"count"', resolved)
        self.succeed("export", "run.h5", "-o", "tables")
        said = self.succeed("check", scenario) + self.succeed("info", "run.h5")
        self.assertNotIn("Secret", said)
        for path in [self.folder / "run.h5", *(self.folder / "tables").iterdir()]:
            self.assertNotIn(b"Secret", path.read_bytes(), path)

    def test_a_broken_roster_is_answered_by_row(self) -> None:
        self.write("r.csv", "id,profession\n" + "".join(f"p{n},other\n" for n in range(6)) + "p1,othr\n")
        scenario = self.write("own.toml", f'format = 1\n[organisation]\nroster = "r.csv"\n{PLAN}')
        said = self.refuse(65, "check", scenario)
        self.assertRegex(said, r"r\.csv:8:1: 'p1' stands twice")
        self.assertRegex(said, r"r\.csv:8:4: profession 'othr' has no tasks .* 'other'\?")

    def test_a_real_ward(self) -> None:
        files = [SHARED / f"lyon_ward_{what}.csv" for what in ("roster", "ties")]
        if not all(file.exists() for file in files):
            self.skipTest("the ward's roster does not stand beside this checkout")
        for file in files:
            (self.folder / file.name).symlink_to(file.resolve())
        scenario = self.write("ward.toml", WARD)
        shown = self.succeed("check", scenario)
        self.assertIn("46 people in 1 unit at 1 site", shown)
        self.assertTrue(re.search(r"nurse +27", shown))
        self.assertIn("131 ties; 5 without any", shown)
        results = self.results(scenario)
        self.check_hidden(results, "profession", set())
        share = results["use_share"][()]
        self.assertTrue(((share >= 0) & (share <= 1)).all())
        self.assertGreater(float(share[..., -1].min()), 0)


if __name__ == "__main__":
    main()
