"""`info` says what a results file holds and where it comes from, and is not fooled by a file that
is no results file."""

import json
import random
import re
import tomllib

import h5py

from program import SCENARIOS, ProgramTest, main

STUDY = SCENARIOS / "study-30.toml"
PROVENANCE = {
    "program",
    "program_version",
    "git_revision",
    "compiler",
    "build",
    "scenario_file",
    "scenario_hash",
    "command_line",
    "created",
}


def can_be_broken(line: str) -> bool:
    """Whether a word of the text beside a key could have gone on the next line."""
    return len(line[20:].split()) > 1


class Info(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.results = self.run_scenario(STUDY, "--draws", 8)

    def test_json_says_what_was_simulated(self) -> None:
        info, scenario = self.info(self.results), tomllib.loads(STUDY.read_text(encoding="utf-8"))
        names = [strategy["name"] for strategy in scenario["strategy"]]
        self.assertEqual((info["strategies"], info["title"]), (names, scenario["title"]))
        self.assertEqual((info["seed"], info["format_version"]), (1, 1))
        self.assertRegex(info["content_hash"], r"^[0-9a-f]{64}$")
        self.assertEqual(
            (info["parameters"], info["calibration"]), ("prior, filtered by patterns", "uncalibrated")
        )
        sizes = {
            "strategy": 3,
            "draw": 8,
            "replication": 2,
            "week": 117,
            "site": 4,
            "unit": 4,
            "profession": 7,
        }
        self.assertEqual(info["dimensions"] | sizes, info["dimensions"])

    def test_json_says_where_it_comes_from(self) -> None:
        info = self.info(self.results)
        self.assertEqual(self.succeed("--version"), f"uptake {info['program_version']}\n")
        self.assertEqual(PROVENANCE - info["provenance"].keys(), set())
        self.assertIn("--draws 8", info["provenance"]["command_line"])
        self.assertRegex(info["provenance"]["created"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")

    def test_text_says_the_same_on_a_page_of_80_columns(self) -> None:
        lines = self.succeed("info", self.results).splitlines()
        self.assertEqual([line for line in lines if len(line) > 80 and can_be_broken(line)], [])
        text = re.sub(r"\s+", " ", " ".join(lines))
        info = self.info(self.results)
        for key in ("title", "content_hash", "seed", "program_version", "parameters"):
            self.assertIn(f"{key} {info[key]} ", text)
        self.assertIn(" ".join(["strategies", ", ".join(info["strategies"])]), text)

    def test_without_a_file_the_program_is_meant(self) -> None:
        text = self.succeed("info")
        self.assertTrue(text.startswith(self.succeed("--version")), text)
        self.assertIn("kernel ", text)
        program = json.loads(self.succeed("info", "--json"))
        self.assertIn(f"uptake {program['program_version']}\n", text)


class NoResults(ProgramTest):
    def refuse_file(self, name: str, content: bytes) -> None:
        (self.folder / name).write_bytes(content)
        for words in ([], ["--json"]):
            said = self.refuse(65, "info", name, *words)
            self.assertTrue(said.startswith(f"{name}: "), said)
            self.assertIn("Give a complete file that uptake wrote", said)

    def test_other_files_are_refused(self) -> None:
        self.refuse_file("empty.h5", b"")
        self.refuse_file("random.h5", random.Random(1).randbytes(5000))
        self.refuse_file("text.h5", STUDY.read_bytes())
        self.refuse_file("signature.h5", b"\x89HDF\r\n\x1a\n" + random.Random(2).randbytes(5000))

    def test_a_file_cut_short_is_refused(self) -> None:
        whole = self.run_scenario(SCENARIOS / "minimal.toml", "--draws", 1).read_bytes()
        for size in (1, 8, 100, len(whole) // 2, len(whole) - 1):
            self.refuse_file(f"first-{size}.h5", whole[:size])

    def test_damaged_numbers_are_refused(self) -> None:
        path = self.run_scenario(SCENARIOS / "minimal.toml", "--draws", 100)  # enough for a chunk
        with h5py.File(path) as file:
            chunk = file["use_share"].id.get_chunk_info(0)
        damaged = bytearray(path.read_bytes())
        middle = chunk.byte_offset + chunk.size // 2
        damaged[middle : middle + 100] = b"\x55" * 100
        self.refuse_file("damaged.h5", bytes(damaged))

    def test_a_missing_file_is_no_input(self) -> None:
        self.assertEqual(
            self.refuse(66, "info", "none.h5"), "none.h5: no such file. Check the path\n"
        )

    def test_a_folder_is_no_results_file(self) -> None:
        self.assertIn("not a regular file", self.refuse(65, "info", self.folder))


if __name__ == "__main__":
    main()
