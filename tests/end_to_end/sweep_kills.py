"""sweep_kills.py UPTAKE: a sweep is killed at random instants and each time goes on (UPTAKE_KILLS
times, 20 if not set; every 20 a new sweep); the merged file is that of a sweep nobody disturbed."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

from program import UPTAKE, main, plain_environment
from sweeps import SweepTest

KILLS = int(os.environ.get("UPTAKE_KILLS", "20"))
OF_SWEEP = min(KILLS, 20)
POINTS = 80 * OF_SWEEP


class Kills(SweepTest):
    def kill_once(self, folder: Path, luck: random.Random) -> bool | None:
        """Whether the kill fell while a task ran: not after the last, not while publishing.
        None if there was nothing to kill."""
        shards = luck.choice([1, 1, 2, 3])
        process = self.start(folder, "--shard", f"{luck.randint(1, shards)}/{shards}",
                             "--threads", luck.choice([1, 2]), "--publish-every", self.longest / 4)
        if "to do," in self.first_line:
            return None
        time.sleep(luck.uniform(0, self.longest))
        alive = process.poll() is None
        self.end(process, signal.SIGKILL)
        partial = list((folder / "shards").glob(".*partial-*"))
        for path in partial:
            path.unlink()
        return alive and not partial

    def kill_merge(self, folder: Path, luck: random.Random) -> None:
        words = [UPTAKE, "sweep", "merge", folder, "-o", "killed.h5"]
        process = subprocess.Popen(words, cwd=self.folder, env=plain_environment(),
                                   stdout=subprocess.DEVNULL)
        time.sleep(luck.uniform(0, 0.05))
        self.end(process, signal.SIGKILL)
        if (self.folder / "killed.h5").exists():
            self.info(self.folder / "killed.h5")

    def kill_sweep(self, folder: Path, luck: random.Random) -> int:
        """How many of the kills fell while a task ran."""
        fell, kills, done = 0, 0, 0
        while kills < OF_SWEEP and done < POINTS:
            killed = self.kill_once(folder, luck)
            kills += killed is not None
            fell += killed is True
            now = self.check_shards(folder)
            self.assertGreaterEqual(now, done)
            done = now
        self.assertEqual(kills, OF_SWEEP, "it was done too soon")
        print(f"{kills} kills, {fell} while a task ran; by then {done} of {POINTS} tasks done "
              f"in {len(self.shards(folder))} shards", flush=True)
        self.work(folder)
        for _ in range(5):
            self.kill_merge(folder, luck)
        self.assertEqual(self.check_shards(folder), POINTS)
        return fell

    def test_nothing_is_lost(self) -> None:
        luck = random.Random(1)
        undisturbed = self.prepare(POINTS, "undisturbed")
        began = time.monotonic()
        self.work(undisturbed, "--threads", 1)
        # Seconds until a kill: so that two threads are not done before the last, even on a machine
        # that has come to rest meanwhile.
        self.longest = 0.5 * (time.monotonic() - began) / OF_SWEEP
        expected, fell = self.merge(undisturbed), 0
        for sweep in range(KILLS // OF_SWEEP):
            folder = self.prepare(POINTS, f"killed-{sweep}")
            fell += self.kill_sweep(folder, luck)
            self.assertEqual(self.merge(folder), expected)
        print(f"{fell} of {KILLS} kills fell while a task ran")
        self.assertGreaterEqual(fell, 0.6 * KILLS)


if __name__ == "__main__":
    main()
