"""hostile.py UPTAKE: input that means harm, or is not what it is given as, is refused with a place
and a suggestion, within a second and 200 MB, before anything is allocated for it."""

import json
import os
import signal
import subprocess
from pathlib import Path

from program import SCENARIOS, UPTAKE, Ended, ProgramTest, main, plain_environment

SANITIZED = b"__asan_init" in UPTAKE.read_bytes()
MINIMAL = (SCENARIOS / "minimal.toml").read_text(encoding="utf-8")
ROSTER = (SCENARIOS / "roster.toml").read_text(encoding="utf-8")
SWEEP = """format = 1
scenario = "minimal.toml"
[sweep]
design = "factorial"
[[sweep.over]]
key = "w_A"
levels = [0.5, 2.0]
"""
LIST = SWEEP[: SWEEP.index("design")] + 'design = "list"\nfile = "points.csv"\n'
MILLION = 1_000_000
LARGE = 100_000_000 if not SANITIZED else 10_000_000  # bytes
SECONDS, MEGABYTES = 1, 200


def of_length(head: bytes, letter: bytes, length: int, tail: bytes) -> list[bytes]:
    """A long text in pieces: this test's own memory would count as the child's."""
    return [head, *([letter * MILLION] * (length // MILLION)), tail]


class Hostile(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.write("minimal.toml", MINIMAL)

    def limited(self, *words: object, **environment: str) -> Ended:
        """The program's end, which came within the bounds."""
        out, err = self.folder / ".out", self.folder / ".err"
        with out.open("wb") as stdout, err.open("wb") as stderr:
            child = subprocess.Popen(
                [UPTAKE, *map(str, words)], cwd=self.folder, env=plain_environment(**environment),
                stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr)
            signal.signal(signal.SIGALRM, lambda *_: child.kill())
            signal.alarm(20 if not SANITIZED else 60)
            _, status, used = os.wait4(child.pid, 0)
            signal.alarm(0)
            child.returncode = os.waitstatus_to_exitcode(status)
        said = Ended(words, child.returncode, out.read_text("utf-8"), err.read_text("utf-8"))
        out.unlink(), err.unlink()
        if not SANITIZED:  # processor time, as others use this machine too
            self.assertLess(used.ru_utime + used.ru_stime, SECONDS, (words, said.stderr[:300]))
            self.assertLess(used.ru_maxrss / 1000, MEGABYTES, (words, said.stderr[:300]))
        return said

    def refused(self, code: int, *words: object, place: str = "", word: str = "") -> str:
        said = self.limited(*words)
        shown = said.stderr[:500]
        self.assertEqual((said.returncode, said.stdout), (code, ""), (words, shown))
        self.assertTrue(shown.startswith(place), (words, place, shown))
        self.assertIn(word, said.stderr, words)
        self.assertRegex(said.stderr, r"(?s): .+[.:?] [A-Z'].+\n\Z", words)  # place, what, what to do
        self.assertLess(len(said.stderr), 500_000, words)
        return said.stderr

    def put(self, name: str, content: list[bytes] | bytes | str) -> Path:
        path = self.folder / name
        if isinstance(content, str):
            content = content.encode("utf-8", "surrogateescape")
        with path.open("wb") as file:
            for piece in [content] if isinstance(content, bytes) else content:
                file.write(piece)
        return path


class Scenarios(Hostile):
    def refused_text(self, text: list[bytes] | bytes | str, code: int = 65) -> None:
        self.put("mine.toml", text)
        for words in (["check"], ["run", "-o", "o.h5"], ["compare", "-o", "o.h5"]):
            self.refused(code, words[0], "mine.toml", *words[1:], place="mine.toml:")
        self.assertEqual(self.files(), ["mine.toml", "minimal.toml"])

    def test_numbers_beyond_all_measure(self) -> None:
        numbers = ("1000000000000000000", "1e18", "9223372036854775807", "-1", "nan", "inf", "-inf",
                   "1e999", "9223372036854775808", "0")
        for number in numbers:
            for key in ("units = 3", "people_per_unit = 8", "draws = 8", "replications = 1",
                        "hours = 2"):
                if (key, number) == ("hours = 2", "0"):
                    continue  # a practice that is not done
                name = key.split(" = ")[0]
                with self.subTest(key=name, number=number):
                    self.refused_text(MINIMAL.replace(key, f"{name} = {number}"))

    def test_more_people_than_the_machine_has_room_for(self) -> None:
        site = '{ name = "s%d", units = 100, people_per_unit = 1000 },'
        sites = "".join(site % n for n in range(1000))
        self.refused_text(MINIMAL.replace('{ name = "centre", units = 3, people_per_unit = 8 }',
                                          sites + site % 1000))
        self.put("mine.toml", MINIMAL.replace('{ name = "centre", units = 3, people_per_unit = 8 }',
                                              sites))
        for verb in ("run", "compare"):
            said = self.limited(verb, "mine.toml", "-o", "o.h5")
            self.assertEqual((said.returncode, said.stdout), (71, ""))
            self.assertIn("ewer people", said.stderr)

    def test_a_hundred_thousand_strategies(self) -> None:
        self.refused_text(MINIMAL + "".join(
            f'[[strategy]]\nname = "s{n}"\nextends = "train"\n' for n in range(100_000)))

    def test_words_for_numbers_of_strategies(self) -> None:
        for number in ("1000000000", "1e9", "nan"):
            self.refused_text(f"strategy = {number}\n" + MINIMAL[: MINIMAL.index("[[strategy]]")])

    def test_nesting(self) -> None:
        for opening in ("[", "{ a = ", "a.", "[[", '"'):
            self.refused_text(f"format = {opening * MILLION}")
        self.refused_text("[" + "a." * MILLION + "a]\n")
        self.refused_text("a." * MILLION + "a = 1\n")

    def test_long_texts(self) -> None:
        for head, tail in ((b'title = "', b'"\n'), (b"", b" = 1\n"), (b"# ", b"\n"), (b"\n", b"")):
            self.refused_text(of_length(head, b"a", LARGE, tail + MINIMAL.encode()))
        self.refused_text(of_length(b'title = "', b"a", 9 * MILLION, b'"\n' + MINIMAL.encode()))
        self.refused_text(MINIMAL.replace('"announce"   ', '"' + "a" * MILLION + '"'))
        self.refused_text(MINIMAL.replace('"announce"\n', '"' + "a" * MILLION + '"\n'))

    def test_not_text(self) -> None:
        for text in (b"\xff\xfe\x00\x01", b"\x00" * 10_000, b"format = 1\ntitle = \"\xc3\x28\"\n",
                     b"format = 1\n\x1b[2J", b"", b"\xed\xa0\x80 = 1", b"\x89HDF\r\n\x1a\n" * 100):
            self.refused_text(text)

    def test_what_is_no_file(self) -> None:
        os.mkfifo(self.folder / "pipe.toml")
        (self.folder / "folder.toml").mkdir()
        for path in ("pipe.toml", "folder.toml", "/dev/zero", "/dev/null"):
            for verb in ("check", "run", "compare", "sweep run"):
                words = ["-o", "o.h5"] if verb != "check" else []
                self.refused(65, *verb.split(), path, *words, place=path)
        for path in ("none.toml", "minimal.toml/none", "a" * 300, "a\nb"):
            self.refused(66, "check", path, place=path[:8])

    def test_files_outside_the_folder(self) -> None:
        outside = self.put("r.csv", (SCENARIOS / "roster.csv").read_bytes())
        for path in ("../r.csv", str(outside), "a/../../r.csv", "/dev/zero", "/etc/passwd", "", ".",
                     "a" * 300):
            self.put("mine.toml", ROSTER.replace('"roster.csv"', f'"{path}"'))
            self.refused(65, "check", "mine.toml", place="mine.toml:")

    def test_output_that_is_input(self) -> None:
        for name in ("roster.toml", "roster.csv", "ties.csv"):
            self.put(name, (SCENARIOS / name).read_bytes())
        os.link(self.folder / "roster.csv", self.folder / "linked.csv")
        before = {name: (self.folder / name).read_bytes() for name in self.files()}
        for output in ("roster.toml", "roster.csv", "./ties.csv", "linked.csv"):
            for verb in ("run", "compare"):
                self.refused(64, verb, "roster.toml", "-o", output, place=output)
            self.refused(64, "compare", "roster.toml", "--report", output, place=output)
        self.put("s.toml", SWEEP)
        for output in ("s.toml", "minimal.toml"):
            self.refused(64, "sweep", "run", "s.toml", "-o", output, place=output)
        (self.folder / "s.toml").unlink()
        self.assertEqual({n: (self.folder / n).read_bytes() for n in self.files()}, before)

    def test_output_that_is_no_file(self) -> None:
        os.mkfifo(self.folder / "pipe")
        for output in ("pipe", "/dev/null", "/dev/full", "."):
            self.refused(73, "run", "minimal.toml", "-o", output, place=output)
        self.assertTrue((self.folder / "pipe").is_fifo() and Path("/dev/null").is_char_device())

    def test_decimal_commas(self) -> None:
        """Numbers are read and written with a point, whatever the locale says."""
        plain = self.limited("check", "minimal.toml", "--set", "w_A=1.25").stdout
        for name in ("fi_FI.UTF-8", "de_DE.UTF-8"):
            said = self.limited("check", "minimal.toml", "--set", "w_A=1.25", LC_ALL=name)
            self.assertEqual((said.returncode, said.stdout), (0, plain))
        self.refused(65, "check", "minimal.toml", "--set", "w_A=1,25")
        self.refused_text(MINIMAL.replace("hours = 2", "hours = 2,5"))


class Tables(Hostile):
    """Rosters, ties, surveys, lists of points: rows of commas."""

    def hostile_tables(self, header: str, row: str) -> list[list[bytes] | bytes]:
        return [b"", b"\n" * MILLION, b"\x00" * MILLION, b"\xff\xfe" + b"\x01\x00" * 1000,
                (header + "\n" + row + "\n").encode() + b"\xc3\x28\n", b"," * MILLION,
                b'"' * MILLION, b'"' + b"a" * MILLION, (header + "\n").encode() + b"," * MILLION,
                (header + "\n").encode() + b'"' + b"\n" * MILLION,
                of_length(header.encode() + b"\n", b"a", LARGE, b""),
                of_length(b"", b"a", 9 * MILLION, b""),
                of_length(b"", b"a,\n", 9 * MILLION // 3, b""),
                b"\x89HDF\r\n\x1a\n" * 100, MINIMAL.encode()]

    def refused_tables(self, name: str, header: str, row: str, *words: object) -> None:
        for table in self.hostile_tables(header, row):
            self.put(name, table)
            self.refused(65, *words)
        (self.folder / name).unlink()
        os.mkfifo(self.folder / name)
        self.refused(65, *words, word="not a regular file")
        (self.folder / name).unlink()
        (self.folder / name).mkdir()
        self.refused(65, *words, word="not a regular file")
        (self.folder / name).rmdir()
        (self.folder / name).symlink_to("/dev/zero")
        self.refused(65, *words, word="not a regular file")
        (self.folder / name).unlink()

    def roster(self) -> None:
        for name in ("roster.csv", "ties.csv"):
            self.put(name, (SCENARIOS / name).read_bytes())
        self.put("roster.toml", ROSTER)

    def test_rosters(self) -> None:
        self.roster()
        self.refused_tables("roster.csv", "id,profession", "a,other", "check", "roster.toml")
        rows = "".join(f"p{n},other,{{}}\n" for n in range(6))
        for number in ("nan", "inf", "-1", "1e18", "1e999", "0,5", "9" * 400, "0x10"):
            self.put("roster.csv", "id,profession,hours\n" + rows.format(*[f'"{number}"'] * 6))
            self.refused(65, "check", "roster.toml")
        self.put("roster.csv", "id,profession\n" + "a,other\n" * 200_000)  # one id, often
        self.refused(65, "check", "roster.toml")
        self.put("roster.csv", "id,profession\n" + "".join(f"{n},p{n}\n" for n in range(100_000)))
        self.refused(65, "check", "roster.toml")

    def test_ties(self) -> None:
        self.roster()
        self.refused_tables("ties.csv", "from,to,minutes_a_week", "p103,p104,8", "check", "roster.toml")
        for number in ("nan", "inf", "-1", "1e18", "0,5"):
            self.put("ties.csv", f'from,to,minutes_a_week\np103,p104,"{number}"\n')
            self.refused(65, "check", "roster.toml")

    def test_surveys(self) -> None:
        words = ["compare", "minimal.toml", "-o", "c.h5", "--survey", "survey.csv"]
        self.refused_tables("survey.csv", "id,week,item_1", "a,12,3", *words)
        for week, item in (("nan", "3"), ("1000000000000", "3"), ("12", "inf"), ("12", "1e18")):
            self.put("survey.csv", f"id,week,item_1\na,{week},{item}\n")
            self.refused(65, *words)
        self.assertFalse((self.folder / "c.h5").exists())

    def test_points(self) -> None:
        self.put("s.toml", LIST)
        words = ["sweep", "prepare", "s.toml", "-o", "d"]
        self.refused_tables("points.csv", "w_A,ease", "1,0.5", *words)
        for number in ("nan", "inf", "1e18", "1e999", '"0,5"', "0x1p3"):
            self.put("points.csv", f"w_A\n{number}\n")
            self.refused(65, *words)
        self.assertFalse((self.folder / "d").exists())


class SweepFiles(Hostile):
    def refused_sweep(self, text: list[bytes] | bytes | str) -> None:
        self.put("s.toml", text)
        self.refused(65, "sweep", "prepare", "s.toml", "-o", "d", place="s.toml")
        self.refused(65, "sweep", "run", "s.toml", "-o", "d.h5", place="s.toml")
        self.assertEqual(self.files(), ["minimal.toml", "s.toml"])

    def test_numbers(self) -> None:
        for number in ("1000000000000000000", "1e18", "nan", "-1", "0"):
            text = SWEEP.replace('"factorial"', f'"latin_hypercube"\npoints = {number}')
            self.refused_sweep(text.replace("levels", "range"))
        for numbers in ("[nan, 1]", "[0, inf]", "[1e18]", "[]", "[[[1]]]", "[" + "1," * MILLION + "1]"):
            self.refused_sweep(SWEEP.replace("[0.5, 2.0]", numbers))
        levels = "[[sweep.over]]\nkey = \"{}\"\nlevels = [" + "0.5, " * 9_000 + "0.5]\n"
        self.refused_sweep(SWEEP + levels.format("K0") + levels.format("ease"))

    def test_keys(self) -> None:
        for key in ("", "." * MILLION, "a." * MILLION, "a" * MILLION, "strategy.train.x", "w_A\\u0000"):
            self.refused_sweep(SWEEP.replace("w_A", key))

    def test_files(self) -> None:
        for path in ("../minimal.toml", "/dev/zero", "", ".", "s.toml"):
            self.refused_sweep(SWEEP.replace("minimal.toml", path))
            self.refused_sweep(LIST.replace("points.csv", path))

    def test_shape(self) -> None:
        for text in ("", "[" * MILLION, "a." * MILLION, b"\xff" * MILLION, MINIMAL):
            self.refused_sweep(text)
        self.refused_sweep(of_length(SWEEP.encode() + b"# ", b"a", LARGE, b"\n"))


class SweepFolders(Hostile):
    """A folder that was given away and came back changed."""

    def setUp(self) -> None:
        super().setUp()
        self.put("s.toml", SWEEP)
        self.succeed("sweep", "prepare", "s.toml", "-o", "d")
        self.succeed("sweep", "work", "d")
        [self.shard] = (self.folder / "d" / "shards").glob("*.npy")
        self.plan = self.folder / "d" / "sweep.json"
        self.manifest = self.shard.with_suffix(".json")

    def refused_folder(self, code: int = 65) -> None:
        for words in (["work", "d"], ["status", "d"], ["merge", "d", "-o", "m.h5"]):
            if words[0] == "status":
                said = self.limited("sweep", *words)
                self.assertIn(said.returncode, (0, code), said.stderr)
            else:
                self.refused(code, "sweep", *words, place="d")
        self.assertFalse((self.folder / "m.h5").exists())

    def each_wrong(self, path: Path, wrong: list[list[bytes] | bytes | str]) -> None:
        whole = path.read_bytes()
        for content in wrong:
            self.put(path.relative_to(self.folder), content)
            with self.subTest(path=path.name, content=content[:1][0] if type(content) is list else content[:80]):
                self.refused_folder()
        path.unlink()
        os.mkfifo(path)
        self.refused_folder()
        path.unlink()
        path.mkdir()
        self.refused_folder()
        path.rmdir()
        path.symlink_to("/dev/zero")
        self.refused_folder()
        path.unlink()
        path.write_bytes(whole)

    def texts(self) -> list[list[bytes] | bytes | str]:
        return ["", "{", "null", "[" * MILLION, '{"a":' * 100_000, b"\xff" * 1000, b"\x00" * 1000,
                of_length(b'{"format": 1, "sweep": "', b"a", LARGE, b'"}'), "[]", "1e999", '"a"']

    def changed(self, path: Path, key: str, value: object) -> str:
        table = json.loads(path.read_text())
        (table["shape"] if key in table.get("shape", {}) else table)[key] = value
        return json.dumps(table)

    def test_plans(self) -> None:
        values = (10**18, 2**64 - 1, 2**64, -1, 0, 1.5, None, "1", [1], float("nan"), float("inf"))
        keys = ("format", "points", "strategies", "draws", "replications", "draws_per_organisation")
        wrong = [self.changed(self.plan, key, value) for key in keys for value in values]
        wrong += [self.changed(self.plan, "points", 10**15), self.changed(self.plan, "draws", 10**6),
                  self.changed(self.plan, "strategies", 10**6)]
        wrong += [self.changed(self.plan, "sweep", value) for value in ("", "a" * 64, 1, None)]
        self.each_wrong(self.plan, wrong + self.texts())
        self.plan.write_text(self.changed(self.plan, "recipe", "x"))
        self.refused(65, "sweep", "merge", "d", "-o", "m.h5", place="d")

    def test_plans_do_not_lead_elsewhere(self) -> None:
        for path in ("../../s.toml", "/dev/zero", str(self.folder / "s.toml"), "", ".", "..",
                     "shards/../s.toml", "a\0b"):
            self.plan.write_text(self.changed(self.plan, "file", path))
            self.refused_folder()
        for path in ("no.toml", "a" * 5000):
            self.plan.write_text(self.changed(self.plan, "file", path))
            self.refused(66, "sweep", "merge", "d", "-o", "m.h5", place="d/inputs/")

    def test_output_among_what_is_merged(self) -> None:
        for output in (self.shard, self.manifest, self.plan, "d/inputs/s.toml", "d/inputs/minimal.toml"):
            self.refused(64, "sweep", "merge", "d", "-o", output, place=str(output))

    def test_manifests(self) -> None:
        values = (10**18, 2**64 - 1, 2**64, -1, 1.5, None, "1", float("nan"))
        keys = ("format", "first_task", "end_task", "bytes")
        wrong = [self.changed(self.manifest, key, value) for key in keys for value in values]
        wrong += [self.changed(self.manifest, key, value) for key in ("sweep", "sha256")
                  for value in ("", "a" * 64, 1)]
        found = [text for text in wrong if "sha256\": \"aaa" not in text and "sha256\": \"\"" not in text]
        self.each_wrong(self.manifest, found + self.texts())
        for value in ("", "a" * 64):  # seen when the shard is read
            self.manifest.write_text(self.changed(self.manifest, "sha256", value))
            self.refused(65, "sweep", "merge", "d", "-o", "m.h5", place="d")

    def test_shards(self) -> None:
        whole = self.shard.read_bytes()
        self.each_wrong(self.shard, [b"", whole[:-1], whole + b"0", whole[:128], whole * 2,
                                     of_length(whole, b"\x00", LARGE, b"")])
        with self.shard.open("r+b") as file:
            file.truncate(10**12)  # it has no such bytes
        self.refused_folder()

    def test_inputs(self) -> None:
        inputs = self.folder / "d" / "inputs"
        for path in (inputs / "s.toml", inputs / "minimal.toml"):
            whole = path.read_bytes()
            for text in ("", "[" * MILLION, b"\xff" * 1000):
                self.put(path.relative_to(self.folder), text)
                self.refused(65, "sweep", "merge", "d", "-o", "m.h5", place="d")
            path.write_bytes(whole)


if __name__ == "__main__":
    main()
