#!/usr/bin/env python3
"""The rules of the house: `check_house.py [ROOT]` prints every breach and exits 1 if there is one.

1. Includes point down the chain sim <- models <- io <- study <- report <- cli, and are written from the root.
2. yaml-cpp is included in io/ only.
3. sim/ has no word of the treaty.
4. No file of code is longer than 500 lines; one over 300 says in its first lines why ("Over 300 lines: ...").
5. sim/ and models/ call no function whose bits depend on the machine's libm or on fused arithmetic.
6. A type's full name means one type in all the house: two would be mixed up by the linker, silently.
7. Inside a room, includes point from its later folders to its earlier ones (FOLDERS) and never back.
8. No two C++ files have the same name, so that a name alone says which file is meant.
"""

import re
import sys
from pathlib import Path

CHAIN = ["sim", "models", "io", "study", "report", "cli"]
# The folders of a room, in the order in which they may see each other; "" are files in none.
FOLDERS = {
    "sim": ["", "tables", "random", "lanes", "sums", "statistics", "run"],
    "models": ["scenario", "sampling", "portfolio", "strategies", "themes", "engine", ""],
    "io": ["files", "text", "yaml", "format", "reader", "schema", "results", ""],
    "study": ["forecasts", "comparisons", "checks", "hindcast", ""],
    "cli": ["terminal", "grammar", "pages", "commands", ""],
}
CODE = {".hpp", ".cpp", ".py", ".sh", ".cmake", ".txt"}
MAX_LINES = 500
MAX_LINES_WITHOUT_REASON = 300
REASON = "Over 300 lines: "
TREATY_WORDS = re.compile(r"clearance|stockpile|victim|donor|treaty|convention", re.IGNORECASE)

# File -> why it may call libm. An entry that is no longer needed is a breach as well.
LIBM_ALLOWED = {
    "models/sampling/beta_table.cpp": "in long double, and what it makes is rounded to ten digits",
}

LIBM = (
    r"(?:exp|exp2|expm1|log|log2|log10|log1p|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2"
    r"|sinh|cosh|tanh|asinh|acosh|atanh|erf|erfc|tgamma|lgamma|fma)"
)
MACHINE_ARITHMETIC = re.compile(
    rf"\bstd\s*::\s*{LIBM}[fl]?\b"
    rf"|(?<![\w>])::\s*{LIBM}[fl]?\s*\("
    rf"|\b__builtin_{LIBM}[fl]?\b"
    rf"|(?<![\w:]){LIBM}[fl]\s*\("
    r"|\bhn\s*::\s*(?:Neg)?Mul(?:Add|Sub|AddSub)\b"
)
NAMESPACE = re.compile(r"^namespace\b[ \t]*([\w:]*)[ \t]*\{|^\}[ \t]*// namespace", re.MULTILINE)
TYPE = re.compile(
    r"^(?:enum class|enum|struct|class|union)[ \t]+(\w+)[^;{}()]*\{", re.MULTILINE
)
LANES = "ART6_LANES"  # has its own types for every instruction set
INCLUDE = re.compile(r"^[ \t]*#[ \t]*include\b[ \t]*(.*)$", re.MULTILINE)
COMMENT_OR_STRING = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL
)


