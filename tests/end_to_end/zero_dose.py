"""zero_dose.py UPTAKE: an activity of which nothing is done changes nothing, not one bit.

Plans meet the same people and the same luck, so even a plan's paperwork must draw no number.
"""

from typing import Any

from program import ProgramTest, main, module, over_strategies

h5py = module("h5py")

ZERO = {
    "no_messages": "communication = { messages_per_week = 0, weeks = [-4, 20] }",
    "no_channels": "communication = { channels = 0, weeks = [-4, 20] }",
    "no_course": "diverse_training = { hours = 0, courses = 3, first_week = -2, methods = 3 }",
    "no_time": "protected_time = { hours_per_week = 0, weeks = [-2, 26] }",
    "no_desk": "support = { help_desk = { problems_per_100_staff = 0 } }",
    "no_desk_at_sites": "support = { help_desk = { problems_per_site = 0 } }",
}
SOME = {
    "messages": "communication = { weeks = [-4, 2] }",
    "course": "diverse_training = { hours = 2 }",
    "time": "protected_time = { hours_per_week = 0.75, weeks = [-2, 26] }",
    "desk": "support = { help_desk = { problems_per_100_staff = 12.5 } }",
}
TOGETHER = ["no_messages", "no_course", "no_time", "no_desk"]
BEGINNING = """format = 1
[organisation]
sites = [{ name = "north", units = 2, people_per_unit = 8 },
         { name = "south", units = 2, people_per_unit = 7 }]
[outputs]
weekly = "all"
[experiment]
draws = 16
replications = 2
[[strategy]]
name = "nothing"
"""


def strategy(name: str, *practices: str) -> str:
    lines = [f"practice.{practice}" for practice in practices]
    return "\n".join(["[[strategy]]", f'name = "{name}"', *lines, ""])


class ZeroDose(ProgramTest):
    def results(self, plans: dict[str, list[str]]) -> Any:
        text = BEGINNING + "".join(strategy(name, *plans[name]) for name in plans)
        return self.enterContext(h5py.File(self.run_scenario(self.write("zero.toml", text))))

    def different(self, file: Any) -> dict[str, set[str]]:
        """Of each plan but the first, the variables that are not the first plan's."""
        names = file["strategy"].attrs["flag_meanings"].decode().split()
        found: dict[str, set[str]] = {name: set() for name in names[1:]}
        for key, (_, values) in over_strategies(file).items():
            for name, own in zip(names[1:], values[1:]):
                found[name] |= {key} if own.tobytes() != values[0].tobytes() else set()
        return found

    def test_a_practice_of_which_nothing_is_done_changes_nothing(self) -> None:
        plans = {name: [practice] for name, practice in ZERO.items()}
        plans["all_of_them"] = [ZERO[name] for name in TOGETHER]
        nothing: dict[str, set[str]] = {name: set() for name in plans}
        self.assertEqual(self.different(self.results(plans)), nothing)

    def test_a_practice_of_which_something_is_done_is_seen(self) -> None:
        """Else the comparison above would find nothing whatever the program did."""
        file = self.results({name: [practice] for name, practice in SOME.items()})
        for name, seen in self.different(file).items():
            self.assertLessEqual({"use_share", "started", "paid_hours"}, seen, name)

    def test_all_weekly_series_are_compared(self) -> None:
        weekly = ("strategy", "draw", "replication", "week")
        variables = over_strategies(self.results({}))
        series = {name for name, (axes, _) in variables.items() if axes == weekly}
        self.assertLessEqual({"use_share", "regular_users", "desk_load", "dip_hours"}, series)
        self.assertGreaterEqual(len(series), 11)


if __name__ == "__main__":
    main()
