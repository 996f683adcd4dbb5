"""make_dictionary.py SCHEMA...: libFuzzer's dictionary of formats, made from their schemas:
every key, every name that a key chooses from, and the marks of YAML and of the fuzzers' files."""

import json
import sys

MARKS = [
    "\n=== b.yaml\n", "\nextends: b.yaml\n", "remove: true", "art6: 1\n", "- ", ": ", "? ", "{",
    "}", "[", "]", ", ", "#", "&a ", "*a", "!!str ", "| \n", ">- \n", "'", '"', "~", "\n---\n",
    "\n...\n", "%YAML 1.2\n", "\n  ", "\n    ", "\r\n", "\t", "\\x00", "\\u2028", "\\N", "\\_",
    "\ufeff", "\u00e9", "\U0001f30d", "\u0085", "-1", "0", "1e12", "1e308", "1e-300", "-0.0",
    "0.3", ".inf", ".nan", "0x10", "18446744073709551615", "2200-12", "1900-01-01", "2020-02-29",
    "LAO", "LAO/clearance", "donor/NOR/budget_usd_per_year",
    "if", "where", "need_per_year", "gap", "weight", "min(", "exp(", "log(", "&&", "^", ">=",
]  # fmt: skip


def names(schema):
    """The keys and the names to choose from, wherever in the schema."""
    if isinstance(schema, list):
        for item in schema:
            yield from names(item)
    if not isinstance(schema, dict):
        return
    yield from schema.get("properties", {})
    yield from (name for name in schema.get("enum", []) if isinstance(name, str))
    for value in schema.values():
        yield from names(value)


def entry(word):
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


def main():
    found = set()
    for schema in sys.argv[1:]:
        with open(schema, encoding="utf-8") as file:
            found.update(names(json.load(file)))
    found = sorted(found)
    assert len(found) > 100, f"expected the format's keys, got {found}"
    for word in [f"{name}: " for name in found] + found + MARKS:
        print(entry(word))


if __name__ == "__main__":
    main()
