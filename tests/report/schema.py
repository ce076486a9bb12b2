"""schema.py SOURCE_DIR UPTAKE: what `uptake compare --json` prints and the example of the page keep
to analysis/report/comparison.schema.json; what is misspelt, misplaced or missing does not. Exits
with 77 where Debian's python3-jsonschema is not installed."""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("SKIPPED: no jsonschema for this Python (apt-get install python3-jsonschema)")
    sys.exit(77)

SOURCE, UPTAKE = pathlib.Path(sys.argv[1]), sys.argv[2]
SCHEMA = json.loads((SOURCE / "analysis/report/comparison.schema.json").read_text())
EXAMPLE = json.loads((SOURCE / "tests/report/comparison_example.json").read_text())


def problems(data: object) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in Draft202012Validator(SCHEMA).iter_errors(data)]


def compared(scenario: str, *words: str) -> object:
    with tempfile.TemporaryDirectory() as folder:
        out = subprocess.run([UPTAKE, "compare", SOURCE / f"scenarios/{scenario}.toml", "--json", "-o", f"{folder}/x.h5", *words],
                             check=True, capture_output=True, text=True)
    return json.loads(out.stdout)


class Schema(unittest.TestCase):
    def test_is_a_schema(self) -> None:
        Draft202012Validator.check_schema(SCHEMA)

    def test_what_the_program_prints(self) -> None:
        self.assertEqual(problems(compared("minimal")), [])
        self.assertEqual(problems(compared("health-centres", "--draws", "16", "--replications", "1")), [])

    def test_the_example_has_every_key(self) -> None:
        self.assertEqual(problems(EXAMPLE), [])
        self.assertEqual(set(SCHEMA["properties"]) - set(EXAMPLE), set())
        plan = SCHEMA["properties"]["strategies"]["items"]["properties"]
        for each in EXAMPLE["strategies"]:
            self.assertEqual(set(plan) - set(each), set())

    def test_what_is_not_known_may_be_null(self) -> None:
        required, data = set(SCHEMA["required"]), copy.deepcopy(EXAMPLE)
        self.assertEqual(problems({key: value if key in required else None for key, value in data.items()}), [])

    def test_it_can_fail(self) -> None:
        def broken(change) -> object:
            data = copy.deepcopy(EXAMPLE)
            change(data)
            return data

        for change in (lambda d: d.pop("finding"), lambda d: d.update(findings=""), lambda d: d["strategies"][0].update(strain=12),
                       lambda d: d["strategies"][0]["objective"].pop("interval"), lambda d: d["doubt"].update(spread=1),
                       lambda d: d["strategies"][1]["by_site"][0].update(people=3), lambda d: d["assumptions"][0].update(grade="D")):
            self.assertNotEqual(problems(broken(change)), [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
