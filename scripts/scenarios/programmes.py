"""Stockpiles, victims, casualties and risk education by the rules of docs/scenarios.md."""

import math
import statistics
from datetime import date

from scenarios.rules import MORE, OWN_FACTOR, Figure, between, fact, figure_of, figures_of, lognormal, median_of, prices, said, short, sources, three

MORE_STOCK = ([0, 0.05, 0.9, 1], [0.97, 0.99, 1.02, 1.75])  # S1: quantiles of what there is, as a factor
PACE = (0.4, 0.9, 1.3)  # S2: of the pace that the stated end needs
SETUP = {"industry": (12, 48), "small": (6, 24)}  # S3, months (costs.yaml); X: as tenth and ninetieth percentile
LONGEST_SETUP = 240  # months
NEW_PACE = {"industry": (100, 600), "small": (20, 270)}  # S3, munitions a month; X
MUNITION_COST = (150, 1000)  # USD of 2013
SMALL = 1000  # munitions

UNMET = {"good": (0.15, 0.08), "partial": (0.35, 0.12), "limited": (0.65, 0.12), "none": (0.9, 0.05)}  # V1
PILLARS = {  # key of victims.yaml, months after which a need returns
    "medical_care": ("medical_care", 60), "rehabilitation": ("physical_rehabilitation", 48),
    "psychosocial": ("psychological_support", 36), "inclusion": ("socio_economic_inclusion", 120)}
COSTS = {  # V2, USD of 2018: where wages are low or middle; in Europe
    "medical_care": (between(150, 2000), between(300, 6000)),
    "rehabilitation": (three("triangular", (300, 600, 1500)), between(600, 4000)),
    "psychosocial": (three("triangular", (50, 150, 400)), between(100, 1000)),
    "inclusion": (three("triangular", (400, 1000, 3000)), between(1000, 6000))}
CLOSES_IN = 36  # V3, months
INJURED = 0.75  # K: of casualties, 218 of 289 (world, 2017, Cluster Munition Monitor 2018)
EUROPE = {"ALB", "BIH", "HRV", "MNE"}


def months_until(day, start):
    year, month = (int(x) for x in start.split("-"))
    return max(1, (day.year - year) * 12 + day.month - month)


def stockpile(entry, start, price_year):
    """S1 to S4."""
    found = figure_of(entry["left"])
    number = entry.get("number", 0) * entry.get("times", 1)
    keys = {}
    if entry.get("unknown"):
        keys["munitions"] = Figure(between(*entry["unknown"]), f"S1: no number; {entry['because']}", [found.source])
        number = median_of(keys["munitions"].law)
    else:
        at, factors = MORE_STOCK
        why = f", {entry['because']}" if "because" in entry else ""
        keys["munitions"] = Figure({"dist": "quantiles", "at": at, "values": [number * f for f in factors]},
                                   f"S1: {short(float(number))}{why}; one stock in ten was larger than declared", [found.source])
    size = "small" if number < SMALL else "industry"
    cost = Figure(between(*(c * prices(2013, price_year) for c in MUNITION_COST)), "S4: 342 USD in the United Kingdom (2013), "
                  "practitioners 70-400-1500 (costs.yaml)")
    if "ends" in entry:
        ends = figure_of(entry["ends"])
        months = max(6, months_until(date.fromisoformat(str(ends.value)), start))
        pace = number / months
        keys["munitions_per_month"] = Figure(three("pert", [pace * p for p in PACE]), f"S2: {short(pace)} a month to end by {ends.value} as "
                                             "stated; between 0.4 and 1.3 times that", [ends.source])
    else:
        keys["setup_months"] = Figure({**between(*SETUP[size]), "max": LONGEST_SETUP}, f"S3: not begun; {size} (costs.yaml, lead times)")
        keys["munitions_per_month"] = Figure(between(*NEW_PACE[size]), "S3: 109 a month in Montenegro (2010), 270 in North Macedonia "
                                             "(2013) (costs.yaml)")
        pace = median_of(keys["munitions_per_month"].law)
    money = MORE * 12 * pace * median_of(cost.law)
    own = Figure(between(money / OWN_FACTOR, money * OWN_FACTOR), f"O5: 1.25 times what {short(float(pace))} munitions a month cost, a factor 2.5 either "
                 "way; follows the cost (correlations)")
    if entry.get("asked"):
        own = Figure(0, "O0: the State asked for help with it")
    return {"own_funding_usd_per_year": own, **keys, "output_noise": Figure(0.2, "N: assumption"), "cost_usd_per_munition": cost}


