"""Donors by the rules of docs/scenarios.md: from who gave what to whom (money-2025.yaml) to budgets and commitments."""

import math
import statistics

from scenarios.facts import Fault, fact, facts_file
from scenarios.rules import Figure, figure_of, prices, share_of, short

WINDOW = 6  # M1: years that a pair's amount may be old
COMMITTED = 0.7  # M3
PERSISTENCE = 0.6  # M5
WHOLE_YEAR = math.sqrt((1 + PERSISTENCE) / 2)  # M5: makes the model's yearly changes as large as the reported ones
STOPPED = (0.4, 0.9, 1.1)  # M4
NAMES = {  # in money-2025.yaml: id, whether a Party to the Convention
    "United States": ("USA", False), "US": ("USA", False), "European Union": ("EU", False), "EU": ("EU", False),
    "Germany": ("DEU", True), "Japan": ("JPN", True), "Norway": ("NOR", True), "United Kingdom": ("GBR", True),
    "UK": ("GBR", True), "Netherlands": ("NLD", True), "Denmark": ("DNK", True), "Switzerland": ("CHE", True),
    "Canada": ("CAN", True), "Australia": ("AUS", True), "Ireland": ("IRL", True), "Sweden": ("SWE", True),
    "NewZealand": ("NZL", True), "New Zealand": ("NZL", True), "Luxembourg": ("LUX", True), "France": ("FRA", True),
    "Italy": ("ITA", True), "Belgium": ("BEL", True), "Finland": ("FIN", False), "Estonia": ("EST", False),
    "Slovenia": ("SVN", True), "CzechRepublic": ("CZE", True), "United Nations": ("UN", False), "South Korea": ("KOR", False), "SouthKorea": ("KOR", False)}


def name_of(donor):
    long = [name for name, (key, _) in NAMES.items() if key == donor and (" " in name or name in ("Germany", "Japan"))]
    return long[0] if long else next(name for name, (key, _) in NAMES.items() if key == donor)


def totals(donor):
    """A donor's yearly totals, by year."""
    series = fact("money-2025 volatility.donor_series_usd_million").value
    return next((values for name, values in series.items() if NAMES[name][0] == donor), {}) if donor in known() else {}


def known():
    return {NAMES[name][0] for name in fact("money-2025 volatility.donor_series_usd_million").value if name in NAMES}


def pairs(table):
    """M1: the newest amount of each donor to each State, at most six years old, brought to the donor's newest total:
    {(donor, State): (USD million of the price year, why)}."""
    last, price_year = table["money"]["amounts_until"], table["price_year"]
    series = facts_file("money-2025")["volatility"]["pair_series_usd_million"]
    dropped = {(d["donor"], d["state"]) for d in table["money"].get("dropped", [])}
    amounts = {}
    for state in table["money"]["shares"]:
        for name, values in series.get(state, {}).items():
            donor = NAMES[name][0] if name in NAMES else None
            years = [year for year in values if last - WINDOW <= year <= last]
            if donor and years and (donor, state) not in dropped:
                amounts[donor, state] = (values[max(years)], max(years))
    for more in table["money"].get("more", []):
        found = figure_of(more["amount"])
        amounts[more["donor"], more["state"]] = (found.value * more.get("times", 1), more.get("year", found.year))
    result = {}
    for (donor, state), (value, year) in amounts.items():
        series = {y: v for y, v in totals(donor).items() if y <= last}
        factor, note = 1.0, f"{short(float(value))} ({year})"
        newest = max(series, default=year)
        if year in series and newest > year:
            factor = series[newest] / series[year]
            note += f" x {short(factor)}"
            year = newest
        result[donor, state] = (value * factor * prices(year, price_year), note)
    return result


def spread_of_totals(donor, last):
    """Standard deviation of yearly log changes, a change over a gap divided by the root of its years; how many."""
    series = sorted((y, v) for y, v in totals(donor).items() if y <= last)
    changes = [math.log(b / a) / math.sqrt(later - year) for (year, a), (later, b) in zip(series, series[1:])]
    return (statistics.stdev(changes), len(changes)) if len(changes) >= 3 else (None, len(changes))


def volatilities(donors, last):
    """M5: of each donor, from its own totals; of one with fewer than three changes the median of all donors'."""
    own = {donor: spread_of_totals(donor, last) for donor in known() | set(donors)}
    middle = statistics.median(sd for sd, _ in own.values() if sd is not None)
    result = {}
    for donor in donors:
        sd, n = own[donor]
        why = f"sd {short(sd)} of {n} yearly log changes" if sd else f"the median sd {short(middle)} of the donors"
        result[donor] = Figure(round((sd or middle) * WHOLE_YEAR, 2), f"M5: {why}, to {last}, x {short(WHOLE_YEAR)}")
    return result


