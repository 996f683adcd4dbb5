"""Outcomes files, and the reported past of each programme in its scenario, both out of the facts."""

import calendar
import re
from datetime import date

import yaml

from scenarios.facts import FOLDER, Fault, fact, facts_file
from scenarios.rules import figure_of, sources
from scenarios.text import quoted

SCENARIOS = FOLDER.parent
RELEASE = ("cancelled_km2", "reduced_km2", "cleared_km2")
ROUNDED = 1e-3  # of an area: two sources that differ by less say the same
NAMES = {"AFG": "Afghanistan", "BIH": "Bosnia and Herzegovina", "IRQ": "Iraq", "LAO": "Lao PDR", "LBN": "Lebanon", "HRV": "Croatia",
         "TCD": "Chad"}


def tables(name):
    return yaml.load((SCENARIOS / f"tables/{name}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


def programmes_of(scenario, built):
    """STATE/THEME of each programme of a scenario file."""
    text = built.get(f"{scenario}.yaml") or (SCENARIOS / f"{scenario}.yaml").read_text(encoding="utf-8")
    document = yaml.load(text, yaml.CSafeLoader)
    themes = ("clearance", "stockpile", "victim_assistance", "risk_education")
    return {f"{s['id']}/{theme}" for s in document["states"] for theme in themes if theme in s}


def day_of(value):
    """A date, of a month its last day; whether the day is known."""
    text = str(value)
    if re.fullmatch(r"\d{4}-\d{2}", text):
        year, month = int(text[:4]), int(text[5:])
        return date(year, month, calendar.monthrange(year, month)[1]), False
    return date.fromisoformat(text), True


def outcome_line(entry, as_of):
    """What was known of an obligation on a date."""
    parts, used, notes = [f"id: {entry['id']}"], [], [entry["note"]] if "note" in entry else []
    if "completed" in entry:
        found = fact(entry["completed"])
        day, is_exact = day_of(found.value)
        if day <= as_of:
            parts.append(f"completed: {day}")
            used.append(found)
            notes += [entry["declared"]] if "declared" in entry else []
            notes += [] if is_exact else ["only the month is known: its last day"]
    if "void" in entry and date.fromisoformat(str(entry["since"])) <= as_of:
        parts.append(f"void: {quoted(entry['void'])}")
        used.append(fact(entry["of"]))
    left = []
    for row in entry.get("left", []):
        found = [fact(path) for path in (row["km2"] if isinstance(row["km2"], list) else [row["km2"]])]
        if date.fromisoformat(str(row["at"])) <= as_of:
            left.append(f"{{at: {row['at']}, km2: {exact(float(sum(f.value for f in found)))}, source: {quoted('; '.join(sources(found)))}}}")
    if left:
        parts.append("left:\n      - " + "\n      - ".join(left))
    if "open" in entry:
        used.append(fact(entry["open"]))
    if used:
        parts.insert(2 if len(parts) > 1 and not left else 1, f"source: {quoted('; '.join(sources(used)))}")
    if len(parts) == 1 and not notes:
        notes.append(f"open on {as_of}")
    if notes:
        parts.insert(1, f"note: {quoted('; '.join(notes))}")
    return "  - " + "\n    ".join(parts)


def outcomes(built):
    table = tables("outcomes")
    for file in table["files"]:
        programmes = programmes_of(file["scenario"], built)
        as_of = date.fromisoformat(str(file["as_of"]))
        head = ["# yaml-language-server: $schema=art6-outcomes.schema.json",
                f"# What had become of the obligations of {file['scenario']}.yaml by {as_of}: completed (date of completion), left (km2 of known",
                "# area at a date), void. An obligation with none of them was open. For scoring only: nothing here guides a number of the scenario.",
                "# Written by scripts/build-scenarios.py from scenarios/tables/outcomes.yaml; no outcome of victim assistance was found.",
                "art6_outcomes: 1", f"as_of: {as_of}", "obligations:"]
        rows = [outcome_line(entry, as_of) for entry in table["obligations"] if entry["id"] in programmes]
        yield file["file"], "\n".join([*head, *rows]) + "\n"


def exact(x):
    """A reported number as it was reported."""
    return str(x) if isinstance(x, int) else f"{x:.6f}".rstrip("0").rstrip(".")


def published(source):
    years = [int(y) for y in re.findall(r"(?:19|20)\d{2}", source)]
    return max(years, default=0)


def put(rows, key, year, name, found, value=None):
    row = rows.setdefault(key, {}).setdefault(year, {"source": []})
    row.setdefault(name, found.value if value is None else value)
    if found.source not in row["source"]:
        row["source"].append(found.source)


def areas_of(state, entry, until, printed, table, rows):
    """Yearly release, and areas at the end of a year."""
    series = table.get("series", {})
    for row in entry.get("land_release", entry.get("output", [])):
        year = row.get("year")
        if not isinstance(year, int) or year > until or (row.get("series") and row["series"] != series.get(state, {}).get(year)):
            continue
        for name in RELEASE:
            if name in row and published(row[name]["source"]) <= printed:
                put(rows, f"{state}/clearance", year, name, figure_of({"value": row[name]["value"], "source": row[name]["source"]}))
    for row in entry.get("contamination", entry.get("known_at_end_2014", [])):
        ends = re.fullmatch(r"(\d{4})-12-31", str(row.get("as_of")))
        known = [row[k] for k in ("total_km2", "cha_km2", "sha_km2") if k in row]
        if "bombing" in str(row.get("basis")) or not ends or int(ends.group(1)) > until or not known or any(published(k["source"]) > printed for k in known):
            continue
        total = figure_of({"value": sum(k["value"] for k in known), "source": "; ".join(dict.fromkeys(k["source"] for k in known))})
        if int(ends.group(1)) not in table["not_all"].get(state, {}):
            put(rows, f"{state}/clearance", int(ends.group(1)), "left_km2", total)
        if "sha_km2" in row:
            put(rows, f"{state}/clearance", int(ends.group(1)), "suspected_km2", total, row["sha_km2"]["value"])


def money_of(file, rows):
    """Donors' and own money: all mine action money times the part of the scenario."""
    pools = {"donors_usd": facts_file("funding")["recipients"], "own_funding_usd": facts_file("funding")["national_contributions"]}
    for state, share in file["shares"].items():
        for name, pool in pools.items():
            entry = pool.get(NAMES[state], [])
            for row in entry.get("international", []) if isinstance(entry, dict) else entry:
                if isinstance(row["year"], int) and row["year"] <= file["until"] and published(row["source"]) <= file["printed"] and row["value"] > 0:
                    found = figure_of({"value": row["value"], "source": f"{row['source']}, x {share}"})
                    put(rows, f"{state}/clearance", row["year"], name, found, round(row["value"] * share * 1e6))
    if "LAO" in file["shares"]:
        for row in facts_file("obligations-2025")["states"]["LAO"]["funding"]:
            if "international_usd" in row and isinstance(row.get("year"), int) and row["year"] <= file["until"] and file["until"] > 2019:
                found = figure_of({"value": row["international_usd"]["value"], "source": f"{row['international_usd']['source']}, x {file['shares']['LAO']}"})
                put(rows, "LAO/clearance", row["year"], "donors_usd", found, round(found.value * file["shares"]["LAO"]))


def casualties_of(until, printed, rows):
    for state, name in NAMES.items():
        for row in facts_file("victims")["states"][name].get("annual_cmr", []):
            if row["year"] <= until and published(row["source"]) <= printed:
                put(rows, state, row["year"], "casualties", figure_of({"value": row["value"], "source": row["source"]}))


def stocks_of(until, printed, rows):
    for state, entry in facts_file("stockpiles")["states"].items():
        for row in entry.get("destroyed_by_year", []):
            if isinstance(row["year"], int) and row["year"] <= until and "cluster_munitions" in row:
                found = row["cluster_munitions"]
                if published(found["source"]) <= printed:
                    put(rows, f"{state}/stockpile", row["year"], "destroyed", figure_of({"value": found["value"], "source": found["source"]}))


def rows_of(file, table):
    """Every row of a scenario's history: {STATE/THEME or STATE: {year: {key: value}}}."""
    until, printed, rows = file["until"], file["printed"], {}
    for extra in table["rows"]:
        if extra["year"] <= until and extra["known"] <= until:
            for name, entry in extra.items():
                if name not in ("id", "year", "known"):
                    put(rows, extra["id"], extra["year"], name, figure_of(entry))
    if until == 2014:
        for state, entry in facts_file("vintage-2014")["article4"].items():
            areas_of(state, entry, until, until + 1, {**table, "series": {}}, rows)
        for row in facts_file("vintage-2014")["article4"]["LAO"]["casualties"]:
            all_ordnance, part = row["casualties"], table["submunitions_of_all_ordnance"]["LAO"]
            found = figure_of(all_ordnance | {"source": f"{all_ordnance['source']}, {all_ordnance['value']} by all ordnance, x {part}"})
            put(rows, "LAO", row["year"], "casualties", found, round(all_ordnance["value"] * part, 1))
    else:
        for name in ["clearance"] + (["obligations-2025"] if until > 2019 else []):
            for state, entry in facts_file(name)["states"].items():
                areas_of(state, entry, until, printed, table, rows)
        casualties_of(until, printed, rows)
    stocks_of(until, printed, rows)
    money_of(file, rows)
    for years in rows.values():
        for row in years.values():
            # One source may round what another gives in full: then the fuller figure is all there is.
            if 0 < row.get("suspected_km2", 0) - row.get("left_km2", 0) < ROUNDED * row.get("left_km2", 0):
                row["left_km2"] = row["suspected_km2"]
    return rows


def row_text(year, row):
    order = ["casualties", *RELEASE, "found_km2", "left_km2", "suspected_km2", "teams", "destroyed", "left", "registered", "own_funding_usd", "donors_usd"]
    parts = [f"year: {year}"] + [f"{name}: {exact(row[name])}"
                                 for name in order if name in row]
    if set(row) - set(order) - {"source"}:
        raise Fault(f"history of {year}: unknown keys {sorted(set(row) - set(order))}")
    return f"{{{', '.join(parts)}, source: {quoted('; '.join(s for s in row['source'] if s != 'same'))}}}"


def indent_of(line):
    return len(line) - len(line.lstrip(" "))


def end_of(lines, start):
    """The line after the last one that belongs to the key or list item in line `start`, comments behind it left out."""
    end = start + 1
    for i in range(start + 1, len(lines)):
        if lines[i].strip() and not lines[i].lstrip().startswith("#"):
            if indent_of(lines[i]) <= indent_of(lines[start]):
                break
            end = i + 1
    return end


def without_histories(text):
    """A scenario's text less its histories."""
    lines = text.split("\n")
    while True:
        found = next((i for i, line in enumerate(lines) if line.strip() == "history:"), None)
        if found is None:
            return "\n".join(lines)
        del lines[found:end_of(lines, found)]


def with_histories(text, rows):
    """A scenario's text with the histories {STATE/THEME or STATE: {year: row}} as the last keys of its programmes and States,
    in place of those that it has; what is of no State or programme of the text is left out."""
    lines = without_histories(text).split("\n")
    first = lines.index("states:")
    for start in reversed([i for i in range(first + 1, end_of(lines, first)) if lines[i].startswith("  - id: ")]):
        state = lines[start].removeprefix("  - id: ").split()[0]
        places = [(start, state)]
        places += [(i, f"{state}/{lines[i].strip()[:-1]}") for i in range(start + 1, end_of(lines, start))
                   if indent_of(lines[i]) == 4 and lines[i].rstrip().endswith(":")]
        for place, key in sorted(places, key=lambda found: (end_of(lines, found[0]), found[0]), reverse=True):
            if key in rows:
                pad = 4 if place == start else 6
                lines[end_of(lines, place):end_of(lines, place)] = [
                    f"{' ' * pad}history:", *(f"{' ' * pad}  - {row_text(year, row)}" for year, row in sorted(rows[key].items()))]
    return "\n".join(lines)


def scenarios_with_histories(built):
    """Each scenario of tables/history.yaml with what was reported until its date."""
    table = tables("history")
    for file in table["files"]:
        name = f"{file['scenario']}.yaml"
        text = built.get(name) or (SCENARIOS / name).read_text(encoding="utf-8")
        yield name, with_histories(text, rows_of(file, table))


def histories(built):
    """Outcomes files and scenarios with their histories, of which those that were just built are given by name and text."""
    yield from outcomes(built)
    yield from scenarios_with_histories(built)
