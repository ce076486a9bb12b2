"""The two tables that say who may use what: rooms.txt and outside.txt."""
import dataclasses
import fnmatch
import pathlib

HERE = pathlib.Path(__file__).parent
# The kernel is compiled once for each instruction set, so it must not bring in code that the
# linker could pick in a wider version than the machine has.
KERNEL = "sim/kernel"
KERNEL_HEADERS = {"cstdint", "immintrin.h", "x86intrin.h", "arm_neon.h", "wasm_simd128.h"}


def table_lines(text):
    """(left, words on the right) of each 'left: right' line; '::' belongs to names."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            left, _, right = line.rpartition(": ") if ": " in line else (line.rstrip(":"), "", "")
            yield left, right.split()


def read_rooms(text=None):
    """room -> rooms that it may use, itself included."""
    allowed = {}
    for room, words in table_lines(text or (HERE / "rooms.txt").read_text()):
        uses = {above for word in words for above in fnmatch.filter(allowed, word)}
        unknown = [word for word in words if not fnmatch.filter(allowed, word)]
        if unknown:
            raise SystemExit(f"rooms.txt: {room} may only use rooms above it, not {unknown}")
        allowed[room] = uses | {room}
    return allowed


@dataclasses.dataclass(frozen=True)
class Outside:
    patterns: tuple
    rooms: frozenset
    one_file: frozenset

    def covers(self, name):
        return any(fnmatch.fnmatchcase(name, pattern) for pattern in self.patterns)


def read_outside(text=None):
    rules = []
    for left, words in table_lines(text or (HERE / "outside.txt").read_text()):
        rooms = frozenset(word.rstrip("!") for word in words)
        once = frozenset(word.rstrip("!") for word in words if word.endswith("!"))
        rules.append(Outside(tuple(left.split()), rooms, once))
    return rules
