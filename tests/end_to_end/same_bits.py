"""The promise of the results file: the same scenario and seed give the same content, however many
threads did the work, whatever the files are called and wherever decimal points are commas."""

import os
import subprocess
from itertools import product

from program import LONGEST, SCENARIOS, ProgramTest, main, plain_environment

BOTH = [SCENARIOS / "minimal.toml", SCENARIOS / "study-30.toml"]


class SameBits(ProgramTest):
    def test_threads_do_not_matter(self) -> None:
        for scenario in BOTH:
            hashes = {self.content_hash(scenario, "--threads", n) for n in (1, 2, 7, 7)}
            self.assertEqual(len(hashes), 1, scenario)

    def test_kernels_and_threads_do_not_matter(self) -> None:
        """rules: plans that treat people apart, so lanes of one unit part ways. Eight draws are two
        organisations: something for a second thread to do."""
        for scenario in (*BOTH, SCENARIOS / "rules.toml"):
            hashes = set()
            for kernel, threads in product(self.kernels(), (1, 2, 7)):
                environment = {"UPTAKE_KERNEL": kernel} if kernel else {}
                words = ["run", scenario, "-o", "kernel.h5", "--draws", 8, "--threads", threads]
                self.succeed(*words, **environment)
                hashes.add(self.info(self.folder / "kernel.h5")["content_hash"])
            self.assertEqual(len(hashes), 1, scenario)

    def kernels(self) -> list[str]:
        """Those that this machine can run; "" is its own choice."""
        refusal = self.uptake("info", UPTAKE_KERNEL="none").stderr
        return ["", *refusal.split("Here there are ")[1].strip().split(", ")]

    def test_a_kernel_that_is_none_is_refused(self) -> None:
        ended = self.uptake("run", BOTH[0], "-o", "none.h5", UPTAKE_KERNEL="sse9")
        self.assertEqual(ended.returncode, 64)
        self.assertIn("UPTAKE_KERNEL names 'sse9'", ended.stderr)

    def test_the_printed_hash_is_the_stored_one(self) -> None:
        printed = self.succeed("run", BOTH[0], "-o", "run.h5").splitlines()
        self.assertEqual(printed[0], "run.h5")
        self.assertEqual(printed[1], "content " + self.info(self.folder / "run.h5")["content_hash"])

    def test_another_seed_is_another_content(self) -> None:
        for scenario in BOTH:
            seeds = (1, 2, 2**63 - 1)
            hashes = [self.content_hash(scenario, "--draws", 8, "--seed", seed) for seed in seeds]
            self.assertEqual(len(set(hashes)), len(seeds), scenario)
            self.assertEqual(self.content_hash(scenario, "--draws", 8), hashes[0], "seed 1 is set")

    def test_a_parameter_is_another_content(self) -> None:
        hashes = [self.content_hash(BOTH[0], *words) for words in ([], ["--set", "w_A=1.4"])]
        self.assertNotEqual(*hashes)

    def test_where_it_comes_from_is_apart_from_the_content(self) -> None:
        first = self.info(self.run_scenario(BOTH[0], output="first.h5"))
        second = self.info(self.run_scenario(BOTH[0], "--threads", 1, output="second.h5"))
        self.assertNotEqual(first.pop("provenance"), second.pop("provenance"))
        self.assertEqual(first, second)

    def test_comments_and_blanks_do_not_matter(self) -> None:
        text = BOTH[0].read_text(encoding="utf-8")
        (self.folder / "other").mkdir()
        typed = self.write("other/minimal.toml", "# mine\n\n" + text.replace(" = ", "  =  "))
        self.assertEqual(self.content_hash(typed), self.content_hash(BOTH[0]))

    def test_the_name_of_the_scenario_file_does_not_matter(self) -> None:
        copied = self.write("copy.toml", BOTH[0].read_text(encoding="utf-8"))
        self.assertEqual(self.content_hash(copied), self.content_hash(BOTH[0]))


class Locales(ProgramTest):
    def german(self) -> dict[str, str]:
        """A locale with decimal commas, made here: few machines have one ready."""
        made = self.folder / "locales"
        made.mkdir()
        try:
            subprocess.run(
                ["localedef", "-i", "de_DE", "-f", "UTF-8", made / "de_DE.UTF-8"],
                check=True,
                capture_output=True,
                timeout=LONGEST,
                env=plain_environment(),
            )
        except (OSError, subprocess.CalledProcessError) as error:
            print("the locale de_DE.UTF-8 cannot be made, so only its name is set:", error)
        # The C library itself keeps what it reads from LOCPATH: no leak of ours.
        leaks = {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}
        return {"LC_ALL": "de_DE.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "LOCPATH": str(made), **leaks}

    def test_decimal_commas_change_nothing(self) -> None:
        german = self.german()
        words = ["run", BOTH[0], "--set", "w_A=1.4", "-o", "run.h5"]
        self.assertEqual(self.succeed(*words, **german), self.succeed(*words))
        self.assertEqual(self.succeed("explain", "w_A", **german), self.succeed("explain", "w_A"))


if __name__ == "__main__":
    main()
