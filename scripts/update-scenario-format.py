#!/usr/bin/env python3
"""scripts/update-scenario-format.py [--check]: writes docs/scenario-format.md and docs/outcomes-format.md.

The keys come from scenarios/art6.schema.json and scenarios/art6-outcomes.schema.json, the words between them
from the documents' templates beside this script, where a line that begins with @ asks for what follows from
the format:

    @keys PATH     the table of a map's keys, such as `states/clearance`; the top's without PATH
    @laws          the families of distributions
    @remarks       the keys that may stand beside a number
    @fault NAME    a row of a faulty line and its report, from tests/io/invalid or tests/io/invalid_outcomes

Every map of the format must have its table. With --check the documents stay as they are: the differences
are shown, and the status is 1 if there are any.
"""

import difflib
import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Format(NamedTuple):
    """A format of files and its document."""

    name: str  # of its document and of the document's template, without .md
    schema: str  # a file of scenarios/
    whole: str  # the definition in the schema that is the whole file
    faults: str  # a folder of tests/io/
    command: str  # that reports faults


FORMATS = [
    Format("scenario-format", "art6.schema.json", "scenario", "invalid", "art6 check"),
    Format("outcomes-format", "art6-outcomes.schema.json", "outcomes", "invalid_outcomes", "art6 hindcast"),
]
NOTICE = """<!-- Written by scripts/update-scenario-format.py from the schema and scripts/{}.md:
     change those, not this file. -->

"""
FACTS = re.compile(r"(?:Takes (.*?)\.(?: |$))?(?:Unit: (.*?)\.(?: |$))?(?:Default: (.*)\.)?")
NEEDED = re.compile(r" Needed where (\w+) is not 0\.")
INSTEAD = re.compile(r" Not beside (\w+), needed without it\.")
WITHOUT = re.compile(r" Needed without (\w+)\.")
BESIDE = re.compile(r" Not beside (\w+)\.")
MOST_LISTED = 12  # names of an enumeration that a table shows; only strategies are more
UNLIMITED = 1e15  # the bounds of a number that may be anything


class Fault(Exception):
    """The template and the format do not fit together."""


def code(text):
    return "`" + str(text).replace("|", "\\|") + "`"


def flow(value, inside=False):
    """The value as YAML in a line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item, True)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item, True) for item in value) + "]"
    if isinstance(value, str) and not (inside and re.search(r"[,\[\]{}]|: ", value)):
        return value
    return json.dumps(value)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def signs(text):
    return text.replace(">=", "≥").replace("<=", "≤")


def meaning(text):
    """A sentence with the keys that it names in the type of code."""
    parts = re.split(r"(`[^`]*`)", text)
    parts[::2] = [re.sub(r"\b[a-z]+(?:_[a-z0-9]+)+\b", r"`\g<0>`", part) for part in parts[::2]]
    return "".join(parts)


def map_at(schema, path):
    """The map of that path, which goes through the items of lists."""
    for key in filter(None, path.split("/")):
        schema = schema["properties"][key]
        schema = schema.get("items", schema)
    return schema


def maps(schema, path=""):
    yield path
    for key, value in schema["properties"].items():
        value = value.get("items", value)
        if "properties" in value:
            yield from maps(value, f"{path}/{key}" if path else key)


def anchor(heading):
    """The name that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def sections(lines):
    """The anchor of the heading above each table of keys."""
    found, heading = {}, ""
    for line in lines:
        if line.startswith("#"):
            heading = line.lstrip("#").strip()
        elif line.startswith("@keys"):
            found[line[len("@keys"):].strip()] = anchor(heading)
    return found


def single(schema, takes):
    """What one value may be."""
    if "const" in schema:
        return code(schema["const"])
    if len(schema.get("enum", [])) > MOST_LISTED:
        return "id of a [strategy](strategies.md)"
    if "enum" in schema:
        return " or ".join([", ".join(map(code, schema["enum"][:-1])), code(schema["enum"][-1])])
    takes = takes or re.sub(r"^Expected (.*)\.$", r"\1", schema["errorMessage"])
    return signs(re.sub(r"^an? ", "", takes))


def kind(schema, takes, path, links):
    if "items" not in schema:
        return f"[map](#{links[path]})" if "properties" in schema else single(schema, takes)
    least, most = schema.get("minItems", 0), schema.get("maxItems")
    size = str(most) if least == most else f"at most {most:,}" if most else "at least 1" if least else ""
    if "properties" in schema["items"]:
        item = f"[maps](#{links[path]})"
    else:
        item = ("" if "enum" in schema["items"] else "each a ") + single(schema["items"], "")
        return f"list{' of ' + size if size else ''}: {item}"
    return f"list of {size + ' ' if size else ''}{item}"


