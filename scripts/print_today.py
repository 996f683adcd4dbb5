#!/usr/bin/env python3
"""What art6 finds of the scenario of today: `print_today.py PROGRAM clearance|questions`.

`clearance`: what each State releases in the first year, when it is done, and its chances, for docs/scenarios.md.
`questions`: the same chances under each question that stands beside the scenario, for README.md.
"""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from print_plan import in_columns, percent, run  # noqa: E402

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
TODAY = "third-review-conference"
QUESTIONS = {"american-stop-lasts": "American stop", "minus-20-percent": "A fifth less", "new-donors": "New donors",
             "country-coalitions": "Coalitions", "survey-first": "Survey first"}
RELEASED = ("cancelled_km2_mean", "reduced_km2_mean", "cleared_km2_mean")
TOLD = 0.03  # difference of a chance that is worth a line


def results(program, name):
    return json.loads(run(program, SCENARIOS / f"{name}.yaml", "--format", "json"))


def clearance(program):
    found = results(program, TODAY)
    first_years = {p["id"]: p["years"][0] for p in found["programmes"] if p["id"].endswith("/clearance")}
    lines = []
    for obligation in found["obligations"]:
        year = first_years.get(obligation["id"])
        if year:
            lines.append((sum(year[key] for key in RELEASED), obligation))
    lines.sort(key=lambda line: -line[0])
    year = next(iter(first_years.values()))["year"]
    table = [["State", f"km2 released in {year}", "Done by 50 %", "Deadline", "In time", "After one extension"]]
    for km2, obligation in lines:
        table.append([obligation["state"], f"{km2:.2f}", obligation["completion"]["p50"] or "later", obligation["deadline"],
                      percent(obligation["probability_met"]), percent(obligation["probability_met_after_one"])])
    return in_columns(table)


def questions(program):
    columns = {name: {o["id"]: o for o in results(program, name)["obligations"]} for name in (TODAY, *QUESTIONS)}
    table = [["After one extension", "As it is", *QUESTIONS.values()], ["In time", *["" for _ in columns]]]
    parts = []
    for key in ("probability_met_after_one", "probability_met"):
        rows = []
        for obligation in sorted(columns[TODAY]):
            chances = [found[obligation][key] for found in columns.values()]
            if max(chances) - min(chances) >= TOLD:
                rows.append([obligation, *map(percent, chances)])
        parts.append(rows)
    return in_columns([table[0], *parts[0], ["", *["" for _ in columns]], table[1], *parts[1]])


def main():
    program, what = sys.argv[1:]
    sys.stdout.write({"clearance": clearance, "questions": questions}[what](program))


if __name__ == "__main__":
    main()
