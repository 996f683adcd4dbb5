#!/usr/bin/env python3
"""The rules of docs/scenarios.md, each against a calculation by hand, and what holds for every scenario that they build."""

import math
import re
import statistics
import sys
import unittest
from datetime import date
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from scenarios import history, money, programmes, rules  # noqa: E402
from scenarios.facts import Fault, fact  # noqa: E402


def known(value, year=2014, **more):
    return {"value": value, "year": year, "source": "a report", **more}


class Facts(unittest.TestCase):
    def test_a_path_leads_to_a_figure_its_year_and_its_source(self):
        found = fact("clearance states.HRV.contamination[as_of=2017-12-31].cha_km2")
        self.assertEqual((found.value, found.year), (1.05, 2017))
        self.assertIn("Croatia country profile: Mine Action, 2018", found.source)

    def test_a_number_without_a_source_has_that_of_what_it_stands_in(self):
        found = fact("money-2025 donor_recipient_pairs.Chad 2012.amounts.EU")
        self.assertEqual((found.value, found.source), (3.215, "Monitor country profile Chad, Support for Mine Action, 2013"))

    def test_a_path_that_leads_nowhere_is_named(self):
        for path, says in (("clearance states.ZZZ", "ZZZ"), ("clearance states.HRV.contamination[9].cha_km2", "no \\[9\\]"),
                           ("clearance states.HRV.contamination[as_of=1900].cha_km2", "got 0"), ("nothing here", "file of facts")):
            with self.assertRaisesRegex(Fault, says):
                fact(path)

    def test_a_value_needs_a_source_or_a_reason(self):
        self.assertEqual(rules.figure_of({"value": 1, "because": "why"}).source, "assumption: why")
        with self.assertRaisesRegex(Fault, "source or because"):
            rules.figure_of({"value": 1})


class Areas(unittest.TestCase):
    def test_a1_brings_a_figure_forward_and_widens_it_with_its_age(self):
        figure = rules.area({"rule": "surveyed", "figure": known(10.0, 2010), "found": [known(3.0)], "released": [known(1.0), known(2.0)]}, 2015, {})
        self.assertAlmostEqual(figure.law["median"], 10)
        self.assertEqual(figure.law["sigma"], round(math.sqrt(0.22**2 + 4 * 0.15**2), 2))

    def test_a1_of_last_year_has_the_spread_of_the_survey_alone(self):
        self.assertEqual(rules.area({"rule": "unsurveyed", "figure": known(10.0)}, 2015, {}).law["sigma"], 0.55)

    def test_a1_keeps_a_tenth_where_more_was_released_than_known(self):
        self.assertAlmostEqual(rules.area({"rule": "surveyed", "figure": known(10.0), "released": [known(12.0)]}, 2015, {}).law["median"], 1)

    def test_a0_spans_the_class(self):
        figure = rules.area({"rule": "class", "class": "small"}, 2015, {"small": [known(3.0), known(1.0), known(9.0)]})
        self.assertEqual(figure.law, {"dist": "lognormal", "p10": 1.0, "p90": 9.0})

    def test_a2_takes_a_tenth_to_all_of_a_desk_estimate(self):
        self.assertEqual(rules.area({"rule": "desk", "figure": known(8470.0)}, 2015, {}).law, {"dist": "lognormal", "p10": 847.0, "p90": 8470.0})

    def test_a4_takes_the_mean_part_and_adds_its_spread(self):
        figure = rules.area({"rule": "unsurveyed", "figure": known(20.0), "share": "money-2025 cmr_share.estimates[state=SSD]"}, 2015, {})
        mean = (0.23 + 4 * 0.43 + 0.6) / 6
        self.assertAlmostEqual(figure.law["median"], 20 * mean)
        self.assertEqual(figure.law["sigma"], round(math.hypot(0.55, (0.6 - 0.23) / 6 / mean), 2))

    def test_u_unrecorded_area(self):
        self.assertEqual(rules.unrecorded({"rule": "whole-site", "because": "x"}, 5, {}).law, 0)
        self.assertEqual(rules.unrecorded({"rule": "finds", "yearly": [known(2.0), known(4.0)]}, 5, {}).law, {"dist": "lognormal", "p10": 3.0, "p90": 21.0})
        self.assertEqual(rules.unrecorded({"rule": "revision"}, 4.0, {}).law, {"dist": "pert", "min": 0.0, "mode": 1.44, "max": 7.0})

    def test_z_shares(self):
        self.assertEqual(rules.share_law(0, "reduced").law, 0)
        self.assertEqual(rules.share_law([], "reduced").law, {"dist": "beta", "mean": 0.5, "sd": 0.25})
        self.assertEqual(rules.share_law([known(0.2), known(0.6)], "reduced").law, {"dist": "beta", "mean": 0.4, "sd": 0.25})
        self.assertEqual(rules.share_law([known(0.0), known(0.1)], "reduced").law, {"dist": "beta", "mean": 0.1, "sd": 0.1})


