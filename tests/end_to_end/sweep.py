"""sweep.py UPTAKE: a sweep is the same to the bit however it is divided, stops when asked to,
goes on where it stopped, and says what is missing, there twice or foreign."""

import json
import os
import shutil
import signal
import time

from program import SCENARIOS, UPTAKE, main, module, plain_environment
from sweeps import STOPPED, SweepTest, sweep_text

SANITIZED = b"__asan_init" in UPTAKE.read_bytes()


class Dividing(SweepTest):
    def hash_of(self, folder: str, shards: int, threads: int) -> str:
        made = self.prepare(23, folder)
        for shard in range(1, shards + 1):
            self.work(made, "--shard", f"{shard}/{shards}", "--threads", threads)
        return self.merge(made, folder + ".h5")

    def test_shards_and_threads_do_not_show(self) -> None:
        ways = [(1, 1), (1, 2), (2, 1), (2, 2), (7, 1), (7, 2)]
        hashes = {self.hash_of(f"by-{s}-{t}", s, t) for s, t in ways}
        self.succeed("sweep", "run", self.sweep_file(23), "-o", "run.h5")
        self.assertEqual(hashes, {self.info(self.folder / "run.h5")["content_hash"]})

    def test_values_given_beside_the_scenario_move_with_the_folder(self) -> None:
        self.write("other.toml", "K0 = 0.2\n")
        words = ["--set", "w_N=1.2", "--parameters", "other.toml"]
        self.succeed("sweep", "prepare", self.sweep_file(5), "-o", "d", *words)
        (self.folder / "other.toml").write_text("K0 = 0.1\n")
        self.work(self.folder / "d")
        given = self.merge(self.folder / "d")
        self.work(self.prepare(5, "plain"))
        self.assertNotEqual(given, self.merge(self.folder / "plain", "plain.h5"))
        scenario = SCENARIOS / "minimal.toml"
        text = scenario.read_text() + "[parameters]\nw_N = 1.2\nK0 = 0.2\n"
        self.write("minimal.toml", text)
        self.succeed("sweep", "prepare", "small-sweep.toml", "-o", "e")
        self.work(self.folder / "e")
        self.assertEqual(self.merge(self.folder / "e", "e.h5"), given)

    def test_a_value_that_the_scenario_does_not_take(self) -> None:
        words = ["sweep", "prepare", self.sweep_file(5), "-o", "d", "--set", "w_N=x"]
        self.assertIn("w_N", self.refuse(65, *words))
        self.assertFalse((self.folder / "d").exists())

    def test_what_there_is_to_do_without_doing_it(self) -> None:
        file = self.sweep_file(23)
        for words in (["prepare", file], ["run", file, "-o", "r.h5"]):
            said = self.succeed("sweep", *words, "--dry-run")
            self.assertIn("23 of 23", said)
            self.assertNotIn("processor time", said)
        self.assertEqual(self.files(), ["minimal.toml", "small-sweep.toml"])
        folder = self.prepare(23)
        self.assertEqual(self.uptake("sweep", "work", folder, "--max-tasks", 5).returncode, STOPPED)
        said = self.succeed("sweep", "work", folder, "--shard", "1/2", "--estimate")
        self.assertIn("7 of 23", said)
        self.assertRegex(said, r"processor time +[\d.]+ s \(.* with 95 % confidence")
        self.assertLessEqual(max(map(len, said.splitlines()[1:])), 80)
        self.assertIn("-o DIR", self.refuse(64, "sweep", "prepare", file))

    def test_for_programs_that_read_along(self) -> None:
        folder = self.prepare(23)
        ended = self.uptake("sweep", "work", folder, "--max-tasks", 5, "--log-format", "json")
        failure = json.loads(ended.stderr.splitlines()[-1])
        self.assertEqual((failure["event"], failure["code"]), ("failure", STOPPED))
        status = json.loads(self.succeed("sweep", "status", folder, "--json"))
        self.assertEqual((status["tasks"], status["done"], status["missing"]), (23, 5, [[5, 22]]))
        ended = self.uptake("--log-format", "json", "sweep", "work", folder)
        self.assertEqual(ended.returncode, 0)
        progress = [json.loads(line) for line in ended.stderr.splitlines()]
        self.assertEqual((progress[-1]["event"], progress[-1]["done"], progress[-1]["all"]),
                         ("progress", 18, 18))
        wrong = self.uptake("sweep", "work", "--log-format", "json")
        self.assertEqual(json.loads(wrong.stderr)["code"], 64)

    def test_it_is_divided_anew_and_moved_half_way(self) -> None:
        whole = self.hash_of("whole", 1, 1)
        folder = self.prepare(23, "part")
        self.work(folder, "--shard", "3/7")
        self.assertEqual(self.uptake("sweep", "work", folder, "--max-tasks", 5).returncode, STOPPED)
        moved = self.folder / "moved"
        folder.rename(moved)
        for name in ("minimal.toml", "small-sweep.toml"):
            (self.folder / name).unlink()
        self.work(moved, "--shard", "2/2", "--threads", 2)
        self.work(moved, "--shard", "1/2")
        self.assertEqual(self.check_shards(moved), 23)
        self.assertEqual(self.merge(moved), whole)

    def test_merging_clears_away_what_killed_workers_left(self) -> None:
        folder = self.prepare(5)
        (folder / "shards" / ".tasks-000000000000-000000000004.npy.partial-9").write_text("half")
        self.work(folder)
        self.merge(folder)
        self.assertEqual(len(list((folder / "shards").iterdir())), 2)

    def test_the_third_run_has_nothing_to_do(self) -> None:
        folder = self.prepare(23)
        self.work(folder)
        before = [path.stat().st_mtime_ns for path in self.shards(folder)]
        began = time.monotonic()
        self.assertIn("nothing to do", self.work(folder))
        self.assertIn("nothing to do", self.work(folder, "--shard", "2/5"))
        self.assertLess(time.monotonic() - began, 2)
        self.assertEqual([path.stat().st_mtime_ns for path in self.shards(folder)], before)

    def test_run_again_does_nothing(self) -> None:
        words = ["sweep", "run", self.sweep_file(5), "-o", "run.h5"]
        self.succeed(*words)
        self.assertIn("nothing to do", self.succeed(*words))
        self.assertEqual(self.files(), ["minimal.toml", "run.h5", "small-sweep.toml"])


    def test_run_goes_on(self) -> None:
        words = ["sweep", "run", self.sweep_file(9), "-o", "run.h5"]
        self.assertEqual(self.uptake(*words, "--max-tasks", 4).returncode, STOPPED)
        self.assertIn("5 of 9 tasks", self.succeed(*words))
        self.prepare(9, "run.sweep")  # as if killed before the folder was removed
        self.succeed(*words)
        self.assertEqual(self.files(), ["minimal.toml", "run.h5", "small-sweep.toml"])


