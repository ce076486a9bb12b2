"""What the README shows is what its command prints, so that it cannot promise more."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop()
SOURCE = pathlib.Path(__file__).resolve().parents[2]


def shown() -> list[str]:
    """The first block of output in the README."""
    text = (SOURCE / "README.md").read_text(encoding="utf-8")
    return text.split("```text\n")[1].split("```")[0].splitlines()


def printed() -> list[str]:
    """What the demo's command says, but for where it put the results."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [PROGRAM, "compare", "scenarios/health-centres.toml", "-o", f"{folder}/results.h5"],
            cwd=SOURCE,
            capture_output=True,
            text=True,
            check=True,
        )
    lines = [line for line in done.stdout.splitlines() if not line.startswith("Results:")]
    return "\n".join(lines).rstrip().splitlines()


class Readme(unittest.TestCase):
    def test_shows_what_the_demo_prints(self) -> None:
        self.assertEqual(shown(), printed())


if __name__ == "__main__":
    unittest.main()
