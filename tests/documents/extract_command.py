#!/usr/bin/env python3
"""`extract_command.py ROOT FOLDER` writes the command of docs/extending.md to FOLDER: its two files, and
the table of commands with its line.
"""

import sys
from pathlib import Path

from recipe import block, replaced

TABLE = "cli/commands/commands.cpp"
INCLUDE = '#include "cli/commands/compare_command.hpp"\n'
BEFORE = "                      make_strategies_command(),\n"


def main():
    root, folder = map(Path, sys.argv[1:])
    document = (root / "docs/extending.md").read_text(encoding="utf-8")
    table = (root / TABLE).read_text(encoding="utf-8")
    table = replaced(table, INCLUDE, INCLUDE + '#include "cli/commands/donors_command.hpp"\n')
    table = replaced(table, BEFORE, block(document, "command-line") + BEFORE)
    (folder / TABLE).parent.mkdir(parents=True, exist_ok=True)
    (folder / TABLE).write_text(table, encoding="utf-8")
    (folder / "cli/commands/donors_command.cpp").write_text(block(document, "command"), encoding="utf-8")
    (folder / "cli/commands/donors_command.hpp").write_text(block(document, "command-header"), encoding="utf-8")


if __name__ == "__main__":
    main()
