"""sweep_readers.py UPTAKE [READER ...]: the readers that people have open a merged sweep and find the
same in it: sizes, names, values and attributes, held against what h5py finds.

A reader is a class below; exit code 77 where every one that was asked for is not installed.
"""

import re
import shutil
import subprocess
import tempfile
import unittest
import warnings
from pathlib import Path
from typing import Any

from program import SCENARIOS, UPTAKE, main, module, module_or_skip, plain_environment

h5py, numpy = module("h5py"), module("numpy")

HERE = Path(__file__).resolve().parent
POINT, PLAN = 7, 1  # one place that all of them look at
Facts = dict[str, list[Any]]


def text(value: Any) -> str:
    return value if isinstance(value, str) else value.decode()


def facts_of(path: Path) -> Facts:
    """With h5py; the readers' scripts print the same names."""
    with h5py.File(path) as file:
        objective = file["objective"]
        return {
            "axes": [axis[0].name.strip("/").split(" ")[0] for axis in file["use_share"].dims],
            "sizes": list(objective.shape),
            "plans": text(file["strategy"].attrs["flag_meanings"]).split(),
            "dimensions": text(file["dimension"].attrs["flag_meanings"]).split(),
            "codes": file["strategy"].attrs["flag_values"].tolist(),
            "design_value": file["design_value"][POINT].tolist(),
            "objective": objective[POINT, PLAN].ravel().tolist(),
            "mean": [float(numpy.mean(objective[()].astype(float)))],
            "money": file["money"][POINT].tolist(),
            "units": [text(file["paid_hours"].attrs["units"])],
            "seed": [int(file.attrs["seed"])],
            "objective_quantity": [text(file.attrs["objective_quantity"])],
            "design": [text(file.attrs["design"])],
            "program": [text(file["provenance"].attrs["program"])],
        }


def printed_facts(lines: str) -> Facts:
    """NAME tab VALUE tab VALUE …, a fact a line."""
    rows = (line.split("\t") for line in lines.splitlines() if "\t" in line)
    return {name: values for name, *values in rows}


class Reader(unittest.TestCase):
    """One sweep for all tests of a reader."""

    results: Path
    known: Facts

    @classmethod
    def setUpClass(cls) -> None:
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="uptake-test-")))
        cls.results = folder / "sweep.h5"
        sweep = [UPTAKE, "sweep", "run", SCENARIOS / "minimal-sweep.toml", "-o", cls.results]
        subprocess.run(sweep, check=True, capture_output=True, env=plain_environment())
        cls.known = facts_of(cls.results)

    def check(self, found: Facts, without: tuple[str, ...] = ()) -> None:
        """Texts are equal, numbers within the rounding of the digits that were printed."""
        self.assertEqual(sorted(found), sorted(set(self.known) - set(without)))
        for name, values in found.items():
            known = self.known[name]
            self.assertEqual(len(values), len(known), (name, values))
            for value, expected in zip(values, known):
                if isinstance(expected, str):
                    self.assertEqual(str(value), expected, name)
                else:
                    self.assertAlmostEqual(float(value), expected, delta=1e-9 * abs(expected))

    def run_program(self, *command: object) -> str:
        """What another program prints about the sweep, and nothing on stderr."""
        if shutil.which(str(command[0])) is None:
            self.skipTest(f"no {command[0]}")
        words = [str(word) for word in command]
        # Octave complains at its end where it cannot keep a history.
        environment = plain_environment(XDG_DATA_HOME=str(self.results.parent))
        ended = subprocess.run(
            words, capture_output=True, text=True, encoding="utf-8", env=environment
        )
        if ended.returncode == 77:
            self.skipTest(ended.stdout.strip())
        self.assertEqual((ended.returncode, ended.stderr), (0, ""), words)
        return ended.stdout


class H5py(Reader):
    def test_the_sweep_is_the_one_that_was_asked_for(self) -> None:
        self.assertEqual(self.known["axes"], ["point", "strategy"])
        self.assertEqual(self.known["sizes"][:2], [320, 2])
        self.assertEqual(self.known["plans"], ["announce", "train"])
        self.assertEqual(self.known["dimensions"][:2], ["w_A", "K0"])
        self.assertTrue(0 < self.known["mean"][0] < 1)

    def test_every_axis_has_a_scale(self) -> None:
        with h5py.File(self.results) as file:
            for name in ("design_value", "objective", "use_share", "strain", "money"):
                self.assertEqual([len(axis) for axis in file[name].dims], [1] * file[name].ndim)


