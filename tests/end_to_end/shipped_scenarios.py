"""Every shipped scenario is sound, and the plans of health-centres cost about the same."""

import re

from program import SCENARIOS, ProgramTest, main

HOURS = re.compile(r"Plan (\w+) .*\n.* about ([\d.]+) paid hours")


class ShippedScenarios(ProgramTest):
    def test_all_are_sound(self) -> None:
        for scenario in sorted(SCENARIOS.glob("*.toml")):
            with self.subTest(scenario=scenario.name):
                self.assertIn("no problems", self.succeed("check", scenario))

    def test_plans_of_health_centres_take_comparable_hours(self) -> None:
        found = HOURS.findall(self.succeed("check", SCENARIOS / "health-centres.toml"))
        hours = {plan: float(number) for plan, number in found}
        self.assertLess(hours.pop("announce"), 2)
        self.assertGreaterEqual(len(hours), 6)
        self.assertLessEqual(max(hours.values()), 1.1 * min(hours.values()))
        self.assertTrue(all(7 <= number <= 9 for number in hours.values()), hours)


if __name__ == "__main__":
    main()