class Shipped(SweepTest):
    def test_each_runs_in_twenty_seconds(self) -> None:
        for sweep in sorted(SCENARIOS.glob("*-sweep.toml")):
            with self.subTest(sweep=sweep.name):
                began = time.monotonic()
                self.succeed("sweep", "run", sweep, "-o", "shipped.h5")
                self.assertLess(time.monotonic() - began, 20 if not SANITIZED else 60)


class Stopping(SweepTest):
    def test_signals(self) -> None:
        folder, done = self.prepare(20000), 0
        for number in (signal.SIGTERM, signal.SIGUSR1, signal.SIGINT):
            process = self.start(folder, "--threads", 2)
            time.sleep(0.3)
            self.assertEqual(self.end(process, number), STOPPED, number)
            now = self.check_shards(folder)
            self.assertGreater(now, done, number)
            done = now

    def test_usr1_and_then_term_is_no_hurry(self) -> None:
        process = self.start(self.prepare(20000))
        process.send_signal(signal.SIGUSR1)
        self.assertEqual(self.end(process, signal.SIGTERM), STOPPED)

    def test_the_second_interrupt_leaves_at_once(self) -> None:
        process = self.start(self.prepare(20000))
        process.send_signal(signal.SIGSTOP)  # so that both come before the first is acted upon
        process.send_signal(signal.SIGTERM)
        process.send_signal(signal.SIGINT)
        self.assertEqual(self.end(process, signal.SIGCONT), 130)

    def test_time(self) -> None:
        folder = self.prepare(20000)
        for words, environment in [
            (["--walltime", "2s"], {}),
            ([], {"SLURM_JOB_END_TIME": str(int(time.time()) + 3)}),
        ]:
            began = time.monotonic()
            ended = self.uptake("sweep", "work", folder, *words, **environment)
            self.assertEqual(ended.returncode, STOPPED, ended.stderr)
            self.assertLess(time.monotonic() - began, 3)

    def test_a_job_without_limit(self) -> None:
        self.assertIn("done", self.work(self.prepare(5), "--walltime", "UNLIMITED"))

    def test_a_job_array_does_its_part(self) -> None:
        folder = self.prepare(10)
        array = {"SLURM_ARRAY_TASK_COUNT": "2", "SLURM_ARRAY_TASK_MIN": "1"}
        said = self.succeed("sweep", "work", folder, SLURM_ARRAY_TASK_ID="2", **array)
        self.assertIn("shard 2/2: 5 of 5 tasks", said)


