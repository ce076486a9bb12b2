"""readers.py UPTAKE: the readers that people have open a file the program wrote, and agree on it.

tests/results does the same with a small sample of every kind of value; here it is the real file.
"""

import shutil
import subprocess
import warnings
from pathlib import Path
from typing import Any

from program import SCENARIOS, ProgramTest, main, module

h5py, numpy, xarray = (module(name) for name in ("h5py", "numpy", "xarray"))
for engine in ("h5netcdf", "netCDF4"):
    module(engine)

SIZES = {
    "strategy": 3,
    "draw": 8,
    "replication": 2,
    "week": 117,
    "site": 4,
    "unit": 4,
    "profession": 7,
    "practice": 19,
    "quantile": 5,
}
NAMES = ["announce", "train", "train_time_support"]


class Readers(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.enterContext(warnings.catch_warnings())
        warnings.simplefilter("error")
        self.results = self.run_scenario(SCENARIOS / "study-30.toml", "--draws", 8)

    def check_dataset(self, dataset: Any) -> None:
        """What somebody does first: which plans, the shares of one at a date, an average."""
        self.assertEqual({name: dataset.sizes[name] for name in SIZES}, SIZES)
        self.assertEqual(dataset["strategy"].attrs["flag_meanings"].split(), NAMES)
        self.assertEqual(dataset["use_share"].dims, ("strategy", "draw", "replication", "week"))
        train = dataset["use_share"].sel(strategy=NAMES.index("train"), week=52)
        with h5py.File(self.results) as file:
            column = list(file["week"]).index(52)
            self.assertTrue(numpy.array_equal(train.values, file["use_share"][1, :, :, column]))
        self.assertTrue(0 < float(train.mean()) < 1)
        self.assertEqual(dataset["paid_hours"].attrs["units"], "hour")

    def check_with(self, **engine: str) -> None:
        with xarray.open_dataset(self.results, **engine) as dataset:
            self.check_dataset(dataset)
            labels = [str(label) for label in dataset["strategy_label"].values]
            self.assertEqual(labels[:2], ["Announce and hope", "One course"])
        with xarray.open_dataset(self.results, group="provenance", **engine) as provenance:
            self.assertEqual(provenance.attrs["program"], "uptake")

    def test_xarray_without_arguments(self) -> None:
        self.check_with()

    def test_xarray_with_h5netcdf(self) -> None:
        self.check_with(engine="h5netcdf")

    def test_xarray_with_netcdf4(self) -> None:
        self.check_with(engine="netcdf4")

    def test_h5py_finds_a_scale_on_every_axis(self) -> None:
        with h5py.File(self.results) as file:
            for name, item in file.items():
                if isinstance(item, h5py.Dataset) and item.attrs.get("CLASS") != b"DIMENSION_SCALE":
                    self.assertEqual([len(axis) for axis in item.dims], [1] * item.ndim, name)
            self.assertEqual({name: len(file[name]) for name in SIZES}, SIZES)

    def test_ncdump_shows_the_dimensions(self) -> None:
        lines = {line.strip() for line in self.dumped_header(self.results).splitlines()}
        for name, size in SIZES.items():
            self.assertIn(f"{name} = {size} ;", lines)
        self.assertIn("float use_share(strategy, draw, replication, week) ;", lines)
        self.assertIn("float use_share_by_site(strategy, report_week, site) ;", lines)
        self.assertIn(':calibration = "uncalibrated" ;', lines)

    def dumped_header(self, path: Path) -> str:
        if shutil.which("ncdump") is None:
            self.skipTest("no ncdump")
        return subprocess.run(
            ["ncdump", "-h", path], check=True, capture_output=True, text=True, encoding="utf-8"
        ).stdout


if __name__ == "__main__":
    main()