class Xarray(Reader):
    def look(self, engine: str) -> None:
        xarray = module_or_skip("xarray")
        module_or_skip("netCDF4" if engine == "netcdf4" else engine)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with xarray.open_dataset(self.results, engine=engine) as sweep:
                found = self.facts(sweep)
            with xarray.open_dataset(self.results, group="provenance", engine=engine) as group:
                found["program"] = [group.attrs["program"]]
        self.check(found)

    def facts(self, sweep: Any) -> Facts:
        at = sweep.isel(point=POINT)
        return {
            "axes": list(sweep["use_share"].dims),
            "sizes": list(sweep["objective"].shape),
            "plans": sweep["strategy"].attrs["flag_meanings"].split(),
            "dimensions": sweep["dimension"].attrs["flag_meanings"].split(),
            "codes": numpy.atleast_1d(sweep["strategy"].attrs["flag_values"]).tolist(),
            "design_value": at["design_value"].values.tolist(),
            "objective": at["objective"].sel(strategy=PLAN).values.ravel().tolist(),
            "mean": [float(sweep["objective"].astype(float).mean())],
            "money": at["money"].values.tolist(),
            "units": [sweep["paid_hours"].attrs["units"]],
            "seed": [sweep.attrs["seed"]],
            "objective_quantity": [sweep.attrs["objective_quantity"]],
            "design": [sweep.attrs["design"]],
        }

    def test_netcdf4(self) -> None:
        self.look("netcdf4")

    def test_h5netcdf(self) -> None:
        self.look("h5netcdf")


class Ncdump(Reader):
    def test_header_and_values(self) -> None:
        shown = self.run_program("ncdump", "-v", "design_value,money", "-p", "9,17", self.results)
        points, plans, draws, _ = self.known["sizes"]
        for line in (
            f"point = {points} ;",
            f"strategy = {plans} ;",
            f"draw = {draws} ;",
            "double design_value(point, dimension) ;",
            "float objective(point, strategy, draw, replication) ;",
            f'strategy:flag_meanings = "{" ".join(self.known["plans"])}" ;',
            f':objective_quantity = "{self.known["objective_quantity"][0]}" ;',
            ':program = "uptake" ;',
        ):
            self.assertIn(line, [each.strip() for each in shown.splitlines()])
        for name, digits in (("design_value", 1e-12), ("money", 1e-6)):
            values = re.search(rf"\n {name} =\n(.*?) ;", shown, re.DOTALL)[1].split(",")
            count = len(self.known[name])
            found = [float(value) for value in values[POINT * count : (POINT + 1) * count]]
            numpy.testing.assert_allclose(found, self.known[name], rtol=digits)


class R(Reader):
    def look(self, package: str) -> None:
        found = self.run_program("Rscript", HERE / "sweep_readers.R", package, self.results)
        without = ("axes",) if package == "rhdf5" else ()
        self.check(printed_facts(found), without)

    def test_rhdf5(self) -> None:
        self.look("rhdf5")

    def test_hdf5r(self) -> None:
        self.look("hdf5r")


class Octave(Reader):
    def test_netcdf_package(self) -> None:
        script = HERE / "sweep_readers.m"
        found = self.run_program("octave-cli", "--norc", "-q", script, self.results)
        self.check(printed_facts(found), ("axes",))

    def test_load_reads_what_is_named(self) -> None:
        """Without a package: values by name, in reverse order of axes, and no attributes."""
        command = f"s = load('-hdf5', '{self.results}', 'objective', 'design_value');"
        shown = "printf('%d ', size(s.objective), size(s.design_value))"
        sizes = self.run_program("octave-cli", "--norc", "-q", "--eval", command + shown)
        expected = [*self.known["sizes"][::-1], len(self.known["dimensions"]), 320]
        self.assertEqual([int(size) for size in sizes.split()], expected)


if __name__ == "__main__":
    main()
