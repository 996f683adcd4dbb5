#!/usr/bin/env python3
"""Every rule of check_map.py, seen to fail on a tree that breaks it and on nothing else."""

import tempfile
import unittest
from pathlib import Path

import check_map

SOUND = {
    "docs/map.md": "| `sim/lanes/` | lanes |\n`make_lane()` in `sim/lanes/lane.hpp`.\n`key` and `art6 run` anywhere.\n",
    "sim/lanes/lane.hpp": "Lane make_lane();\n",
    "sim/lanes/lane.cpp": "int only_here;\n",
    "io/reader.cpp": 'read("key");\n',
    "docs/model.md": "`sim/lanes/lane.hpp` and `else/where.cpp`\n",
    "docs/style.md": "",
    "CONTRIBUTING.md": "",
}


class Map(unittest.TestCase):
    def breaches(self, old="", new="", files=None):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for room in check_map.ROOMS:
                (root / room).mkdir()
            for name, text in {**SOUND, **(files or {})}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text.replace(old, new) if name == "docs/map.md" and old else text)
            return list(check_map.breaches(root))

    def test_a_sound_map_has_no_breach(self):
        self.assertEqual(self.breaches(), [])

    def test_a_file_that_is_not_there_is_a_breach(self):
        self.assertEqual(self.breaches("sim/lanes/lane.hpp", "sim/lanes/line.hpp"),
                         ["docs/map.md:2: expected a file or folder of the tree, got sim/lanes/line.hpp"])

    def test_a_file_of_another_document_that_is_not_there_is_a_breach(self):
        self.assertEqual(self.breaches(files={"docs/style.md": "\n`io/writer.cpp`, `Fatras/`\n"}),
                         ["docs/style.md:2: expected a file or folder of the tree, got io/writer.cpp"])

    def test_a_name_that_its_file_has_not_is_a_breach(self):
        self.assertEqual(self.breaches("make_lane()", "build_lane()"),
                         ["docs/map.md:2: expected a name of sim/lanes/lane.hpp, got build_lane()"])
        self.assertEqual(self.breaches("make_lane()", "only_here"), [])

    def test_a_name_that_no_file_has_is_a_breach(self):
        self.assertEqual(self.breaches("`key`", "`keys`"),
                         ["docs/map.md:3: expected a name of the rooms, got keys"])

    def test_a_folder_without_a_line_is_a_breach(self):
        self.assertEqual(self.breaches(files={"io/yaml/tree.cpp": ""}),
                         ["docs/map.md: expected a line that begins with | `io/yaml/` |"])


if __name__ == "__main__":
    unittest.main()
