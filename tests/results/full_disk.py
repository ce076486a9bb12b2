"""full_disk.py WRITE_SAMPLE: the disk is full after ever more bytes; each time the program says
so and ends with 73 or 74. HDF5 1.10.8 left to itself crashes at exit after that."""

import os
import resource
import signal
import subprocess
import sys
import tempfile


def write_with_room_for(size, path):
    def fill_disk():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    # HDF5 loses memory when it cannot write, which is not what is tested here.
    environment = dict(os.environ, ASAN_OPTIONS="detect_leaks=0")
    return subprocess.run([sys.argv[1], path], preexec_fn=fill_disk, env=environment,
                          capture_output=True, text=True)


with tempfile.TemporaryDirectory() as folder:
    path = folder + "/sample.h5"
    subprocess.run([sys.argv[1], path], check=True, stdout=subprocess.DEVNULL)
    whole = os.path.getsize(path)
    for size in range(0, whole, 997):
        run = write_with_room_for(size, path)
        if run.returncode not in (73, 74) or "(File too large)" not in run.stderr:
            sys.exit(f"{size} bytes: exit code {run.returncode}, said {run.stderr!r}")
