#!/usr/bin/env python3
"""Builds the scenarios of scenarios/tables/ from the facts by the written rules of docs/scenarios.md.

`build-scenarios.py [--check] [FOLDER]` writes into scenarios/, or into FOLDER. With --check nothing is written: the
differences between what is there and what would be written are shown, and the status is 1 if there are any.
"""

import argparse
import difflib
import sys
from datetime import date
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from scenarios.course import dated, milestones, pauses, rank_correlations, regions  # noqa: E402
from scenarios.facts import Fault  # noqa: E402
from scenarios.history import histories  # noqa: E402
from scenarios.money import PERSISTENCE, donors  # noqa: E402
from scenarios.questions import BASE as TODAY, questions  # noqa: E402
from scenarios.programmes import casualties, risk_education, stockpile, victims  # noqa: E402
from scenarios.rules import (DAYS, FIXED, FOUND_WITHIN, MORE, SURVEY, TECHNICAL, Figure, area, between, figure_of, figures_of, median_of,  # noqa: E402
                             own_money, productivity, rate, said, share_law, short, sources, team_cost, three, unrecorded)
from scenarios.text import lines, quoted  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
NEVER = 0  # Z0
PAYS_WHAT_IT_COSTS = 0.9  # O5
LEAST_WEIGHT = 0.05  # M3, USD million a year


def teams_of(entry, per_team, money, cost):
    """T1 to T4: teams at the start."""
    rule = entry["rule"]
    if rule == "none":
        return Figure(0, f"T4: {entry['because']}")
    if rule == "reported":
        found = figure_of(entry["figure"])
        value = found.value * entry.get("times", 1)
        why = f" x {short(entry['times'])}, {entry['why']}" if "times" in entry else ""
        return Figure(round(value, 1), f"T1: {said([found])}{why}", [found.source])
    if rule == "output":
        found = figures_of(entry["km2_per_year"])
        value = sum(f.value for f in found) / len(found) * entry.get("times", 1)
        return Figure(max(0.5, round(value / per_team, 1)), f"T2: {short(value)} km2 a year ({said(found)}) / {short(per_team)} km2 a team and "
                      "year", sources(found))
    return Figure(max(0.2, round((1 - FIXED[1]) * money / cost / 12, 1)), f"T3: 0.8 of {short(money)} USD a year / cost of a team")


