"""The parts of the generator of the benchmark's instances."""

import sys
import unittest
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))

from fictitious.draws import D, Draws, significant  # noqa: E402
from fictitious.flow_yaml import COLUMNS, difference, document, overlay, wrapped  # noqa: E402
from fictitious.programmes import Programme  # noqa: E402
from fictitious.scenario import donors_of, scenario, states_and_programmes, sufficient_usd_per_year  # noqa: E402
from fictitious.setting import Setting  # noqa: E402

BASE = Setting()
SEEDS = range(1, 21)


def obligation(months, cost, upkeep_per_year=0):
    return Programme("XAA/clearance", {"deadline": ""}, months, D(cost), D(upkeep_per_year))


class DrawsTest(unittest.TestCase):
    def test_a_number_is_the_first_48_bits_of_a_hash_of_its_name(self):
        # printf '6/base/x' | sha256sum begins with c95c5b1c1933
        expected = (D(0xC95C5B1C1933) + D("0.5")) / 2**48
        self.assertEqual(Draws(6, "base").uniform("x"), expected)
        self.assertEqual(Draws(6, "base").uniform("x", 10, 30), 10 + 20 * expected)

    def test_seed_world_and_name_give_other_numbers(self):
        numbers = {Draws(seed, world).uniform(name) for seed in (1, 2) for world in "ab" for name in "xy"}
        self.assertEqual(len(numbers), 8)

    def test_the_median_of_a_geometric_draw_is_the_geometric_mean(self):
        numbers = sorted(Draws(1, "").geometric(str(i), 1, 100) for i in range(2001))
        self.assertTrue(1 < numbers[0] and numbers[-1] < 100)
        # The share below the mean is a half within 4 standard errors.
        below = sum(number < 10 for number in numbers)
        self.assertLess(abs(below - 1000.5), 4 * (2001 / 4) ** 0.5)

    def test_significant_digits_count_from_the_first(self):
        cases = [("12345", 2, "12000"), ("0.012345", 3, "0.0123"), ("9.96", 2, "10"), ("0", 2, "0"), ("2.5", 1, "2")]
        for value, digits, expected in cases:
            self.assertEqual(significant(value, digits), D(expected), value)


class MoneyTest(unittest.TestCase):
    def test_what_suffices_is_the_steepest_demand(self):
        # 10 by the end of year 1 and 30 by the end of year 2: 15 a year; 40 by then: 20 a year.
        self.assertEqual(sufficient_usd_per_year([obligation(12, 10), obligation(24, 20)]), 15)
        self.assertEqual(sufficient_usd_per_year([obligation(12, 20), obligation(24, 20)]), 20)
        self.assertEqual(sufficient_usd_per_year([obligation(12, 30), obligation(24, 20)]), 30)

    def test_upkeep_counts_after_the_date(self):
        # By the end of year 3: 10, two years of 6, and 23.
        self.assertEqual(sufficient_usd_per_year([obligation(12, 10, 6), obligation(36, 23)]), 15)

    def test_risk_education_costs_evenly_until_clearance_ends(self):
        education = Programme("XAA/risk_education", {}, 24, D(8))
        self.assertEqual([education.cost_until(months) for months in (6, 24, 60)], [2, 8, 8])

    def test_donors_give_what_the_tightness_leaves_beside_own_funding(self):
        for tightness in ("0.5", "1.3"):
            setting = replace(BASE, tightness=D(tightness))
            draws = Draws(3, "base")
            states, programmes = states_and_programmes(setting, draws)
            given = sum(donor["budget_usd_per_year"] for donor in donors_of(setting, draws, states, programmes))
            own = sum(programme.keys.get("own_funding_usd_per_year", 0) for programme in programmes)
            expected = D(tightness) * sufficient_usd_per_year(programmes)
            self.assertGreater(own, 0)
            self.assertLess(abs((given + own) / expected - 1), D("0.005"))  # budgets have three digits

    def test_every_state_stays_in_reach_of_a_donor(self):
        setting = replace(BASE, restricted=D(1), committed=D(0))
        for seed in SEEDS:
            made = scenario(setting, Draws(seed, "base"), "", "")
            reached = {name for donor in made["donors"] for name in donor["flexible"].get("states", [])}
            self.assertEqual(reached, {state["id"] for state in made["states"]}, seed)


class StatesTest(unittest.TestCase):
    def test_more_programmes_leave_the_first_as_they_are(self):
        for seed in SEEDS:
            few, many = (scenario(replace(BASE, programmes=count), Draws(seed, "base"), "", "")["states"]
                         for count in (12, 40))
            self.assertEqual(few[:-1], many[: len(few) - 1], seed)

    def test_there_are_as_many_programmes_as_asked_for(self):
        for seed in SEEDS:
            for count in (1, 2, 4, 33):
                setting = replace(BASE, programmes=count)
                states, programmes = states_and_programmes(setting, Draws(seed, "base"))
                self.assertEqual(len(programmes), count)
                self.assertEqual(sum(len(state.keys() & set(BASE.themes)) for state in states), count)

    def test_without_uncertainty_no_number_has_a_law(self):
        text = document(scenario(replace(BASE, uncertainty=D(0)), Draws(3, "base"), "", ""))
        self.assertNotIn("dist:", text)
        self.assertNotIn("access:", text)
        self.assertIn("dist: lognormal", document(scenario(BASE, Draws(3, "base"), "", "")))


class TextTest(unittest.TestCase):
    def test_a_difference_holds_what_changed_alone(self):
        law = {"dist": "lognormal", "p10": 1, "p90": 2}
        base = {"a": 1, "b": {"c": 2, "d": law}, "states": [{"id": "X", "e": 1, "f": 2}, {"id": "Y"}]}
        whole = {"a": 1, "b": {"c": 2, "d": 5}, "states": [{"id": "X", "e": 1, "f": 3}, {"id": "Z"}]}
        changed = {"b": {"d": 5},
                   "states": [{"id": "Y", "remove": True}, {"id": "X", "f": 3}, {"id": "Z"}]}
        self.assertEqual(difference(base, whole), changed)
        self.assertEqual(difference({"d": law}, {"d": law | {"p90": 3}}), {"d": law | {"p90": 3}})

    def test_no_overlay_takes_a_key_away(self):
        self.assertIsNone(difference({"a": 1, "b": 2}, {"a": 1}))
        base = {"states": [{"id": "X", "season": [1]}]}
        self.assertIsNone(difference(base, {"states": [{"id": "X"}]}))
        whole = {"art6": 1, "states": [{"id": "X"}]}
        self.assertEqual(overlay("base", {"art6": 1} | base, whole), document(whole))

    def test_numbers_are_written_in_full(self):
        text = document({"states": [{"id": "X", "a": significant(12_345_678, 2), "b": D("0.50"), "c": True}]})
        self.assertIn("{id: X, a: 12000000, b: 0.5, c: true}", text)

    def test_lines_are_broken_between_values(self):
        lines = wrapped(", ".join(f"key: word of {i}" for i in range(40)), "  - ", "    ").splitlines()
        self.assertGreater(len(lines), 3)
        self.assertEqual({line[-1] for line in lines[:-1]}, {","})
        text = document(scenario(BASE, Draws(3, "base"), "A name", "A description. " * 20))
        self.assertLessEqual(max(map(len, text.splitlines())), COLUMNS)
        self.assertGreater(max(map(len, text.splitlines())), COLUMNS - 10)


if __name__ == "__main__":
    unittest.main()
