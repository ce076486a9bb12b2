"""export.py UPTAKE: the tables say what the results file says, in every cell, are safe to open in a
spreadsheet, and appear whole or not at all."""

import csv
import json
import os
import resource
import signal
import subprocess
import warnings
from pathlib import Path
from typing import Any

from program import SCENARIOS, UPTAKE, ProgramTest, main, module, over_strategies, plain_environment

h5py = module("h5py")
numpy = module("numpy")

RUNS = ("draw", "replication")
NUMBERS = ["mean", "p05", "p25", "p50", "p75", "p95"]
PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95]
SMALL = ["--draws", 4]
DANGEROUS = ["=1+1", "+1", "-2, or 3", "@SUM(A1)", 'a "b"', "ääkköset"]

Rows = list[dict[str, str]]


def read(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def number(cell: str) -> float:
    return float(cell) if cell else numpy.nan


def over_runs(values: Any, axes: tuple[int, ...]) -> Any:
    """Mean and quantiles of each row; numpy warns where no run has a value."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        mean = numpy.nanmean(values, axis=axes).reshape(-1, 1)
        quantiles = numpy.nanquantile(values, PROBABILITIES, axis=axes)
    return numpy.hstack([mean, quantiles.reshape(len(PROBABILITIES), -1).T])


def names_along(file: Any, axis: str) -> list[str]:
    meanings = file[axis].attrs.get("flag_meanings")
    return meanings.decode().split() if meanings is not None else [str(v) for v in file[axis][()]]


class Tables(ProgramTest):
    """Of the thirty professionals: three professions have fewer than five people."""

    def setUp(self) -> None:
        super().setUp()
        self.results = self.run_scenario(SCENARIOS / "study-30.toml", "--draws", 8)
        self.file = self.enterContext(h5py.File(self.results))
        self.said = self.succeed("export", "run.h5", "--draws")
        self.folder_of_tables = self.folder / "run-csv"

    def table(self, name: str) -> Rows:
        return read(self.folder_of_tables / name)

    def rows_of(self, quantity: str) -> Rows:
        """In the order of the table, which is that of the file's values."""
        listed = [row for row in self.table("quantities.csv") if row["quantity"] == quantity]
        self.assertEqual(len(listed), 1, quantity)
        return [row for row in self.table(listed[0]["file"]) if row["quantity"] == quantity]

    def numbers(self, quantity: str, columns: list[str]) -> Any:
        return numpy.array([[number(row[c]) for c in columns] for row in self.rows_of(quantity)])

    def assertSame(self, found: Any, expected: Any, what: str) -> None:
        same = numpy.allclose(found, expected, rtol=2e-6, atol=1e-7, equal_nan=True)
        self.assertTrue(found.shape == expected.shape and same, (what, found, expected))

    def test_every_number_of_every_run_is_in_a_mean_and_in_quantiles(self) -> None:
        checked = 0
        for name, (axes, values) in over_strategies(self.file).items():
            over = tuple(i for i, axis in enumerate(axes) if axis in RUNS)
            if over:
                expected = over_runs(values.astype(float), over)
                self.assertSame(self.numbers(name, NUMBERS), expected, name)
                checked += 1
        self.assertGreater(checked, 20)

    def test_stored_means_and_quantiles_are_passed_on(self) -> None:
        checked = 0
        for name, (axes, values) in over_strategies(self.file).items():
            if set(RUNS) & set(axes) or name == "strategy" or name.endswith("_quantile"):
                continue
            own = axes[-1] == "quantile"
            columns = NUMBERS[1:] if own else NUMBERS[:1]
            self.assertSame(self.numbers(name, columns), values.reshape(-1, len(columns)), name)
            if f"{name}_quantile" in self.file:
                quantiles = self.file[f"{name}_quantile"][()].reshape(-1, 5)
                self.assertSame(self.numbers(name, NUMBERS[1:]), quantiles, name)
            checked += 1
        self.assertGreater(checked, 30)

    def test_rows_bear_the_names_of_what_they_are_about(self) -> None:
        for name, (axes, values) in over_strategies(self.file).items():
            shown = [axis for axis in axes if axis not in (*RUNS, "quantile")]
            if name == "strategy" or name.endswith("_quantile"):
                continue
            grid = numpy.meshgrid(*[names_along(self.file, axis) for axis in shown], indexing="ij")
            expected = list(zip(*[labels.ravel().tolist() for labels in grid]))
            found = [tuple(row[axis] for axis in shown) for row in self.rows_of(name)]
            self.assertEqual(found, expected, name)

    def test_nothing_of_the_file_is_left_out(self) -> None:
        listed = {row["quantity"] for row in self.table("quantities.csv")}
        datasets = {name: item for name, item in self.file.items() if hasattr(item, "dtype")}
        numeric = {name for name, item in datasets.items() if item.dtype.kind in "fi"}
        axes = {name for name in numeric if "CLASS" in self.file[name].attrs}
        quantiles = {name for name in numeric if name.removesuffix("_quantile") in numeric - {name}}
        self.assertEqual(numeric - axes - quantiles - {"site_of_unit"}, listed)

    def test_a_unit_is_shown_with_its_site(self) -> None:
        sites, units = names_along(self.file, "site"), names_along(self.file, "unit")
        expected = {unit: sites[code] for unit, code in zip(units, self.file["site_of_unit"])}
        for table in ("by_unit.csv", "by_report_week_and_unit.csv"):
            self.assertEqual({row["unit"]: row["site"] for row in self.table(table)}, expected)

    def test_groups_under_five_people_are_empty_cells(self) -> None:
        empty = {
            row["profession"]
            for row in self.table("by_report_week_and_profession.csv")
            if {row[column] for column in NUMBERS} == {""}
        }
        self.assertEqual(empty, {"social_worker", "social_counselor", "digital_counselor"})

    def test_parameters_are_exactly_those_of_each_draw(self) -> None:
        rows = self.table("parameters.csv")
        self.assertEqual(list(rows[0]), ["draw", *names_along(self.file, "parameter")])
        found = [[float(cell) for cell in list(row.values())[1:]] for row in rows]
        self.assertTrue((numpy.array(found) == self.file["parameter_value"][()]).all())

    def test_the_file_is_described(self) -> None:
        about = {row["what"]: row["value"] for row in self.table("about.csv")}
        info = self.info(self.results)
        for key in ("title", "content_hash", "calibration", "parameters", "objective_quantity"):
            self.assertEqual(about[key], info[key])
        self.assertEqual((about["seed"], about["runs of each strategy"]), ("1", "16"))

    def test_what_is_written_is_said(self) -> None:
        said = [line.split("  ") for line in self.said.splitlines()]
        written = sorted(f"run-csv/{path.name}" for path in self.folder_of_tables.iterdir())
        self.assertEqual(sorted(name for name, _ in said), written)
        for name, rows in said:
            self.assertEqual(rows, f"{len(read(self.folder / name))} rows", name)


class Spreadsheet(ProgramTest):
    def test_no_text_is_a_formula(self) -> None:
        scenario = (SCENARIOS / "minimal.toml").read_text(encoding="utf-8")
        for label in DANGEROUS:
            typed = json.dumps(label)
            text = scenario.replace('name = "announce"', f'name = "announce"\nlabel = {typed}')
            self.run_scenario(self.write("typed.toml", f"title = {typed}\n{text}"), *SMALL)
            self.succeed("export", "run.h5")
            about = {row["what"]: row["value"] for row in read(self.folder / "run-csv/about.csv")}
            shown = f"'{label}" if label[0] in "=+-@" else label
            self.assertEqual((about["title"], about["strategy_label announce"]), (shown, shown))

    def test_every_cell_is_a_harmless_text_or_a_number(self) -> None:
        self.run_scenario(SCENARIOS / "minimal.toml", *SMALL)
        self.succeed("export", "run.h5", "--draws")
        for path in (self.folder / "run-csv").iterdir():
            for row in read(path):
                for cell in row.values():
                    if cell[:1] in ("=", "+", "-", "@"):
                        float(cell)

    def test_the_locale_does_not_matter(self) -> None:
        self.run_scenario(SCENARIOS / "minimal.toml", *SMALL)
        self.succeed("export", "run.h5", "-o", "one")
        self.succeed("export", "run.h5", "-o", "two", LC_ALL="fi_FI.UTF-8")
        for path in (self.folder / "one").iterdir():
            self.assertEqual(path.read_bytes(), (self.folder / "two" / path.name).read_bytes())


class Sweep(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        sweep = SCENARIOS / "minimal-sweep.toml"
        self.assertEqual(self.uptake("sweep", "run", sweep, "-o", "sweep.h5").returncode, 0)
        self.file = self.enterContext(h5py.File(self.folder / "sweep.h5"))

    def test_a_row_for_each_point_and_plan(self) -> None:
        self.succeed("export", "sweep.h5")
        rows = read(self.folder / "sweep-csv/points.csv")
        points, dimensions = self.file["design_value"].shape
        plans, keys = names_along(self.file, "strategy"), names_along(self.file, "dimension")
        names = [(row["point"], row["strategy"]) for row in rows]
        self.assertEqual(names, [(str(point), plan) for point in range(points) for plan in plans])
        self.assertEqual(list(rows[0])[2 : 2 + dimensions], keys)
        design = numpy.array([[float(row[key]) for key in keys] for row in rows])
        self.assertTrue((design == numpy.repeat(self.file["design_value"][()], 2, axis=0)).all())

    def test_every_quantity_is_a_mean_over_runs(self) -> None:
        self.succeed("export", "sweep.h5")
        rows = read(self.folder / "sweep-csv/points.csv")
        listed = [row["quantity"] for row in read(self.folder / "sweep-csv/quantities.csv")]
        self.assertEqual(listed, list(rows[0])[2:])
        for name in ("objective", "use_share", "regular_users", "strain", "paid_hours", "money"):
            values = self.file[name][()].astype(float)
            expected = values.reshape(len(rows), -1).mean(axis=1)
            found = numpy.array([number(row[name]) for row in rows])
            self.assertTrue(numpy.allclose(found, expected, rtol=2e-6, atol=1e-7), name)

    def test_about_it_and_what_it_has_not(self) -> None:
        self.succeed("export", "sweep.h5")
        about = {row["what"]: row["value"] for row in read(self.folder / "sweep-csv/about.csv")}
        self.assertEqual(json.loads(about["design"])["design"], "saltelli")
        runs = self.file["objective"][0, 0].size
        self.assertEqual(about["runs of each strategy at each point"], str(runs))
        self.assertIn("Leave out --draws", self.refuse(64, "export", "sweep.h5", "--draws"))

    def test_a_damaged_design_is_refused(self) -> None:
        self.file.close()
        with h5py.File(self.folder / "sweep.h5", "r+") as file:
            del file["design_value"]
        self.refuse(65, "export", "sweep.h5")
        self.assertEqual(self.files(), ["sweep.h5"])


class Folder(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.run_scenario(SCENARIOS / "minimal.toml", *SMALL)

    def test_the_folder_is_named_after_the_file_and_beside_it(self) -> None:
        (self.folder / "deep").mkdir()
        os.rename(self.folder / "run.h5", self.folder / "deep/my.run.h5")
        self.succeed("export", "deep/my.run.h5")
        self.assertEqual(self.files(), ["deep"])
        names = {path.name for path in (self.folder / "deep/my.run-csv").iterdir()}
        self.assertIn("by_week.csv", names)
        self.assertNotIn("parameters.csv", names)
        self.assertEqual([name for name in names if name.startswith(".")], [])

    def test_an_earlier_export_is_replaced_and_what_is_left_of_it_named(self) -> None:
        self.succeed("export", "run.h5", "--draws", "-o", "tables")
        before = (self.folder / "tables/by_week.csv").read_bytes()
        self.write("tables/by_week.csv", "old")
        self.write("tables/notes.txt", "mine")
        said = self.succeed("export", "run.h5", "-o", "tables")
        self.assertEqual((self.folder / "tables/by_week.csv").read_bytes(), before)
        left = [line for line in said.splitlines() if "left as it was" in line]
        self.assertEqual(left, ["tables/parameters.csv  not from this export, left as it was"])

    def test_what_cannot_be_written_is_said(self) -> None:
        self.write("file", "mine")
        for folder in ("file", "missing/folder", "/proc/none"):
            said = self.refuse(73, "export", "run.h5", "-o", folder)
            self.assertTrue(said.startswith(f"{folder}: this folder cannot be made ("), said)
        (self.folder / "run-csv/by_week.csv").mkdir(parents=True)
        self.assertIn("by_week.csv: is a folder", self.refuse(73, "export", "run.h5"))
        self.assertEqual(len(list((self.folder / "run-csv").iterdir())), 1)

    def test_a_full_disk_leaves_no_table(self) -> None:
        def fill_disk() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

        ended = subprocess.run(
            [UPTAKE, "export", "run.h5"],
            cwd=self.folder,
            env=plain_environment(),
            preexec_fn=fill_disk,
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual((ended.returncode, ended.stdout), (74, ""), ended.stderr)
        self.assertIn("could not be written", ended.stderr)
        self.assertEqual(list((self.folder / "run-csv").iterdir()), [])


class NoResults(ProgramTest):
    def refuse_file(self, name: str) -> str:
        said = self.refuse(65, "export", name)
        self.assertTrue(said.startswith(f"{name}: not a results file"), said)
        self.assertEqual([path for path in self.files() if path.endswith("-csv")], [])
        return said

    def test_no_file_and_other_files_are_refused(self) -> None:
        said = self.refuse(66, "export", "none.h5")
        self.assertEqual(said, "none.h5: no such file. Check the path\n")
        self.assertIn("FILE", self.refuse(64, "export"))
        self.write("text.h5", "format = 1\n")
        self.refuse_file("text.h5")
        self.refuse_file(".")

    def test_a_file_cut_short_is_refused(self) -> None:
        whole = self.run_scenario(SCENARIOS / "minimal.toml", *SMALL).read_bytes()
        (self.folder / "cut.h5").write_bytes(whole[: len(whole) // 2])
        self.refuse_file("cut.h5")

    def test_another_programs_file_is_refused(self) -> None:
        with h5py.File(self.folder / "other.h5", "w") as file:
            file["temperature"] = [1.0, 2.0]
        self.assertIn("of format 1", self.refuse_file("other.h5"))
        self.run_scenario(SCENARIOS / "minimal.toml", *SMALL)
        with h5py.File(self.folder / "run.h5", "r+") as file:
            file.attrs.modify("format_version", 2)
        self.assertIn("of format 1", self.refuse_file("run.h5"))

    def test_values_that_do_not_fit_their_names_are_refused(self) -> None:
        self.run_scenario(SCENARIOS / "minimal.toml", *SMALL)
        with h5py.File(self.folder / "run.h5", "r+") as file:
            file["costs"] = [1.0, 2.0]
        self.assertIn("costs has an axis without a dimension", self.refuse_file("run.h5"))
        with h5py.File(self.folder / "run.h5", "r+") as file:
            file["costs"].dims[0].attach_scale(file["week"])
        self.assertIn("costs is not as long as its dimension week", self.refuse_file("run.h5"))


if __name__ == "__main__":
    main()
