"""Overlays of the scenario of today that ask one question each, with numbers that follow its donors and States."""

import math

from scenarios.rules import FOUND_WITHIN, short, three
from scenarios.text import law_text

BASE = "third-review-conference"
FROM, UNTIL = "2027-01", "2036-12"
ROUND = 10000  # USD
PLEDGED = 0.9  # of what a donor has not committed


def head(name, description, comment=()):
    return ["# yaml-language-server: $schema=art6.schema.json", "# Written by scripts/build-scenarios.py: change it there, not this file.",
            *(f"# {line}" for line in comment), "art6: 1", f"extends: {BASE}.yaml", f"name: {name}", "description: >-",
            *(f"  {line}" for line in description)]


def scaled(law, factor):
    """A law of USD times a factor, from the figures that the base shows."""
    return {key: round(float(short(value)) * factor) if key in ("mean", "min", "mode", "max") else value for key, value in law.items()}


def mean_of(law):
    return law["mean"] if "mean" in law else (law["min"] + 4 * law["mode"] + law["max"]) / 6


def minus_20_percent(donors):
    lines = head("Every donor gives a fifth less", ["What if all donors cut their budgets by a fifth from 2026 on, the affected States' own funding staying as",
                                                     f"it is? Compare with {BASE}.yaml."])
    lines.append("donors:                                       # 0.8 of the base's; the spread stays")
    lines += [f"  - {{id: {d['id']}, budget_usd_per_year: {law_text(scaled(d['budget'].law, 0.8))}}}" for d in donors]
    return lines


def country_coalitions(donors, states):
    """Nine tenths of what a donor has not committed, split over the States with open clearance that it gives to."""
    open_states = [s["id"] for s in states if "clearance" in s and s["id"] not in ("CHL", "DEU")]
    pledges = {}
    for donor in donors:
        free = PLEDGED * (1 - sum(share for _, share in donor["committed"])) * mean_of(donor["budget"].law)
        parts = {state: donor["parts"].get(state, 0) for state in open_states}
        for state, part in parts.items():
            usd = math.floor(free * part / sum(donor["parts"].values()) / ROUND) * ROUND
            if usd > 0:
                pledges.setdefault(state, []).append((usd, donor["id"]))
    lines = head("Country Coalitions for open clearance", ["What if every State with open Article 4 work that has donors had a Country Coalition of ten years, to which",
                                                            "donors pledge most of the money that they do not commit to a programme today? The money is the same; it is",
                                                            f"bound to one State and known ahead. Compare with {BASE}.yaml."],
                 ["Pledges: 0.9 of what is left of each donor's mean budget after its committed shares, in proportion to what it gives to each State.",
                  "Ten years: two extensions under Article 4. Lead: the largest giver."])
    lines.append("coalitions:")
    for state, given in sorted(pledges.items()):
        lines += [f"  - id: {state.lower()}", f"    state: {state}", f"    lead: {max(given)[1]}", "    themes: [clearance]", "    pledges:"]
        lines += [f"      - {{donor: {donor}, usd_per_year: {usd}}}" for usd, donor in sorted(given, reverse=True)]
        lines += [f"    from: {FROM}", f"    until: {UNTIL}"]
    return lines


def survey_first(built_states):
    within = three("triangular", [m // 2 for m in FOUND_WITHIN])
    lines = head("Survey first", ["What if survey came first: twice the part of the teams' effort wherever there is suspected area, and unrecorded",
                                  f"area found in half the time? Compare with {BASE}.yaml."])
    lines.append("states:")
    for state in built_states:
        programme = state.get("clearance", {})
        keys = []
        if programme.get("survey_share"):
            keys.append("survey_share: 0.6")
        if programme.get("unrecorded_found_within_months"):
            keys.append(f"unrecorded_found_within_months: {law_text(within)}")
        if keys:
            lines.append(f"  - {{id: {state['id']}, clearance: {{{', '.join(keys)}}}}}")
    return lines


def questions(donors, table, built_states):
    """Names and texts of the overlays over the scenario of today."""
    for name, lines in (("minus-20-percent", minus_20_percent(donors)), ("country-coalitions", country_coalitions(donors, table["states"])),
                        ("survey-first", survey_first(built_states))):
        yield f"{name}.yaml", "\n".join(lines) + "\n"