class PaceAndCost(unittest.TestCase):
    def test_r1_from_a_teams_year(self):
        law = rules.rate({"km2_per_team_year": [known(0.24), known(0.48)]}, [1] * 12).law
        self.assertEqual(law["dist"], "pert")
        for key, expected in (("min", 700), ("mode", 1000), ("max", 2600)):
            self.assertAlmostEqual(law[key], expected)

    def test_r2_takes_a_range_of_practitioners_as_eight_tenths(self):
        self.assertEqual(rules.rate({"ground": "sub-surface"}, [1] * 12).law, {"dist": "lognormal", "p10": 300, "p90": 1500})

    def test_p_is_the_spread_of_the_logs_within_its_bounds(self):
        outputs = [known(1.0), known(math.e**0.5), known(1.0)]
        sd = statistics.stdev([0, 0.5, 0])
        self.assertEqual(rules.productivity(outputs).law["sigma"], round(sd, 2))
        self.assertEqual(rules.productivity(outputs[:2]).law["sigma"], 0.35)
        self.assertEqual(rules.productivity([known(1.0)] * 3).law["sigma"], 0.15)
        self.assertEqual(rules.productivity([known(1.0), known(100.0), known(1.0)]).law["sigma"], 0.5)

    def test_c1_of_one_and_of_three_reports(self):
        one = rules.team_cost({"usd_per_team_year": [known(120000, 2014)]}, 0, 0, 0, 2014).law
        self.assertEqual([round(one[k]) for k in ("min", "mode", "max")], [7000, 10000, 14000])
        three = rules.team_cost({"usd_per_team_year": [known(120000, 2013), known(60000, 2014), known(240000, 2014)]}, 0, 0, 0, 2014).law
        self.assertAlmostEqual(three["mode"], 10000 * rules.US_PRICES[2014] / rules.US_PRICES[2013])

    def test_c3_from_the_price_of_a_square_metre(self):
        law = rules.team_cost({"usd_per_m2": [known(2.0, 2014)]}, 500, 0, 0, 2014).law
        self.assertAlmostEqual(law["mode"], 2 * 500 * 20)

    def test_c4_from_the_states_own_money(self):
        self.assertAlmostEqual(rules.team_cost({"from_own_money": True}, 0, 10, 1.2e6, 2014).law["mode"], 0.8 * 1.2e6 / 10 / 12)

    def test_o3_is_what_the_plan_needs_times_the_years_with_work(self):
        law = rules.own_money({"rule": "need", "because": "x", "work": [[2012, 0], [2013, 1]]}, 900.0, 2014).law
        self.assertEqual(law, {"dist": "lognormal", "p10": 450 / 2.5, "p90": 450 * 2.5})

    def test_o2_takes_a_part_and_widens_with_it_and_with_age(self):
        law = rules.own_money({"rule": "figure", "figure": known(2.0, 2012), "usd": 1e6, "share": {"value": [0.1, 0.2, 0.3], "because": "x"}}, 0, 2014).law
        self.assertAlmostEqual(law["median"], 0.2 * 2e6 * rules.US_PRICES[2014] / rules.US_PRICES[2012])
        self.assertEqual(law["sigma"], round(math.sqrt(0.3**2 + (0.2 / 6 / 0.2) ** 2 + 2 * 0.15**2), 2))

    def test_o4_runs_between_two_figures(self):
        self.assertEqual(rules.own_money({"rule": "range", "figures": [known(1.0), known(3.0)], "usd": 1e6}, 0, 2014).law,
                         {"dist": "lognormal", "p10": 1e6, "p90": 3e6})


