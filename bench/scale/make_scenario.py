#!/usr/bin/env python3
"""`make_scenario.py STATES THEMES` prints a large fictitious scenario: so many States (at most 10000) with the
first so many of the themes clearance, stockpile, victim_assistance and risk_education, alike but in size and
deadline, and 20 donors. 20 years.
"""

import sys

HEAD = """\
art6: 1
name: {states} States with {themes} themes each
description: Fictitious, for measuring how cost and memory grow. Made by bench/scale/make_scenario.py.
clock: {{start: 2020-01, end: 2039-12}}
simulation: {{replications: 1000, seed: 1}}
strategy: need
donors:
"""

PROGRAMMES = [
    "    clearance: {{deadline: {deadline}, confirmed_km2: {{dist: lognormal, median: {size:.1f}, sigma: 0.5}}, "
    "clearance_m2_per_team_day: 500, output_noise: 0.25, teams: 5, max_teams: 30, team_cost_usd_per_month: 9000}}",
    "    stockpile: {{deadline: {deadline}, munitions: {{dist: uniform, min: 1000, max: {munitions}}}, "
    "munitions_per_month: 300, cost_usd_per_munition: 30}}",
    "    victim_assistance: {{target_date: {deadline}, survivors: 900, pillars: [{{id: rehabilitation, "
    "unmet_share: {{dist: beta, mean: 0.4, sd: 0.1}}, cost_usd_per_person: 300, people_per_month: 10, "
    "max_people_per_month: 40}}]}}",
    "    risk_education: {{full_coverage_usd_per_year: 120000}}",
]


def code(number):
    letters = ""
    for _ in range(3):
        letters = chr(ord("A") + number % 26) + letters
        number //= 26
    return letters


def main():
    states, themes = map(int, sys.argv[1:])
    print(HEAD.format(states=states, themes=themes), end="")
    budget = round(states * themes * 600000 / 20)
    for i in range(20):
        print(f"  - {{id: D{code(i)[1:]}, name: Donor {i + 1}, party: true, "
              f"budget_usd_per_year: {budget}, volatility: 0.15, persistence: 0.7}}")  # fmt: skip
    print("states:")
    for i in range(states):
        print(f"  - id: {code(i)}\n    name: State {i + 1}")
        values = {
            "deadline": f"{2023 + i % 12}-0{1 + i % 9}-01",
            "size": 2 + i % 17,
            "munitions": 5000 + 500 * (i % 13),
        }
        for programme in PROGRAMMES[:themes]:
            print(programme.format(**values))


if __name__ == "__main__":
    main()
