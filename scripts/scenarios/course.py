"""What is known ahead of the course of clearance: interruptions (I), goals (G) and regions (L) of docs/scenarios.md."""

from datetime import date

from scenarios.facts import Fault, fact
from scenarios.rules import Figure, short

SURE, LIKELY = (1, 3), (5, 3)  # I1: parts of the time that an interruption has lasted
HALF = 0.5  # I1: chance that it goes on after the sure part
ONE_FIGURE = 0.9  # L1: rank correlation of regions' areas, which are parts of one figure
COUNTED = ("sigma", "cv", "dist")  # what of a law does not scale with the area


def dated(entry):
    """A date with where it comes from: a fact's path, or a date with source or because."""
    if isinstance(entry, str):
        found = fact(entry)
        return date.fromisoformat(str(found.value)), found.source
    return date.fromisoformat(str(entry["date"])), entry.get("source") or f"assumption: {entry['because']}"


def month(text):
    """Months since the year 0 of YYYY-MM."""
    year, number = (int(part) for part in str(text).split("-")[:2])
    return 12 * year + number - 1


def text_of(months):
    return f"{months // 12}-{months % 12 + 1:02}"


def pauses(entries, start):
    """I1: an interruption that nobody has called over. Of what has lasted m months, and is not known better, the chance to
    last t more is m / (m + t): for sure a third of m, and with chance one half up to five thirds."""
    result = []
    for entry in entries:
        begun, now = month(entry["since"]), month(start)
        lasted = now - begun
        if lasted < 3:
            raise Fault(f"an interruption since {entry['since']} is too young for rule I1")
        ends = [now + round(lasted * part / of) for part, of in (SURE, LIKELY)]
        more = {"output": (short(entry["output"]), f"assumption: {entry['why']}") if "why" in entry else short(entry["output"]),
                "staff_paid": str(entry["staff_paid"]).lower(), "themes": "[clearance]"}
        said = f"I1: {entry['source']}; it has lasted {lasted} months"
        result.append({"from": (text_of(begun), said), "until": text_of(ends[0] - 1), **more})
        result.append({"from": (text_of(ends[0]), "I1: and goes on with chance one half"), "until": text_of(ends[1] - 1), **more, "probability": HALF})
    return result


def milestones(entries, known, start):
    """G1: a date that somebody named for the end of work or survey; G2: a yearly output that a plan needs, as what is left at
    each year's end of the known area's median."""
    result = []
    for entry in entries:
        day, source = dated(entry["by"])
        if entry["rule"] == "date":
            what = entry.get("of", "left_km2")
            result.append({"id": entry["id"], "name": entry["name"], "by": (text_of(12 * day.year + day.month - 2), f"G1: {source}"), what: 0})
            continue
        yearly = fact(entry["km2_per_year"])
        first = int(start[:4])
        for year in range(first, day.year):
            left = known - yearly.value * (year + 1 - first)
            if left <= 0:
                break
            why = f"G2: {short(known)} km2 known, less {short(yearly.value)} a year; {yearly.source}"
            result.append({"id": f"{entry['id']}-{year}", "by": (f"{year}-12", why), "left_km2": short(left)})
    return result


def scaled(figure, share, why):
    law = figure.law
    if isinstance(law, dict):
        law = {key: value if key in COUNTED else value * share for key, value in law.items()}
    else:
        law *= share
    return Figure(law, f"L1: {short(share)} of all ({why}), of which {figure.note}", figure.sources)


def regions(entry, areas):
    """L1: parts of a State's area by region, in the order in which a plan works on them. `areas`: figures by key."""
    result = []
    for region in entry["list"]:
        share = region["share"]
        parts = {key: scaled(figure, share["value"], share["source"]) for key, figure in areas.items() if figure.law != 0}
        result.append({"id": region["id"], "name": (region["name"], f"L1: in this order: {entry['order']}"),
                       "deadline": dated(region["deadline"]) if "deadline" in region else None, **parts})
    total = sum(region["share"]["value"] for region in entry["list"])
    if abs(total - 1) > 1e-9:
        raise Fault(f"expected regions whose shares add up to 1, got {short(total)}")
    return result


def rank_correlations(programme, built):
    """L1: the areas of a programme's regions, with one another."""
    lines = []
    for key in ("confirmed_km2", "suspected_km2", "unrecorded_km2"):
        paths = [f"{programme}/regions/{region['id']}/{key}" for region in built if isinstance(getattr(region.get(key), "law", None), dict)]
        lines += [{"between": f"[{one}, {other}]", "rank": ONE_FIGURE} for i, one in enumerate(paths) for other in paths[i + 1:]]
    return lines
