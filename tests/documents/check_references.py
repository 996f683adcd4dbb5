#!/usr/bin/env python3
"""References to the model keep leading somewhere: `check_references.py [ROOT]` prints every one that
does not and exits 1 if there is one.

1. Each "model.md N.N", in a source, script, test or document, names a section, a formula or a proof
   of docs/model.md.
2. Each number of a formula stands in its own section, once, and in rising order.
3. Nothing refers to "design N", a document that is not in the repository.
"""

import re
import sys
from pathlib import Path

FOLDERS = ["sim", "models", "io", "study", "report", "cli", "bench", "tests", "scripts", "cmake",
           "scenarios", "docs"]
TEXTS = {".hpp", ".cpp", ".py", ".sh", ".mjs", ".js", ".json", ".yaml", ".cmake", ".txt", ".md"}
OWN = {"check_references.py", "check_references_test.py"}

NUMBER = r"\d+(?:\.\d+)*"
REFERENCE = re.compile(rf"\bmodel\.md(?:,| section)?\s+({NUMBER}(?:(?:,| to| and)\s+{NUMBER})*)")
LINE_BREAK = re.compile(r"\n[ \t]*(?://[/!]?<?|#|\*)?[ \t]*")
DESIGN = re.compile(r"\b[Dd]esign(?:,?\s+sections?)?\s+\d")
HEADING = re.compile(rf"^#+ ({NUMBER})\.? ", re.MULTILINE)
FORMULA = re.compile(r"^    .* {2,}\((\d+\.\d+\.\d+)\)$")
PROOF = re.compile(rf"^\| ({NUMBER}) \|", re.MULTILINE)


def parts(number):
    return [int(part) for part in number.split(".")]


def formulas(model):
    """The number and line of each formula: the number ends a line of a block, behind some spaces."""
    for line, text in enumerate(model.splitlines(), 1):
        found = FORMULA.match(text)
        if found:
            yield found.group(1), line


def numbers_of(model):
    """Every number that a reference may name."""
    return {*HEADING.findall(model), *(number for number, _ in formulas(model)), *PROOF.findall(model)}


def order_breaches(model):
    before = "0"
    for number, line in formulas(model):
        at = f"docs/model.md:{line}"
        heading = HEADING.findall("\n".join(model.splitlines()[:line]))[-1]
        if not number.startswith(heading + "."):
            yield f"{at}: expected a formula of section {heading}, got ({number})"
        if parts(number) <= parts(before):
            yield f"{at}: expected a number after ({before}), got ({number})"
        before = number


def reference_breaches(path, text, numbers):
    joined = LINE_BREAK.sub(" ", text)
    for match in REFERENCE.finditer(joined):
        for number in re.findall(NUMBER, match.group(1)):
            if number not in numbers:
                yield f"{path}: expected a number of docs/model.md, got 'model.md {number}'"


def design_breaches(path, text):
    for match in DESIGN.finditer(LINE_BREAK.sub(" ", text)):
        yield f"{path}: expected a number of docs/model.md, got '{match.group()}'"


def breaches(root):
    """All breaches in the tree at `root`, one a line, and how many references were looked at."""
    model = (root / "docs/model.md").read_text(encoding="utf-8")
    numbers = numbers_of(model)
    found, references = list(order_breaches(model)), 0
    files = [f for folder in FOLDERS for f in sorted((root / folder).rglob("*")) if f.suffix in TEXTS]
    for file in [*files, *sorted(root.glob("*.md"))]:
        if file.name in OWN:
            continue
        path, text = file.relative_to(root), file.read_text(encoding="utf-8", errors="replace")
        references += len(REFERENCE.findall(LINE_BREAK.sub(" ", text)))
        found.extend(reference_breaches(path, text, numbers))
        found.extend(design_breaches(path, text))
    return found, references


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    found, references = breaches(root)
    if references == 0:
        found.append(f"{root}: expected references to model.md, got none")
    print("\n".join(found) if found else f"{references} references to model.md, each leads to a number of it")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
