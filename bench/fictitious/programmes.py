"""The programmes of a fictitious State.

Where the ranges come from (scenarios/facts/):
- costs.yaml, battle_area_clearance: 300 to 1,500 m2 a team and day, 80,000 to 350,000 USD a team
  and year, 180 to 240 working days a year; survey: 20,000 to 250,000 m2 a team and day, shares of
  released area that are cancelled (0 to 0.85) and reduced (0.05 to 0.75); overheads: a tenth to
  three tenths for the national authority.
- costs.yaml, stockpile_destruction: 70 to 1,500 USD a munition; 109 (Montenegro) to 2,100
  (Switzerland) munitions a month; 3 to 48 months of set-up.
- costs.yaml, victim_assistance: 300 to 1,500 USD for a prosthesis and its fitting, which lasts three
  to five years; 50 to 400 USD for psychological support; 400 to 3,000 USD for reintegration.
- victims.yaml: 44 (Albania) to 2,500 (Laos) survivors. clearance.yaml: 1 to 800 km2 of confirmed
  area, most States between 1 and 20; in Bosnia and Herzegovina most of it suspected.
- funding.yaml: a few donors give most of the money.
"""

from dataclasses import dataclass
from decimal import Decimal

from fictitious.draws import D, significant

START_YEAR = 2020
LOAD = (D("0.3"), D("0.55"))  # work over what could be done in time at full size
DAYS_PER_MONTH = 20
SUSTAINED_MONTHS = 12
COVERAGE_TARGET = D("0.9")
P90 = D("1.2815515655446")  # of the standard normal distribution
PILLAR_COSTS = {"rehabilitation": (300, 1500), "psychosocial": (50, 400), "inclusion": (400, 3000)}
PILLAR_MONTHS = {"rehabilitation": (36, 60), "psychosocial": (24, 48)}  # after which a need returns
SEASONS = (
    [1, 1, 1, 1, 1, D("0.5"), D("0.3"), D("0.3"), D("0.5"), 1, 1, 1],  # rain
    [0, D("0.3"), D("0.8"), 1, 1, 1, 1, 1, 1, 1, D("0.8"), D("0.3")],  # winter in mountains
)


def date(months):
    """The first day after so many months from the start."""
    return f"{START_YEAR + months // 12}-{months % 12 + 1:02}-01"


@dataclass
class Programme:
    """What an instance must know of a programme beside its text."""

    id: str
    keys: dict
    months: int  # to its date, or that of the State's clearance
    cost: Decimal  # USD to finish by that date, at medians
    upkeep_per_year: Decimal = D(0)  # USD after it

    def cost_until(self, months):
        """USD that must have been given by then if every date up to then is to be met."""
        if self.keys.keys() & {"deadline", "target_date"}:
            after = max(0, months - self.months)
            return self.cost + self.upkeep_per_year * after / 12 if months >= self.months else D(0)
        return self.cost * min(months, self.months) / self.months


