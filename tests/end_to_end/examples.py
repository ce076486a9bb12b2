"""examples.py UPTAKE [LANGUAGE]: the lines that sim/results/README.md shows for reading a results file
and a merged sweep run as they stand, and print what h5py finds.

Exit code 77 where the language or its reader is not installed.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from program import REPOSITORY, SCENARIOS, UPTAKE, main, module, module_or_skip, plain_environment

h5py = module("h5py")
README = REPOSITORY / "sim" / "results" / "README.md"
LINES = 5


def example(language: str) -> str:
    return re.search(rf"```{language}\n(.*?)```", README.read_text("utf-8"), re.DOTALL)[1]


class Example(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="uptake-test-")))
        scenario, sweep = SCENARIOS / "minimal.toml", SCENARIOS / "minimal-sweep.toml"
        cls.run_in_folder([UPTAKE, "run", scenario, "--draws", 8, "-o", "run.h5"])
        cls.run_in_folder([UPTAKE, "sweep", "run", sweep, "-o", "sweep.h5"])

    @classmethod
    def run_in_folder(cls, command: list[object]) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in command]
        environment = plain_environment(XDG_DATA_HOME=str(cls.folder))  # Octave's history
        return subprocess.run(
            words, cwd=cls.folder, env=environment, capture_output=True, text=True, check=True
        )

    def expected(self) -> list[float]:
        with h5py.File(self.folder / "run.h5") as run, h5py.File(self.folder / "sweep.h5") as sweep:
            use = run["use_share"][..., list(run["week"]).index(52)]
            parts = (use, sweep["objective"][0])
            return [float(plan.mean()) for part in parts for plan in part.astype(float)]

    def check(self, language: str, suffix: str, *command: str) -> None:
        text = example(language)
        self.assertEqual(len(text.splitlines()), LINES)
        script = self.folder / f"lines_of_readme{suffix}"
        script.write_text(text, encoding="utf-8")
        ended = self.run_in_folder([*command, script])
        self.assertEqual(ended.stderr, "")
        names, *numbers = ended.stdout.splitlines()
        self.assertEqual(re.findall(r"[a-z]+", names), ["announce", "train"])
        found = [float(each) for each in re.findall(r"\d*\.\d+", "\n".join(numbers))]
        self.assertEqual(len(found), len(self.expected()))
        for value, known in zip(found, self.expected()):
            self.assertAlmostEqual(value, known, delta=2e-6)


class Python(Example):
    def test_it_runs(self) -> None:
        module_or_skip("xarray")
        self.check("python", ".py", sys.executable, "-W", "error", "-B")


class R(Example):
    def test_it_runs(self) -> None:
        probe = ["Rscript", "-e", "quit(status = !requireNamespace('rhdf5', quietly = TRUE))"]
        if shutil.which("Rscript") is None or subprocess.run(probe, capture_output=True).returncode:
            self.skipTest("no R with rhdf5")
        self.check("r", ".R", "Rscript")


class Octave(Example):
    def test_it_runs(self) -> None:
        probe = ["octave-cli", "--norc", "-q", "--eval", "exit(isempty(pkg('list', 'netcdf')))"]
        if shutil.which("octave-cli") is None or subprocess.run(probe, capture_output=True).returncode:
            self.skipTest("no Octave with its package netcdf")
        self.check("octave", ".m", "octave-cli", "--norc", "-q")


if __name__ == "__main__":
    main()
