"""Each check is shown a planted tree that breaks its rule, and one that keeps it."""
import pathlib
import tempfile
import unittest

import blind_to_salience
import conditionals
import equations
import file_length
import include_edges
import link_edges
import names
import parameters_used
import rooms
import top_level
import types_once


class Planted(unittest.TestCase):
    """Plants files in a temporary folder and asks a check about them."""

    def found(self, check, planted):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in planted.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text)
            return check(root)

    def accepts(self, check, planted):
        self.assertEqual(self.found(check, planted), [])

    def rejects(self, check, planted, *places):
        """One problem a place, each opening with its file and line."""
        problems = self.found(check, planted)
        self.assertEqual(len(problems), len(places), problems)
        for problem, place in zip(sorted(problems), sorted(places)):
            self.assertTrue(problem.startswith(place), problem)


class IncludeEdges(Planted):
    def rejects_line(self, name, line):
        self.rejects(include_edges.problems, {name: f"#pragma once\n{line}\n"}, f"{name}:2: ")

    def test_allowed(self):
        self.accepts(include_edges.problems, {
            "sim/model/constants.hpp": '#include "sim/scenario/parameter_keys.inc"\n',
            "sim/kernel/step.cpp": "#include <cstdint>\n#include <immintrin.h>\n",
            "sim/results/write.cpp": "#include <hdf5.h>\n",
            "sim/ensemble/pool.cpp": "#include <thread>\n#include <mutex>\n",
            "analysis/cli/main.cpp": '#include "sim/results/read.hpp"\n#include <CLI/CLI.hpp>\n',
            "tests/base/file.cpp": '#include "tests/catch.hpp"\n'})

    def test_upwards(self):
        self.rejects_line("sim/base/a.hpp", '#include "sim/model/b.hpp"')
        self.rejects_line("sim/model/a.hpp", '#  include "sim/engine/b.hpp"')
        self.rejects_line("sim/model/a.hpp", "#include <sim/engine/b.hpp>")
        self.rejects_line("sim/cli/a.cpp", '#include "analysis/estimate/b.hpp"')

    def test_not_from_the_root(self):
        self.rejects_line("sim/base/a.cpp", '#include "problem.hpp"')
        self.rejects_line("sim/base/a.cpp", '#include "../model/a.hpp"')
        self.rejects_line("sim/base/a.cpp", '#include "tests/catch.hpp"')
        self.rejects_line("sim/base/a.cpp", "#include CHOSEN")

    def test_unknown_room(self):
        self.rejects_line("sim/nowhere/a.cpp", '#include "sim/base/problem.hpp"')

    def test_outside(self):
        self.rejects_line("sim/kernel/a.cpp", "#include <vector>")
        self.rejects_line("sim/ensemble/a.cpp", "#include <H5public.h>")
        self.rejects_line("sim/engine/a.cpp", "#include <thread>")
        self.rejects_line("sim/model/a.cpp", "#include <toml++/toml.h>")
        self.rejects_line("sim/scenario/a.cpp", "#include <CLI/CLI.hpp>")

    def test_threads_in_two_files(self):
        self.rejects(include_edges.problems,
                     {"sim/ensemble/a.cpp": "#include <thread>\n",
                      "sim/ensemble/b.cpp": "\n#include <atomic>\n"}, "sim/ensemble/b.cpp:2: ")

    def test_table_has_no_cycle(self):
        with self.assertRaises(SystemExit):
            rooms.read_rooms("sim/base: sim/random\nsim/random: sim/base\n")


class LinkEdges(Planted):
    def test_allowed(self):
        self.accepts(link_edges.problems, {
            "sim/model/CMakeLists.txt": "uptake_room(sim/model SOURCES a.cpp # uptake::engine\n"
                                        "  USES uptake::population uptake::base fmt::fmt)\n",
            "analysis/cli/CMakeLists.txt":
                "target_link_libraries(uptake PRIVATE uptake::analysis_cli)\n"})

    def test_upwards(self):
        self.rejects(link_edges.problems, {
            "sim/model/CMakeLists.txt": "\nuptake_room(sim/model SOURCES a.cpp\n"
                                        "  USES uptake::engine uptake::base)\n",
            "sim/base/CMakeLists.txt": "target_link_libraries(uptake_base PUBLIC uptake_model)\n"},
                     "sim/base/CMakeLists.txt:1: ", "sim/model/CMakeLists.txt:2: ")

    def test_outside(self):
        self.rejects(link_edges.problems, {
            "sim/engine/CMakeLists.txt": "uptake_room(sim/engine USES PkgConfig::HDF5)\n"},
                     "sim/engine/CMakeLists.txt:1: ")


class FileLength(Planted):
    def test_limit(self):
        self.accepts(file_length.problems, {"sim/base/a.cpp": "\n" * 400, "LICENSE": "\n" * 500})
        for name in ("sim/base/a.cpp", "tests/a.py", "bootstrap", "CMakeLists.txt"):
            self.rejects(file_length.problems, {name: "\n" * 401}, f"{name}:401: ")


