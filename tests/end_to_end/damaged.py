"""damaged.py UPTAKE: results files with bytes changed or missing end with 0 (it did not matter),
65 or 74, never by a signal, and never go on for ever; none is taken for what it is not."""

import random
import resource
import subprocess
from pathlib import Path

from program import SCENARIOS, UPTAKE, main, plain_environment
from sweeps import SweepTest

SANITIZED = b"__asan_init" in UPTAKE.read_bytes()
DAMAGES = 150 if not SANITIZED else 30  # of each file
LONGEST = 60  # seconds, on a machine that does other things, too
OF_PROCESSOR = 5  # seconds; HDF5 has two until it is stopped
OUTCOMES = (0, 65, 69, 74)
NO_PAGE = 69


def damage(whole: bytes, luck: random.Random) -> bytes:
    """One to four bytes changed, anywhere or where the structure stands, or the end cut off."""
    kind = luck.randrange(8)
    if kind == 0:
        return whole[: luck.randrange(len(whole))]
    size = len(whole) if kind < 5 else min(len(whole), 20_000)
    changed = bytearray(whole)
    for _ in range(luck.randint(1, 4)):
        changed[luck.randrange(size)] ^= 1 << luck.randrange(8)
    return bytes(changed)


def processor_time() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Damaged(SweepTest):
    def read(self, *words: object) -> int:
        before = processor_time()
        ended = subprocess.run([UPTAKE, *map(str, words)], cwd=self.folder, timeout=LONGEST,
                               env=plain_environment(), stdin=subprocess.DEVNULL,
                               capture_output=True)
        self.assertIn(ended.returncode, OUTCOMES, (words, ended.stderr))
        if ended.returncode == NO_PAGE:
            self.assertIn(b"not available in this build", ended.stderr)
            self.assertEqual(words[0], "report")
        if not SANITIZED:
            self.assertLess(processor_time() - before, OF_PROCESSOR, words)
        self.assertEqual(ended.returncode == 0, not ended.stderr, (words, ended.stderr))
        return ended.returncode

    def read_damaged(self, whole: Path, *verbs: list[object]) -> None:
        luck, outcomes = random.Random(1), []
        for number in range(DAMAGES):
            content = damage(whole.read_bytes(), luck)
            (self.folder / "damaged.h5").write_bytes(content)
            verb, *more = verbs[number % len(verbs)]
            with self.subTest(verb=verb, number=number):
                outcomes.append(self.read(verb, "damaged.h5", *more))
        counts = ", ".join(f"{code}: {outcomes.count(code)}" for code in OUTCOMES)
        print(f"{whole.name}: {counts}")
        self.assertGreater(outcomes.count(65), 0)

    def test_comparison(self) -> None:
        self.succeed("compare", SCENARIOS / "minimal.toml", "-o", "whole.h5")
        self.read_damaged(self.folder / "whole.h5", ["info"], ["export", "-o", "tables", "--draws"],
                          ["report", "-o", "page.html"], ["info", "--json"])

    def test_merged_sweep(self) -> None:
        self.succeed("sweep", "run", self.sweep_file(30), "-o", "whole.h5")
        self.read_damaged(self.folder / "whole.h5", ["info"], ["sensitivity"],
                          ["sensitivity", "--json"])

    def test_a_file_given_as_what_it_is_not(self) -> None:
        self.succeed("sweep", "run", self.sweep_file(5), "-o", "sweep.h5")
        self.run_scenario(SCENARIOS / "minimal.toml", output="run.h5")
        folder = self.prepare(5)
        self.work(folder)
        [shard] = self.shards(folder)
        for verb, *files in [
            ["check", "sweep.h5", "run.h5", shard, "small-sweep.toml"],
            ["run", "sweep.h5", "run.h5", shard, "small-sweep.toml"],
            ["info", "minimal.toml", shard, folder, "small-sweep.toml"],
            ["export", "minimal.toml", shard, folder],
            ["report", "minimal.toml", shard, folder, "run.h5"],
            ["sensitivity", "minimal.toml", shard, folder, "run.h5"],
        ]:
            for file in files:
                self.assertRegex(self.refuse(65, verb, file), r".+: .+\. [A-Z]|.+\?\n", (verb, file))


if __name__ == "__main__":
    main()
