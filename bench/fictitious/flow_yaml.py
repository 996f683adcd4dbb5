"""Scenarios as text: YAML with one State, donor or programme to a line or a few, and overlays.

A scenario is made of dicts, lists, strings, Decimals, ints and bools.
"""

from decimal import Decimal

COLUMNS = 120
BLOCKS = {"donors", "coalitions", "states"}  # whose items stand on lines of their own
SCHEMA = "# yaml-language-server: $schema=../../scenarios/art6.schema.json\n"


def scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        text = format(value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def wrapped(text, first, rest, between=", "):
    """The text in lines of at most COLUMNS where it can be broken, after `between`."""
    lines, line = [], first
    parts = text.split(between)
    for number, part in enumerate(parts):
        part += between if number + 1 < len(parts) else ""
        if len(line + part.rstrip()) > COLUMNS and line.strip(" -"):
            lines.append(line.rstrip())
            line = rest
        line += part
    return "\n".join([*lines, line.rstrip()]) + "\n"


def block(item):
    """A donor or coalition in flow style; a State with each of its maps on lines of its own."""
    maps = {key: value for key, value in item.items() if isinstance(value, dict)}
    if "flexible" in item or not maps:
        return wrapped(flow(item), "  - ", " " * 5)
    plain = {key: value for key, value in item.items() if key not in maps}
    text, indent = "", "  - "
    for key, value in [*plain.items(), *maps.items()]:
        text += wrapped(f"{key}: {flow(value)}", indent, " " * 6)
        indent = " " * 4
    return text


def document(scenario):
    text = SCHEMA
    for key, value in scenario.items():
        if key in BLOCKS and value:
            text += f"{key}:\n" + "".join(map(block, value))
        elif key == "description":
            text += "description: >-\n" + wrapped(value, "  ", "  ", " ")
        else:
            text += f"{key}: {flow(value)}\n"
    return text


def is_list_of_things(value):
    return isinstance(value, list) and any(isinstance(item, dict) and "id" in item for item in value)


def difference(base, whole):
    """What an overlay on `base` must hold to give `whole`; None if it would have to take a key away."""
    if isinstance(base, dict) and isinstance(whole, dict) and "dist" not in base and "dist" not in whole:
        if base.keys() - whole.keys():
            return None
        changed = {}
        for key, value in whole.items():
            if key in base and base[key] == value:
                continue
            part = difference(base[key], value) if key in base else value
            if part is None:
                return None
            changed[key] = part
        return changed
    if is_list_of_things(base) and is_list_of_things(whole):
        before, after = ({item["id"]: item for item in items} for items in (base, whole))
        changed = [{"id": name, "remove": True} for name in before if name not in after]
        for name, item in after.items():
            if before.get(name) == item:
                continue
            part = difference(before[name], item) if name in before else item
            if part is None:
                return None
            changed.append({"id": name} | part)
        return changed
    return whole


def overlay(base_name, base, whole):
    """The scenario as an overlay on the base; as it is where none saves a quarter of the text."""
    text = document(whole)
    changed = difference(base, whole)
    if changed is None:
        return text
    short = document({"art6": whole["art6"], "extends": f"{base_name}.yaml"} | changed)
    return short if 4 * len(short) < 3 * len(text) else text