def keys_table(schema, path, links):
    whole, rows = map_at(schema, path), []
    for key, value in whole["properties"].items():
        about, _, facts = value["description"].partition("\n\n")
        found = FACTS.fullmatch(facts)
        if not found:
            raise Fault(f"{path}/{key}: expected what it takes, its unit and default, got {facts!r}")
        takes, unit, default = found.groups()
        needed, instead, without = (words.search(about) for words in (NEEDED, INSTEAD, WITHOUT))
        beside = BESIDE.search(about)
        if key in whole.get("required", []):
            required = "**yes**"
        elif needed:
            required = f"where {code(needed.group(1))} is not 0"
        elif instead:
            required = f"this or {code(instead.group(1))}"
        elif without:
            required = f"without {code(without.group(1))}"
        elif beside:
            required = f"no; not beside {code(beside.group(1))}"
        else:
            required = "no"
        place = f"{path}/{key}" if path else key
        choices = [f" {code(name)}: {choice[0].lower()}{choice[1:]}" for name, choice in
                   zip(value.get("enum", []), value.get("enumDescriptions", []))
                   if len(value["enum"]) <= MOST_LISTED]
        rows.append([code(key), required, code(default) if default else "", kind(value, takes, place, links), unit or "",
                     meaning(re.sub("|".join(words.pattern for words in (NEEDED, INSTEAD, WITHOUT, BESIDE)), "",
                                    about)) + "".join(choices),
                     "".join(code(flow(example)) for example in value.get("examples", []))])
    return table(["key", "required?", "default", "takes", "unit", "meaning", "example"], rows)


def interval(number):
    """The range of a number of the schema."""
    ends = [f"{sign} {number[key]:g}" for key, sign in
            [("minimum", "≥"), ("exclusiveMinimum", ">"), ("maximum", "≤"), ("exclusiveMaximum", "<")]
            if key in number and abs(number[key]) < UNLIMITED]
    return " and ".join(ends) if ends else "any number"


def laws(distribution):
    for family in distribution["allOf"]:
        family = family["then"]
        properties = family["properties"]
        ways = re.sub(r"^Expected (.*)\.$", r"\1", family["anyOf"][0]["errorMessage"])
        yield f"**`{family['title']}`** {properties['dist']['description']} Takes {ways}."
        yield ""
        yield from ["```yaml", flow(family["examples"][0]), "```", ""]
        percentiles = [key for key in properties if re.fullmatch(r"p\d\d", key)]
        rows = [[code(key), ("list, each " if "items" in value else "")
                 + interval(value.get("items", value)), meaning(value["description"])]
                for key, value in properties.items()
                if key != "dist" and "$ref" not in value and key not in percentiles]
        if percentiles:
            rows.append([" ".join(map(code, percentiles)), interval(properties[percentiles[0]]),
                         "Just two: that share, in percent, of the values lies below it."])
        yield from table(["parameter", "range", "meaning"], rows)
        yield ""


def fault_row(folder, name):
    """The last line of a report, and the line of the file that it points to."""
    faults = ROOT / "tests" / "io" / folder
    report = (faults / f"{name}.expected").read_text(encoding="utf-8").splitlines()[-1]
    place, line, message = re.fullmatch(r"([^:]*:(\d+):\d+): (.*)", report).groups()
    text = (faults / f"{name}.yaml").read_text(encoding="utf-8").splitlines()[int(line) - 1]
    return [code(text.replace("\t", "→").strip()), code(message)]


def document(of):
    definitions = json.loads((ROOT / "scenarios" / of.schema).read_text(encoding="utf-8"))["$defs"]
    schema = definitions[of.whole]
    template = ROOT / "scripts" / f"{of.name}.md"
    lines = template.read_text(encoding="utf-8").splitlines()
    links = sections(lines)
    if set(links) != set(maps(schema)):
        raise Fault(f"{template.name}: expected a table of each map, got one too many or few of: "
                    + ", ".join(sorted(set(links) ^ set(maps(schema)))))
    text, before = [], ""
    for line in lines:
        name, _, rest = line.partition(" ")
        if name == "@keys":
            text += keys_table(schema, rest, links)
        elif name == "@laws":
            text += laws(definitions["distribution"])
        elif name == "@remarks":
            text += table(["key", "meaning"], [[code(key), definitions[key]["description"]]
                                               for key in ("source", "note")])
        elif name == "@fault":
            rows = table(["in the file", f"what `{of.command}` says"], [fault_row(of.faults, rest)])
            text += rows[2:] if before == "@fault" else rows
        elif name.startswith("@"):
            raise Fault(f"{template.name}: expected @keys, @laws, @remarks or @fault, got {name}")
        else:
            text.append(line)
        before = name
    return NOTICE.format(of.name) + re.sub(r"\n{3,}", "\n\n", "\n".join(text)).rstrip("\n") + "\n"


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(f"usage: {sys.argv[0]} [--check]")
    stale = False
    for of in FORMATS:
        new, path = document(of), ROOT / "docs" / f"{of.name}.md"
        if not sys.argv[1:]:
            path.write_text(new, encoding="utf-8")
            continue
        old = path.read_text(encoding="utf-8")
        difference = list(difflib.unified_diff(old.splitlines(), new.splitlines(), "as it is",
                                               "as it should be", lineterm=""))
        if difference:
            print("\n".join(difference))
            print(f"docs/{of.name}.md is not that of the schema: run scripts/update-scenario-format.py",
                  file=sys.stderr)
            stale = True
    if stale:
        sys.exit(1)


if __name__ == "__main__":
    try:
        main()
    except Fault as fault:
        sys.exit(str(fault))