class TopLevel(Planted):
    def test_names(self):
        self.accepts(top_level.problems, {"sim/a.cpp": "", ".gitignore": "", "build-x/y": ""})
        self.rejects(top_level.problems, {"src/a.cpp": "", "notes.md": ""}, "notes.md:1: ",
                     "src:1: ")


class Names(Planted):
    def test_words(self):
        self.accepts(names.problems, {"sim/base/commonly.cpp": "", "tests/uptake.py": ""})
        self.rejects(names.problems, {"sim/utils/a.cpp": "", "sim/base/file_helpers.hpp": "",
                                      "sim/model/Manager.hpp": ""},
                     "sim/base/file_helpers.hpp:1: ", "sim/model/Manager.hpp:1: ", "sim/utils:1: ")


class Equations(Planted):
    def tree(self, numbers, named="1"):
        return {equations.README: "".join(f"**({n}) Name**\n\n" for n in numbers),
                equations.TABLE: f"[a]\nequations = [{named}]\n"}

    def test_complete(self):
        self.accepts(equations.problems, self.tree(equations.FROZEN, "1, 39"))

    def test_added_dropped_moved(self):
        frozen = equations.FROZEN
        self.rejects(equations.problems, self.tree([*frozen, "40"]), f"{equations.README}:81: ")
        self.rejects(equations.problems, self.tree(frozen[:-1]), f"{equations.README}:1: ")
        self.rejects(equations.problems, self.tree([frozen[1], frozen[0], *frozen[2:]]),
                     f"{equations.README}:1: ")

    def test_unknown(self):
        self.rejects(equations.problems, self.tree(equations.FROZEN, "3, 40"),
                     f"{equations.TABLE}:2: ")


class ParametersUsed(Planted):
    TABLE = {"sim/scenario/parameters.toml": "# table\n[q_reach]\nvalue = 1\n"}

    def check(self, root):
        return parameters_used.problems(root, excuses=set())

    def test_used(self):
        for use in ("constants.q_reach * 2", 'find("q_reach")', "constants->q_reach",
                    "&Constants::q_reach", 'find("q_" + name)'):
            self.accepts(self.check, {**self.TABLE, "sim/model/a.cpp": use})

    def test_dead(self):
        for text in ("// constants.q_reach", "constants.q_reach_2", '"q_reach is"', "a.q_", ""):
            self.rejects(self.check, {**self.TABLE, "sim/model/a.cpp": text},
                         "sim/scenario/parameters.toml:2: ")
        self.rejects(self.check, {}, "sim/scenario/parameters.toml:1: ")

    def test_stale_excuse(self):
        with_excuse = lambda root: parameters_used.problems(root, excuses={"q_reach", "gone"})
        self.rejects(with_excuse, {**self.TABLE, "sim/model/a.cpp": "constants.q_reach"},
                     "tests/structure/unused_parameters.txt:1: gone",
                     "tests/structure/unused_parameters.txt:1: q_reach")


class BlindToSalience(Planted):
    def test_words(self):
        self.accepts(blind_to_salience.problems, {"sim/model/a.cpp": "mentioned",
                                                  "tests/a.py": "mentions"})
        self.rejects(blind_to_salience.problems,
                     {"sim/model/a.cpp": "\nint mentions;", "sim/README.md": "nadav2021_table2"},
                     "sim/README.md:1: ", "sim/model/a.cpp:2: ")


class Conditionals(Planted):
    def test_allowed(self):
        guard = "#ifndef A_HPP\n#define A_HPP\nint a;\n#endif\n"
        keys = "#pragma once\n#define UPTAKE_KEY(key) double key;\n#undef UPTAKE_KEY\n"
        self.accepts(conditionals.problems, {"sim/base/a.hpp": guard, "sim/model/b.hpp": keys,
                                             "tests/catch.hpp": "#if 1\n#endif\n"})

    def test_conditional(self):
        for line in ("#if 1", "# ifdef __AVX2__", "#ifndef NDEBUG", "#define PI 3"):
            self.rejects(conditionals.problems, {"sim/base/a.cpp": f"#pragma once\n{line}\n"},
                         "sim/base/a.cpp:2: ")


class TypesOnce(Planted):
    TYPE = "namespace uptake {{\n{}\nstruct Cell {{\n  int a;\n}};\n{}\n}}  // namespace uptake\n"

    def test_apart(self):
        unnamed = self.TYPE.format("namespace {", "}  // namespace")
        named = self.TYPE.format("namespace hdf5 {", "}  // namespace hdf5")
        self.accepts(types_once.problems, {"sim/base/a.hpp": self.TYPE.format("", ""),
                                           "sim/model/b.cpp": unnamed, "sim/results/c.hpp": named})

    def test_twice(self):
        alone = self.TYPE.format("", "")
        self.rejects(types_once.problems, {"sim/base/a.hpp": alone, "sim/results/b.hpp": alone},
                     "sim/results/b.hpp:3: ")


if __name__ == "__main__":
    unittest.main()
