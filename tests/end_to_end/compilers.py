"""One content for two compilers, optimised or not: builds the program four times (minutes, `slow`)
and runs each with every kernel and several numbers of threads.

    compilers.py [FOLDER]   FOLDER keeps the builds; exit code 77: a compiler is missing
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
COMPILERS = (("g++",), ("clang++-19", "clang++"))
LEVELS = ("-O0", "-O3")
KERNELS = ("avx512", "avx2", "portable", "reference")
THREADS = (1, 2, 7)
# Every practice, rules, pools, waves and dates decided on the way; in few draws, as builds differ
# in the first as in the last.
RUNS = {"minimal": [], "rules": ["--draws", "16"], "county-waves": ["--draws", "4"],
        "single-practices": ["--draws", "1"]}


def installed(names: tuple[str, ...]) -> str:
    for name in names:
        if path := shutil.which(name):
            return path
    print("SKIPPED: not installed:", " or ".join(names))
    sys.exit(77)


def build(folder: Path, compiler: str, level: str) -> Path:
    """Without tests and benchmarks; objects made before are found whatever the folder is called."""
    options = [f"-DCMAKE_CXX_COMPILER={compiler}", f"-DCMAKE_CXX_FLAGS_RELEASE={level}"]
    options += ["-DCMAKE_BUILD_TYPE=Release", "-DBUILD_TESTING=OFF", "--log-level=WARNING"]
    environment = {**os.environ, "CCACHE_BASEDIR": "/", "CCACHE_NOHASHDIR": "1"}
    configure = ["cmake", "-G", "Ninja", "-S", str(REPOSITORY), "-B", str(folder), *options]
    for command in (configure, ["cmake", "--build", str(folder), "-j2", "--target", "uptake"]):
        ended = subprocess.run(command, env=environment, capture_output=True, text=True)
        if ended.returncode != 0:
            sys.exit(f"{' '.join(command)}\n{ended.stdout}{ended.stderr}")
    return folder / "uptake"


def content(uptake: Path, scenario: str, kernel: str, threads: int) -> str:
    """Hash of what a run wrote; "absent" with a kernel that this machine cannot run."""
    results = uptake.parent / "run.h5"
    command = [str(uptake), "run", str(REPOSITORY / "scenarios" / f"{scenario}.toml")]
    command += [*RUNS[scenario], "--threads", str(threads), "-o", str(results)]
    environment = {**os.environ, "UPTAKE_KERNEL": kernel}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True)
    if "which this machine cannot run" in ended.stderr:
        return "absent"
    if ended.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{ended.stderr}")
    told = subprocess.run([uptake, "info", results, "--json"], capture_output=True, check=True)
    return json.loads(told.stdout)["content_hash"]


def contents(uptake: Path, scenario: str) -> set[str]:
    """Prints a line a kernel; several hashes on it are threads that matter."""
    found = set()
    for kernel in KERNELS:
        hashes = {content(uptake, scenario, kernel, threads) for threads in THREADS}
        print(f"  {scenario:17} {kernel:10} {' '.join(sorted(short[:16] for short in hashes))}")
        found |= hashes
    return found - {"absent"}


def compare(folder: Path) -> list[str]:
    """The scenarios of which not all contents were equal."""
    compilers = [installed(names) for names in COMPILERS]
    found: dict[str, set[str]] = {scenario: set() for scenario in RUNS}
    for compiler in compilers:
        for level in LEVELS:
            began = time.monotonic()
            uptake = build(folder / (Path(compiler).name + level), compiler, level)
            built = time.monotonic() - began
            print(f"{Path(compiler).name} {level}, built in {built:.0f} s", flush=True)
            for scenario in RUNS:
                found[scenario] |= contents(uptake, scenario)
            print(f"  {time.monotonic() - began:.0f} s in all", flush=True)
    return [scenario for scenario, hashes in found.items() if len(hashes) != 1]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="uptake-compilers-") as temporary:
        differ = compare(Path(sys.argv[1] if len(sys.argv) > 1 else temporary).resolve())
    print("differ:", ", ".join(differ) or "nothing")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
