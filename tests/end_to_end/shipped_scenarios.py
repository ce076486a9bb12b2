"""shipped_scenarios.py UPTAKE: every shipped scenario is sound, and where plans are said to take
about the same hours, they do."""

import re

from program import SCENARIOS, ProgramTest, main

HOURS = re.compile(r"(?m)^Plan (\w+) .*\n.* about ([\d.]+) paid hours")
# Plans beside the announcement, and between which paid hours a person they lie.
COMPARABLE = {"health-centres": (6, 7, 9), "hospital": (4, 5.5, 7.5)}


class ShippedScenarios(ProgramTest):
    def check_hours(self, shown: str, plans: int, least: float, most: float) -> None:
        hours = {plan: float(number) for plan, number in HOURS.findall(shown)}
        self.assertLess(hours.pop("announce"), 2)
        self.assertEqual(len(hours), plans)
        self.assertLessEqual(max(hours.values()), 1.1 * min(hours.values()), hours)
        self.assertTrue(all(least <= number <= most for number in hours.values()), hours)

    def test_all_are_sound_and_their_plans_comparable(self) -> None:
        names = set()
        for scenario in sorted(SCENARIOS.glob("*.toml")):
            if scenario.stem.endswith("-sweep"):
                continue
            names.add(scenario.stem)
            with self.subTest(scenario=scenario.name):
                shown = self.succeed("check", scenario)
                self.assertIn("no problems", shown)
                if scenario.stem in COMPARABLE:
                    self.check_hours(shown, *COMPARABLE[scenario.stem])
        self.assertLessEqual(set(COMPARABLE) | {"template", "minimal"}, names)


if __name__ == "__main__":
    main()