class StateWriter:
    """Writes one State with its programmes."""

    def __init__(self, setting, draws, state):
        self.setting, self.draws, self.id = setting, draws, state
        self.season, self.access = self.drawn_season(), self.drawn_access()

    def state(self, number, themes):
        """The State with its programmes on these themes, and these programmes."""
        programmes = {}
        for theme in themes:
            if theme == "risk_education":
                programmes[theme] = self.risk_education(programmes["clearance"].months)
            else:
                programmes[theme] = getattr(self, theme)()
        keys = {"id": self.id, "name": f"Fictitious State {number}"}
        requests = [theme for theme in themes if self.chance(f"{theme}/requests", D("0.5"))]
        if requests:
            keys["requests"] = requests
        if "clearance" in themes:
            keys |= {"season": self.season} if self.season else {}
            keys |= {"access": self.access} if self.access else {}
            if "risk_education" in themes:
                keys["casualties"] = {"per_year": significant(self.geometric("casualties", 1, 20), 2)}
        for theme, programme in programmes.items():
            keys[theme] = programme.keys
        return keys, list(programmes.values())

    def uniform(self, name, low, high):
        return self.draws.uniform(f"{self.id}/{name}", low, high)

    def geometric(self, name, low, high):
        return self.draws.geometric(f"{self.id}/{name}", low, high)

    def size(self, name, low, high):
        """As `geometric`, with large and small as far apart as the setting has them."""
        centre, half = (D(low) * D(high)).sqrt(), (D(high) / D(low)).ln() / 2 * self.setting.sizes
        return centre * (half * self.uniform(name, -1, 1)).exp()

    def chance(self, name, probability):
        return self.draws.chance(f"{self.id}/{name}", probability)

    def one_of(self, name, items):
        return self.draws.one_of(f"{self.id}/{name}", items)

    def around(self, median, sigma, digits=3):
        """A lognormal quantity, one in ten below p10 and above p90; a plain one without uncertainty."""
        sigma *= self.setting.uncertainty
        if not sigma:
            return significant(median, digits)
        factor = (P90 * sigma).exp()
        return {"dist": "lognormal", "p10": significant(median / factor, digits),
                "p90": significant(median * factor, digits)}

    def months_to_date(self, theme):
        """Victim assistance needs a year of sustained coverage, and time before it."""
        first, last = self.setting.deadlines
        first = max(first, min(3, last)) if theme == "victim_assistance" else first
        return int(self.uniform(f"{theme}/deadline", 12 * first, 12 * last))

    def with_money(self, theme, programme):
        """Own funding for two in five programmes, and a historical weight that follows cost from afar."""
        keys, usd_per_year = programme.keys, programme.cost * 12 / programme.months
        if self.chance(f"{theme}/has_own_funding", D("0.4")):
            share = self.uniform(f"{theme}/own_funding", D("0.1"), D("0.5"))
            keys["own_funding_usd_per_year"] = significant(usd_per_year * share, 2)
        size = (usd_per_year / 1_000_000).sqrt().sqrt()
        keys["weight"] = significant(size * self.geometric(f"{theme}/weight", D("0.4"), D("2.5")), 2)
        return programme

    def drawn_access(self):
        """Some States are closed to clearance at times."""
        if not self.setting.uncertainty or not self.chance("is_closed_at_times", D("0.3")):
            return None
        return {"mean_open_months": significant(self.geometric("mean_open_months", 12, 60), 2),
                "mean_closed_months": significant(self.geometric("mean_closed_months", 1, 5), 2)}

    def drawn_season(self):
        is_even = self.chance("has_no_season", D("0.7"))
        return None if is_even else self.one_of("season", SEASONS)

    def clearance(self):
        """Land to release: a part of what all teams could do in time, with some left to grow and to wait."""
        setting, months = self.setting, self.months_to_date("clearance")
        verification = 0
        if self.chance("clearance/is_verified", D("0.3")):
            verification = int(self.uniform("clearance/verification", 1, min(D(7), 1 + D(months) / 12)))
        max_teams = int(self.size("clearance/max_teams", 5, 50))
        rate = significant(self.geometric("clearance/rate", 400, 1500), 2)
        team_cost = significant(self.geometric("clearance/team_cost", 8000, 20000), 2)
        fixed_cost = D(0)
        if self.chance("clearance/has_fixed_cost", D("0.5")):
            share = self.uniform("clearance/fixed_cost", D("0.05"), D("0.2"))
            fixed_cost = significant(team_cost * max_teams * share, 2)
        team_months = max_teams * (months - verification) * self.uniform("clearance/load", *LOAD)
        effort = team_months * DAYS_PER_MONTH * self.workable_share()
        keys = {"deadline": date(months)} | self.land(effort, rate, months)
        if setting.uncertainty:
            keys["output_noise"] = significant(D("0.2") * setting.uncertainty, 2)
        keys |= {"teams": max(1, int(max_teams * self.uniform("clearance/teams", D("0.2"), D("0.5")))),
                 "max_teams": max_teams, "new_teams_per_month": self.growth(max_teams, months),
                 "team_cost_usd_per_month": team_cost}
        keys |= {"fixed_cost_usd_per_month": fixed_cost} if fixed_cost else {}
        keys |= {"verification_months": verification} if verification else {}
        cost = team_months * team_cost + fixed_cost * months
        return self.with_money("clearance", Programme(f"{self.id}/clearance", keys, months, cost))

    def workable_share(self):
        share = sum(self.season, D(0)) / 12 if self.season else D(1)
        if self.access:
            opened, closed = self.access["mean_open_months"], self.access["mean_closed_months"]
            share *= opened / (opened + closed)
        return share

    def land(self, effort, rate, months):
        """The areas that so many team-days release at the medians, and what is done with them."""
        days_per_m2, reduced = 1 / rate, {}
        if self.chance("clearance/reduces", D("0.3")):
            share = significant(self.uniform("clearance/reduced_share", D("0.1"), D("0.6")), 2)
            technical_rate = significant(self.geometric("clearance/technical_rate", 20000, 60000), 2)
            days_per_m2 = share / technical_rate + (1 - share) / rate
            reduced = {"reduced_share": share, "technical_survey_m2_per_team_day": technical_rate}
        area, suspected = effort / days_per_m2 / 1_000_000, {}
        if self.chance("clearance/surveys", D("0.3")):
            cancelled = significant(self.uniform("clearance/cancelled_share", D("0.2"), D("0.8")), 2)
            survey_rate = significant(self.geometric("clearance/survey_rate", 20000, 100000), 2)
            area *= D("0.85")
            km2 = min(effort * survey_rate * D("0.15") / 1_000_000, area * D("0.4") / (1 - cancelled))
            area -= km2 * (1 - cancelled)
            suspected = {"suspected_km2": self.around(km2, D("0.3")), "cancelled_share": cancelled,
                         "survey_m2_per_team_day": survey_rate}
        keys = {"confirmed_km2": self.around(area, D("0.25"))} | suspected | reduced
        if self.setting.uncertainty and self.chance("clearance/has_unrecorded", D("0.2")):
            share = self.uniform("clearance/unrecorded", D("0.05"), D("0.2"))
            keys["unrecorded_km2"] = self.around(area * share, D("0.5"))
            keys["unrecorded_found_within_months"] = months // 2
        return keys | {"clearance_m2_per_team_day": self.around(rate, D("0.2"))}

    def growth(self, most, months):
        """What comes to a capacity each month."""
        return significant(most / (self.setting.ramp_up * months), 2) if self.setting.ramp_up else most

    def stockpile(self):
        """Munitions to destroy after a set-up, sized as clearance is."""
        months = self.months_to_date("stockpile")
        setup = significant(months * self.uniform("stockpile/setup", D("0.05"), D("0.25")), 2)
        setup_cost = significant(self.geometric("stockpile/setup_cost", 100_000, 1_000_000), 2)
        rate = significant(self.size("stockpile/rate", 60, 600), 2)
        unit_cost = significant(self.geometric("stockpile/unit_cost", 150, 1200), 2)
        munitions = significant(rate * (months - setup) * self.uniform("stockpile/load", *LOAD), 3)
        keys = {"deadline": date(months), "munitions": self.around(munitions, D("0.15")),
                "setup_months": setup, "setup_cost_usd": setup_cost,
                "munitions_per_month": self.around(rate, D("0.2")),
                "cost_usd_per_munition": self.around(unit_cost, D("0.25"))}
        cost = setup_cost + munitions * unit_cost
        return self.with_money("stockpile", Programme(f"{self.id}/stockpile", keys, months, cost))

    def victim_assistance(self):
        """Needs of survivors, which return; rehabilitation, for some States beside another pillar."""
        months = self.months_to_date("victim_assistance")
        survivors = significant(self.size("victim_assistance/survivors", 100, 2500), 2)
        pillars = ["rehabilitation"]
        if self.chance("victim_assistance/has_second", D("0.3")):
            pillars.append(self.one_of("victim_assistance/second", ("psychosocial", "inclusion")))
        items, cost, upkeep = [], D(0), D(0)
        for pillar in pillars:
            item, unit_cost, backlog, returning = self.pillar(pillar, survivors, months)
            items.append(item)
            cost += unit_cost * (backlog + returning * months)
            upkeep += unit_cost * returning * 12
        keys = {"target_date": date(months), "survivors": self.around(survivors, D("0.2")), "pillars": items}
        programme = Programme(f"{self.id}/victim_assistance", keys, months, cost, upkeep)
        return self.with_money("victim_assistance", programme)

    def pillar(self, pillar, survivors, months):
        """The pillar, USD a person, people to serve until the target, people whose need returns a month."""
        name, lasts = f"victim_assistance/{pillar}", PILLAR_MONTHS.get(pillar)
        unmet = significant(self.uniform(f"{name}/unmet", D("0.35"), D("0.75")), 2)
        unit_cost = significant(self.geometric(f"{name}/cost", *PILLAR_COSTS[pillar]), 2)
        backlog = survivors * (unmet - (1 - COVERAGE_TARGET))
        again = int(self.uniform(f"{name}/returns", *lasts)) if lasts else None
        returning = survivors * COVERAGE_TARGET / again if again else D(0)
        busy_months = self.uniform(f"{name}/load", *LOAD) * (months - SUSTAINED_MONTHS)
        most = significant(backlog / busy_months + returning, 2)
        item = {"id": pillar, "unmet_share": unmet, "cost_usd_per_person": unit_cost,
                "people_per_month": significant(most * self.uniform(f"{name}/now", D("0.2"), D("0.5")), 2),
                "max_people_per_month": most, "new_capacity_per_month": self.growth(most, months)}
        return item | ({"returns_after_months": again} if again else {}), unit_cost, backlog, returning

    def risk_education(self, months):
        usd_per_year = significant(self.geometric("risk_education/cost", 30_000, 600_000), 2)
        coverage = significant(self.uniform("risk_education/coverage", D("0.2"), D("0.7")), 2)
        keys = {"coverage": coverage, "full_coverage_usd_per_year": usd_per_year}
        cost = usd_per_year * months / 12
        return self.with_money("risk_education", Programme(f"{self.id}/risk_education", keys, months, cost))
