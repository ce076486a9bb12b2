"""consumers.py READER WRITE_SAMPLE: one of the usual readers opens the sample.

Exit code 77 means that the reader is not installed.
"""

import math
import shutil
import subprocess
import sys
import tempfile
import warnings

LABELS = ["Usual practice", "Geschützte Zeit – 每周"]
TITLE = "Größe – 每周"
warnings.simplefilter("error")


def check(found, expected):
    if found != expected:
        raise AssertionError(f"{found!r} instead of {expected!r}")


def h5py(path):
    import h5py as reader

    with reader.File(path) as file:
        check(file["use_share"].shape, (2, 40, 117))
        check(file["use_share"].compression, "gzip")
        check([file["use_share"].dims[axis][0].name for axis in range(3)],
              ["/strategy", "/replication", "/week"])
        check(list(file["strategy_label"].asstr()), LABELS)
        title = file.attrs["title"]
        check(title if isinstance(title, str) else title.decode(), TITLE)
        check(file.attrs["schema_version"], 1)
        check(list(file["strategy"].attrs["flag_values"]), [0, 1])
        check(file["runs/hours"][1, 2], 6.0)


def netcdf4(path):
    import netCDF4 as reader

    with reader.Dataset(path) as file:
        check(list(file.dimensions), ["strategy", "week", "quantile", "replication"])
        check(file["use_share"].dimensions, ("strategy", "replication", "week"))
        check(float(file["use_share"][0, 0, 0]), 0.25)
        check(math.isnan(file["use_share"]._FillValue), True)
        check(list(file["strategy_label"][:]), LABELS)
        check(list(file["note"][:]), ["low", "", "high"])
        check(str(file["scenario"][...]), "format = 1\n[service]\n")
        check((file.title, file.comment, int(file.schema_version)), (TITLE, "", 1))
        check(file["strategy"].flag_meanings, "usual_practice protected_time")
        check(bool(file["users"][:].mask[1]), True)
        check(file["provenance"].origin, "machine one")
        check(file["runs/hours"].dimensions, ("strategy", "quantile"))


def look_at(dataset):
    check(dict(dataset.sizes), {"strategy": 2, "week": 117, "quantile": 3, "replication": 40})
    check(sorted(dataset.coords), ["quantile", "strategy", "week"])
    check(dataset["use_share"].dims, ("strategy", "replication", "week"))
    check(float(dataset["use_share"].sel(strategy=0, week=-12)[0]), 0.25)
    check(list(dataset["strategy_label"].values), LABELS)
    check(list(dataset["note"].values), ["low", "", "high"])
    check(dataset.attrs["title"], TITLE)
    check(dataset["users"].attrs["units"], "person")
    check(math.isnan(dataset["users"].values[1]), True)
    check(str(dataset["strategy"].dtype), "int32")


def open_with_xarray(path, **engine):
    import xarray

    with xarray.open_dataset(path, **engine) as dataset:
        look_at(dataset)
    with xarray.open_dataset(path, group="runs", **engine) as runs:
        check(math.isnan(runs["hours"].values[0, 2]), True)
    with xarray.open_dataset(path, group="provenance", **engine) as provenance:
        check(provenance.attrs["origin"], "machine one")


def xarray(path):
    import h5netcdf, netCDF4

    open_with_xarray(path)
    open_with_xarray(path, engine="netcdf4")
    open_with_xarray(path, engine="h5netcdf")


def h5netcdf(path):
    import h5netcdf as reader

    with reader.File(path, "r") as file:
        check(sorted(file.dimensions), ["quantile", "replication", "strategy", "week"])
        check(file["use_share"].dimensions, ("strategy", "replication", "week"))
        check(file.attrs["title"], TITLE)


def ncdump(path):
    if shutil.which("ncdump") is None:
        raise ImportError("no ncdump")
    shown = subprocess.run(["ncdump", path], check=True, capture_output=True, text=True).stdout
    for line in ["replication = 40 ;", "float use_share(strategy, replication, week) ;",
                 'use_share:units = "1" ;', "string strategy_label(strategy) ;",
                 f':title = "{TITLE}" ;', "strategy:flag_values = 0, 1 ;",
                 "double hours(strategy, quantile) ;", "1, 2, _,"]:
        check((line, line in shown), (line, True))


def append(path):
    import netCDF4 as reader

    with reader.Dataset(path, "a") as file:
        added = file.createVariable("cost", "f8", ("strategy", "week"))
        added[:] = 3.5
        added.units = "EUR"
        file.comment = "looked through"
        file.createDimension("reader", 2)
        file.createVariable("reader", "i4", ("reader",))[:] = [1, 2]
    with reader.Dataset(path) as file:
        check(float(file["cost"][1, 116]), 3.5)
        check(file.comment, "looked through")
    open_with_xarray_after_append(path)


def open_with_xarray_after_append(path):
    import xarray

    with xarray.open_dataset(path) as dataset:
        look_at(dataset.drop_dims("reader"))
        check(dataset["cost"].dims, ("strategy", "week"))


READERS = {"h5py": h5py, "netcdf4": netcdf4, "xarray": xarray, "h5netcdf": h5netcdf,
           "ncdump": ncdump, "append": append}

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        sample = folder + "/sample.h5"
        subprocess.run([sys.argv[2], sample], check=True, stdout=subprocess.DEVNULL)
        try:
            READERS[sys.argv[1]](sample)
        except ImportError as error:
            print("skipped:", error)
            sys.exit(77)