def casualties(entry, has_victims):
    """K: casualties of remnants a year."""
    reports = figures_of(entry["reports"])
    mean = statistics.mean(f.value for f in reports) * entry.get("part", 1)
    law = between(max(0.1, mean / 2), max(1.5, 2 * mean))
    note = f"K: {said(reports)}" + (f", of them {entry['part']} by submunitions" if "part" in entry else "")
    return {"per_year": Figure(law, note + "; half to twice the mean", sources(reports)),
            "survivor_share": Figure(INJURED, "K: 218 of 289 (world, 2017)") if has_victims else None}


def victims(entry, state, donors_usd, target, start, price_year):
    """V1 to V4."""
    found = figure_of(entry["survivors"])
    number = statistics.mean(found.value) if isinstance(found.value, list) else found.value
    injured = number * entry.get("part", 1)
    year = entry.get("year", found.year)
    age = max(0, int(start[:4]) - year)
    alive = injured * math.exp(-0.015 * age)
    note = f"V4: {short(float(number))} ({year})" + (f" x {entry['part']} injured" if "part" in entry else "") + f", {age} years of deaths at 1.5 %"
    survivors = Figure(lognormal(alive, 0.25), note, [found.source])
    hidden = Figure(between(0.1 * alive, 2 * alive), "V4: world-wide 2.57 to 3.95 casualties for each on record (CMM 2019); most are not alive or "
                    "not injured")
    total = alive + median_of(hidden.law)
    services = fact(f"victims states.{entry['services']}.services").value
    where = f"victims.yaml, {entry['services']}: services"
    pillars, yearly = [], 0.0
    for pillar, (key, returns) in PILLARS.items():
        mean, sd = UNMET[services[key]]
        now = (1 - mean) * alive / returns
        most = 0.9 * total / returns + max(0.0, mean - 0.1) * total / CLOSES_IN
        law = dict(COSTS[pillar][state in EUROPE])
        factor = prices(2018, price_year)
        law = {k: v if k == "dist" else v * factor for k, v in law.items()}
        yearly += 12 * now * median_of(law)
        pillars.append({"id": pillar, "unmet_share": Figure({"dist": "beta", "mean": mean, "sd": sd}, f"V1: services {services[key]}", [where]),
                        "cost_usd_per_person": Figure(law, "V2: range of practitioners (costs.yaml), 2018"),
                        "people_per_month": Figure(now, "V3: keeps today's coverage"),
                        "max_people_per_month": Figure(max(most, now), "V3: closes the gap in three years"),
                        "new_capacity_per_month": Figure(max(most - now, 0.01 * now) / CLOSES_IN, "V3: three years to full size"),
                        "returns_after_months": Figure(returns, "V3")})
    own = max(0.2 * yearly, yearly - donors_usd)
    head = {"target_date": target,
            "own_funding_usd_per_year": Figure(between(own / OWN_FACTOR, own * OWN_FACTOR), f"V3: what keeps today's coverage, {short(yearly)} USD a "
                                               "year, less the donors' part; a factor 2.5 either way"),
            "weight": Figure(donors_usd / 1e6, "M3: USD million a year of donors")}
    return {**head, "survivors": survivors, "unregistered": hidden, "registered_within_months": Figure(60, "V4: assumption"),
            "mortality_per_year": Figure(three("triangular", (0.008, 0.015, 0.03)), "V4: assumption"),
            "coverage_target": Figure(0.9, "V3"), "sustained_months": Figure(12, "V3"), "pillars": pillars}


def risk_education(entry, weight):
    """E: from the people reached in a year."""
    reached = figures_of(entry["reached_per_year"])
    people = statistics.mean(f.value * entry.get("times", 1) for f in reached)
    return {"weight": Figure(weight, "M3: USD million a year of donors"),
            "coverage": Figure({"dist": "beta", "mean": 0.4, "sd": 0.2}, "E: no coverage reported; assumption"),
            "efficacy": Figure(three("pert", (0.05, 0.4, 0.9)), "E: no measured effect found; assumption"),
            "full_coverage_usd_per_year": Figure(between(people * 0.5 / 0.4, people * 12 / 0.4),
                                                 f"E: {short(float(people))} people reached a year ({said(reached)}) / 0.4, x 0.5 to 12 USD "
                                                 "(costs.yaml)", sources(reached)),
            "fades_over_months": Figure(24, "E: assumption")}