class Reading(SweepTest):
    def test_numpy_loads_what_the_merged_file_holds(self) -> None:
        numpy, h5py = module("numpy"), module("h5py")
        folder = self.prepare(5)
        self.work(folder)
        [shard] = self.shards(folder)
        values = numpy.load(shard, allow_pickle=False)
        self.assertEqual((values.dtype.str, values.flags.c_contiguous), ("<f4", True))
        self.merge(folder)
        with h5py.File(self.folder / "merged.h5") as merged:
            objective = merged["objective"][()]  # point, strategy, draw, replication
        points, strategies, draws, replications = objective.shape
        tasks = len(values) // points
        self.assertEqual(values.shape[1:3], (6, strategies))
        by_point = values[:, 0].reshape(points, tasks // replications, replications, strategies, -1)
        found = by_point.transpose(0, 3, 1, 4, 2).reshape(points, strategies, -1, replications)
        numpy.testing.assert_array_equal(found[:, :, :draws], objective)


class Complaining(SweepTest):
    def test_gap(self) -> None:
        folder = self.prepare(10)
        self.work(folder, "--shard", "2/2")
        self.assertIn("5 of 10 tasks are missing (0-4)",
                      self.refuse(STOPPED, "sweep", "merge", folder, "-o", "m.h5"))
        self.assertIn("5 of 10 tasks done", self.succeed("sweep", "status", folder))

    def test_overlap(self) -> None:
        folder, other = self.prepare(10, "a"), self.prepare(10, "b")
        self.work(folder)
        self.work(other, "--shard", "1/2")
        shutil.copytree(other / "shards", folder / "shards", dirs_exist_ok=True)
        self.assertIn("5 tasks are there twice (0-4",
                      self.refuse(65, "sweep", "merge", folder, "-o", "m.h5"))
        ended = self.uptake("sweep", "status", folder)
        self.assertEqual(ended.returncode, 65)
        self.assertIn("twice", ended.stderr)
        self.assertFalse((self.folder / "m.h5").exists())

    def test_foreign(self) -> None:
        folder, other = self.prepare(10, "a"), self.prepare(11, "b")
        self.work(folder, "--shard", "1/2")
        self.work(other, "--shard", "2/2")
        shutil.copytree(other / "shards", folder / "shards", dirs_exist_ok=True)
        for words in (["merge", folder, "-o", "m.h5"], ["work", folder]):
            self.assertIn("another sweep", self.refuse(65, "sweep", *words))

    def test_stranger(self) -> None:
        folder = self.prepare(10, "a")
        self.work(folder)
        self.shards(folder)[0].with_suffix(".json").unlink()
        self.assertIn("no manifest", self.refuse(65, "sweep", "merge", folder, "-o", "m.h5"))

    def test_damage(self) -> None:
        folder = self.prepare(10)
        self.work(folder)
        shard = self.shards(folder)[0]
        whole = shard.read_bytes()
        for damaged in (whole[:-1], whole[:900] + bytes([whole[900] ^ 1]) + whole[901:]):
            shard.write_bytes(damaged)
            self.assertIn("damaged", self.refuse(65, "sweep", "merge", folder, "-o", "m.h5"))
        for path in (shard, shard.with_suffix(".json")):
            path.unlink()
        self.work(folder)
        self.merge(folder)

    def test_another_sweep_or_changed_inputs(self) -> None:
        folder = self.prepare(10)
        self.assertIn("holds another sweep",
                      self.refuse(64, "sweep", "prepare", self.sweep_file(11), "-o", folder))
        (folder / "inputs" / "small-sweep.toml").write_text(sweep_text(9))
        self.assertIn("not what the sweep was prepared from",
                      self.refuse(65, "sweep", "work", folder))

    def test_no_folder_and_wrong_words(self) -> None:
        self.assertIn("sweep prepare", self.refuse(66, "sweep", "work", "nowhere"))
        folder = self.prepare(10)
        for words in (["--shard", "3/2"], ["--shard", "2"], ["--walltime", "soon"]):
            self.refuse(64, "sweep", "work", folder, *words)
        for name, text in [("sweep.json", "{"), ("sweep.json", '{"format": 9}')]:
            (folder / name).write_text(text)
            self.refuse(65, "sweep", "work", folder)


class Large(SweepTest):
    def test_six_million_points_are_a_formula(self) -> None:
        words = ["sweep", "prepare", self.sweep_file(6_000_000), "-o", self.folder / "large"]
        began = time.monotonic()
        child = os.posix_spawn(UPTAKE, [UPTAKE, *words], plain_environment())
        _, status, usage = os.wait4(child, 0)
        seconds = time.monotonic() - began
        self.assertEqual(os.waitstatus_to_exitcode(status), 0)
        print(f"six million points: {seconds:.2f} s, {usage.ru_maxrss / 1000:.0f} MB")
        if not SANITIZED:
            self.assertLess(seconds, 1)
            self.assertLess(usage.ru_maxrss, 100_000)


if __name__ == "__main__":
    main()
