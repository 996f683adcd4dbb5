"""What the extractors of docs/extending.md share: a block of the document, and code with an addition."""

import re
import sys


def block(text, name):
    """The code between the marks `NAME:begin` and `NAME:end`, which stand there once."""
    found = re.findall(rf"<!-- {name}:begin -->\n```cpp\n(.*?)```\n<!-- {name}:end -->", text, re.DOTALL)
    if len(found) != 1:
        sys.exit(f"expected one block {name}, got {len(found)}")
    return found[0]


def replaced(text, old, new):
    """The text with `old`, which stands there once, as `new`."""
    if text.count(old) != 1:
        sys.exit(f"expected {old!r} once, got it {text.count(old)} times")
    return text.replace(old, new)
