#!/usr/bin/env python3
"""`extract_heuristic.py ROOT FOLDER` writes the strategy of docs/extending.md to FOLDER/due_soon.cpp
and models/strategies/strategy.cpp with the strategy's line, and its declaration, to FOLDER/strategy.cpp.
"""

import sys
from pathlib import Path

from recipe import block, replaced

MOST_LINES = 40
DECLARATION = "void place_due_soon(Placement& placement);"
INCLUDE = '#include "models/strategies/strategies.hpp"\n'
END_OF_REGISTRY = "  };\n  return registry;\n"


def main():
    root, folder = map(Path, sys.argv[1:])
    document = (root / "docs/extending.md").read_text(encoding="utf-8")
    heuristic, line = block(document, "heuristic"), block(document, "heuristic-line")
    declared = f"namespace art6 {{\n{DECLARATION}\n}}\n"
    if (heuristic + line).count("\n") >= MOST_LINES:
        sys.exit(f"expected fewer than {MOST_LINES} lines")
    registry = (root / "models/strategies/strategy.cpp").read_text(encoding="utf-8")
    registry = replaced(registry, INCLUDE, INCLUDE + declared)
    registry = replaced(registry, END_OF_REGISTRY, line + END_OF_REGISTRY)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "due_soon.cpp").write_text(replaced(heuristic, INCLUDE, INCLUDE + declared))
    (folder / "strategy.cpp").write_text(registry)


if __name__ == "__main__":
    main()
