"""No code file is longer than 400 lines; around 100 is the habit."""
import pathlib

import tree

LONGEST = 400
SUFFIXES = {".cpp", ".hpp", ".inc", ".py", ".js", ".ts", ".cmake", ".sh"}
NAMES = {"CMakeLists.txt", "bootstrap", "run"}


def is_code(name):
    path = pathlib.PurePosixPath(name)
    return path.suffix in SUFFIXES or path.name in NAMES


def problems(root):
    found = []
    for name in filter(is_code, tree.files(root)):
        length = sum(1 for _ in tree.lines(root, name))
        if length > LONGEST:
            found.append(f"{name}:{LONGEST + 1}: {length} lines ({LONGEST} is the most). "
                         "Split it by what its parts do")
    return found


if __name__ == "__main__":
    tree.judge(problems)
