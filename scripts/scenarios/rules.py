"""The written rules of docs/scenarios.md: how a reported figure becomes a law. Numbers in capitals are those of the
page; each function names its rule in the note of what it returns."""

import math
import statistics
from dataclasses import dataclass, field

from scenarios.facts import Fact, Fault, fact

SURVEYED, UNSURVEYED, PER_YEAR = 0.22, 0.55, 0.15  # A1: standard deviations of the log of a reported area
REVISION = (0, 0.36, 1.75)  # U2: least, middle and largest growth of a known area by later finds
YEARS_OF_FINDS = (1, 7)  # U1
FOUND_WITHIN = (24, 60, 120)  # months
RATE = {"sub-surface": (300, 1500), "desert": (700, 3000)}  # R2, m2 a team and day; X: as tenth and ninetieth percentile
SURVEY, TECHNICAL = (10000, 100000), (3000, 20000)  # R3, m2 a team and day
TEAM_YEAR = {"low": (80, 180), "middle": (120, 260), "high": (180, 350)}  # C2, 1,000 USD of 2018; X
MONEY_SPREAD, OWN_FACTOR = 0.3, 2.5  # O1, O3
DAYS = 20  # of a team in a month
FIXED = (0.1, 0.2, 0.3)  # F: share of the money
MORE = 1.25  # O3: the contingency
US_PRICES = {  # consumer prices, yearly mean (US Bureau of Labor Statistics, recalled; 2025: 2.7 % above 2024)
    2008: 215.3, 2009: 214.5, 2010: 218.1, 2011: 224.9, 2012: 229.6, 2013: 233.0, 2014: 236.7, 2015: 237.0,
    2016: 240.0, 2017: 245.1, 2018: 251.1, 2019: 255.7, 2020: 258.8, 2021: 271.0, 2022: 292.7, 2023: 304.7,
    2024: 313.7, 2025: 322.1}


@dataclass
class Figure:
    """A number of a scenario: a plain one or a law, with sources and what rule made it."""

    law: object
    note: str = ""
    sources: list = field(default_factory=list)


def figure_of(entry):
    """What a table says: the path of a fact, or a value with the reason why it is assumed."""
    if isinstance(entry, str):
        return fact(entry)
    if isinstance(entry, dict) and "value" in entry and ("because" in entry or "source" in entry):
        return Fact(entry["value"], entry.get("year"), entry.get("source") or f"assumption: {entry['because']}")
    raise Fault(f"expected the path of a fact, or a value with source or because, got {entry!r}")


def figures_of(entries):
    return [figure_of(entry) for entry in entries or []]


def short(x):
    """A number in three significant digits, without an exponent."""
    if isinstance(x, int):
        return str(x)
    if x == 0:
        return "0"
    text = f"{float(f'{x:.3g}'):.12f}".rstrip("0").rstrip(".")
    return text


def said(found):
    """Facts in words: 7.6 (2013)."""
    return ", ".join(f"{short(f.value)} ({f.year})" if f.year else short(f.value) for f in found)


def sources(found):
    return list(dict.fromkeys(f.source for f in found))


def lognormal(median, sigma):
    return {"dist": "lognormal", "median": median, "sigma": sigma}


def between(p10, p90):
    return {"dist": "lognormal", "p10": p10, "p90": p90}


def three(dist, values):
    return {"dist": dist, "min": values[0], "mode": values[1], "max": values[2]}


