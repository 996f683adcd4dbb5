#!/usr/bin/env python3
"""`extract_theme.py ROOT FOLDER` writes the theme of docs/extending.md to FOLDER: its lane header as it is
printed, and the headers that it changes, each with the printed addition.
"""

import sys
from pathlib import Path

from recipe import block, replaced

PORTFOLIO = "models/portfolio/portfolio.hpp"
REPLAY = "models/engine/replay_columns.hpp"
ALL_LANES = "models/engine/all_lanes.hpp"
STEP = "models/themes/marking_lanes.hpp"
# The model and the column stand before these, the theme's line behind the last of the themes'.
BEFORE_MODEL = "struct CasualtiesModel {\n"
LAST_COLUMN = "  casualties,\n"
LAST_THEME = '#include "models/themes/risk_education_lanes.hpp"\n'


def main():
    root, folder = map(Path, sys.argv[1:])
    document = (root / "docs/extending.md").read_text(encoding="utf-8")

    def changed(path, old, new):
        return path, replaced((root / path).read_text(encoding="utf-8"), old, new)

    files = [
        (STEP, block(document, "theme-lanes")),
        changed(PORTFOLIO, BEFORE_MODEL, block(document, "theme-model") + "\n" + BEFORE_MODEL),
        changed(REPLAY, LAST_COLUMN, block(document, "theme-column") + LAST_COLUMN),
        changed(ALL_LANES, LAST_THEME, f'{LAST_THEME}//\n#include "{STEP}"\n'),
    ]
    for path, text in files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
