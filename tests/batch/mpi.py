"""mpi.py UPTAKE: a sweep shared by the ranks of an MPI job. Its merged file is that of a run without
ranks, however many there are and whatever ends one of them."""

import os
import signal
import subprocess
from pathlib import Path

from batch import OPEN_MPI, BatchTest, need, need_mpi
from program import UPTAKE, main, plain_environment
from sweeps import STOPPED

POINTS = 300

class RanksTest(BatchTest):
    def mpirun(self, *words: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            ["mpirun", *map(str, words)],
            cwd=self.folder,
            env=plain_environment(**OPEN_MPI),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.addCleanup(process.communicate)
        self.addCleanup(process.terminate)
        return process

    def ranks(self, count: int, folder: Path, *words: object) -> subprocess.Popen[str]:
        return self.mpirun("-n", count, UPTAKE, "sweep", "work", folder, "--mpi", *words)

    def ended(self, process: subprocess.Popen[str], code: int) -> tuple[str, str]:
        """Stdout and stderr; the latter may have remarks of the MPI library's own."""
        said, complained = process.communicate(timeout=40)
        self.assertEqual(process.returncode, code, complained)
        return said, complained

    def work_of(self, count: int, folder: Path, *words: object) -> str:
        return self.ended(self.ranks(count, folder, *words), 0)[0]


class Mpirun(RanksTest):
    def test_ranks_do_not_show(self) -> None:
        hashes = {self.undisturbed(POINTS)}
        for count, threads in [(1, 1), (2, 1), (3, 1), (2, 2)]:
            folder = self.prepare(POINTS, f"by-{count}-{threads}")
            said = self.work_of(count, folder, "--threads", threads)
            self.assertEqual(said, f"shard 1/1: {POINTS} of {POINTS} tasks to do\nshard 1/1: done\n")
            self.assertEqual(self.check_shards(folder), POINTS)
            hashes.add(self.merge(folder, folder.name + ".h5"))
            self.assertIn("nothing to do", self.work_of(count, folder))
        self.assertEqual(len(hashes), 1)

    def test_each_rank_publishes(self) -> None:
        folder = self.prepare(POINTS)
        complained = self.ended(self.ranks(3, folder, "--max-tasks", 4), STOPPED)[1]
        self.assertIn(f"stopped with {POINTS - 12} of {POINTS} tasks left", complained)
        self.assertEqual([self.check_shards(folder), len(self.shards(folder))], [12, 3])

    def test_parts_of_a_sweep(self) -> None:
        folder = self.prepare(POINTS)
        for shard in (1, 2):
            self.work_of(2, folder, "--shard", f"{shard}/2")
        self.assertEqual(self.check_shards(folder), POINTS)

    def killed(self, folder: Path, rank: int) -> int:
        """The exit code after one rank has got SIGKILL in the middle of its work."""
        job = self.ranks(3, folder, "--publish-every", 0)
        self.assertIn("tasks to do", job.stdout.readline())
        children = Path(f"/proc/{job.pid}/task/{job.pid}/children").read_text().split()
        os.kill(int(children[rank]), signal.SIGKILL)
        job.communicate(timeout=40)
        return job.returncode

    def test_a_killed_rank(self) -> None:
        whole, folder = self.undisturbed(POINTS), self.prepare(POINTS)
        for rank in (0, 2):
            self.assertNotEqual(self.killed(folder, rank), 0)
            self.assertLess(self.check_shards(folder), POINTS)
        self.work_of(2, folder)
        self.assertEqual(self.merge(folder), whole)

    def test_signals(self) -> None:
        folder = self.prepare(100_000)
        job = self.ranks(2, folder)
        self.assertIn("tasks to do", job.stdout.readline())
        job.send_signal(signal.SIGUSR1)  # which mpirun hands on
        self.assertIn("stopped with", self.ended(job, STOPPED)[1])

    def test_time(self) -> None:
        folder = self.prepare(100_000)
        self.ended(self.ranks(2, folder, "--walltime", "3s"), STOPPED)
        self.assertEqual(len(self.shards(folder)), 2)

    def check_failure(self, *folders: object) -> str:
        """What is said where one rank has the wrong folder."""
        of_ranks = [["-n", 1, UPTAKE, "sweep", "work", folder, "--mpi"] for folder in folders]
        return self.ended(self.mpirun(*of_ranks[0], ":", *of_ranks[1]), 66)[1]

    def test_one_rank_fails(self) -> None:
        folder = self.prepare(POINTS)
        self.assertIn("nowhere: not a sweep's folder", self.check_failure("nowhere", folder))
        self.assertEqual(self.check_shards(folder), 0)
        self.assertIn("rank 1: nowhere: not a", self.check_failure(folder, "nowhere"))
        self.assertLess(self.check_shards(folder), POINTS // 2)  # no more was handed out


if __name__ == "__main__":
    need_mpi()
    need("mpirun")
    main()
