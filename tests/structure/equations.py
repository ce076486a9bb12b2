"""The list of equations in sim/model/README.md is frozen, and the evidence table names no other.

A number is added here together with its reason there.
"""
import re

import tree

README = "sim/model/README.md"
TABLE = "sim/scenario/parameters.toml"
FROZEN = [*(str(number) for number in range(1, 11)), "10a",
          *(str(number) for number in range(11, 40))]
HEADING = re.compile(r"\*\*\((\d+[a-z]?)\)")
NAMED = re.compile(r"equations = \[(.*)\]")


def headings(root):
    """(line, number), in their order."""
    return [(number, match[1]) for number, text in tree.lines(root, README)
            if (match := HEADING.match(text))]


def out_of_list(root):
    expected = iter(FROZEN)
    for line, found in headings(root):
        wanted = next(expected, "no further one")
        if found != wanted:
            return [f"{README}:{line}: equation ({found}) where ({wanted}) is to stand. The list is "
                    "frozen: write down the reason, and add it to tests/structure/equations.py"]
    missing = list(expected)
    return [f"{README}:1: equations {missing} are gone. The list is frozen"] if missing else []


def unheard_of(root):
    for line, text in tree.lines(root, TABLE):
        if not (match := NAMED.match(text)):
            continue
        for number in re.findall(r"\w+", match[1]):
            if number not in FROZEN:
                yield f"{TABLE}:{line}: there is no equation ({number})"


def problems(root):
    return out_of_list(root) + list(unheard_of(root))


if __name__ == "__main__":
    tree.judge(problems)
