"""What CMake links to a room is what rooms.txt and outside.txt allow to include."""
import re

import rooms
import tree

CALL = re.compile(r"\b(uptake_room|target_link_libraries)\s*\(([^()]*)\)", re.S)
OURS = re.compile(r"uptake(?:::|_)(\w+)$")
NOT_ROOMS = {"options"}


def calls(root, name):
    """(line, command, words) of each linking command; comments are blanked first."""
    text = re.sub(r"#[^\n]*", "", (root / name).read_text(encoding="utf-8"))
    for match in CALL.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match[1], match[2].split()


def linked(command, words):
    """The libraries that the command names."""
    if command == "uptake_room":
        return words[words.index("USES") + 1:] if "USES" in words else []
    return [word for word in words[1:] if word not in ("PUBLIC", "PRIVATE", "INTERFACE")]


def room_of_target(name, allowed):
    """'sim/base' of uptake::base, 'analysis/cli' of uptake::analysis_cli."""
    of_name = {"analysis_cli" if room == "analysis/cli" else room.split("/")[1]: room
               for room in allowed}
    return of_name.get(name)


def wrong(room, library, allowed, rules):
    if match := OURS.match(library):
        other = room_of_target(match[1], allowed)
        if match[1] not in NOT_ROOMS and other not in allowed.get(room, ()):
            return f"{room} may not use {other or 'it'} (tests/structure/rooms.txt)"
    for rule in rules:
        if rule.covers(library) and room not in rule.rooms:
            return f"only {' '.join(sorted(rule.rooms))} may (tests/structure/outside.txt)"
    return ""


def problems(root):
    allowed, rules = rooms.read_rooms(), rooms.read_outside()
    found = []
    for name in (n for n in tree.files(root) if n.endswith("CMakeLists.txt") and tree.room_of(n)):
        for number, command, words in calls(root, name):
            for library in linked(command, words):
                if why := wrong(tree.room_of(name), library, allowed, rules):
                    found.append(f"{name}:{number}: links {library}: {why}")
    return found


if __name__ == "__main__":
    tree.judge(problems)
