"""interruption.py UPTAKE: Ctrl-C ends a long run soon, and neither leaves half a file behind nor
harms the one of before. The run is watched through a terminal, as its bar is the first sign that
it works."""

import os
import pty
import select
import signal
import subprocess
import time

from program import SCENARIOS, UPTAKE, ProgramTest, main, plain_environment

LONG = ["run", SCENARIOS / "health-centres.toml", "--draws", "4000", "-o", "out.h5"]
PATIENCE = 10  # seconds


class Interruption(ProgramTest):
    def start(self) -> tuple[subprocess.Popen[bytes], int]:
        """A long run, and the terminal that shows its stderr."""
        try:
            terminal, inside = pty.openpty()
        except OSError as error:  # a container without /dev/pts
            self.skipTest(f"no terminal to watch through: {error}")
        self.addCleanup(os.close, terminal)
        process = subprocess.Popen(
            [UPTAKE, *LONG],
            cwd=self.folder,
            env=plain_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=inside,
        )
        os.close(inside)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process, terminal

    def wait_for(self, text: str, terminal: int) -> None:
        """Until the terminal shows `text`."""
        shown, end = "", time.monotonic() + PATIENCE
        while text not in shown and time.monotonic() < end:
            if select.select([terminal], [], [], 0.1)[0]:
                shown += os.read(terminal, 4096).decode()
        self.assertTrue(text in shown, shown[-200:])

    def interrupt(self, number: signal.Signals) -> None:
        process, terminal = self.start()
        self.wait_for(" s left", terminal)
        process.send_signal(number)
        began = time.monotonic()
        self.wait_for("stopped on request", terminal)
        self.assertEqual(process.wait(PATIENCE), 130)
        self.assertLess(time.monotonic() - began, PATIENCE)
        self.assertEqual(process.stdout.read(), b"")

    def test_nothing_is_left_behind(self) -> None:
        self.interrupt(signal.SIGINT)
        self.assertEqual(self.files(), [])

    def test_the_file_of_before_stays(self) -> None:
        before = self.write("out.h5", "of before")
        self.interrupt(signal.SIGTERM)
        self.assertEqual((self.files(), before.read_text()), (["out.h5"], "of before"))


if __name__ == "__main__":
    main()
