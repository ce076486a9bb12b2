"""same_hash.py WRITE_SAMPLE: the hash the program prints is the one Python finds."""

import subprocess
import sys
import tempfile

try:
    from content_hash import content_hash
except ImportError as error:
    print("skipped:", error)
    sys.exit(77)

with tempfile.TemporaryDirectory() as folder:
    path = folder + "/sample.h5"
    printed = subprocess.run([sys.argv[1], path], check=True, capture_output=True, text=True)
    expected = printed.stdout.strip()
    found = content_hash(path)
    print("program", expected, "Python", found)
    sys.exit(expected != found)
