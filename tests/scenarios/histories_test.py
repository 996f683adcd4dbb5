#!/usr/bin/env python3
"""The reported past in the scenarios: where it stands, and what it counts."""

import sys
import unittest
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from scenarios import history  # noqa: E402


class Histories(unittest.TestCase):
    text = "states:\n  - id: XAA  # a State\n    season: 1\n    clearance:\n      teams: 2\n      # to be kept\n  # of the next\n  - id: XBB\n    clearance:\n      teams: 3\nend: 1\n"
    rows = {"XAA": {2013: {"casualties": 2, "source": ["c"]}}, "XAA/clearance": {2014: {"cleared_km2": 0.5, "source": ["b"]}, 2012: {"teams": 3, "source": ["a"]}},
            "XAA/stockpile": {2012: {"left": 1, "source": ["d"]}}}

    def test_stand_at_the_end_of_their_programme_and_state(self):
        self.assertEqual(history.with_histories(self.text, self.rows).split("\n")[1:14], [
            "  - id: XAA  # a State", "    season: 1", "    clearance:", "      teams: 2",
            "      history:", '        - {year: 2012, teams: 3, source: "a"}', '        - {year: 2014, cleared_km2: 0.5, source: "b"}',
            "    history:", '      - {year: 2013, casualties: 2, source: "c"}',
            "      # to be kept", "  # of the next", "  - id: XBB", "    clearance:"])

    def test_written_again_are_the_same_and_taken_out_leave_the_text_as_it_was(self):
        once = history.with_histories(self.text, self.rows)
        self.assertEqual(history.with_histories(once, self.rows), once)
        self.assertEqual(history.without_histories(once), self.text)

    def test_end_with_their_scenario(self):
        for name, last in (("first", 2014), ("second", 2019), ("third", 2025)):
            scenario = yaml.safe_load((ROOT / f"scenarios/{name}-review-conference.yaml").read_text())
            lists = [state["history"] for state in scenario["states"] if "history" in state]
            lists += [programme["history"] for state in scenario["states"] for programme in state.values()
                      if isinstance(programme, dict) and "history" in programme]
            self.assertGreaterEqual(len(lists), 15)
            for rows in lists:
                years = [row["year"] for row in rows]
                self.assertEqual(years, sorted(set(years)))
                self.assertLessEqual(years[-1], last)

    def test_count_casualties_of_submunitions_alone(self):
        for name, year, casualties in (("first", 2013, 5.0), ("third", 2013, 5), ("third", 2021, 34.6)):
            scenario = yaml.safe_load((ROOT / f"scenarios/{name}-review-conference.yaml").read_text())
            laos = next(state for state in scenario["states"] if state["id"] == "LAO")
            self.assertEqual({row["year"]: row["casualties"] for row in laos["history"]}[year], casualties)


if __name__ == "__main__":
    unittest.main()
