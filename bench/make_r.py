#!/usr/bin/env python3
"""Writes the reference workload R as a scenario: `bench/make_r.py > bench/R.yaml`.

One team clears 500 m2 on each of 20 days for 12,000 USD a month, and the donor gives every
programme 12,000,000 USD a year at equal shares: 83 1/3 teams, or 100/120 km2 a month while access
is open. Teams follow the money: no ramp, and a max_teams far beyond any programme's money.
"""

PROGRAMMES = 32
START_YEAR, MONTHS = 2020, 240
FIRST_DEADLINE, LAST_DEADLINE = 60, 200  # months after the start, evenly spread
BUDGET_PER_PROGRAMME = 12_000_000

HEADER = """\
# The reference workload R: {programmes} clearance programmes, one donor, {months} months. Made by bench/make_r.py.
# The States are fictitious; their codes are from XAA to XZZ, which ISO 3166-1 leaves to its users.
art6: 1
name: R
description: Reference workload for measuring the engine and its peers.
clock: {{start: {start}-01, end: {end}-12}}
simulation: {{replications: 10000, seed: 1}}
strategy: remaining-cost-per-month
donors:
  - id: XXX
    name: Fictitious donor
    party: true
    budget_usd_per_year: {budget}
    volatility: 0.15
    persistence: 0.7
strategies:
  - id: remaining-cost-per-month
    description: In proportion to the cost of the remaining work per month left.
    rule: share
    score: "remaining_cost / months_left"
states:
"""

STATE = """\
  - id: {id}
    name: Fictitious State {number}
    access: {{mean_open_months: 33.333333333333336, mean_closed_months: 4, closed_output: 0}}
    clearance:
      deadline: {deadline}
      confirmed_km2: {{dist: lognormal, median: 100, sigma: 0.4}}
      clearance_m2_per_team_day: 500
      productivity: {{dist: lognormal, median: 1, sigma: 0.3}}
      output_noise: 0.25
      working_days_per_month: 20
      teams: 80
      max_teams: 100000
      team_cost_usd_per_month: 12000
"""


def code(programme):
    return "X" + chr(ord("A") + programme // 26) + chr(ord("A") + programme % 26)


def deadline(programme):
    """The first day after the months that count."""
    spread = (LAST_DEADLINE - FIRST_DEADLINE) * programme / (PROGRAMMES - 1)
    years, months = divmod(FIRST_DEADLINE + round(spread), 12)
    return f"{START_YEAR + years}-{months + 1:02}-01"


print(HEADER.format(programmes=PROGRAMMES, months=MONTHS, start=START_YEAR,
                    end=START_YEAR + MONTHS // 12 - 1, budget=PROGRAMMES * BUDGET_PER_PROGRAMME), end="")
for programme in range(PROGRAMMES):
    print(STATE.format(id=code(programme), number=programme + 1, deadline=deadline(programme)), end="")
