"""A small sweep, and what its folder must always be."""

import hashlib
import json
import re
import signal
import subprocess
from pathlib import Path

from program import SCENARIOS, UPTAKE, ProgramTest, plain_environment

STOPPED = 75


def sweep_text(points: int, scenario: str = "minimal") -> str:
    return f"""format = 1
scenario = "{scenario}.toml"
[sweep]
design = "latin_hypercube"
points = {points}
[[sweep.over]]
key = "w_A"
range = [0.5, 2.0]
"""


class SweepTest(ProgramTest):
    def sweep_file(self, points: int) -> Path:
        self.write("minimal.toml", (SCENARIOS / "minimal.toml").read_text())
        return self.write("small-sweep.toml", sweep_text(points))

    def prepare(self, points: int, folder: str = "sweep") -> Path:
        self.succeed("sweep", "prepare", self.sweep_file(points), "-o", folder)
        return self.folder / folder

    def work(self, folder: Path, *words: object) -> str:
        ended = self.uptake("sweep", "work", folder, *words)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        for line in ended.stderr.splitlines():  # a busy machine takes half a minute
            self.assertRegex(line, r"^\d+ %: \d+/\d+ tasks")
        return ended.stdout

    def merge(self, folder: Path, output: str = "merged.h5") -> str:
        """The content hash of the merged file."""
        said = self.succeed("sweep", "merge", folder, "-o", output)
        return re.search(r"^content ([0-9a-f]{64})$", said, re.MULTILINE)[1]

    def start(self, *words: object) -> subprocess.Popen[str]:
        """A worker that has begun, or has nothing to do; `first_line` is what it says."""
        process = subprocess.Popen(
            [UPTAKE, "sweep", "work", *map(str, words)],
            cwd=self.folder,
            env=plain_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        self.first_line = process.stdout.readline()
        return process

    def end(self, process: subprocess.Popen[str], number: signal.Signals) -> int:
        process.send_signal(number)
        process.communicate(timeout=20)
        return process.returncode

    def shards(self, folder: Path) -> list[Path]:
        return sorted((folder / "shards").glob("[!.]*.npy"))

    def check_shards(self, folder: Path) -> int:
        """Each published shard is what its manifest says; the number of tasks they hold."""
        tasks = 0
        for shard in self.shards(folder):
            manifest = json.loads(shard.with_suffix(".json").read_text())
            found = hashlib.sha256(shard.read_bytes()).hexdigest()
            self.assertEqual(found, manifest["sha256"], shard)
            tasks += manifest["end_task"] - manifest["first_task"]
        return tasks