def spread_of_pairs(last):
    """Root mean square of the yearly log changes of one donor to one State, over gaps by the root of the years; how many.
    The mean is taken as 0: what pairs grow by in sum is the donor's own change."""
    changes = []
    for series in facts_file("money-2025")["volatility"]["pair_series_usd_million"].values():
        for values in series.values():
            known_years = sorted((y, v) for y, v in values.items() if isinstance(v, (int, float)) and v > 0 and y <= last)
            changes += [math.log(b / a) / math.sqrt(later - year) for (year, a), (later, b) in zip(known_years, known_years[1:])]
    return math.sqrt(sum(change**2 for change in changes) / len(changes)), len(changes)


def volatility_of_grants(volatility, last):
    """M7: of each commitment of a donor with that volatility, so that a pair's yearly changes are as large as the reported
    ones (model.md 7.1.14)."""
    sd, n = spread_of_pairs(last)
    own = volatility / WHOLE_YEAR
    left = math.sqrt(max(0.0, sd**2 - own**2))
    return Figure(round(left * WHOLE_YEAR, 2), f"M7: root of {short(sd)}² less the donor's own {short(own)}², {n} yearly log changes of pairs "
                  f"to {last}, x {short(WHOLE_YEAR)}")


def budget(parts, cut):
    """M2, M4: a donor's budget, from its parts {State: (amount, share mean, share cv)}."""
    total = sum(amount * mean for amount, mean, _ in parts.values())
    square = sum((amount * mean * cv) ** 2 for amount, mean, cv in parts.values())
    cv = max(0.1, round(math.sqrt(square) / total * 20) / 20)
    usd = round(total * 1e6, -3)
    if cut:
        low, mode, high = STOPPED
        sigma = math.sqrt(math.log(1 + cv**2))
        return {"dist": "pert", "min": usd * low * math.exp(-sigma), "mode": usd * mode, "max": usd * high * math.exp(sigma)}
    return {"dist": "lognormal", "mean": usd, "cv": round(cv, 2)}


def donors(table):
    """The scenario's donors, and each programme's USD million a year (its weight)."""
    settings, amounts = table["money"], pairs(table)
    shares = {}
    for state, entry in settings["shares"].items():
        low, mode, high, found = share_of(entry["part"])
        mean = (low + 4 * mode + high) / 6
        shares[state] = (mean, (high - low) / 6 / mean if mean else 0, found)
    programmes = {s["id"]: set(s) for s in table["states"]}
    themes = {state: {"victim_assistance": entry.get("victim_assistance", 0), "risk_education": entry.get("risk_education", 0)}
              for state, entry in settings["shares"].items()}
    for state, parts in themes.items():
        for theme in [t for t in parts if t not in programmes[state]]:
            parts[theme] = 0
        parts["clearance"] = 1 - sum(parts.values())
    by_donor = {}
    for (donor, state), (amount, note) in sorted(amounts.items()):
        if amount * shares[state][0] >= settings.get("least", 0.005):
            by_donor.setdefault(donor, {})[state] = (amount, note)
    volatility = volatilities(by_donor, settings["totals_until"])
    pledged = {}
    for coalition in table.get("coalitions", []):
        for pledge in coalition["pledges"]:
            pledged[pledge["donor"], coalition["state"]] = True
    weights, result = {}, []
    without = {(s["donor"], s["state"], s["theme"]) for s in settings.get("ended", [])}
    for donor, parts in by_donor.items():
        listed = {state: (amount, shares[state][0], shares[state][1]) for state, (amount, _) in parts.items()}
        total = sum(amount * mean for amount, mean, _ in listed.values())
        cut = settings.get("cut", {}).get(donor)
        committed = []
        for state, (amount, mean, _) in sorted(listed.items(), key=lambda item: -item[1][0] * item[1][1]):
            split = {theme: 0 if (donor, state, theme) in without else part for theme, part in themes[state].items()}
            split["clearance"] = 1 - sum(part for theme, part in split.items() if theme != "clearance")
            for theme, part in split.items():
                weights[state, theme] = weights.get((state, theme), 0) + amount * mean * part
                share = COMMITTED * amount * mean * part / total
                if share >= 0.001 and (donor, state) not in pledged:
                    committed.append((f"{state}/{theme}", math.floor(share * 1000) / 1000))
        note = "M4: " + cut + "; of " if cut else "M2: "
        note += "; ".join(f"{state} {parts[state][1]} x {short(listed[state][1])}" for state in listed)
        give_to = sorted(set(settings.get("flexible", {}).get(donor, [])) | set(listed))
        result.append({"id": donor, "name": name_of(donor), "party": next(p for k, p in NAMES.values() if k == donor),
                       "budget": Figure(budget(listed, cut), note + f", M USD, prices of {table['price_year']}",
                                        ["pair tables in money-2025.yaml"]),
                       "volatility": volatility[donor], "committed": committed,
                       "grants": volatility_of_grants(volatility[donor].law, settings["totals_until"]),
                       "stops": settings.get("stops"), "flexible": give_to, "total": total,
                       "parts": {state: amount * mean for state, (amount, mean, _) in listed.items()}})
    if not result:
        raise Fault("no donor gives anything")
    return sorted(result, key=lambda d: -d["total"]), weights
