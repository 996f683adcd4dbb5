#!/usr/bin/env python3
"""The documents keep their word: `check_documents.py PROGRAM [ROOT]` exits 1 if one does not.

1. Every line of a `sh` block that starts with build/release/cli/art6 runs and exits with 0, and so
   do the examples of `--help`, a page's in one folder; each command has one of its own.
2. Every link to a file of the repository leads to one, and to a heading of it where it names one.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

SHELL_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANY_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
PROGRAM = "build/release/cli/art6"
EXAMPLE = re.compile(r"^  art6 (.*)$", re.MULTILINE)
SUBCOMMANDS = re.compile(r"^Subcommands:\n((?:  .*\n)+)", re.MULTILINE)


def anchor(heading):
    """The name that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def broken_links(document, text):
    for target in LINK.findall(ANY_BLOCK.sub("", text)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, name = target.partition("#")
        file = document.parent / path if path else document
        if not file.exists():
            yield f"{document}: no file {target}"
        elif name and name not in map(anchor, HEADING.findall(file.read_text(encoding="utf-8"))):
            yield f"{document}: no heading {target}"


def commands(text):
    blocks = [block.replace("\\\n", "") for block in SHELL_BLOCK.findall(text)]
    lines = [line for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith(PROGRAM + " ")]


def help_examples(program):
    """The examples of `--help`, of the program and of each command that has one, by its name."""

    def help_of(*command):
        return subprocess.run([program, *command, "--help"], check=True, capture_output=True, text=True).stdout

    pages = {"": help_of()}
    for name in re.findall(r"^  (\S+)", SUBCOMMANDS.search(pages[""]).group(1), re.MULTILINE):
        pages[name] = help_of(name)
    examples = {name: EXAMPLE.findall(page) for name, page in pages.items()}
    return {
        name: [f"{PROGRAM} {line}" for line in lines] if any(line.startswith(name) for line in lines) else []
        for name, lines in examples.items()
    }


def failures(commands, program, root):
    """What goes wrong with the commands, one after the other in a folder that looks like the root."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / PROGRAM).parent.mkdir(parents=True)
        (here / PROGRAM).symlink_to(program)
        for shown in ("scenarios", "bench"):
            (here / shown).symlink_to(root / shown)
        for command in commands:
            done = subprocess.run(command, shell=True, cwd=here, capture_output=True, text=True)
            if done.returncode != 0:
                yield f"{command}: status {done.returncode}\n{done.stderr}"


def main():
    program = Path(sys.argv[1]).resolve()
    root = Path(sys.argv[2] if len(sys.argv) > 2 else ".").resolve()
    found, ran = [], 0
    for document in [*sorted(root.glob("*.md")), *sorted((root / "docs").rglob("*.md"))]:
        text = document.read_text(encoding="utf-8")
        found.extend(broken_links(document, text))
        for command in commands(text):
            ran += 1
            found.extend(failures([command], program, root))
    if ran == 0:
        found.append(f"{root}: expected commands of {PROGRAM}, got none")
    for name, examples in help_examples(program).items():
        if not examples:
            found.append(f"art6 {name} --help: expected an example, got none")
        ran += len(examples)
        found.extend(failures(examples, program, root))
    print("\n".join(found) if found else f"{ran} commands run, no link is broken")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
