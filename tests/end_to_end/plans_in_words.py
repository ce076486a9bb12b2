"""What check says of plans beyond mistakes, the study's presets, and a planner's own survey."""

import csv

from program import ProgramTest, main

PLANS = """
format = 1
[organisation]
sites = [{ name = "centre", units = 3, people_per_unit = 8 }]
[[strategy]]
name = "announce"
practice.communication.weeks = [-4, 2]
[[strategy]]
name = "monitor"
extends = "announce"
[strategy.practice.usage_monitoring]
goal_and_plan = "good"
actor = "unit_manager"
justification = "asked for by the =board"
targets = { units = ["centre_1"] }
[experiment]
draws = 16
replications = 1
"""

CODINGS = """
format = 1
[organisation]
sites = [{ name = "centre", units = 3, people_per_unit = 8 }]
[[strategy]]
name = "paper"
extends = "nadav2021_paper"
[[strategy]]
name = "preprint"
extends = "nadav2021_preprint"
[experiment]
draws = 16
replications = 1
"""


class PlansInWords(ProgramTest):
    def check(self, text: str, *words: object) -> str:
        shown = self.succeed("check", self.write("plans.toml", text), *words)
        self.assertEqual([line for line in shown.splitlines() if len(line) > 80], [])
        return shown

    def test_the_difference_between_plans_is_shown(self) -> None:
        shown = " ".join(self.check(PLANS).split())
        self.assertIn("beside announce:", shown)
        self.assertIn(
            "+ usage_monitoring, weeks 0 to 104: 12 reports a year, goal and plan 0.7"
            " for 1 of 3 units",
            shown,
        )
        self.assertNotIn("- communication", shown)

    def test_seven_fields_of_every_activity(self) -> None:
        shown = " ".join(self.check(PLANS, "--activities").split())
        for field in ("actor: unit_manager", "action: reports on use", "target: 1 of 3 units",
                      "timing: weeks 0 to 104", "dose: 12 reports", "outcome: penetration",
                      "justification: asked for by the =board"):
            self.assertIn(field, shown)

    def test_monitoring_is_to_be_dealt_with_by_staff_first(self) -> None:
        self.assertIn("Reminder", self.check(PLANS))

    def test_codings_differ_in_one_practice_each_and_are_not_rivals(self) -> None:
        shown = self.check(CODINGS)
        self.assertIn("+ usefulness", shown)
        self.assertIn("- ease_of_use", shown)
        text = self.succeed("compare", self.folder / "plans.toml", "-o", "c.h5")
        self.assertIn("two codings of the same", text)

    def survey(self, people: int) -> str:
        with (self.folder / "survey.csv").open("w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["id", "week", "item_1", "item_2"])
            for person in range(people):
                rows.writerow([f"p{person}", 11, 4, 2])
        return self.succeed(
            "compare", self.write("plans.toml", PLANS), "-o", "s.h5", "--survey", "survey.csv"
        )

    def test_an_own_survey_stands_beside_the_simulated_one(self) -> None:
        text = self.survey(6)
        self.assertEqual([line for line in text.splitlines() if len(line) > 80], [])
        self.assertIn("yours (week 11) beside the simulated one (week 12)", text)
        self.assertRegex(text, r"(?m)^ 1 differs from usual ways of working +4\.0  +\d\.\d \d\.\d$")
        self.assertRegex(text, r"(?m)^ 3 understand effect on own work +-  +\d\.\d \d\.\d$")

    def test_four_answers_are_not_shown(self) -> None:
        self.assertRegex(self.survey(4), r"(?m)^ 1 differs from usual ways of working +-  ")

    def test_a_wrong_survey_stops_before_anything_is_simulated(self) -> None:
        self.write("survey.csv", "id,week,item_1\na,12,9\n")
        plans = self.write("plans.toml", PLANS)
        ended = self.uptake("compare", plans, "-o", "s.h5", "--survey", "survey.csv")
        self.assertEqual(ended.returncode, 65)
        self.assertIn("survey.csv:2:6", ended.stderr)
        self.assertFalse((self.folder / "s.h5").exists())


if __name__ == "__main__":
    main()
