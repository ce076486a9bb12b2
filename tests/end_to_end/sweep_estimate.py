"""sweep_estimate.py UPTAKE: what `--estimate` says is within a factor of 1.5 of what the sweep takes,
in processor time and memory, for three scenarios."""

import os
import re
import shutil
import subprocess

from program import SCENARIOS, UPTAKE, ProgramTest, main, plain_environment
from sweeps import sweep_text

FACTOR = 1.5
TRIES = 3  # of a machine that does other things, too
SCALE = {"MB": 1e6, "GB": 1e9}


class Estimate(ProgramTest):
    def sweep(self, scenario: str, points: int) -> str:
        shutil.copy(SCENARIOS / f"{scenario}.toml", self.folder)
        self.write("some-sweep.toml", sweep_text(points, scenario))
        return "some-sweep.toml"

    def taken(self, *words: str) -> tuple[float, float]:
        """Seconds of processor time, and bytes."""
        process = subprocess.Popen([UPTAKE, *words], cwd=self.folder, env=plain_environment(),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0)
        return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024

    def said(self, *words: str) -> tuple[float, float]:
        text = self.succeed(*words, "--estimate")
        seconds = re.search(r"processor time +([\d.]+) s \(", text)[1]
        memory = re.search(r"memory +([\d.]+) (..)", text)
        return float(seconds), float(memory[1]) * SCALE[memory[2]]

    def is_near(self, scenario: str, points: int) -> bool:
        words = ["sweep", "run", self.sweep(scenario, points), "-o", "s.h5", "--threads", "2"]
        said = self.said(*words)
        self.assertFalse((self.folder / "s.h5").exists())
        taken = self.taken(*words)
        (self.folder / "s.h5").unlink()
        ratios = [a / b for a, b in zip(said, taken)]
        print(f"{scenario}: said {said[0]:.1f} s, took {taken[0]:.1f} s; "
              f"said {said[1] / 1e6:.0f} MB, took {taken[1] / 1e6:.0f} MB", flush=True)
        return all(1 / FACTOR <= ratio <= FACTOR for ratio in ratios)

    def check(self, scenario: str, points: int) -> None:
        self.assertTrue(any(self.is_near(scenario, points) for _ in range(TRIES)))

    def test_minimal(self) -> None:
        self.check("minimal", 500)

    def test_health_centres(self) -> None:
        self.check("health-centres", 1)

    def test_hospital_big_bang(self) -> None:
        self.check("hospital-big-bang", 2)


if __name__ == "__main__":
    main()
