"""own_clock.py UPTAKE: weeks are counted from a unit's own go-live, so a site that nothing ties to
the others fares the same whenever it goes live."""

from typing import Any

from program import ProgramTest, main, module, over_strategies

h5py = module("h5py")
numpy = module("numpy")

NO_TIES = "network = { ties_in_unit = 0, ties_in_site = 0, ties_elsewhere = 0 }"
SOUTH = 1  # the second site
PLANS = """[experiment]
draws = 16
replications = 2
[[strategy]]
name = "together"
practice.communication = { weeks = [-4, 2] }
practice.diverse_training = { hours = 2, courses = 2, first_week = -1 }
practice.protected_time = { hours_per_week = 0.75, weeks = [-2, 12] }
"""
PILOT = """[[strategy]]
name = "pilot"
extends = "together"
rollout = { pattern = "pilot_then_rest", pilot = ["north"], go_live = { pilot = 0, rest = 8 } }
"""
DECIDED = """[[strategy]]
name = "decided"
extends = "together"
[strategy.rollout]
pattern = "waves"
waves = [["north"], ["south"]]
go_live = 0
next_wave = { when = { quantity = "regular_users", at_least = 1 }, after = [14, 16] }
"""
LATER = {"at_once": 0, "in_8_weeks": 8, "in_26_weeks": 26}


def scenario(ties: str) -> str:
    sites = ", ".join(
        f'{{ name = "{name}", units = 2, people_per_unit = 8 }}' for name in ("north", "south")
    )
    text = f"format = 1\n[organisation]\nsites = [{sites}]\n{ties}\n{PLANS}"
    for name, week in LATER.items():
        text += f'[[strategy]]\nname = "{name}"\nextends = "together"\n'
        text += f'rollout = {{ pattern = "waves", go_live = {{ north = 0, south = {week} }} }}\n'
    return text + PILOT + DECIDED


class OwnClock(ProgramTest):
    def results(self, ties: str) -> Any:
        written = self.write("waves.toml", scenario(ties))
        return self.enterContext(h5py.File(self.run_scenario(written)))

    def plans(self, file: Any, name: str) -> dict[str, Any]:
        names = file["strategy"].attrs["flag_meanings"].decode().split()
        return dict(zip(names, file[name][()]))

    def of_sites(self, file: Any) -> list[str]:
        names = [name for name in file if "_by_site" in name]
        self.assertGreaterEqual(len(names), 18)
        return names

    def test_waves_in_one_week_are_all_at_once(self) -> None:
        for ties in ("", NO_TIES):
            file = self.results(ties)
            for name, (_, values) in over_strategies(file).items():
                self.assertEqual(values[0].tobytes(), values[1].tobytes(), name)

    def check_late_site(self, plan: str, last_known: int) -> None:
        file = self.results(NO_TIES)
        reports = file["report_week"][()]
        known = reports <= last_known
        for name in self.of_sites(file):
            plans = self.plans(file, name)
            late, early = plans[plan], plans["together"]
            self.assertTrue(numpy.array_equal(late[known], early[known]), name)
            self.assertTrue(numpy.isnan(late[~known, SOUTH]).all(), name)
            self.assertTrue(numpy.array_equal(late[:, 1 - SOUTH], early[:, 1 - SOUTH]), name)

    def test_a_late_site_fares_as_it_would_early(self) -> None:
        self.check_late_site("in_8_weeks", last_known=78)

    def test_the_rest_after_a_pilot_fares_as_it_would_early(self) -> None:
        self.check_late_site("pilot", last_known=78)

    def test_a_wave_decided_on_the_way_fares_as_it_would_early(self) -> None:
        self.check_late_site("decided", last_known=78)
        dates = self.plans(self.results(NO_TIES), "went_live")
        self.assertEqual({float(week) for week in dates["decided"].flat}, {0, 16})
        self.assertEqual({float(week) for week in dates["together"].flat}, {0})

    def test_a_value_of_weeks_that_were_not_simulated_is_not_known(self) -> None:
        """Week 78 of a site that goes live in week 26 is the last: two of its five are missing."""
        self.check_late_site("in_26_weeks", last_known=52)

    def test_ties_to_those_who_began_earlier_are_felt(self) -> None:
        """Else the comparison above would find nothing whatever the program did."""
        plans = self.plans(self.results(""), "use_share_by_site")
        late, early = plans["in_8_weeks"], plans["together"]
        self.assertFalse(numpy.array_equal(late[2:-1, SOUTH], early[2:-1, SOUTH]))


if __name__ == "__main__":
    main()