def clearance(entry, season, weight, table):
    """The clearance programme of a State: A, U, Z, R, P, C, O, T, F of the rules."""
    start, price_year = table["clock"]["start"], table["price_year"]
    year, classes = int(start[:4]), table["classes"]
    more = entry.get("extension_months")
    extension = more and Figure(more["value"], f"assumption: {more['because']}")
    deadline, source = dated(entry["deadline"])
    none = Figure(0, "none reported")
    confirmed = area(entry["confirmed"], year, classes) if "confirmed" in entry else none
    suspected = area(entry["suspected"], year, classes) if "suspected" in entry else none
    known = median_of(confirmed.law) + median_of(suspected.law)
    hidden = unrecorded(entry["unrecorded"], known, classes)
    cancelled = share_law(entry.get("cancelled"), "cancelled") if suspected is not none else None
    reduced = share_law(entry.get("reduced", NEVER), "reduced")
    pace = rate(entry["rate"], season)
    daily = median_of(pace.law)
    per_team = daily * DAYS * sum(season) / 1e6
    own_first = own_money(entry["own"], 0, price_year) if entry["cost"].get("from_own_money") else None
    given = figure_of(entry["teams"]["figure"]).value * entry["teams"].get("times", 1) if own_first else None
    cost = team_cost(entry["cost"], daily, given, own_first and median_of(own_first.law), price_year)
    team_month = median_of(cost.law)
    years = max(1.0, (deadline - date.fromisoformat(f"{start}-01")).days / 365.25)
    cleared = known * (1 - median_of(cancelled.law) if cancelled else 1) * (1 - median_of(reduced.law))
    own = own_first or own_money(entry["own"], cleared / per_team * team_month * 12 * MORE / years, price_year)
    money = weight * 1e6 + median_of(own.law)
    teams = teams_of(entry["teams"], per_team, money, team_month)
    if "fixed" in entry:
        found = figure_of(entry["fixed"])
        shares, why, used = [found.value + d for d in (-0.1, 0, 0.1)], f"F: {short(found.value)} of the money as reported", [found.source]
    else:
        shares, why, used = FIXED, "F: 0.1-0.2-0.3 of the money (costs.yaml, overheads), at least of a team's", []
    is_surveyed, is_reduced = suspected is not none, reduced.law != 0
    areas = {"confirmed_km2": confirmed, "suspected_km2": suspected, "unrecorded_km2": hidden}
    places = regions(entry["regions"], areas) if "regions" in entry else None
    return {
        "deadline": (deadline, source),
        "extension_months": extension,
        "own_funding_usd_per_year": own,
        "weight": Figure(weight, "M3: USD million a year of donors"),
        **({} if places else areas),
        "unrecorded_found_within_months": Figure(three("triangular", FOUND_WITHIN), "U: assumption, no survey plan found") if hidden.law != 0 else None,
        "cancelled_share": cancelled,
        "reduced_share": reduced,
        "survey_m2_per_team_day": Figure(between(*SURVEY), "R3: range of practitioners (costs.yaml), lower half") if is_surveyed else None,
        "technical_survey_m2_per_team_day": Figure(between(*TECHNICAL), "R3: between clearance and survey") if is_reduced else None,
        "clearance_m2_per_team_day": pace,
        "survey_share": Figure(0.3, "R3: assumption") if is_surveyed or is_reduced else None,
        "productivity": productivity(entry.get("outputs")),
        "output_noise": Figure(0.2, "N: assumption"),
        "teams": teams,
        "max_teams": Figure(2 * teams.law if teams.law > 1 else 6, "T5: twice the present, as money to Laos nearly doubled in a year (2012); at least "
                            "6 where work is still to begin"),
        "new_teams_per_month": Figure(max(0.25, 0.03 * teams.law), "T5: 2-4-9 months for a new team (costs.yaml)"),
        "team_cost_usd_per_month": cost,
        "fixed_cost_usd_per_month": Figure(three("triangular", [s * max(money, 12 * team_month) / 12 for s in shares]), why, used),
        "verification_months": Figure(4, "D: Norway needed 7 months from cleared to declared (2014); assumption, half of that"),
        "regions": places,
        "milestones": milestones(entry["milestones"], known, start) if "milestones" in entry else None}


def state_of(entry, table, weights):
    state, start, price_year = entry["id"], table["clock"]["start"], table["price_year"]
    season = entry.get("season", {}).get("months", [1] * 12)
    result = {"id": state, "name": entry["name"]}
    if "joined" in entry:
        result["joined"] = dated(entry["joined"])
    if "requests" in entry:
        result["requests"] = (f"[{', '.join(entry['requests']['themes'])}]", entry["requests"]["source"])
    if "season" in entry:
        result["season"] = (f"[{', '.join(short(m) for m in season)}]", f"assumption: {entry['season']['because']}")
    if "access" in entry:
        access = entry["access"]
        result["access"] = {"mean_open_months": (access["open"], f"assumption: {access['because']}"), "mean_closed_months": access["closed"],
                            "closed_output": access["output"]}
    if "pauses" in entry:
        result["pauses"] = pauses(entry["pauses"], start)
    if "casualties" in entry:
        result["casualties"] = casualties(entry["casualties"], "victim_assistance" in entry)
    if "clearance" in entry:
        own = entry["clearance"]["own"]["rule"] == "need" or entry["clearance"]["cost"].get("from_own_money") or "pays_itself" in entry["clearance"]
        weight = 0 if own else max(LEAST_WEIGHT, weights.get((state, "clearance"), 0))
        result["clearance"] = clearance(entry["clearance"], season, weight, table)
    if "stockpile" in entry:
        deadline, source = dated(entry["stockpile"]["deadline"])
        weight = LEAST_WEIGHT if entry["stockpile"].get("asked") else 0
        result["stockpile"] = {"deadline": (deadline, source), "weight": Figure(weight, "M3: no donor's money for it in the facts"),
                               **stockpile(entry["stockpile"], start, price_year)}
    if "victim_assistance" in entry:
        result["victim_assistance"] = victims(entry["victim_assistance"], state, 1e6 * weights.get((state, "victim_assistance"), 0),
                                              (table["victims_target"]["date"], table["victims_target"]["because"]), start, price_year)
    if "risk_education" in entry:
        result["risk_education"] = risk_education(entry["risk_education"], weights.get((state, "risk_education"), 0))
    return result


