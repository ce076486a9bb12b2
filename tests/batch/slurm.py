"""slurm.py UPTAKE: the documented batch script in a real Slurm. A job that is stopped by a signal
leaves with 75, is requeued and goes on; so does one whose time is nearly up; the merged file is that
of an undisturbed run."""

from pathlib import Path

from batch import SlurmTest, need_slurm
from program import main

POINTS = 900


class Array(SlurmTest):
    def documented(self, folder: str, hours: str = "04:00:00") -> Path:
        """The page's script for this folder and this node."""
        return self.documented_script(
            "SLURM_ARRAY_JOB_ID",
            ("work mine", f"work {folder}"),
            ("--time=04:00:00", f"--time={hours}"),
            ("cpus-per-task=4", "cpus-per-task=1"),
        )

    def test_a_job_is_stopped_requeued_and_goes_on(self) -> None:
        whole, folder = self.undisturbed(POINTS), self.prepare(POINTS)
        array = self.submit(self.documented(folder.name), "--array=1-3")
        jobs = [f"{array}_{part}" for part in (1, 2, 3)]
        self.stop_while_it_works(jobs[2])  # the last has the number of the whole array
        for job in jobs[:2]:
            self.wait_until_done(job)
            self.assertEqual(self.job(job)["Restarts"], "0")
        held = self.check_shards(folder)
        self.assertGreater(held, 2 * POINTS // 3)
        self.assertLess(held, POINTS)
        self.go_on(jobs[2])
        self.wait_until_done(jobs[2])
        self.assertIn(f"{POINTS} of {POINTS} tasks done", self.succeed("sweep", "status", folder))
        self.assertEqual(self.merge(folder), whole)
        self.assertRegex(self.calls.read_text(), r"--walltime=[34]:[0-5]\d:[0-5]\d\n")

    def test_a_job_stops_before_its_limit(self) -> None:
        folder = self.prepare(1_000_000)
        job = self.submit(self.documented(folder.name, "00:01:00"), "--array=1-1") + "_1"
        self.wait_for("the end is near", lambda: self.requeued(job), seconds=70)
        self.assertIn("stopped with", self.printed(job))
        self.assertNotIn("TIME LIMIT", self.printed(job))
        self.assertGreater(self.check_shards(folder), 0)
        self.assertRegex(self.calls.read_text(), r"--walltime=(1:00|0:5\d)\n")

    def test_a_cancelled_job_is_not_requeued(self) -> None:
        folder = self.prepare(1_000_000)
        job = self.submit(self.documented(folder.name), "--array=1-1") + "_1"
        self.wait_for("it works", lambda: "tasks to do" in self.printed(job))
        self.ask("scancel", job)
        self.wait_for("it has ended", lambda: "stopped with" in self.printed(job))
        self.wait_for("it is over", lambda: self.state(job) == "CANCELLED")
        self.assertEqual(self.job(job)["Restarts"], "0")
        self.assertGreater(self.check_shards(folder), 0)


if __name__ == "__main__":
    need_slurm()
    main()
