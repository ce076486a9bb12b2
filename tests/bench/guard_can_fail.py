"""guard_can_fail.py GUARD: the guard against slower code, shown counts of a valgrind that is none."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

GUARD = Path(sys.argv[1]).resolve()
# A person-week of any size took COUNTED instructions.
VALGRIND = '#!/bin/sh\necho 1000\necho "==1== Collected : ${COUNTED}000" >&2\n'
FIGURES = "# people\n2026-11-01   900.0   900.0   900.0  first\n2026-11-22   500.0   500.0   {}  why\n"


class Guard(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="uptake-test-")))
        self.figures = self.folder / "figures.txt"
        self.figures.write_text(FIGURES.format("500.0"))
        (self.folder / "valgrind").write_text(VALGRIND)
        (self.folder / "valgrind").chmod(0o755)

    def guard(self, counted: int, *words: str) -> tuple[int, str]:
        command = [sys.executable, "-B", str(GUARD), "--figures", str(self.figures)]
        ended = subprocess.run(
            [*command, "--program", "none", *words],
            env={**os.environ, "PATH": str(self.folder), "COUNTED": str(counted)},
            capture_output=True,
            text=True,
        )
        return ended.returncode, ended.stdout + ended.stderr

    def test_growth_fails(self) -> None:
        self.assertEqual(self.guard(524)[0], 0)
        code, said = self.guard(530)
        self.assertEqual(code, 1)
        self.assertIn("+6.0 %", said)
        self.assertIn('bench/guard.py --write "reason"', said)

    def test_growth_of_one_size_fails(self) -> None:
        self.figures.write_text(FIGURES.format("470.0"))
        self.assertEqual(self.guard(500)[0], 1)

    def test_a_gain_is_to_be_kept(self) -> None:
        self.assertNotIn("Commit", self.guard(480)[1])
        code, said = self.guard(450)
        self.assertEqual(code, 0)
        self.assertIn("Commit the lower figures", said)

    def test_a_new_figure_needs_a_reason(self) -> None:
        self.assertNotEqual(self.guard(530, "--write", " ")[0], 0)
        self.assertEqual(self.guard(530)[0], 1)
        self.assertEqual(self.guard(530, "--write", "pools count too")[0], 0)
        self.assertEqual(self.guard(530)[0], 0)
        self.assertRegex(self.figures.read_text(), r"530\.0   530\.0   530\.0  pools count too\n$")

    def test_a_figure_without_a_reason_is_none(self) -> None:
        for line in ("2026-11-22  600.0  600.0  600.0", "600.0  600.0  600.0  why", "# no figures"):
            self.figures.write_text(FIGURES.format("500.0") + line + "\n")
            self.assertNotEqual(self.guard(500)[0], 0, line)

    def test_nothing_counted_fails(self) -> None:
        self.assertIn("nothing was counted", self.guard(0)[1])
        self.assertNotEqual(self.guard(0)[0], 0)

    def test_without_valgrind_it_is_skipped(self) -> None:
        (self.folder / "valgrind").unlink()
        code, said = self.guard(500)
        self.assertEqual(code, 77)
        self.assertIn("SKIPPED", said)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
