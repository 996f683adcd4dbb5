#!/usr/bin/env python3
"""Holds the JSON Schemas of the scenario format and of outcomes to the reader's verdicts:
`check_schema.py SCHEMA PROGRAM` prints each breach and exits 1 if there is one. The other schema is sought
beside the first, as `art6-outcomes.schema.json`.

The schema must accept the repository's scenarios. Of the invalid ones in tests/io/invalid, whose
folders say what is wrong with them, it must refuse those with a fault of `format` and accept those
with a fault of `meaning`, which lies between several values. A fault of `text` shows in YAML itself. Each of
these scenarios is known to the reader's own tests, so that reader and schema have one verdict. The
other way round the reader must accept, as `PROGRAM check`, a scenario of all the schema's examples,
and one for the example of each law; the schema must accept each default.

Of outcomes it must accept the shipped ones and refuse and accept those of tests/io/invalid_outcomes likewise.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

ROOT = Path(__file__).resolve().parents[3]


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema with the format's numbers, and every key once."""

    yaml_implicit_resolvers = {}


def add(tag, pattern, first):
    Loader.add_implicit_resolver(tag, re.compile(pattern), list(first))


add("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf")
add("tag:yaml.org,2002:null", r"^(?:~|null|)$", ["~", "n", ""])
add("tag:art6,number", r"^[-+]?(?:0|[1-9][0-9]*|(?=\.[0-9]))(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$",
    "-+.0123456789")


def number(loader, node):
    text = node.value
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    return float(text)


def unique_keys(loader, node):
    loader.flatten_mapping(node)
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    if len(set(map(str, keys))) < len(keys):
        raise yaml.constructor.ConstructorError("a key twice", node.start_mark)
    return loader.construct_mapping(node, deep=True)


Loader.add_constructor("tag:art6,number", number)
Loader.add_constructor("tag:yaml.org,2002:map", unique_keys)


def faults(validator, path):
    """Why the file is refused: by the schema, or as no text that could be tried."""
    try:
        documents = list(yaml.load_all(path.read_text(encoding="utf-8"), Loader))
    except yaml.YAMLError as error:
        return [f"no YAML: {error}"]
    if len(documents) != 1:
        return [f"{len(documents)} documents"]
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(documents[0])]


def example_of(schema):
    """A value with every key, of the first example that stands at each."""
    if "examples" in schema:
        return schema["examples"][0]
    if "const" in schema:
        return schema["const"]
    if schema["type"] == "array":
        if "like" in schema["items"].get("properties", {}):
            return examples_of_strategies(schema["items"])
        if "usd" in schema["items"].get("properties", {}):
            return examples_of_pledges(schema["items"])
        if "clearance" in schema["items"].get("properties", {}):
            return examples_of_states(schema["items"])
        return [example_of(schema["items"])]
    return {key: example_of(part) for key, part in schema["properties"].items() if key != "extends"}


def examples_of_pledges(schema):
    """One that is paid every year, and one that is paid once."""
    keys = {key: example_of(part) for key, part in schema["properties"].items()}
    yearly = {key: value for key, value in keys.items() if key not in ("usd", "month")}
    return [yearly, {key: value for key, value in keys.items() if key != "usd_per_year"}]


def examples_of_states(schema):
    """One with areas of its own, and one with those of regions."""
    keys = {key: example_of(part) for key, part in schema["properties"].items()}
    clearance = keys["clearance"]
    whole = {key: value for key, value in clearance.items() if key != "regions"}
    divided = {key: value for key, value in clearance.items()
               if key not in ("confirmed_km2", "suspected_km2", "unrecorded_km2")}
    return [{**keys, "clearance": whole},
            {"id": "LBN", "name": "Lebanon", "clearance": divided}]


def examples_of_strategies(schema):
    """One with every key but `like` and what stands beside it, then one with each of those."""
    keys = {key: example_of(part) for key, part in schema["properties"].items()}
    owner = {key: re.match("For `like: ([a-z-]+)`", part["description"])
             for key, part in schema["properties"].items()}
    yes = {key for key in keys if owner[key]}
    strategies = [{key: value for key, value in keys.items() if key != "like" and key not in yes}]
    for key in yes:
        strategies.append({"id": f"with_{key}", "like": owner[key][1], key: keys[key]})
    return strategies


