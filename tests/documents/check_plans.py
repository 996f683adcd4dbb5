#!/usr/bin/env python3
"""The published plans keep their word: `check_plans.py [ROOT]` prints what does not and exits 1 if there is something.

1. Every number of a file in scenarios/plans/ has its source, or is marked as an assumption: on its
   line, or in the comment above it.
2. docs/plans.md has one section for each file, with the command that runs it and a table of numbers
   that stand in the file, each called published or assumed.
"""

import re
import sys
from pathlib import Path

STRING = re.compile(r'"(?:\\.|[^"\\])*"')
NUMBER = re.compile(r"[:\[,]\s*-?\d")
ORIGIN = re.compile(r"\b(?:source|assumption)\b")
PARTS = re.compile(r"^(?:donors|coalitions|states):", re.MULTILINE)
SECTION = re.compile(r"^## ", re.MULTILINE)
ROW = re.compile(r"^\| `(\w+)`[^|]* \| ([^|]+) \| (\w+) \|", re.MULTILINE)
DECIMAL = re.compile(r"\d+(?:[.,]\d+)*")


def lines_without_origin(text):
    """The numbers of lines from the donors or States on that have a number, but neither source nor assumption."""
    start = min((found.start() for found in PARTS.finditer(text)), default=len(text))
    first = text.count("\n", 0, start) + 1
    comment = ""
    for number, line in enumerate(text[start:].splitlines(), first):
        code = STRING.sub('""', line).split("#")[0]
        if not code.strip():
            comment += line
            continue
        if NUMBER.search(code) and not ORIGIN.search(line) and not ORIGIN.search(comment):
            yield number
        if not code.lstrip().startswith("- {"):  # a comment above a list stands for all of its lines
            comment = ""


def section_of(document, name):
    sections = [part for part in SECTION.split(document)[1:] if f"(../scenarios/plans/{name})" in part]
    return sections[0] if len(sections) == 1 else None


def breaches(root):
    document = (root / "docs/plans.md").read_text(encoding="utf-8")
    files = sorted((root / "scenarios/plans").glob("*.yaml"))
    if not files:
        yield "scenarios/plans: expected plans, got none"
    for file in files:
        text = file.read_text(encoding="utf-8")
        for number in lines_without_origin(text):
            yield f"scenarios/plans/{file.name}:{number}: expected a source or an assumption"
        section = section_of(document, file.name)
        if section is None:
            yield f"docs/plans.md: expected one section that links to {file.name}"
            continue
        if f"build/release/cli/art6 run scenarios/plans/{file.name}\n" not in section:
            yield f"docs/plans.md: expected the command that runs {file.name}"
        rows = ROW.findall(section)
        if not rows:
            yield f"docs/plans.md: expected a table of the numbers of {file.name}"
        for key, values, kind in rows:
            if kind not in ("published", "assumed", "both"):
                yield f"docs/plans.md: {file.name}: {key}: expected published, assumed or both, got {kind}"
            if not re.search(rf"\b{key}:", text):
                yield f"docs/plans.md: expected a key of {file.name}, got {key}"
            for value in DECIMAL.findall(values):
                plain = value.replace(",", "")
                if not re.search(rf"(?<![\d.]){re.escape(plain)}(?![\d.])", text):
                    yield f"docs/plans.md: {key}: expected a number of {file.name}, got {value}"


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    found = list(breaches(root))
    print("\n".join(found) if found else "the plans keep their word")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
