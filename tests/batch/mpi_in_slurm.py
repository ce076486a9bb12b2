"""mpi_in_slurm.py UPTAKE: the documented batch script of a job of several ranks, in a real Slurm:
stopped by a signal, requeued, completed; the merged file is that of a run without ranks."""

from batch import SlurmTest, need_mpi, need_slurm
from program import main

POINTS = 900


class Ranks(SlurmTest):
    def test_stopped_requeued_completed(self) -> None:
        whole, folder = self.undisturbed(POINTS), self.prepare(POINTS)
        script = self.documented_script(
            "--mpi=pmix", ("work mine", f"work {folder.name}"), ("--ntasks=64", "--ntasks=2")
        )
        job = self.submit(script)
        self.wait_for("a shard", lambda: self.shards(folder))
        self.stop_while_it_works(job)
        self.assertLess(self.check_shards(folder), POINTS)
        self.go_on(job)
        self.wait_until_done(job)
        self.assertEqual(self.merge(folder), whole)


if __name__ == "__main__":
    need_slurm()
    need_mpi()
    main()