def with_defaults(schema, path="$"):
    """Every schema below that has a default, with its path."""
    for key, part in schema.get("properties", {}).items():
        if "default" in part:
            yield f"{path}.{key}", part
        yield from with_defaults(part, f"{path}.{key}")
    if "items" in schema:
        yield from with_defaults(schema["items"], f"{path}[]")


def validator_of(schema):
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker(["date"]))


def wrong_verdicts(validator, accepted, refused):
    """The files that the schema should accept and does not, and those that it should refuse."""
    for path in sorted(accepted):
        for fault in faults(validator, path):
            yield f"{path.relative_to(ROOT)}: expected no fault, got {fault}"
    for path in refused:
        if not faults(validator, path):
            yield f"{path.relative_to(ROOT)}: expected a fault, got none"


def breaches(schema, program):
    """Every scenario on which the schema has another verdict than the reader."""
    invalid = ROOT / "tests/io/invalid"
    validator = validator_of(schema)
    scenarios = [path for path in ROOT.glob("scenarios/*.yaml") if ".outcomes" not in path.name]
    accepted = [*scenarios, *ROOT.glob("scenarios/plans/*.yaml"),
                *ROOT.glob("tests/io/data/*.yaml"),
                ROOT / "bench/R.yaml", *ROOT.glob("bench/instances/*.yaml"),
                *invalid.glob("meaning/*.yaml")]
    refused = sorted(invalid.glob("format/*.yaml"))
    yield from wrong_verdicts(validator, accepted, refused)
    if len(accepted) < 30 or len(refused) < 60:
        yield f"expected scenarios to try, got {len(accepted)} and {len(refused)}"
    whole = schema["$defs"]["scenario"]
    defaults = list(with_defaults(whole))
    for path, part in defaults:
        for fault in validator.evolve(schema=part).iter_errors(part["default"]):
            yield f"{path}: expected a default that is valid, got {fault.message}"
    if len(defaults) < 30:
        yield f"expected defaults, got {len(defaults)}"
    for name, example in examples(whole, schema["$defs"]["distribution"]):
        for fault in validator.iter_errors(example):
            yield f"{name}: {fault.json_path}: {fault.message}"
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            json.dump(example, file)
            file.flush()
            run = subprocess.run([program, "check", file.name], capture_output=True, text=True)
            if run.returncode != 0:
                yield f"{name}: refused by the reader: {run.stderr}"


def examples(scenario, distribution):
    """Scenarios of all examples: one of the keys', one for each law in place of an area or a share.

    The keys' examples are plain numbers; the two that the example of `correlations` couples get a law.
    """
    example = example_of(scenario)
    for key in ("confirmed_km2", "productivity"):
        law = {"dist": "lognormal", "median": example["states"][0]["clearance"][key], "sigma": 0.2}
        example["states"][0]["clearance"][key] = law
    yield "examples", example
    for family in distribution["allOf"]:
        law = family["then"]["examples"][0]
        changed = json.loads(json.dumps(example))
        key = "cancelled_share" if law["dist"] == "beta" else "confirmed_km2"
        changed["states"][0]["clearance"][key] = law
        yield f"example of {law['dist']}", changed


def outcomes_breaches(schema):
    """Every outcomes file on which the schema has another verdict than the reader."""
    invalid = ROOT / "tests/io/invalid_outcomes"
    validator = validator_of(schema)
    accepted = [*ROOT.glob("scenarios/*.outcomes*.yaml"), *invalid.glob("meaning/*.yaml")]
    refused = sorted(invalid.glob("format/*.yaml"))
    yield from wrong_verdicts(validator, accepted, refused)
    if len(accepted) < 15 or len(refused) < 20:
        yield f"expected outcomes to try, got {len(accepted)} and {len(refused)}"


def main():
    path, program = Path(sys.argv[1]), sys.argv[2]
    schema = json.loads(path.read_text(encoding="utf-8"))
    outcomes = json.loads((path.parent / "art6-outcomes.schema.json").read_text(encoding="utf-8"))
    for one in (schema, outcomes):
        jsonschema.Draft202012Validator.check_schema(one)
    found = [*breaches(schema, program), *outcomes_breaches(outcomes)]
    print("\n".join(found) if found else f"{path}: schema and reader agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
