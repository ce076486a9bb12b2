"""Runs the built program as a user does, each time in a folder that disappears afterwards.

Every test here is called as FILE.py PATH_OF_UPTAKE [unittest's arguments].
"""

import importlib
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from types import ModuleType
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
SCENARIOS = REPOSITORY / "scenarios"
PARAMETERS = REPOSITORY / "sim" / "scenario" / "parameters.toml"
UPTAKE = Path(sys.argv[1]).resolve()
KEPT = ("PATH", "TMPDIR", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")
LONGEST = 60  # seconds; nothing here takes a tenth of it

Ended = subprocess.CompletedProcess[str]


def module(name: str) -> ModuleType:
    """A reader that may not be installed: then the test is skipped where everybody can see it."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        print("skipped:", error)
        sys.exit(77)


def module_or_skip(name: str) -> ModuleType:
    """Inside a test: only this one is skipped."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from error


def plain_environment(**more: str) -> dict[str, str]:
    """Nothing of the tester's own settings but where things are and what sanitizers do."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", **more}


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own, which is the program's working folder too."""

    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="uptake-test-")))

    def uptake(self, *words: object, **environment: str) -> Ended:
        command = [str(UPTAKE), *map(str, words)]
        return subprocess.run(
            command,
            cwd=self.folder,
            env=plain_environment(**environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=LONGEST,
        )

    def succeed(self, *words: object, **environment: str) -> str:
        """What the program prints when it ends with 0 and has nothing to complain about."""
        ended = self.uptake(*words, **environment)
        self.assertEqual((ended.returncode, ended.stderr), (0, ""), words)
        return ended.stdout

    def refuse(self, code: int, *words: object) -> str:
        """What the program says when it ends with `code`; nothing of it goes to stdout."""
        ended = self.uptake(*words)
        self.assertEqual((ended.returncode, ended.stdout), (code, ""), (words, ended.stderr))
        self.assertTrue(ended.stderr.strip(), words)
        return ended.stderr

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def run_scenario(self, scenario: Path, *words: object, output: str = "run.h5") -> Path:
        self.succeed("run", scenario, "-o", output, *words)
        return self.folder / output

    def info(self, results: Path) -> dict:
        return json.loads(self.succeed("info", results, "--json"))

    def content_hash(self, scenario: Path, *words: object) -> str:
        return self.info(self.run_scenario(scenario, *words))["content_hash"]

    def files(self) -> list[str]:
        """Everything in the test's folder, hidden files too."""
        return sorted(path.name for path in self.folder.iterdir())


def over_strategies(file: Any) -> dict[str, tuple[tuple[str, ...], Any]]:
    """Axes and values of each variable of an h5py file that has numbers for every strategy."""
    found = {}
    for name, item in file.items():
        axes = tuple(axis[0].name.strip("/") for axis in getattr(item, "dims", ()) if len(axis))
        if axes[:1] == ("strategy",) and item.dtype.kind in "fi":
            found[name] = axes, item[()]
    return found


def main() -> None:
    """As unittest's; a file whose tests were all skipped ends with 77, which ctest shows."""
    argv = [sys.argv[0], *sys.argv[2:]]
    ran = unittest.main(module="__main__", argv=argv, exit=False).result
    for _, reason in ran.skipped:
        print("skipped:", reason)
    if ran.skipped and len(ran.skipped) >= ran.testsRun and ran.wasSuccessful():
        sys.exit(77)
    sys.exit(not ran.wasSuccessful())
