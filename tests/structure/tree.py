"""The files of a checkout, and how a check reports: file:line: what (rule). What to do."""
import os
import pathlib
import subprocess
import sys

CODE = {".cpp", ".hpp", ".inc"}


def files(root, *, tracked_only=False):
    """Paths relative to root, '/' between folders: git's list, or without git every file."""
    others = [] if tracked_only else ["--others", "--exclude-standard"]
    listed = git_list(root, ["--cached", *others]) if (root / ".git").exists() else None
    return sorted(listed if listed is not None else walked(root))


def git_list(root, options):
    """None where git is missing or refuses, as in a copy of the files."""
    try:
        out = subprocess.run(["git", "-C", root, "ls-files", "-z", *options],
                             capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    return {name for name in out.decode().split("\0") if name and (root / name).is_file()}


def walked(root):
    found = set()
    for folder, folders, names in os.walk(root):
        folders[:] = [f for f in folders if not ignored(f)]
        here = pathlib.Path(folder).relative_to(root)
        found.update((here / name).as_posix() for name in names)
    return found


def ignored(folder):
    return folder.startswith("build") or folder in {".git", ".cache", "__pycache__", "node_modules"}


def lines(root, name):
    """(number, text) of each line."""
    text = (root / name).read_text(encoding="utf-8", errors="replace")
    return enumerate(text.splitlines(), start=1)


def room_of(name):
    """'sim/base' of 'sim/base/problem.hpp'; '' outside sim/ and analysis/."""
    parts = name.split("/")
    inside = len(parts) > 2 and parts[0] in ("sim", "analysis")
    return "/".join(parts[:2]) if inside else ""


def code_of_rooms(root):
    return [name for name in files(root)
            if room_of(name) and pathlib.PurePosixPath(name).suffix in CODE]


def judge(find_problems):
    """Prints what `find_problems` finds in the checkout named on the command line."""
    problems = find_problems(pathlib.Path(sys.argv[1]).resolve())
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems")
    sys.exit(1 if problems else 0)
