"""hours.py UPTAKE: hours that can be counted by hand are exactly those of the results file."""

import math
import tomllib
from pathlib import Path
from typing import Any

from program import PARAMETERS, SCENARIOS, ProgramTest, main, module

h5py = module("h5py")
numpy = module("numpy")

PEOPLE = 384  # of health-centres.toml, all of them full-timers
KINDS = ("delivery", "participation", "relief")
TABLE = tomllib.loads(PARAMETERS.read_text(encoding="utf-8"))


def number(key: str) -> float:
    """A fixed number of the evidence table."""
    return TABLE[key]["value"]


class Hours(ProgramTest):
    def results(self, *, centre: bool) -> Any:
        text = (SCENARIOS / "patterns.toml").read_text(encoding="utf-8")
        if not centre:
            text = text.replace('parameters = "centre"', 'parameters = "prior"')
        copied = self.write("plans.toml", text)
        return self.enterContext(h5py.File(self.hours_of(copied)))

    def hours_of(self, scenario: Path) -> Path:
        return self.run_scenario(scenario, "--draws", 8, "--replications", 1)

    def hours(self, file: Any, strategy: str, kind: str, practice: str) -> Any:
        strategies = file["strategy"].attrs["flag_meanings"].decode().split()
        practices = file["practice"].attrs["flag_meanings"].decode().split()
        return file[f"hours_{kind}"][strategies.index(strategy), ..., practices.index(practice)]

    def test_protected_time_is_what_was_promised(self) -> None:
        file, weeks = self.results(centre=False), 29  # -2 to 26, both included
        relief = self.hours(file, "s2", "relief", "protected_time")
        self.assertEqual(set(relief.flat), {0.75 * PEOPLE * weeks})
        self.assertEqual(set(self.hours(file, "s1", "relief", "protected_time").flat), {0})

    def test_messages_are_read_and_written(self) -> None:
        file, weeks = self.results(centre=True), 7  # -4 to 2
        read = self.hours(file, "s0", "participation", "communication")
        expected = numpy.float32(number("load_w") * number("load_message") * PEOPLE * weeks)
        self.assertTrue(numpy.allclose(read, expected, rtol=1e-6), (read, expected))
        written = self.hours(file, "s0", "delivery", "communication")
        self.assertEqual(set(written.flat), {number("hours_per_message") * weeks})

    def test_courses_are_prepared_once_and_taught_to_every_class(self) -> None:
        file, hours = self.results(centre=True), 2
        classes = math.ceil(PEOPLE / number("class_size"))
        for strategy, courses in (("s0", 0), ("s1", 1), ("s2", 3)):
            taught = self.hours(file, strategy, "delivery", "diverse_training")
            prepared = number("class_preparation") if courses else 0
            self.assertEqual(set(taught.flat), {courses * classes * hours + prepared}, strategy)
            attended = self.hours(file, strategy, "participation", "diverse_training")
            self.assertLessEqual(attended.max(), courses * hours * PEOPLE, strategy)

    def test_no_hour_is_negative_and_the_sums_agree(self) -> None:
        file = self.results(centre=False)
        kinds = [file[f"hours_{kind}"][()].astype(float) for kind in KINDS]
        twice, paid = file["hours_counted_twice"][()], file["paid_hours"][()].astype(float)
        for hours in (*kinds, twice, paid, file["hours_by_week"][()]):
            self.assertGreaterEqual(hours.min(), 0)
        total = sum(hours.sum(axis=-1) for hours in kinds)
        self.assertTrue(numpy.allclose(paid.sum(axis=-1), total - twice, rtol=1e-5))
        by_week = file["hours_by_week"][()].astype(float).sum(axis=(1, 2))
        self.assertTrue(numpy.allclose(by_week, total.mean(axis=(1, 2)), rtol=1e-5))

    def test_protected_time_is_not_used_more_than_given(self) -> None:
        file = self.results(centre=False)
        practices = file["practice"].attrs["flag_meanings"].decode().split()
        time = practices.index("protected_time")
        given = file["hours_relief"][..., time]
        used = file["dose_delivered"][..., time]
        self.assertTrue((used <= given * (1 + 1e-6)).all())
        self.assertTrue((file["hours_counted_twice"][()] <= given * (1 + 1e-6)).all())
        self.assertGreater(used.max(), 0)


if __name__ == "__main__":
    main()
