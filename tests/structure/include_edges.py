"""Every #include under sim/ and analysis/ goes to a room that rooms.txt allows."""
import re

import rooms
import tree

INCLUDE = re.compile(r'\s*#\s*include\b\s*(?:"([^"]+)"|<([^>]+)>|(.*))')


def includes(root, name):
    """(line, target, how it is written: '"', '<' or '')."""
    for number, text in tree.lines(root, name):
        if match := INCLUDE.match(text):
            own, outside, computed = match.groups()
            yield number, own or outside or computed, '"' if own else "<" if outside else ""


def wrong_room(room, target, allowed):
    """Why `room` may not include our own file `target`, or ''."""
    other = tree.room_of(target)
    if room not in allowed:
        return f"{room} is not a room of tests/structure/rooms.txt. Add it where it belongs"
    if other not in allowed:
        return 'not a file of a room. Write the path from the root: "sim/base/problem.hpp"'
    if other not in allowed[room]:
        may_use = " ".join(sorted(allowed[room] - {room})) or "no other room"
        return f"{room} may use {may_use} (tests/structure/rooms.txt). Move what is shared down"
    return ""


def wrong_header(room, target, rules):
    """Why `room` may not include the outside header `target`, or ''."""
    if room == rooms.KERNEL and target not in rooms.KERNEL_HEADERS:
        return f"{room} may include only {' '.join(sorted(rooms.KERNEL_HEADERS))} and its own files"
    for rule in rules:
        if rule.covers(target) and room not in rule.rooms:
            return f"only {' '.join(sorted(rule.rooms))} may (tests/structure/outside.txt)"
    return ""


def wrong(room, target, style, allowed, rules):
    if not style:
        return "a computed include. Name the file"
    ours = style == '"' or target.startswith(("sim/", "analysis/", "tests/", "bench/"))
    return wrong_room(room, target, allowed) if ours else wrong_header(room, target, rules)


def second_files(root, names, rules):
    """Things that a room keeps in one file, found in a second one."""
    owner = {}
    for name in names:
        room = tree.room_of(name)
        for number, target, _ in includes(root, name):
            for at, rule in enumerate(rules):
                if room in rule.one_file and rule.covers(target):
                    first = owner.setdefault((at, room), name)
                    if first != name:
                        yield (f"{name}:{number}: includes {target}, which {first} does too "
                               f"({room} keeps it in one file, tests/structure/outside.txt)")


def problems(root):
    allowed, rules = rooms.read_rooms(), rooms.read_outside()
    names = tree.code_of_rooms(root)
    found = list(second_files(root, names, rules))
    for name in names:
        for number, target, style in includes(root, name):
            if why := wrong(tree.room_of(name), target, style, allowed, rules):
                found.append(f"{name}:{number}: includes {target}: {why}")
    return found


if __name__ == "__main__":
    tree.judge(problems)
