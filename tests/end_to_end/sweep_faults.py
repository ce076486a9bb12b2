"""sweep_faults.py UPTAKE: each disk call of preparing, working and merging fails once, one after
another. The program then leaves with 71, 73, 74 or 75 and the same command goes on; with 0 only
when nothing is missing. UPTAKE here is linked with failing_disk.cpp."""

import shutil
from pathlib import Path

from program import Ended, main
from sweeps import SweepTest

POINTS = 2
FAILED = (71, 73, 74, 75)


class Faults(SweepTest):
    def setUp(self) -> None:
        super().setUp()
        self.hash = self.merge(self.done("undisturbed"))

    def done(self, name: str) -> Path:
        folder = self.prepare(POINTS, name)
        self.work(folder)
        return folder

    def failing(self, call: int, *words: object) -> Ended | None:
        """None once there are fewer calls."""
        ended = self.uptake("sweep", *words, UPTAKE_FAILING_CALL=str(call))
        if f"call {call} fails" not in ended.stderr:
            self.assertEqual((ended.returncode, ended.stderr), (0, ""))
            return None
        self.assertIn(ended.returncode, (0, *FAILED), (call, ended.stderr))
        return ended

    def test_prepare(self) -> None:
        file, call = self.sweep_file(POINTS), 1
        while self.failing(call, "prepare", file, "-o", f"made-{call}"):
            folder = self.prepare(POINTS, f"made-{call}")
            self.work(folder)
            self.assertEqual(self.merge(folder), self.hash, call)
            call += 1
        self.assertGreater(call, 10)

    def test_work(self) -> None:
        folder, call = self.prepare(POINTS, "empty"), 1
        while True:
            copy = self.folder / f"copy-{call}"
            shutil.copytree(folder, copy)
            ended = self.failing(call, "work", copy, "--publish-every", 0)
            if ended is None:
                break
            held = self.check_shards(copy)
            if ended.returncode == 0:
                self.assertEqual(held, POINTS, call)
            self.work(copy)
            self.assertEqual(self.merge(copy), self.hash, call)
            self.assertEqual(list((copy / "shards").glob(".*")), [], call)
            call += 1
        self.assertGreater(call, 20)

    def test_merge(self) -> None:
        folder, call = self.folder / "undisturbed", 1
        while ended := self.failing(call, "merge", folder, "-o", f"merged-{call}.h5"):
            merged = self.folder / f"merged-{call}.h5"
            if ended.returncode == 0 or merged.exists():
                self.assertEqual(self.info(merged)["content_hash"], self.hash)
            self.assertEqual(self.merge(folder), self.hash, call)
            call += 1
        self.assertGreater(call, 15)


if __name__ == "__main__":
    main()