def without(text, comments, strings):
    """The text with comments, strings or both blanked, its lines and columns kept."""

    def blank(match):
        is_comment = match.group().startswith("/")
        if (is_comment and comments) or (not is_comment and strings):
            return re.sub(r"[^\n]", " ", match.group())
        return match.group()

    return COMMENT_OR_STRING.sub(blank, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def include_breaches(root, path, text):
    room = path.parts[0]
    for match in INCLUDE.finditer(without(text, comments=True, strings=False)):
        at = f"{path}:{line_of(text, match.start())}"
        target = match.group(1).strip()
        name = target[1:-1]
        if room != "io" and path.parts[:2] != ("tests", "io") and name.startswith("yaml-cpp/"):
            yield f"{at}: yaml-cpp is for io/ alone, got {target}"
        if room not in CHAIN:
            continue
        if not re.fullmatch(r'"[^"]+"|<[^>]+>', target):
            yield f'{at}: expected "file" or <file> to include, got {target}'
            continue
        above = name.split("/")[0]
        if above in CHAIN and CHAIN.index(above) > CHAIN.index(room):
            yield f"{at}: {room}/ may not see {above}/, got {target}"
        if target[0] == '"' and (above not in CHAIN or ".." in name or not (root / name).is_file()):
            yield f"{at}: expected a file of the house, named from its root, got {target}"


def folder_of(name):
    """The folder of a room's file, "" where it is in none: `io/yaml/place.hpp` is in `yaml`."""
    parts = name.split("/")
    return parts[1] if len(parts) > 2 else ""


def folder_breaches(path, text):
    room = path.parts[0]
    if room not in FOLDERS:
        return
    order, folder = FOLDERS[room], folder_of(path.as_posix())
    if folder not in order:
        yield f"{path}: expected one of the folders of {room}/ ({', '.join(filter(None, order))})"
        return
    for match in INCLUDE.finditer(without(text, comments=True, strings=False)):
        target = match.group(1).strip()
        name = target[1:-1]
        if not name.startswith(f"{room}/"):
            continue
        above = folder_of(name)
        if above in order and order.index(above) > order.index(folder):
            at = f"{path}:{line_of(text, match.start())}"
            seen = f"{room}/{above}/" if above else f"the files on top of {room}/"
            here = f"{room}/{folder}/" if folder else f"the files on top of {room}/"
            yield f"{at}: {here} may not see {seen}, got {target}"


def name_breaches(paths):
    first = {}
    for path in paths:
        before = first.setdefault(path.name, path)
        if before != path:
            yield f"{path}: expected a file name of its own, got that of {before}"


def treaty_breaches(path, text):
    if path.parts[0] == "sim":
        for match in TREATY_WORDS.finditer(text):
            at = f"{path}:{line_of(text, match.start())}"
            yield f"{at}: sim/ knows no treaty, got '{match.group()}'"


def arithmetic_breaches(path, text):
    if path.parts[0] not in ("sim", "models"):
        return
    found = list(MACHINE_ARITHMETIC.finditer(without(text, comments=True, strings=True)))
    if str(path) in LIBM_ALLOWED:
        if not found:
            yield f"{path}: allowed to call libm, but does not: take it off the list"
        return
    for match in found:
        at = f"{path}:{line_of(text, match.start())}"
        yield f"{at}: expected functions of sim/lanes/elementwise.hpp, got '{match.group().strip()}'"


def types_of(path, text):
    """The full name and line of every type that is defined outside functions and other types."""
    marks = [*NAMESPACE.finditer(text), *TYPE.finditer(without(text, comments=True, strings=True))]
    inside = []
    for mark in sorted(marks, key=lambda match: match.start()):
        if mark.re is TYPE:
            yield "::".join([*inside, mark.group(1)]), line_of(text, mark.start())
        elif mark.group().startswith("}"):
            inside = inside[:-1]
        else:
            inside = [*inside, mark.group(1) or f"({path})"]


def type_breaches(files):
    first = {}
    for path, text in files:
        for name, line in types_of(path, text):
            if LANES in name.split("::"):
                continue
            before = first.setdefault(name, f"{path}:{line}")
            if before != f"{path}:{line}":
                yield f"{path}:{line}: expected a name of its own, got '{name}' of {before}"


def breaches(root):
    """All breaches in the tree at `root`, as lines `file:line: what is expected, what is there`."""
    folders = CHAIN + ["tests", "bench", "cmake", "scripts"]
    files = [f for folder in folders for f in sorted((root / folder).rglob("*")) if f.is_file()]
    found, code = [], []
    for file in files:
        if file.suffix not in CODE:
            continue
        path, text = file.relative_to(root), file.read_text(encoding="utf-8")
        lines = len(text.splitlines())
        if lines > MAX_LINES:
            found.append(f"{path}: expected at most {MAX_LINES} lines, got {lines}")
        elif lines > MAX_LINES_WITHOUT_REASON and REASON not in "".join(text.splitlines()[:12]):
            found.append(f"{path}: expected \"{REASON}...\" in its first lines, got {lines} lines without a reason")
        found.extend(treaty_breaches(path, text))
        if file.suffix in {".hpp", ".cpp"}:
            found.extend(include_breaches(root, path, text))
            found.extend(folder_breaches(path, text))
            found.extend(arithmetic_breaches(path, text))
            code.append((path, text))
    found.extend(type_breaches(code))
    found.extend(name_breaches(path for path, _ in code))
    if not files:
        found.append(f"{root}: expected the house, got no file of it")
    return found


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    found = breaches(root)
    print("\n".join(found) if found else f"{root.name}: no rule of the house is broken")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
