#!/usr/bin/env python3
"""Puts what a command prints into a document, between its marks <!-- NAME:begin --> and <!-- NAME:end -->.

`update_block.py [--check] DOCUMENT NAME COMMAND...`. With --check the document stays as it is: the
differences are shown, and the status is 1 if there are any.
"""

import argparse
import difflib
import re
import subprocess
import sys
from pathlib import Path


def with_block(text, name, content):
    """The text with the block's content; nothing unless it has one mark of either kind, in order."""
    begin, end = f"<!-- {name}:begin -->\n", f"<!-- {name}:end -->\n"
    if text.count(begin) != 1 or text.count(end) != 1:
        return None
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    block = f"{begin}```text\n{content}```\n{end}"
    new, found = pattern.subn(lambda _: block, text)
    return new if found == 1 else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("document", type=Path)
    parser.add_argument("name")
    parser.add_argument("command", nargs="+")
    arguments = parser.parse_args()
    document = arguments.document
    printed = subprocess.run(arguments.command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    old = document.read_text(encoding="utf-8")
    new = with_block(old, arguments.name, printed.stdout)
    if new is None:
        print(
            f"{document}: expected one <!-- {arguments.name}:begin --> and then one "
            f"<!-- {arguments.name}:end -->",
            file=sys.stderr,
        )
        return 1
    if not arguments.check:
        document.write_text(new, encoding="utf-8")
        return 0
    differences = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), str(document), "as printed"
    )
    shown = "".join(differences)
    sys.stderr.write(shown)
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(main())
