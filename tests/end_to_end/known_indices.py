"""known_indices.py UPTAKE KNOWN_SWEEP: `sensitivity` finds the known indices of three functions, to
.01, in a file that was published, merged and read as any sweep's is."""

import json
import subprocess
import sys

from program import ProgramTest, main

KNOWN_SWEEP = sys.argv.pop(2)


class KnownIndices(ProgramTest):
    def check(self, function: str) -> None:
        words = [KNOWN_SWEEP, function, self.folder / "sweep", self.folder / "s.h5"]
        known = subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()
        found = json.loads(self.succeed("sensitivity", "s.h5", "--json"))[0]["dimensions"]
        self.assertEqual([row["key"] for row in found], known[::3])
        for row, first, total in zip(found, map(float, known[1::3]), map(float, known[2::3])):
            self.assertAlmostEqual(row["first"]["share"], first, delta=0.01, msg=row)
            self.assertAlmostEqual(row["total"]["share"], total, delta=0.01, msg=row)

    def test_ishigami(self) -> None:
        self.check("ishigami")

    def test_g(self) -> None:
        self.check("g")

    def test_borehole(self) -> None:
        self.check("borehole")


if __name__ == "__main__":
    main()
