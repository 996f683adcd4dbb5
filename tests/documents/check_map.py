#!/usr/bin/env python3
"""docs/map.md keeps to the tree: `check_map.py [ROOT]` prints what does not and exits 1 if there is something.

1. Every file and folder that it names exists, as do those that model.md, style.md and CONTRIBUTING.md name.
2. Every other name in code type stands in a file that its line names; where the line names none, in
   any file of the rooms. A header's source counts as named with it, and a source's header.
3. Every folder of a room has its line in a table.
"""

import re
import sys
from pathlib import Path

ROOMS = ["sim", "models", "io", "study", "report", "cli"]
CODE = {".hpp", ".cpp"}
ALSO = ["docs/model.md", "docs/style.md", "CONTRIBUTING.md"]
TOKEN = re.compile(r"`([^`]+)`")
PATH = re.compile(r"[\w.-]+(?:/[\w.-]+)*/|[\w-]+(?:/[\w.-]+)*/[\w-]+\.\w+")
NAME = re.compile(r"([A-Za-z]\w*)(?:\(\))?")


def text_of(path):
    return path.read_text(encoding="utf-8")


def pair_of(file):
    """A source with its header, a header with its source."""
    return [file.with_suffix(suffix) for suffix in (".hpp", ".cpp") if file.with_suffix(suffix).is_file()] or [file]


def path_breaches(root, name):
    """Files and folders in code type that are not in the tree, of those that begin with a folder of it."""
    for number, line in enumerate(text_of(root / name).splitlines(), 1):
        for path in filter(PATH.fullmatch, TOKEN.findall(line)):
            if "/" in path and (root / path.split("/")[0]).is_dir() and not (root / path).exists():
                yield f"{name}:{number}: expected a file or folder of the tree, got {path}"


def breaches(root):
    for name in ALSO:
        yield from path_breaches(root, name)
    document = text_of(root / "docs/map.md")
    everywhere = "\n".join(text_of(f) for room in ROOMS for f in sorted((root / room).rglob("*")) if f.suffix in CODE)
    lines = document.splitlines()
    for number, line in enumerate(lines, 1):
        at = f"docs/map.md:{number}"
        tokens = TOKEN.findall(line)
        paths = [token for token in tokens if PATH.fullmatch(token) and not token.startswith("LAO/")]
        for path in paths:
            if not (root / path).exists():
                yield f"{at}: expected a file or folder of the tree, got {path}"
        files = [root / path for path in paths if (root / path).is_file() and (root / path).suffix in CODE]
        text = "\n".join(text_of(part) for file in files for part in pair_of(file)) if files else everywhere
        for token in tokens:
            name = NAME.fullmatch(token)
            if name and not re.search(rf"\b{name.group(1)}\b", text):
                where = ", ".join(str(file.relative_to(root)) for file in files) or "the rooms"
                yield f"{at}: expected a name of {where}, got {token}"
    for room in ROOMS:
        for folder in sorted((root / room).iterdir()):
            line = f"| `{room}/{folder.name}/` |"
            if folder.is_dir() and line not in document:
                yield f"docs/map.md: expected a line that begins with {line}"


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    found = list(breaches(root))
    print("\n".join(found) if found else "docs/map.md leads to what is there")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
