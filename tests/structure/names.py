"""Files and folders are named by the thing or verb inside, never by a word that fits anything."""
import re

import tree

FORBIDDEN = {"util", "utils", "utility", "utilities", "helper", "helpers", "common", "manager",
             "managers", "misc"}


def paths(names):
    """Every file and every folder, folders once."""
    found = set()
    for name in names:
        parts = name.split("/")
        found.update("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))
    return sorted(found)


def problems(root):
    found = []
    for path in paths(tree.files(root)):
        words = set(re.split(r"[^a-z]+", path.split("/")[-1].lower()))
        if bad := words & FORBIDDEN:
            found.append(f"{path}:1: '{bad.pop()}' says nothing of what is inside. "
                         "Name the thing or the verb")
    return found


if __name__ == "__main__":
    tree.judge(problems)
