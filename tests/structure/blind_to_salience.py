"""How often a practice was brought up in interviews is salience, not effect: the simulator must
not know it, so that its findings can be compared with it."""
import re

import tree

SALIENCE = re.compile(r"\bmentions\b|nadav2021_table2", re.I)


def problems(root):
    found = []
    for name in (n for n in tree.files(root) if n.startswith("sim/")):
        for number, text in tree.lines(root, name):
            if match := SALIENCE.search(f"{text} {name}"):
                found.append(f"{name}:{number}: '{match[0]}': nothing under sim/ may know how often "
                             "practices were brought up. Take it out, or use another word")
    return found


if __name__ == "__main__":
    tree.judge(problems)
