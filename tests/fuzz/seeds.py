"""seeds.py FOLDER: what each target begins with, in FOLDER/TARGET/, made of what ships."""

import json
import struct
import sys
from pathlib import Path

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
POINTS = '[sweep]\ndesign = "list"\nfile = "points.csv"\n\n----\nw_A,K0\n1,0.5\n1.5,.25\n'
OVER = """[sweep]
design = "{}"
points = 4
[[sweep.over]]
key = "w_A"
range = [0.5, 2]
distribution = "uniform"
[[sweep.over]]
key = "K0"
levels = [0.1, 0.2]
"""
HEAD = 'format = 1\nscenario = "minimal.toml"\n'
DESIGNS = ("factorial", "latin_hypercube", "sobol", "morris", "saltelli")


def shard() -> bytes:
    text = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 6, 2, 3), }"
    values = 2 * 6 * 2 * 3
    return (b"\x93NUMPY\x01\x00" + struct.pack("<H", 118) + text.ljust(117).encode() + b"\n"
            + struct.pack(f"<{values}f", *range(values)))


def seeds() -> dict[str, list[bytes]]:
    plan = {"format": 1, "sweep": "a" * 64, "recipe": "{}", "file": "s.toml",
            "shape": {"points": 6, "strategies": 2, "draws": 8, "replications": 1,
                      "draws_per_organisation": 8}}
    manifest = {"format": 1, "sweep": "a" * 64, "first_task": 0, "end_task": 2, "bytes": 416,
                "sha256": "b" * 64}
    ties = "from,to,minutes\na,b,20\nb,c,3\nc,d,1.5\n"
    survey = "id,unit,week,item_1,item_2,item_10\nx1,ward,12,4,5,2\nx2,ward,12,,3,1\n"
    toml = [path.read_bytes() for path in sorted(SCENARIOS.glob("*.toml"))]
    return {
        "scenario": toml,
        "roster": [(SCENARIOS / "roster.csv").read_bytes(),
                   b"id;profession;unit\n" + b"".join(b"p%d;other;\"w\"\n" % n for n in range(6))],
        "ties": [b"%c" % way + ties.encode() for way in range(8)],
        "survey": [survey.encode(), survey.replace(",", ";").encode()],
        "sweep": [(HEAD + POINTS).encode(), *((HEAD + OVER.format(d)).encode() for d in DESIGNS)],
        "plan": [json.dumps(plan).encode(), json.dumps(plan, indent=2).encode()],
        "manifest": [json.dumps(manifest).encode()],
        "shard": [shard()],
    }


for target, contents in seeds().items():
    folder = Path(sys.argv[1]) / target
    folder.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(contents):
        (folder / f"seed-{number}").write_bytes(content)
