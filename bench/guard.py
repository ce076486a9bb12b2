#!/usr/bin/env python3
"""Fails when a person-week takes more than 5 % more machine instructions than was committed.

Counted by callgrind in `run_block` as bench/guard.cpp calls it, so neither the machine's speed nor
its other work matters. The kernel is always avx2: it is what most users run, and callgrind shows
every processor that has it as the same one. What is left to the machine, such as which memcpy the
C library takes, moved the figures by half a percent. Without valgrind or avx2: exit code 77.
"""

import argparse
import datetime
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
FIGURES = REPOSITORY / "bench" / "instructions.txt"
PROGRAM = REPOSITORY / "build" / "bench" / "guard"
SIZES = (30, 300, 3000)  # people
ALLOWED = 1.05  # ten times what another machine's C library makes of it
LINE = re.compile(r"(\d{4}-\d\d-\d\d)" + r"\s+(\d+\.\d)" * len(SIZES) + r"\s+(\S.*)")
TO_COMMIT = 'bench/guard.py --write "reason"'


def skip(why: str) -> None:
    print("SKIPPED:", why)
    sys.exit(77)


def build() -> None:
    configure = ["cmake", "--preset", "release", "--log-level=WARNING"]
    subprocess.run(configure, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", "build", "--target", "guard"], cwd=REPOSITORY, check=True)


def count(program: Path, people: int) -> float:
    """Instructions a person-week."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    command += ["--toggle-collect=uptake::run_block(*", str(program), str(people)]
    environment = {**os.environ, "UPTAKE_KERNEL": "avx2"}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True)
    collected = re.search(r"Collected : (\d+)", ended.stderr)
    if ended.returncode != 0 or collected is None:
        if "avx2" not in Path("/proc/cpuinfo").read_text():
            skip("this machine does not run the kernel avx2")
        sys.exit(f"{ended.stderr}\nvalgrind could not count")
    if int(collected[1]) == 0:
        sys.exit("nothing was counted: bench/guard.cpp has no function uptake::run_block any more")
    return int(collected[1]) / int(ended.stdout)


def committed(figures: Path) -> tuple[str, list[float]]:
    """Date and figures of the last line; a figure without a date and a reason is none."""
    last = figures.read_text(encoding="utf-8").splitlines()[-1]
    line = LINE.fullmatch(last)
    if line is None:
        sys.exit(f"{figures}: the last line is not a date, {len(SIZES)} figures and a reason: {last}")
    return line[1], [float(figure) for figure in line.groups()[1:-1]]


def judge(figures: Path, counted: list[float]) -> bool:
    """Whether no size grew too much; says what became of each."""
    date, before = committed(figures)
    for people, now, then in zip(SIZES, counted, before):
        print(f"{people:5} people: {now:7.1f} instructions a person-week, {then:7.1f} on {date}, "
              f"{100 * (now / then - 1):+.1f} %")
    grew = any(now > ALLOWED * then for now, then in zip(counted, before))
    fell = any(ALLOWED * now < then for now, then in zip(counted, before))
    if grew:
        print(f"More than 5 % growth. Make it cheaper, or commit the figures and why: {TO_COMMIT}")
    elif fell:
        print(f"More than 5 % saved. Commit the lower figures, so that it stays so: {TO_COMMIT}")
    return not grew


def write(figures: Path, counted: list[float], reason: str) -> None:
    numbers = "".join(f"{figure:8.1f}" for figure in counted)
    line = f"{datetime.date.today()}{numbers}  {reason}"
    if LINE.fullmatch(line) is None:
        sys.exit("a reason is one line of text")
    with figures.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    print(line)


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--write", metavar="REASON", help="add what is counted now to the figures")
    words.add_argument("--figures", type=Path, default=FIGURES)
    words.add_argument("--program", type=Path, help="built already; else it is built in build/")
    chosen = words.parse_args()
    if shutil.which("valgrind") is None:
        skip("valgrind is not installed")
    if chosen.program is None:
        build()
    counted = [count(chosen.program or PROGRAM, people) for people in SIZES]
    if chosen.write is not None:
        write(chosen.figures, counted, chosen.write.strip())
    elif not judge(chosen.figures, counted):
        sys.exit(1)


if __name__ == "__main__":
    main()
