"""Every number of the evidence table is used by the code: none is dead."""
import pathlib
import re

import tree

TABLE = "sim/scenario/parameters.toml"
ALLOWED = pathlib.Path(__file__).with_name("unused_parameters.txt")
KEY = re.compile(r"^\[([A-Za-z_0-9]+)\]")
WORD = r"[A-Za-z_][A-Za-z_0-9]*"
# constants.q_reach, constants->q_reach, &Constants::q_reach, "q_reach"
USE = re.compile(rf'(?:\.|->|::)({WORD})|"({WORD})"')


def keys(root):
    """key -> line in the table."""
    return {match[1]: number for number, text in tree.lines(root, TABLE)
            if (match := KEY.match(text))}


def words_used(root):
    """(words used like a key, beginnings of names put together as in "tasks_" + profession) in the
    code of sim/, comments aside."""
    used, beginnings = set(), set()
    for name in (n for n in tree.code_of_rooms(root) if n.startswith("sim/")):
        for _, text in tree.lines(root, name):
            for member, quoted in USE.findall(text.split("//")[0]):
                used.add(member or quoted)
                beginnings.update({quoted} if quoted.endswith("_") else ())
    return used, tuple(beginnings)


def excused(text):
    return {line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"}


def problems(root, excuses=None):
    if not (root / TABLE).exists():
        return [f"{TABLE}:1: missing. It holds every number of the model"]
    table, (used, beginnings) = keys(root), words_used(root)
    live = {key for key in table if key in used or key.startswith(beginnings)}
    excuses = excused(ALLOWED.read_text()) if excuses is None else excuses
    dead = [f"{TABLE}:{line}: no code under sim/ uses {key}. Use it or take it out"
            for key, line in table.items() if key not in live | excuses]
    stale = [f"tests/structure/{ALLOWED.name}:1: {key} needs no excuse (used, or not in the table)"
             for key in sorted(excuses) if key in live or key not in table]
    return dead + stale


if __name__ == "__main__":
    tree.judge(problems)
