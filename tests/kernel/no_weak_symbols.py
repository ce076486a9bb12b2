"""no_weak_symbols.py NM LIBRARY: nothing of the kernels may be shared by the linker.

A weak symbol has one copy for the whole program, which may be the one compiled for AVX2.
"""
import subprocess
import sys

WEAK = set("uVvWw")


def weak(listing):
    """Names of weak symbols in what nm prints; those of sanitizers aside."""
    rows = [line.split() for line in listing.splitlines()]
    return [row[-1] for row in rows
            if len(row) >= 2 and row[-2] in WEAK and not row[-1].startswith("__")]


if __name__ == "__main__":
    assert weak("0000 W _ZN6uptake1fEv\n U g\n0000 t h\n") == ["_ZN6uptake1fEv"]
    nm, library = sys.argv[1:]
    found = weak(subprocess.run([nm, library], check=True, capture_output=True, text=True).stdout)
    print(f"{len(found)} weak symbols", *found, sep="\n")
    sys.exit(bool(found))
