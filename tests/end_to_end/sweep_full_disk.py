"""sweep_full_disk.py UPTAKE: on a disk with ever more room, from none on, each verb ends with 73 or
74 and leaves no half file under a final name until there is enough; then the same command goes on.
The disk is a small tmpfs of this process's own, for which it must be root."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

from program import SCENARIOS, Ended, main
from sweeps import SweepTest

CLONE_NEWNS = 0x20000
SIZE, STEP = 2_000_000, 8192
FULL = (73, 74)
POINTS = 200
MINIMAL = SCENARIOS / "minimal.toml"


def skip(why: str) -> None:
    print("skipped:", why)
    sys.exit(77)


def leave_the_mounts_of_others() -> None:
    if os.geteuid() != 0:
        skip("a tmpfs can only be mounted by root")
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNS) != 0:
        skip("no mount namespace of one's own: " + os.strerror(ctypes.get_errno()))
    if subprocess.run(["mount", "--make-rprivate", "/"], check=False).returncode != 0:
        skip("mounts cannot be made private")


class FullDisk(SweepTest):
    def setUp(self) -> None:
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", self.disk], check=True)
        self.addCleanup(subprocess.run, ["umount", "-l", self.disk], check=True)
        self.ballast = self.disk / "ballast"

    def leave_room(self, size: int) -> None:
        self.ballast.unlink(missing_ok=True)
        left = os.statvfs(self.disk)
        with self.ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, left.f_bavail * left.f_bsize - size))

    def until_it_fits(self, *words: object) -> int:
        """How often the disk was full; each time nothing but what was there before is left."""
        for refusals in range(SIZE // STEP):
            self.leave_room(refusals * STEP)
            ended = self.uptake(*words)
            self.look_after(ended)
            if ended.returncode == 0:
                return refusals
        self.fail("it never fits")

    def look_after(self, ended: Ended) -> None:
        self.assertIn(ended.returncode, (0, *FULL), ended.stderr)
        self.assertEqual(ended.returncode == 0, not ended.stderr, ended.stderr)
        self.assertEqual([path for path in self.disk.rglob(".*") if path.is_file()], [])

    def hash_of(self, file: Path) -> str:
        return self.info(file)["content_hash"]

    def refused_then_whole(self, output: str, expected: str, *words: object) -> None:
        """Whatever verb writes one file."""
        file = self.disk / output
        size = 0
        while not file.exists():
            self.leave_room(size)
            ended = self.uptake(*words, "-o", file)
            self.look_after(ended)
            self.assertEqual(ended.returncode == 0, file.exists(), ended.stderr)
            size += STEP
        print(f"{words[0]}: {size // STEP - 1} times refused")
        self.assertGreater(size, 2 * STEP)
        self.assertEqual(self.hash_of(file), expected)

    def test_run_and_compare(self) -> None:
        for verb in ("run", "compare"):
            self.succeed(verb, MINIMAL, "-o", f"{verb}.h5")
            expected = self.hash_of(self.folder / f"{verb}.h5")
            self.refused_then_whole(f"{verb}.h5", expected, verb, MINIMAL)

    def test_sweep(self) -> None:
        folder = self.prepare(POINTS, "elsewhere")
        self.work(folder)
        expected = self.merge(folder)
        on_disk = self.disk / "sweep"
        prepare = ("sweep", "prepare", self.folder / "small-sweep.toml", "-o", on_disk)
        refusals = self.until_it_fits(*prepare)
        self.ballast.unlink()
        refusals += self.until_it_fits("sweep", "work", on_disk, "--publish-every", 0)
        print(f"prepare, work: {refusals} times refused")
        self.assertGreater(refusals, 4)
        self.assertEqual(self.check_shards(on_disk), POINTS)
        self.refused_then_whole("merged.h5", expected, "sweep", "merge", on_disk)


if __name__ == "__main__":
    leave_the_mounts_of_others()
    main()
