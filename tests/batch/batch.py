"""What tests of batch jobs share: a Slurm for them alone, and the scripts that the documentation
shows. FILE.py UPTAKE; leaves with 77 where there cannot be one."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "end_to_end"))

from program import REPOSITORY, UPTAKE, plain_environment  # noqa: E402
from sweeps import SweepTest  # noqa: E402

PAGE = REPOSITORY / "sim" / "ensemble" / "README.md"
ENDED = ("COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL")

# A tester may be root, and have fewer cores than ranks; the program asks for neither.
OPEN_MPI = {
    "OMPI_ALLOW_RUN_AS_ROOT": "1",
    "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
    "OMPI_MCA_rmaps_base_oversubscribe": "1",
}


def skip(why: str) -> None:
    print("SKIPPED:", why)
    sys.exit(77)


def need(*programs: str) -> None:
    if missing := [name for name in programs if shutil.which(name) is None]:
        skip(f"not installed: {' '.join(missing)} (Debian: slurm-wlm, munge, openmpi-bin)")


def need_slurm() -> None:
    if os.geteuid() != 0:
        skip("only root can start a Slurm")
    need("munged", "slurmctld", "slurmd", "sbatch", "setpriv")
    try:
        socket.gethostbyname(socket.gethostname())
    except OSError as error:
        skip(f"this machine does not know itself by name, which Slurm needs ({error})")


def need_mpi() -> None:
    """What a program without MPI says to --mpi is tested here, too."""
    ended = subprocess.run(
        [UPTAKE, "sweep", "work", "nowhere", "--mpi"],
        env=plain_environment(**OPEN_MPI),
        capture_output=True,
        text=True,
        timeout=20,
    )
    if ended.returncode == 69 and "-DUPTAKE_MPI=ON" in ended.stderr:
        skip(ended.stderr.strip())


def two_ports() -> int:
    """The first of two neighbours that nobody listens on."""
    while True:
        with socket.socket() as one, socket.socket() as two:
            one.bind(("127.0.0.1", 0))
            try:
                two.bind(("127.0.0.1", one.getsockname()[1] + 1))
            except (OSError, OverflowError):
                continue
            return one.getsockname()[1]


class BatchTest(SweepTest):
    def undisturbed(self, points: int) -> str:
        """The content hash of a run by one process."""
        self.succeed("sweep", "run", self.sweep_file(points), "-o", "undisturbed.h5")
        return self.info(self.folder / "undisturbed.h5")["content_hash"]


class SlurmTest(BatchTest):
    """A test with a Slurm of its own, which ends with it."""

    def setUp(self) -> None:
        super().setUp()
        self.slurm = self.folder / "slurm"
        self.slurm.mkdir()
        self.calls = self.folder / "calls"
        self.script("bin/uptake", f'#!/bin/sh\necho "$@" >>{self.calls}\nexec {UPTAKE} "$@"\n')
        daemons = subprocess.Popen(
            [HERE / "one_node_slurm.sh", self.slurm, str(two_ports())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=self.environment(),
        )
        self.addCleanup(self.bring_down, daemons)
        self.assertEqual(daemons.stdout.readline(), "ready\n")

    def bring_down(self, daemons: subprocess.Popen[str]) -> None:
        daemons.communicate(timeout=60)

    def script(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)
        return path

    def environment(self) -> dict[str, str]:
        """With Slurm's administrators' commands, and the program on the path as a user has it."""
        path = f"{self.folder / 'bin'}:{os.environ['PATH']}:/usr/sbin:/sbin"
        return plain_environment(PATH=path, SLURM_CONF=str(self.slurm / "slurm.conf"))

    def ask(self, *words: object) -> str:
        """What a command of Slurm's prints."""
        ended = subprocess.run(
            [*map(str, words)],
            cwd=self.folder,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
        )
        self.assertEqual(ended.returncode, 0, (words, ended.stderr))
        return ended.stdout

    def documented_script(self, word: str, *replaced: tuple[str, str]) -> Path:
        """The batch script of the page in which `word` stands, but for what is replaced."""
        blocks = re.findall(r"^```sh\n(#!.*?)^```$", PAGE.read_text(), re.MULTILINE | re.DOTALL)
        [script] = [block for block in blocks if word in block]
        for of_page, here in replaced:
            self.assertEqual(script.count(of_page), 1, of_page)
            script = script.replace(of_page, here)
        return self.script("mine.sh", script)

    def submit(self, script: Path, *options: str) -> str:
        """The job's number. What it prints goes to NUMBER.out, of an array to NUMBER_PART.out."""
        output = "%A_%a.out" if any("--array" in option for option in options) else "%j.out"
        return self.ask("sbatch", "--parsable", f"--output={output}", *options, script).strip()

    def printed(self, job: str) -> str:
        path = self.folder / f"{job}.out"
        return path.read_text() if path.exists() else ""

    def job(self, job: str) -> dict[str, str]:
        """State, exit code and so on."""
        words = self.ask("scontrol", "-o", "show", "job", job).split()
        return dict(word.split("=", 1) for word in words if "=" in word)

    def state(self, job: str) -> str:
        return self.job(job)["JobState"]

    def requeued(self, job: str) -> bool:
        found = self.job(job)
        return (found["JobState"], found["Restarts"]) == ("PENDING", "1")

    def stop_while_it_works(self, job: str) -> None:
        self.wait_for(f"{job} works", lambda: "tasks to do" in self.printed(job))
        time.sleep(0.3)  # it says so before the first task
        self.ask("scancel", "--signal=USR1", job)
        self.wait_for(f"{job} is requeued", lambda: self.requeued(job))
        self.assertIn("stopped with", self.printed(job))
        self.assertIn("exit code 75", self.printed(job))

    def go_on(self, job: str) -> None:
        """Without the two minutes that a requeued job waits, but not in the same second, in which the
        node still takes it for the job that was ended."""
        self.ask("scontrol", "update", f"JobId={job}", "StartTime=now+2")

    def wait_until_done(self, job: str) -> None:
        self.wait_for(f"{job} has ended", lambda: self.state(job) in ENDED)
        self.assertEqual(self.state(job), "COMPLETED", self.printed(job))

    def wait_for(self, what: str, is_so: Callable[[], bool], seconds: float = 60) -> None:
        ends = time.monotonic() + seconds
        while not is_so():
            if time.monotonic() > ends:
                self.fail(f"{what}: not within {seconds} s\n{self.ask('scontrol', 'show', 'job')}")
            time.sleep(0.1)
