"""Facts of scenarios/facts/ by their path, each with its source.

A path names a file and the way into it: "vintage-2014 article4.CHL.known_at_end_2014[0].sha_km2". In brackets stand
the place in a list, or KEY=VALUE of the one entry that is meant: "contamination[as_of=2021-12-31]".
"""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parents[2] / "scenarios/facts"
STEP = re.compile(r"([^.\[\]]+)|\[([^\]]+)\]")


@dataclass(frozen=True)
class Fact:
    """A figure: its value (number, text, list or map), the year it is about, and where it comes from."""

    value: object
    year: int | None
    source: str


class Fault(Exception):
    """A table that does not say what it should."""


@functools.lru_cache(maxsize=None)
def facts_file(name):
    path = FOLDER / f"{name}.yaml"
    if not path.exists():
        raise Fault(f"expected a file of facts, got {name!r}")
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def child(node, step, selector, path):
    if selector is None:
        for key in (step, int(step) if step.isdigit() else step):
            if isinstance(node, dict) and key in node:
                return node[key]
        raise Fault(f"{path}: nothing is at {step!r}")
    if not isinstance(node, list):
        raise Fault(f"{path}: [{selector}] is not in a list")
    if selector.isdigit():
        if int(selector) < len(node):
            return node[int(selector)]
        raise Fault(f"{path}: the list has no [{selector}]")
    key, _, wanted = selector.partition("=")
    found = [entry for entry in node if str(entry.get(key)) == wanted]
    if len(found) != 1:
        raise Fault(f"{path}: expected one entry with {key} {wanted}, got {len(found)}")
    return found[0]


def first_year(text):
    found = re.search(r"\d{4}", str(text))
    return int(found.group()) if found else None


def fact(path):
    """The fact at a path; Fault where there is none."""
    name, _, way = path.partition(" ")
    node, source, year = facts_file(name), None, None
    for step, selector in STEP.findall(way):
        node = child(node, step, selector or None, path)
        if isinstance(node, dict):
            source = node.get("source", source)
            source = source["source"] if isinstance(source, dict) else source
            year = first_year(node.get("year", node.get("as_of", year))) or year
    source = source or f"{name}.yaml, {way}"
    if isinstance(node, dict) and "value" in node:
        return Fact(node["value"], first_year(node.get("year", year)), node.get("source", source))
    return Fact(node, year, source)
