#!/usr/bin/env python3
"""Every rule of check_house.py, seen to fail on a tree that breaks it and on nothing else."""

import tempfile
import unittest
from pathlib import Path
from unittest import mock

import check_house

SOUND = {
    "sim/clock.hpp": "#pragma once\n#include <cmath>\ninline auto root = std::sqrt(2.0);\n",
    "models/step.cpp": '#include "sim/clock.hpp"\n// not std::exp\nauto s = "std::exp(1)";\n',
    "models/quote.cpp": "auto a = '\"'; // \"\nauto b = \"std::exp(1)\";\n",
    "io/reader.cpp": '#include <yaml-cpp/yaml.h>\n#include "sim/clock.hpp"\n',
    "io/reader.hpp": "#pragma once\n",
    "study/forecasts/forecast.hpp": '#pragma once\n#include "io/reader.hpp"\n',
    "cli/main.cpp": '#include "study/forecasts/forecast.hpp"\n#include "sim/clock.hpp"\n',
    "tests/io/reader_test.cpp": '#include "study/forecasts/forecast.hpp"\n#include <yaml-cpp/yaml.h>\n',
}


class House(unittest.TestCase):
    def breaches(self, changes, allowed=None):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {**SOUND, **changes}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            with mock.patch.object(check_house, "LIBM_ALLOWED", allowed or {}):
                return check_house.breaches(root)

    def test_a_sound_house_has_no_breach(self):
        self.assertEqual(self.breaches({}), [])

    def test_an_empty_tree_is_a_breach(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(len(check_house.breaches(Path(folder))), 1)

    def test_every_include_up_the_chain_is_a_breach(self):
        top = {room: f"{room}/{room}_top.hpp" for room in check_house.CHAIN}
        files = {name: "" for name in top.values()}
        for low, below in enumerate(check_house.CHAIN):
            for above in check_house.CHAIN[low + 1 :]:
                for target in (f'"{top[above]}"', f"<{top[above]}>"):
                    with self.subTest(below=below, target=target):
                        broken = {**files, f"{below}/up.hpp": f"\n  #  include {target}\n"}
                        expected = f"{below}/up.hpp:2: {below}/ may not see {above}/, got {target}"
                        self.assertEqual(self.breaches(broken), [expected])

    def test_an_include_that_is_not_from_the_root_is_a_breach(self):
        for name in ("clock.hpp", "../sim/clock.hpp", "sim/../sim/clock.hpp", "sim/nothing.hpp"):
            with self.subTest(name=name):
                rule = "models/up.cpp:1: expected a file of the house, named from its root"
                self.assertEqual(
                    self.breaches({"models/up.cpp": f'#include "{name}"\n'}),
                    [f'{rule}, got "{name}"'],
                )

    def test_an_include_through_a_macro_is_a_breach(self):
        self.assertEqual(
            self.breaches({"sim/up.cpp": "#include ABOVE\n"}),
            ['sim/up.cpp:1: expected "file" or <file> to include, got ABOVE'],
        )

    def test_every_include_up_the_folders_of_a_room_is_a_breach(self):
        for room, order in check_house.FOLDERS.items():
            def place(folder, room=room):
                return f"{room}/{folder}" if folder else room

            def words(folder, room=room):
                return f"{room}/{folder}/" if folder else f"the files on top of {room}/"

            for low, below in enumerate(order):
                for high, above in enumerate(order):
                    with self.subTest(room=room, below=below, above=above):
                        target = f'"{place(above)}/target.hpp"'
                        found = self.breaches(
                            {
                                f"{place(above)}/target.hpp": "",
                                f"{place(below)}/user.cpp": f"\n#include {target}\n",
                            }
                        )
                        line = f"{place(below)}/user.cpp:2: {words(below)} may not see "
                        expected = [f"{line}{words(above)}, got {target}"] if high > low else []
                        self.assertEqual(found, expected)

    def test_a_folder_that_has_no_place_in_the_order_of_its_room_is_a_breach(self):
        rule = "expected one of the folders of study/ (forecasts, comparisons, checks, hindcast)"
        self.assertEqual(
            self.breaches({"study/others/a.hpp": ""}), [f"study/others/a.hpp: {rule}"]
        )
        self.assertEqual(self.breaches({"report/others/a.hpp": ""}), [])

    def test_two_files_of_one_name_are_a_breach(self):
        for other in ("io/results/clock.hpp", "tests/sim/clock.hpp", "bench/clock.hpp"):
            with self.subTest(other=other):
                first, second = sorted(
                    ("sim/clock.hpp", other),
                    key=lambda name: [*check_house.CHAIN, "tests", "bench"].index(name.split("/")[0]),
                )
                rule = "expected a file name of its own, got that of"
                self.assertEqual(self.breaches({other: ""}), [f"{second}: {rule} {first}"])
        self.assertEqual(self.breaches({"tests/sim/clock.py": "", "sim/clock.cpp": ""}), [])

    def test_yaml_cpp_outside_io_is_a_breach(self):
        files = ("models/a.cpp", "study/a.hpp", "cli/a.cpp", "tests/models/a.cpp", "bench/a.cpp")
        for file in files:
            with self.subTest(file=file):
                self.assertEqual(
                    self.breaches({file: "// reads\n#include <yaml-cpp/node/node.h>\n"}),
                    [f"{file}:2: yaml-cpp is for io/ alone, got <yaml-cpp/node/node.h>"],
                )

    def test_every_treaty_word_in_sim_is_a_breach(self):
        words = ("clearance", "Stockpile", "VICTIM", "donors", "treaty", "Convention")
        for word in words:
            with self.subTest(word=word):
                found = self.breaches({"sim/sums/serialized_sums.hpp": f"\n/// of a {word}\n"})
                self.assertEqual(len(found), 1)
                self.assertTrue(found[0].startswith("sim/sums/serialized_sums.hpp:2: sim/ knows no treaty, got "))
                self.assertEqual(self.breaches({"models/words.hpp": f"// {word}\n"}), [])

    def test_a_file_of_301_lines_without_a_reason_is_a_breach_and_one_of_300_is_none(self):
        self.assertEqual(self.breaches({"study/long.cpp": "\n" * 300}), [])
        self.assertEqual(
            self.breaches({"study/long.cpp": "\n" * 301}),
            [
                'study/long.cpp: expected "Over 300 lines: ..." in its first lines, got 301 lines '
                "without a reason"
            ],
        )

    def test_a_file_of_501_lines_is_a_breach_and_one_of_500_is_none(self):
        reason = "// Over 300 lines: one table.\n"
        self.assertEqual(self.breaches({"study/long.cpp": reason + "\n" * 499}), [])
        self.assertEqual(
            self.breaches({"study/long.cpp": reason + "\n" * 500}),
            ["study/long.cpp: expected at most 500 lines, got 501"],
        )

    def test_arithmetic_that_depends_on_the_machine_is_a_breach(self):
        calls = ("std::exp(x)", "std::log(x)", "std::pow(x, 2)", "std::sin(x)", "std::cos(x)",
                 "std::erf(x)", "std::log1pf(x)", "::exp(x)", "expf(x)", "__builtin_log(x)",
                 "std::fma(x, y, z)", "hn::MulAdd(x, y, z)")
        for call in calls:
            for room in ("sim", "models"):
                with self.subTest(call=call, room=room):
                    found = self.breaches({f"{room}/sum.cpp": f"int a;\nauto b = {call};\n"})
                    self.assertEqual(len(found), 1)
                    expected = f"{room}/sum.cpp:2: expected functions of sim/lanes/elementwise.hpp, got "
                    self.assertTrue(found[0].startswith(expected), found[0])
            self.assertEqual(self.breaches({"io/sum.cpp": f"auto b = {call};\n"}), [])

    def test_own_functions_are_no_breach(self):
        own = "auto a = exp(x) + art6::log(x) + noise_exp(y) + std::sqrt(x) + expected(x);\n"
        self.assertEqual(self.breaches({"models/sum.cpp": own}), [])

    def test_two_types_of_one_full_name_are_a_breach(self):
        def text(namespaces, line):
            opened = "".join(f"namespace {name} {{\n" for name in namespaces)
            return opened + line + "\n" + "}  // namespace x\n" * len(namespaces)

        first = {"io/a.hpp": text(["art6"], "struct Range {")}
        for line in ("struct Range {", "class Range final : Base {", "enum class Range : int {"):
            with self.subTest(line=line):
                self.assertEqual(
                    self.breaches({**first, "sim/b.hpp": text(["art6"], line)}),
                    ["io/a.hpp:2: expected a name of its own, got 'art6::Range' of sim/b.hpp:2"],
                )
        for namespaces, line in (
            (["art6", "other"], "struct Range {"), (["art6", ""], "struct Range {"),
            (["art6"], "struct Range;"), (["art6"], "struct Outer {\n  struct Range {"),
            (["art6"], "// struct Range {"), (["art6"], "using Range = int;"),
        ):
            with self.subTest(namespaces=namespaces, line=line):
                self.assertEqual(
                    self.breaches({**first, "sim/b.hpp": text(namespaces, line)}), []
                )
        lanes = text(["art6", "ART6_LANES"], "struct Lane {")
        self.assertEqual(self.breaches({"sim/b.hpp": lanes, "sim/c.hpp": lanes}), [])

    def test_a_file_on_the_list_may_call_libm_and_must(self):
        allowed = {"models/table.cpp": "made once"}
        calls = {"models/table.cpp": "auto a = std::erf(x);\n"}
        self.assertEqual(self.breaches(calls, allowed), [])
        self.assertEqual(
            self.breaches({"models/table.cpp": "int a;\n"}, allowed),
            ["models/table.cpp: allowed to call libm, but does not: take it off the list"],
        )


if __name__ == "__main__":
    unittest.main()