class StocksAndPeople(unittest.TestCase):
    left = "vintage-2014 article3.BGR.known_at_end_2014.stock"

    def test_s2_keeps_the_pace_that_the_stated_end_needs(self):
        keys = programmes.stockpile({"left": self.left, "number": 2400, "ends": known("2017-01-01")}, "2015-01", 2014)
        self.assertAlmostEqual(keys["munitions_per_month"].law["min"], 0.4 * 100)
        self.assertAlmostEqual(keys["munitions_per_month"].law["max"], 1.3 * 100)
        self.assertNotIn("setup_months", keys)

    def test_s2_gives_half_a_year_where_the_stated_end_has_passed(self):
        keys = programmes.stockpile({"left": self.left, "number": 600, "ends": known("2014-12-31")}, "2015-01", 2014)
        self.assertAlmostEqual(keys["munitions_per_month"].law["mode"], 0.9 * 100)

    def test_s3_sets_up_where_nothing_has_begun_and_o5_pays_what_the_pace_costs(self):
        keys = programmes.stockpile({"left": self.left, "number": 5000}, "2015-01", 2014)
        self.assertEqual(keys["setup_months"].law, {"dist": "lognormal", "p10": 12, "p90": 48, "max": 240})
        cost = math.sqrt(150 * 1000) * rules.US_PRICES[2014] / rules.US_PRICES[2013]
        own = keys["own_funding_usd_per_year"].law
        self.assertAlmostEqual(math.sqrt(own["p10"] * own["p90"]), 1.25 * 12 * math.sqrt(100 * 600) * cost)

    def test_s1_one_stock_in_ten_is_larger_than_declared(self):
        law = programmes.stockpile({"left": self.left, "number": 1000}, "2015-01", 2014)["munitions"].law
        self.assertEqual((law["at"], law["values"]), ([0, 0.05, 0.9, 1], [970, 990, 1020, 1750]))

    def test_v3_todays_service_keeps_the_coverage_in_balance(self):
        keys = programmes.victims({"survivors": known(1000.0, 2015), "services": "Croatia"}, "HRV", 0, ("2020-12-31", "x"), "2015-01", 2014)
        self.assertAlmostEqual(keys["survivors"].law["median"], 1000)
        for pillar in keys["pillars"]:
            met = 1 - pillar["unmet_share"].law["mean"]
            self.assertAlmostEqual(pillar["people_per_month"].law * pillar["returns_after_months"].law, met * 1000)
            grown = pillar["people_per_month"].law + 36 * pillar["new_capacity_per_month"].law
            self.assertAlmostEqual(grown, pillar["max_people_per_month"].law)

    def test_k_casualties(self):
        keys = programmes.casualties({"reports": [known(20), known(40)], "part": 0.5}, True)
        self.assertEqual(keys["per_year"].law, {"dist": "lognormal", "p10": 7.5, "p90": 30})
        self.assertIsNone(programmes.casualties({"reports": [known(20)]}, False)["survivor_share"])

    def test_e_risk_education(self):
        keys = programmes.risk_education({"reached_per_year": [known(1000)], "times": 2}, 0.1)
        self.assertAlmostEqual(keys["full_coverage_usd_per_year"].law["p10"], 2500)
        self.assertAlmostEqual(keys["full_coverage_usd_per_year"].law["p90"], 60000)


class Money(unittest.TestCase):
    table = {"price_year": 2014, "clock": {"start": "2015-01"}, "states": [{"id": "LAO", "clearance": {}}],
             "money": {"amounts_until": 2013, "totals_until": 2013, "shares": {"LAO": {"part": {"value": [0.5, 0.5, 0.5], "because": "x"}}}}}

    def test_m1_takes_the_newest_amount_and_follows_the_donors_total(self):
        amount, note = money.pairs(self.table)["USA", "LAO"]  # 9.3 in 2012, totals 134.4 and 113.9
        self.assertAlmostEqual(amount, 9.3 * 113.9 / 134.4 * rules.US_PRICES[2014] / rules.US_PRICES[2013])
        self.assertEqual(note, "9.3 (2012) x 0.847")

    def test_m2_m3_budgets_add_up_to_the_parts_and_seven_tenths_are_committed(self):
        found, weights = money.donors(self.table)
        self.assertAlmostEqual(sum(d["total"] for d in found), weights["LAO", "clearance"])
        for donor in found:
            self.assertAlmostEqual(donor["budget"].law["mean"], donor["total"] * 1e6, delta=500.1)
            self.assertEqual(donor["committed"], [("LAO/clearance", 0.7 if math.floor(0.7 * 1000) == 700 else 0.699)])

    def test_m4_a_cut_budget_is_left_open_downwards(self):
        law = money.budget({"LAO": (10.0, 0.5, 0.0)}, "stopped")
        sigma = math.sqrt(math.log(1.01))
        self.assertEqual(law["dist"], "pert")
        self.assertAlmostEqual(law["mode"], 4.5e6)
        self.assertAlmostEqual(law["min"], 2e6 * math.exp(-sigma))

    def test_m5_volatility_comes_from_the_years_known(self):
        series = {2010: 129.6, 2011: 131.4, 2012: 134.4, 2013: 113.9}
        changes = [math.log(b / a) for a, b in zip(series.values(), list(series.values())[1:])]
        self.assertEqual(money.volatilities(["USA"], 2013)["USA"].law, round(statistics.stdev(changes) * math.sqrt(0.8), 2))


    def test_m5_a_change_over_a_gap_counts_by_the_root_of_its_years(self):
        sd, n = money.spread_of_totals("CAN", 2017)  # 30.1 (2010), 16.7 (2011), 7.664 (2014), 13.3 (2016), 10.9 (2017)
        changes = [math.log(16.7 / 30.1), math.log(7.664 / 16.7) / math.sqrt(3), math.log(13.3 / 7.664) / math.sqrt(2), math.log(10.9 / 13.3)]
        self.assertAlmostEqual(sd, statistics.stdev(changes))
        self.assertEqual(n, 4)


