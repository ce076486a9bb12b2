"""values.py UPTAKE: what stands in a results file fits together, whichever way it is added up."""

import tomllib
from typing import Any

from program import PARAMETERS, SCENARIOS, ProgramTest, main, module

h5py = module("h5py")
numpy = module("numpy")

SHARES = ["use_share", "coverage", "users", "started", "regular_users", "routine_users", "given_up"]
STATES = [
    "use_share",
    "regular_users",
    "coherence",
    "attitude",
    "belief",
    "know_how",
    "support",
    "strain",
    "habit",
]
PEOPLE_AT_SITE = numpy.array([8, 8, 7, 7])
FLOAT_ERROR = 2e-6


class Values(ProgramTest):
    """Of the thirty professionals: four sites of one unit, seven professions, one go-live."""

    def setUp(self) -> None:
        super().setUp()
        text = (SCENARIOS / "study-30.toml").read_text() + '\n[outputs]\nweekly = "all"\n'
        file = self.run_scenario(self.write("study-30.toml", text), "--draws", 16)
        self.file = self.enterContext(h5py.File(file))

    def of(self, name: str) -> Any:
        return self.file[name][()]

    def assertClose(self, found: Any, expected: Any, error: float = FLOAT_ERROR) -> None:
        self.assertTrue(
            numpy.allclose(found, expected, rtol=0, atol=error, equal_nan=True),
            f"{found} instead of {expected}",
        )

    def test_usually_eight_series_are_kept_and_the_mean_of_all(self) -> None:
        usual = self.enterContext(h5py.File(self.run_scenario(SCENARIOS / "study-30.toml", "--draws", 16, output="u.h5")))
        whole = [(name, self.file[name]) for name in self.file if name != "provenance"]
        runs = {name for name, values in whole if values.shape == self.file["strain"].shape}
        self.assertEqual((len(runs), len(runs & set(usual))), (17, 8))
        for name in runs:
            mean = numpy.nanmean(self.of(name).astype(float), axis=(1, 2))
            self.assertClose(usual[f"{name}_by_week"][()], mean, 1e-5 * (1 + numpy.nanmax(mean)))

    def test_shares_are_between_0_and_1(self) -> None:
        for name in SHARES:
            known = self.of(name)[~numpy.isnan(self.of(name))]
            self.assertTrue(known.size and known.min() >= 0 and known.max() <= 1, name)
            self.assertGreater(known.max(), 0, name)

    def test_nobody_uses_what_is_not_there(self) -> None:
        before = self.of("week") < 0
        for name in ("use_share", "coverage", "users", "regular_users"):
            self.assertEqual(self.of(name)[..., before].max(), 0, name)
        self.assertEqual(self.of("regular_users")[..., self.of("week") < 12].max(), 0)

    def test_who_uses_has_started(self) -> None:
        self.assertTrue((self.of("use_share") <= self.of("users") + FLOAT_ERROR).all())
        self.assertTrue((self.of("users") <= self.of("started")).all())

    def test_a_reported_value_is_the_mean_of_five_weeks(self) -> None:
        weeks, series = self.of("week"), self.of("use_share").astype(float)
        for report, week in enumerate(self.of("report_week")):
            window = series[..., abs(weeks - week) <= 2]
            self.assertClose(self.of("use_share_at_report")[..., report], window.mean(axis=-1))

    def test_sites_and_units_add_up_to_the_organisation(self) -> None:
        for state in STATES:
            whole = self.of(f"{state}_at_report").astype(float).mean(axis=(1, 2))
            for kind in ("site", "unit"):
                parts = self.of(f"{state}_by_{kind}") @ PEOPLE_AT_SITE / 30
                self.assertClose(parts, whole)

    def test_groups_under_five_people_are_not_shown(self) -> None:
        names = self.file["profession"].attrs["flag_meanings"].decode().split()
        small = [
            name in {"social_worker", "social_counselor", "digital_counselor"} for name in names
        ]
        for name in [name for name in self.file if "_by_profession" in name]:
            by_profession = numpy.moveaxis(self.of(name), 2, 0)
            hidden = [bool(numpy.isnan(group).all()) for group in by_profession]
            self.assertEqual(hidden, small, name)
            self.assertFalse(numpy.isnan(by_profession[~numpy.array(small)]).any(), name)

    def test_units_under_five_people_are_not_shown(self) -> None:
        scenario = (SCENARIOS / "minimal.toml").read_text(encoding="utf-8")
        small = self.write(
            "small.toml", scenario.replace("people_per_unit = 8", "people_per_unit = 4")
        )
        with h5py.File(self.run_scenario(small, "--draws", 1)) as file:
            for state in STATES:
                self.assertTrue(numpy.isnan(file[f"{state}_by_unit"]).all(), state)
                self.assertFalse(numpy.isnan(file[f"{state}_by_site"]).any(), state)

    def test_quantiles_do_not_fall(self) -> None:
        names = [name for name in self.file if name.endswith("_quantile") or "_people" in name]
        self.assertGreater(len(names), 3 * len(STATES))
        for name in names:
            steps = numpy.diff(self.of(name), axis=-1)
            self.assertTrue((steps[~numpy.isnan(steps)] >= 0).all(), name)

    def test_parameters_are_within_the_evidence_table(self) -> None:
        table = tomllib.loads(PARAMETERS.read_text(encoding="utf-8"))
        names = self.file["parameter"].attrs["flag_meanings"].decode().split()
        self.assertEqual(names, list(table))
        for name, drawn in zip(names, self.of("parameter_value").T):
            row = table[name]
            bounds = row["range"] if row["distribution"] in ("uniform", "fixed") else row["limits"]
            self.assertTrue(bounds[0] <= drawn.min() and drawn.max() <= bounds[1], name)
            self.assertEqual(len(set(drawn)) > 1, row["distribution"] != "fixed", name)

    def test_more_draws_keep_the_first(self) -> None:
        study = SCENARIOS / "study-30.toml"
        words = ["--draws", 8, "--replications", 2]
        with h5py.File(self.run_scenario(study, *words, output="fewer.h5")) as fewer:
            self.assertTrue((self.of("parameter_value")[:8] == fewer["parameter_value"]).all())
            self.assertTrue((self.of("use_share")[:, :8] == fewer["use_share"]).all())


if __name__ == "__main__":
    main()
