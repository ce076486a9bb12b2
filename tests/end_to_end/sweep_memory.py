"""sweep_memory.py UPTAKE: an allocation fails while a sweep is prepared, worked on or merged, at the
1st, 2nd, 4th, ... and at random ones. The program then ends with 0 and all is there, or with 71, a
message, and the same command goes on. UPTAKE here is linked with failing_memory.cpp."""

import random
from collections.abc import Callable
from pathlib import Path

from program import Ended, main
from sweeps import SweepTest

POINTS = 2
AT_RANDOM = 60
SYSTEM = 71


class Memory(SweepTest):
    def setUp(self) -> None:
        super().setUp()
        folder = self.prepare(POINTS, "undisturbed")
        self.work(folder)
        self.hash = self.merge(folder)

    def failing(self, allocation: int, *words: object) -> Ended | None:
        """None where there are fewer allocations."""
        ended = self.uptake("sweep", *words, UPTAKE_FAILING_ALLOCATION=str(allocation))
        said = ended.stderr.removeprefix(f"allocation {allocation} fails\n")
        if said == ended.stderr:
            self.assertEqual((ended.returncode, ended.stderr), (0, ""))
            return None
        self.assertIn(ended.returncode, (0, SYSTEM), (allocation, ended.stderr))
        self.assertEqual(ended.returncode == 0, not said, (allocation, ended.stderr))
        return ended

    def at_many(self, fail: Callable[[int], Ended | None]) -> None:
        power, luck = 1, random.Random(1)
        while fail(power):
            power *= 2
        self.assertGreater(power, 1000)
        codes = [ended.returncode for _ in range(AT_RANDOM)
                 if (ended := fail(luck.randrange(1, power)))]
        print(f"{len(codes)} of {power // 2}-{power} allocations failed at random: "
              f"{codes.count(SYSTEM)} ended with {SYSTEM}, {codes.count(0)} with 0")
        self.assertIn(SYSTEM, codes)

    def test_prepare(self) -> None:
        file = self.sweep_file(POINTS)

        def fail(allocation: int) -> Ended | None:
            folder = self.folder / f"made-{allocation}"
            ended = self.failing(allocation, "prepare", file, "-o", folder)
            if ended:
                self.prepare(POINTS, folder.name)
                self.work(folder)
                self.assertEqual(self.merge(folder), self.hash, allocation)
            return ended

        self.at_many(fail)

    def test_work(self) -> None:
        made = 0

        def fail(allocation: int) -> Ended | None:
            nonlocal made
            made += 1
            folder = self.prepare(POINTS, f"work-{made}")
            ended = self.failing(allocation, "work", folder, "--threads", 1 + made % 2)
            held = self.check_shards(folder)
            if ended and ended.returncode == 0:
                self.assertEqual(held, POINTS, allocation)
            self.work(folder)
            self.assertEqual(self.merge(folder), self.hash, allocation)
            self.assertEqual(list((folder / "shards").glob(".*")), [], allocation)
            return ended

        self.at_many(fail)

    def test_merge(self) -> None:
        def fail(allocation: int) -> Ended | None:
            merged = self.folder / f"merged-{allocation}.h5"
            ended = self.failing(allocation, "merge", "undisturbed", "-o", merged)
            if merged.exists() or (ended and ended.returncode == 0):
                self.assertEqual(self.info(merged)["content_hash"], self.hash, allocation)
            return ended

        self.at_many(fail)
        self.assertEqual(self.merge(self.folder / "undisturbed"), self.hash)


if __name__ == "__main__":
    main()