class Outcomes(unittest.TestCase):
    entry = {"id": "XAA/clearance", "completed": "clearance states.MOZ.article4.completion.declared",
             "left": [{"at": "2015-12-31", "km2": "clearance states.MOZ.contamination[as_of=2015-12-31].cha_km2"}]}

    def line(self, as_of):
        return yaml.safe_load(history.outcome_line(self.entry, date.fromisoformat(as_of)))[0]

    def test_shows_only_what_was_before_its_date(self):
        self.assertNotIn("completed", self.line("2016-12-30"))
        self.assertEqual(self.line("2016-12-31")["completed"], date(2016, 12, 31))
        self.assertNotIn("left", self.line("2015-12-30"))
        self.assertEqual(self.line("2015-12-31")["left"][0]["km2"], 0.74)

    def test_every_outcome_belongs_to_an_obligation_and_every_clearance_and_stockpile_has_one(self):
        for name in ("first", "second"):
            scenario = yaml.safe_load((ROOT / f"scenarios/{name}-review-conference.yaml").read_text())
            expected = {f"{s['id']}/{theme}" for s in scenario["states"] for theme in ("clearance", "stockpile") if theme in s}
            for file in sorted(ROOT.glob(f"scenarios/{name}-review-conference.outcomes*.yaml")):
                found = yaml.safe_load(file.read_text())
                self.assertEqual({o["id"] for o in found["obligations"]}, expected, file.name)
                self.assertEqual(found["art6_outcomes"], 1)
                for outcome in found["obligations"]:
                    days = [left["at"] for left in outcome.get("left", [])]
                    self.assertEqual(days, sorted(days))
                    for day in [*days, *[outcome[k] for k in ("completed",) if k in outcome]]:
                        self.assertLessEqual(day, found["as_of"])


def figures_in(node):
    """Every figure of a table with the year that it is about: paths of facts, and values."""
    if isinstance(node, dict):
        if "value" in node and "year" in node:
            yield str(node), node["year"]
        for value in node.values():
            yield from figures_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from figures_in(value)
    elif isinstance(node, str) and re.match(r"(vintage-2014|clearance|victims|money-2025|stockpiles|costs) \w", node):
        named = re.search(r"\[(?:year|as_of)=(\d{4})", node)  # the year that it is about; a source may be of the next
        yield node, int(named.group(1)) if named else fact(node).year


class Vintage(unittest.TestCase):
    """Nothing that became known later guides a number of the vintage of 2014."""

    text = (ROOT / "scenarios/tables/first-review-conference.yaml").read_text()

    def test_takes_no_later_knowledge_and_no_outcome(self):
        rows = [line for line in self.text.splitlines() if not line.lstrip().startswith("#")]
        for word in ("later_knowledge", "outcome_by", "outcomes-after", "funding-after", "obligations-2025"):
            self.assertEqual([row for row in rows if word in row], [], word)

    def test_rests_on_figures_about_2014_and_before(self):
        figures = list(figures_in(yaml.safe_load(self.text)))
        self.assertGreater(len(figures), 80)
        for where, year in figures:
            if "victims states.Lao PDR" not in where:  # about 2012, printed in 2018
                self.assertLessEqual(year or 0, 2014, where)


if __name__ == "__main__":
    unittest.main()
