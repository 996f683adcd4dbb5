"""A fictitious scenario from a setting of the factors: States, donors and what they give."""

from fictitious.draws import D, significant
from fictitious.programmes import START_YEAR, StateWriter

YEARS = 20
OFTEN = {  # share of States with work on a theme
    "clearance": D("0.65"),
    "stockpile": D("0.3"),
    "victim_assistance": D("0.5"),
    "risk_education": D("0.5"),  # of those with clearance
}


def code(first, last, number):
    """The number's code of three letters, from `first` on."""
    index = (ord(first[1]) - ord("A")) * 26 + ord(first[2]) - ord("A") + number
    text = first[0] + chr(ord("A") + index // 26) + chr(ord("A") + index % 26)
    if not first <= text <= last:
        raise ValueError(f"expected no more codes than from {first} to {last}, got {number + 1}")
    return text


def themes_of(setting, draws, state):
    """The themes on which the State has work: at least one, and risk education only beside clearance."""
    themes = [theme for theme in setting.themes if draws.chance(f"{state}/has_{theme}", OFTEN[theme])]
    if "clearance" not in themes:
        themes = [theme for theme in themes if theme != "risk_education"]
    return themes or [setting.themes[0]]


def states_and_programmes(setting, draws):
    """As many States as it takes for the programmes; the last one may miss some of its themes."""
    states, programmes = [], []
    while len(programmes) < setting.programmes:
        number = len(states)
        name = code("XAA", "XJZ", number)
        themes = themes_of(setting, draws, name)[: setting.programmes - len(programmes)]
        state, its_programmes = StateWriter(setting, draws, name).state(number + 1, themes)
        states.append(state)
        programmes.extend(its_programmes)
    return states, programmes


def sufficient_usd_per_year(programmes):
    """The least even flow of money that finishes all by their dates: the largest demand up to a date over
    the time until then. With less, no order of work could meet all of them at the medians."""
    return max(sum(programme.cost_until(end.months) for programme in programmes) * 12 / end.months
               for end in programmes)


def names_of(items):
    return [item["id"] for item in items]


def restrictions(setting, draws, donors, states):
    """Where flexible money may go, by donor, for those that say so. Every State stays in reach of a donor."""
    found = {}
    restricted = [donor for donor in donors if draws.chance(f"{donor}/is_restricted", setting.restricted)]
    for donor in restricted:
        by_theme = len(setting.themes) > 1 and donor != donors[0]  # the first one's reach can be widened
        if by_theme and draws.chance(f"{donor}/restricts_themes", D("0.25")):
            found[donor] = {"themes": [theme for theme in setting.themes if theme != "stockpile"]}
        else:
            share = max(D("0.15"), D(3) / len(states))
            names = [name for name in names_of(states) if draws.chance(f"{donor}/may_fund/{name}", share)]
            found[donor] = {"states": names or [draws.one_of(f"{donor}/funds", names_of(states))]}
    by_state = [donor for donor in found if "states" in found[donor]]
    if len(found) == len(donors):
        for name in names_of(states):
            if not any(name in found[donor]["states"] for donor in by_state):
                found[draws.one_of(f"{name}/in_reach_of", by_state)]["states"].append(name)
        for donor in by_state:
            found[donor]["states"].sort()
    return found


def commitments(setting, draws, donor, programmes):
    """Shares of the donor's budget tied to two or three programmes."""
    share = min(D("0.9"), setting.committed * draws.uniform(f"{donor}/committed", D("0.5"), D("1.5")))
    if not share:
        return []
    count = min(len(programmes), int(draws.uniform(f"{donor}/commitments", 2, 4)))
    order = draws.in_random_order(f"{donor}/commits_to", [programme.id for programme in programmes])
    return [{"programme": programme, "share": significant(share / count, 2)} for programme in order[:count]]


def donors_of(setting, draws, states, programmes):
    """A few give most of the money, all together what the tightness leaves beside the States' own."""
    own = sum(programme.keys.get("own_funding_usd_per_year", D(0)) for programme in programmes)
    total = setting.tightness * sufficient_usd_per_year(programmes) - own
    if total <= 0:
        raise ValueError(f"expected money of donors beside the States' own, got {total} USD a year")
    count = max(3, int(D("1.3") * D(setting.programmes).sqrt()))
    names = [code("QMA", "QZZ", number) for number in range(count)]
    sizes = {name: draws.geometric(f"{name}/size", 1, 12) for name in names}
    tied = restrictions(setting, draws, names, states)
    donors = []
    for number, name in enumerate(names):
        donor = {"id": name, "name": f"Fictitious donor {number + 1}",
                 "party": draws.chance(f"{name}/is_party", D("0.8")),
                 "budget_usd_per_year": significant(total * sizes[name] / sum(sizes.values()), 3)}
        if setting.volatility:
            donor |= {"volatility": setting.volatility, "persistence": setting.persistence}
        donor["committed"] = commitments(setting, draws, name, programmes)
        donors.append(donor | ({"flexible": tied[name]} if name in tied else {}))
    return donors


def coalitions_of(setting, draws, states, donors):
    """Two donors each, with a pledge of three to six years to all work of one State."""
    obliged = [state for state in states if "clearance" in state or "stockpile" in state] or states
    chosen = draws.in_random_order("coalitions", names_of(obliged))[: setting.coalitions]
    by_name = {state["id"]: state for state in states}
    budgets = {donor["id"]: donor["budget_usd_per_year"] for donor in donors}
    coalitions = []
    for number, name in enumerate(chosen):
        where = f"coalition/{number + 1}"
        givers = draws.in_random_order(where, names_of(donors))[:2]
        pledges = []
        for giver in givers:
            share = draws.uniform(f"{where}/{giver}", D("0.1"), D("0.25"))
            pledges.append({"donor": giver, "usd_per_year": significant(budgets[giver] * share, 2)})
        years = int(draws.uniform(f"{where}/years", 3, 7))
        coalitions.append({"id": f"coalition-{number + 1}", "state": name, "lead": givers[0],
                           "themes": [theme for theme in setting.themes if theme in by_name[name]],
                           "pledges": pledges,
                           "from": f"{START_YEAR}-01", "until": f"{START_YEAR + years - 1}-12"})
    return coalitions


def scenario(setting, draws, name, description):
    states, programmes = states_and_programmes(setting, draws)
    donors = donors_of(setting, draws, states, programmes)
    coalitions = coalitions_of(setting, draws, states, donors)
    funding = {"delay_months": 3}
    if setting.volatility:
        funding["common_shock"] = setting.common_shock
    return {"art6": 1, "name": name, "description": description, "price_year": 2019,
             "clock": {"start": f"{START_YEAR}-01", "end": f"{START_YEAR + YEARS - 1}-12"},
             "simulation": {"replications": 1000, "seed": 1}, "funding": funding, "donors": donors,
             "coalitions": coalitions, "states": states}