def donor_of(donor):
    result = {"id": donor["id"], "name": donor["name"], "party": str(donor["party"]).lower(), "budget_usd_per_year": donor["budget"],
              "growth_per_year": Figure(0, "M2: constant in real terms"), "volatility": donor["volatility"],
              "persistence": Figure(PERSISTENCE, "M5: assumption")}
    if donor["committed"]:
        changes = {"volatility": donor["grants"], "persistence": Figure(PERSISTENCE, "M7: as of budgets")}
        if donor["stops"]:
            changes["stops_per_year"] = Figure(donor["stops"]["per_year"], f"M8: {donor['stops']['because']}")
        result["committed"] = [{"programme": programme, "share": Figure(share, "M3"), **changes} for programme, share in donor["committed"]]
    result["flexible"] = {"states": f"[{', '.join(donor['flexible'])}]"}
    return result


def scenario(table):
    """The text of a scenario, its donors and its States."""
    found, weights = donors(table)
    head = [f"# {line}" if line else "#" for line in table["header"].rstrip().split("\n")]
    head = ["# yaml-language-server: $schema=art6.schema.json",
            f"# Written by scripts/build-scenarios.py from scenarios/tables/{table['file']}.yaml by the rules of docs/scenarios.md, whose ids",
            "# (A1, M2) begin the notes: change the table or the rules, not this file.", *head]
    body = {"art6": 1, "name": table["name"], "description": quoted(" ".join(table["description"].split())), "price_year": table["price_year"],
            "clock": table["clock"], "simulation": {"replications": 10000, "seed": table["seed"]},
            "meetings": [{"name": m["name"], "date": (m["date"], m["source"])} for m in table["meetings"]],
            "confidence": 0.8,
            "funding": {"delay_months": (3, "M6: assumption, 9 months from decision to field (costs.yaml)"),
                        "common_shock": (0.15, "M6: assumption"), "contingency": (0.25, "M6: assumption")},
            "strategy": "status-quo", "donors": [donor_of(d) for d in found]}
    if table.get("coalitions"):
        body["coalitions"] = [{"id": c["id"], "state": c["state"], "lead": c["lead"], "themes": "[clearance]",
                               "pledges": [{"donor": p["donor"], "usd_per_year": (p["usd_per_year"], p["source"])} for p in c["pledges"]],
                               "from": c["from"], "until": c["until"]} for c in table["coalitions"]]
    states = sorted(table["states"], key=lambda s: s["id"])
    body["states"] = [state_of(s, table, weights) for s in states]
    stocks = [f"{s['id']}/stockpile" for s in states if "stockpile" in s and not s["stockpile"].get("asked")]
    ranks = [{"between": f"[{stock}/own_funding_usd_per_year, {stock}/cost_usd_per_munition]", "rank": PAYS_WHAT_IT_COSTS} for stock in stocks]  # O5
    for state in body["states"]:
        ranks += rank_correlations(f"{state['id']}/clearance", state.get("clearance", {}).get("regions") or [])
    if ranks:
        body["correlations"] = ranks
    return "\n".join([*head, *lines(body)]) + "\n", found, body["states"]


def texts():
    """What belongs into scenarios/: texts by name."""
    built = {}
    for path in sorted((ROOT / "scenarios/tables").glob("*-conference.yaml")):
        table = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        try:
            built[f"{path.stem}.yaml"], givers, states = scenario({**table, "file": path.stem})
            if path.stem == TODAY:
                built |= dict(questions(givers, table, states))
        except Fault as fault:
            raise Fault(f"{path.name}: {fault}") from fault
    return {**built, **dict(histories(built))}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "scenarios")
    arguments = parser.parse_args()
    differ = False
    try:
        for name, text in texts().items():
            path = arguments.folder / name
            if not arguments.check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
                continue
            old = path.read_text(encoding="utf-8") if path.exists() else ""
            shown = "".join(difflib.unified_diff(old.splitlines(True), text.splitlines(True), str(path), "as built"))
            sys.stderr.write(shown)
            differ = differ or bool(shown)
    except Fault as fault:
        print(f"build-scenarios: {fault}", file=sys.stderr)
        return 1
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
