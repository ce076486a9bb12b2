"""The content hash of a results file, written a second time from sim/results/content_hash.hpp.

python3 content_hash.py FILE prints it.
"""

import hashlib
import sys

import h5py
import numpy

BOOKKEEPING = {"CLASS", "NAME", "DIMENSION_LIST", "REFERENCE_LIST", "_NCProperties",
               "_Netcdf4Dimid", "_Netcdf4Coordinates", "_nc3_strict"}
BARE = b"This is a netCDF dimension but not a netCDF variable"
KINDS = {"f": "float", "i": "int", "u": "uint"}


def number(n):
    return int(n).to_bytes(8, "little")


def text(s):
    data = s if isinstance(s, bytes) else s.encode("utf-8", "surrogateescape")
    data = data.split(b"\0")[0]
    return number(len(data)) + data


def type_name(dtype):
    if dtype.kind == "S" or h5py.check_string_dtype(dtype) is not None:
        return "text"
    return f"{KINDS[dtype.kind]}{8 * dtype.itemsize}"


def values(array, dtype):
    array = numpy.asarray(array)
    if type_name(dtype) == "text":
        return b"".join(text(s) for s in array.flat)
    return array.astype(dtype.newbyteorder("<")).tobytes()


def attribute(attributes, name):
    dtype = attributes.get_id(name).dtype
    value = attributes[name]
    count = 0 if isinstance(value, h5py.Empty) else numpy.size(value)
    body = values(value, dtype) if count else b""
    return text(name) + text(type_name(dtype)) + number(count) + body


def attributes_of(item):
    names = sorted((name for name in item.attrs if name not in BOOKKEEPING),
                   key=lambda name: name.encode())
    return number(len(names)) + b"".join(attribute(item.attrs, name) for name in names)


def is_scale(item):
    return item.attrs.get("CLASS") == b"DIMENSION_SCALE"


def dimensions_of(item):
    names = [""] * item.ndim
    if is_scale(item):
        names[0] = item.name
    elif "DIMENSION_LIST" in item.attrs:
        for axis, scales in enumerate(item.attrs["DIMENSION_LIST"]):
            names[axis] = item.file[scales[0]].name if len(scales) else ""
    return names


def variable(item):
    axes = b"".join(number(extent) + text(name)
                    for extent, name in zip(item.shape, dimensions_of(item)))
    return text(type_name(item.dtype)) + number(item.ndim) + axes + values(item[()], item.dtype)


def serialised(item):
    if isinstance(item, h5py.Group):
        kind, body = "group", b""
    elif is_scale(item) and item.attrs["NAME"].startswith(BARE):
        kind, body = "dimension", number(item.shape[0])
    else:
        kind, body = "variable", variable(item)
    return text(item.name) + text(kind) + body + attributes_of(item)


def content_hash(path):
    digest = hashlib.sha256()
    with h5py.File(path, "r") as file:
        items = {"/": file}
        file.visititems(lambda name, item: items.update({"/" + name: item}))
        for name in sorted(items, key=lambda name: name.encode()):
            if name != "/provenance" and not name.startswith("/provenance/"):
                digest.update(serialised(items[name]))
    return digest.hexdigest()


if __name__ == "__main__":
    print(content_hash(sys.argv[1]))
