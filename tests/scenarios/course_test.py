#!/usr/bin/env python3
"""Interruptions, goals and regions of docs/scenarios.md, each against a calculation by hand."""

import math
import sys
import unittest
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from scenarios import course, rules  # noqa: E402
from scenarios.facts import Fault  # noqa: E402


class Course(unittest.TestCase):
    def test_i1_goes_on_a_third_longer_for_sure_and_five_thirds_with_chance_one_half(self):
        entry = {"since": "2023-10", "source": "x", "output": 0.5, "why": "y", "staff_paid": True}
        sure, likely = course.pauses([entry], "2026-01")  # 27 months: 9 and 45 more
        self.assertEqual([sure["from"][0], sure["until"], likely["from"][0], likely["until"]], ["2023-10", "2026-09", "2026-10", "2029-09"])
        self.assertNotIn("probability", sure)
        self.assertEqual((likely["probability"], likely["output"][0], likely["staff_paid"]), (0.5, "0.5", "true"))

    def test_i1_is_near_to_what_an_unknown_end_would_be(self):
        # Of m months the chance to last t more is m / (m + t): 3/4 at a third; its mean from there to five thirds is near one half.
        self.assertAlmostEqual(1 / (1 + 1 / 3), 3 / 4)
        self.assertAlmostEqual(3 / 4 * math.log((1 + 5 / 3) / (1 + 1 / 3)), 0.52, places=2)

    def test_i1_leaves_out_what_has_just_begun(self):
        with self.assertRaisesRegex(Fault, "too young"):
            course.pauses([{"since": "2025-11", "source": "x", "output": 0, "staff_paid": True}], "2026-01")

    def test_g1_is_due_in_the_month_before_the_date(self):
        entry = {"id": "a", "name": "A", "rule": "date", "by": {"date": date(2030, 7, 9), "source": "x"}}
        self.assertEqual(course.milestones([entry], 5, "2026-01"), [{"id": "a", "name": "A", "by": ("2030-06", "G1: x"), "left_km2": 0}])
        surveyed = course.milestones([{**entry, "of": "suspected_km2", "by": {"date": "2027-01-01", "source": "x"}}], 5, "2026-01")
        self.assertEqual((surveyed[0]["by"][0], surveyed[0]["suspected_km2"]), ("2026-12", 0))

    def test_g2_takes_the_plans_output_off_the_known_area_each_year(self):
        plan = {"id": "p", "rule": "yearly", "km2_per_year": "obligations-2025 states.DEU.plans[0].km2_per_year_needed", "by": {"date": "2030-08-01", "source": "x"}}
        found = course.milestones([plan], 1.5, "2026-01")  # 0.53 a year
        self.assertEqual([(row["id"], row["by"][0], row["left_km2"]) for row in found], [("p-2026", "2026-12", "0.97"), ("p-2027", "2027-12", "0.44")])

    def test_l1_splits_the_area_and_keeps_its_spread(self):
        entry = {"order": "o", "list": [{"id": "a", "name": "A", "share": {"value": 0.25, "source": "x"}}, {"id": "b", "name": "B", "share": {"value": 0.75, "source": "x"}}]}
        areas = {"confirmed_km2": rules.Figure({"dist": "lognormal", "median": 8.0, "sigma": 0.3}, "n"), "suspected_km2": rules.Figure(0),
                 "unrecorded_km2": rules.Figure({"dist": "lognormal", "p10": 4.0, "p90": 12.0}, "n")}
        a, b = course.regions(entry, areas)
        self.assertEqual(a["confirmed_km2"].law, {"dist": "lognormal", "median": 2.0, "sigma": 0.3})
        self.assertEqual(b["unrecorded_km2"].law, {"dist": "lognormal", "p10": 3.0, "p90": 9.0})
        self.assertNotIn("suspected_km2", a)
        self.assertEqual(course.rank_correlations("X/clearance", [a, b]), [
            {"between": f"[X/clearance/regions/a/{key}, X/clearance/regions/b/{key}]", "rank": 0.9} for key in ("confirmed_km2", "unrecorded_km2")])
        entry["list"][0]["share"]["value"] = 0.5
        with self.assertRaisesRegex(Fault, "add up to 1"):
            course.regions(entry, areas)


if __name__ == "__main__":
    unittest.main()