def median_of(law):
    """The median of a law, or something close to it where it has no closed form."""
    if not isinstance(law, dict):
        return law
    if "median" in law:
        return law["median"]
    if "p10" in law:
        return math.sqrt(law["p10"] * law["p90"])
    if law["dist"] == "beta":
        return law["mean"]
    if law["dist"] == "quantiles":
        return law["values"][len(law["values"]) // 2]
    return (law["min"] + 4 * law["mode"] + law["max"]) / 6


def prices(year, price_year):
    return US_PRICES[price_year] / US_PRICES[min(year or price_year, price_year)]


# Areas

def dated_area(entry, start_year):
    """A1, A3, A4: one figure, brought forward by what was found and released since."""
    base, scale, cv = figure_of(entry["figure"]), 1.0, 0.0
    note, used = f"{said([base])} km2", [base]
    if "share" in entry:  # A4: a mixed hazard, of which a part is cluster munition remnants
        low, mode, high, share = share_of(entry["share"])
        mean = scale = (low + 4 * mode + high) / 6
        cv = (high - low) / 6 / mean
        note += f" of all hazards x {short(mean)} ({short(low)}-{short(mode)}-{short(high)})"
        used.append(share)
    area = base.value * scale
    for key, sign in (("found", 1), ("released", -1)):
        for change in figures_of(entry.get(key)):
            area += sign * change.value
            note += f" {'+' if sign > 0 else '-'} {said([change])}"
            used.append(change)
    area = max(area, 0.1 * base.value * scale)
    age = max(0, start_year - 1 - base.year)
    spread = SURVEYED if entry["rule"] == "surveyed" else UNSURVEYED
    sigma = math.sqrt(spread**2 + PER_YEAR**2 * age + cv**2)
    rule = "A4" if "share" in entry else "A1"
    return Figure(lognormal(area, round(sigma, 2)), f"{rule}, {entry['rule']}, {age} years older than the year before: {note}",
                  sources(used))


def unknown_area(entry, classes):
    """A0: nothing known but the class of size: the smallest and largest known area of the class."""
    known = figures_of(classes[entry["class"]])
    values = [f.value for f in known]
    return Figure(between(min(values), max(values)),
                  f"A0: no figure; smallest and largest of the known areas of the class \"{entry['class']}\": {said(known)}",
                  sources(known))


def area(entry, start_year, classes):
    if entry["rule"] in ("surveyed", "unsurveyed"):
        return dated_area(entry, start_year)
    if entry["rule"] == "class":
        return unknown_area(entry, classes)
    if entry["rule"] == "desk":  # A2
        base = figure_of(entry["figure"])
        return Figure(between(base.value / 10, base.value), f"A2: a desk estimate of {said([base])} km2 that nobody surveyed: "
                      "a tenth to all of it", [base.source])
    raise Fault(f"unknown rule of an area: {entry['rule']!r}")


def unrecorded(entry, known, classes):
    """U0 to U3: the area that nobody has recorded, and within what time it is found."""
    rule = entry["rule"]
    if rule == "whole-site":
        return Figure(0, f"U0: {entry['because']}")
    if rule == "finds":
        finds = figures_of(entry["yearly"])
        yearly = statistics.mean(f.value for f in finds)
        return Figure(between(*(yearly * years for years in YEARS_OF_FINDS)),
                      f"U1: {short(yearly)} km2 found a year ({said(finds)}), for one to seven years more", sources(finds))
    if rule == "revision":
        return Figure(three("pert", [share * known for share in REVISION]),
                      f"U2: 0 to 1.75 times the {short(known)} km2 known, as areas grew between two reports before 2015")
    return unknown_area(entry, classes)


def share_law(reports, what):
    """Z: shares of cancelled and reduced area from reports; without any, anything."""
    if reports == 0:
        return Figure(0, f"Z0: {what} is not reported apart from clearance")
    found = figures_of(reports)
    if not found:
        return Figure({"dist": "beta", "mean": 0.5, "sd": 0.25}, f"Z: no report of what is {what}: nearly anything")
    values = [f.value for f in found]
    mean = min(0.9, max(0.1, statistics.mean(values)))
    spread = min(0.25, max(0.1, statistics.stdev(values) if len(values) > 1 else 0.2))
    return Figure({"dist": "beta", "mean": round(mean, 2), "sd": round(spread, 2)}, f"Z: {said(found)} {what}", sources(found))


# Pace and cost

def rate(entry, season):
    """R1, R2: m2 a team and day, from reports of a team's year or day, or the practitioners' ranges."""
    days = DAYS * sum(season)
    found = figures_of(entry.get("km2_per_team_year"))
    daily = [f.value * 1e6 / days for f in found] + [f.value for f in figures_of(entry.get("m2_per_team_day"))]
    found += figures_of(entry.get("m2_per_team_day"))
    if not daily:
        ground = entry["ground"]
        return Figure(between(*RATE[ground]), f"R2: no report; range of practitioners, {ground} (costs.yaml)")
    law = three("pert", [0.7 * min(daily), daily[0], 1.3 * max(daily)])
    return Figure(law, f"R1: {said(found)}, first the newest, at {short(days)} days a year; 30 % either way", sources(found))


def productivity(outputs):
    """P: the spread of a State's own yearly output."""
    values = [f.value for f in figures_of(outputs) if f.value > 0]
    if len(values) < 3:
        return Figure(lognormal(1, 0.35), "P: fewer than three yearly outputs reported")
    sd = statistics.stdev(math.log(v) for v in values)
    return Figure(lognormal(1, round(min(0.5, max(0.15, sd)), 2)), f"P: sd of the log of {len(values)} yearly outputs: {said(figures_of(outputs))}",
                  sources(figures_of(outputs)))


def team_cost(entry, daily_m2, teams, own, price_year):
    """C1 to C4: USD a team and month."""
    found = figures_of(entry.get("usd_per_team_year"))
    if found:  # C1
        values = [f.value * prices(f.year, price_year) / 12 for f in found]
        values += [0.7 * values[0], 1.4 * values[0]] if len(values) == 1 else []
        values.sort()
        return Figure(three("triangular", [values[0], statistics.median(values), values[-1]]),
                      f"C1: USD a team and year: {said(found)}, in prices of {price_year}", sources(found))
    found = figures_of(entry.get("usd_per_m2"))
    if found:  # C3
        values = sorted(f.value * prices(f.year, price_year) * daily_m2 * DAYS for f in found)
        values = [0.7 * values[0], statistics.median(values), 1.3 * values[-1]]
        return Figure(three("triangular", values), f"C3: USD a m2: {said(found)}, x {short(daily_m2)} m2 x 20 days, in prices "
                      f"of {price_year}, 30 % either way", sources(found))
    if entry.get("from_own_money"):  # C4
        cost = (1 - FIXED[1]) * own / teams / 12
        return Figure(three("triangular", [0.7 * cost, cost, 1.4 * cost]), f"C4: 0.8 of the State's money over {short(teams)} teams")
    low, high = (1000 * x / 12 * prices(2018, price_year) for x in TEAM_YEAR[entry["wages"]])
    return Figure(between(low, high), f"C2: no report; range of practitioners, {entry['wages']} wages (costs.yaml)")


def reported_years(work):
    """O3: (k + 1)/(n + 2) of the reported years in which the State paid for work."""
    years = dict(work)
    return (sum(years.values()) + 1) / (len(years) + 2), f"{sum(years.values())} of {len(years)} reported years with work"


def own_money(entry, need_per_year, price_year):
    """O0 to O4: the State's own money a year."""
    rule = entry["rule"]
    if rule == "none":
        return Figure(0, f"O0: {entry['because']}")
    if rule == "range":
        low, high = figures_of(entry["figures"])
        factor = entry.get("usd", 1) * prices(low.year, price_year)
        return Figure(between(low.value * factor, high.value * factor), f"O4: from {said([low])} to {said([high])}"
                      + (f", {entry['why']}" if "why" in entry else ""), sources([low, high]))
    if rule == "need":
        share, why = reported_years(entry["work"])
        money = need_per_year * share
        return Figure(between(money / OWN_FACTOR, money * OWN_FACTOR),
                      f"O3: the plan needs {short(need_per_year)} USD a year, x {short(share)} ({why}), a factor 2.5 either way; {entry['because']}")
    base, sigma = figure_of(entry["figure"]), MONEY_SPREAD
    money = base.value * entry.get("usd", 1) * prices(base.year, price_year)
    note = said([base]) + (f" x {short(entry['usd'])}" if "usd" in entry else "")
    used = [base]
    if "share" in entry:
        low, mode, high, found = share_of(entry["share"])
        mean = (low + 4 * mode + high) / 6
        money *= mean
        sigma = math.sqrt(sigma**2 + ((high - low) / 6 / mean) ** 2 + PER_YEAR**2 * max(0, price_year - base.year))
        note += f" x {short(mean)} for cluster munition remnants"
        used.append(found)
    if "work" in entry:
        share, why = reported_years(entry["work"])
        money *= share
        note += f" x {short(share)} ({why})"
    return Figure(lognormal(money, round(sigma, 2)), f"{'O2' if 'share' in entry else 'O1'}: {note}, prices of {price_year}", sources(used))


def share_of(entry):
    """Low, mode, high of a part for cluster munition remnants: a fact or an assumption."""
    found = figure_of(entry)
    value = found.value
    low, mode, high = value if isinstance(value, list) else (value[k] for k in ("low", "mode", "high"))
    return low, mode, high, found
