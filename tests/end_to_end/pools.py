"""pools.py UPTAKE: a pool that is too small is told by check, compare and info, and stands in the
results file; without pools nothing of the kind is there."""

from program import ProgramTest, main

PLAN = """format = 1
[organisation]
sites = [{ name = "north", units = 2, people_per_unit = 10 }]
[[strategy]]
name = "train"
practice.diverse_training = { hours = 2, courses = 1, first_week = 0 }
[experiment]
weeks = [-4, 16]
draws = 16
replications = 1
objective = { quantity = "use_share", week = 12 }
"""
POOL = '[[pool]]\nkind = "trainers"\ncapacity = 1\n'  # two classes of two hours are asked for
SHORT = "trainers short in weeks 0 to 2: in the worst week 3.0 of 4.0 trainer hours wait"


class Pools(ProgramTest):
    def words(self, *command: object) -> str:
        return " ".join(self.succeed(*command).split())

    def test_a_short_pool_is_told(self) -> None:
        scenario = self.write("short.toml", PLAN + POOL)
        self.assertIn(SHORT, self.words("check", scenario))
        self.assertIn(f"train: {SHORT}.", self.words("compare", scenario, "-o", "short.h5"))
        self.assertIn(f"train: {SHORT}", self.words("info", "short.h5"))

    def test_without_pools_nothing_is_told(self) -> None:
        scenario = self.write("free.toml", PLAN)
        self.assertNotIn("short in", self.words("check", scenario))
        self.assertNotIn("short in", self.words("compare", scenario, "-o", "free.h5"))
        self.assertEqual(self.info(self.folder / "free.h5")["waits"], [])


if __name__ == "__main__":
    main()
