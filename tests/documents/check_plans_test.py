#!/usr/bin/env python3
"""Every rule of check_plans.py, seen to fail on a tree that breaks it and on nothing else."""

import tempfile
import unittest
from pathlib import Path

import check_plans

PLAN = """art6: 1
name: "Plan of 2020"
clock: {start: 2021-01, end: 2030-12}
states:
  - id: XAA
    name: "State: 12"
    pauses:
      # source: a report; assumption: the probability
      - {from: 2021-03, until: 2021-06, output: 0, probability: 0.25}
      - {from: 2022-03, until: 2022-06, output: 0, probability: 0.25}
    clearance:
      deadline: 2022-09-01     # source: the request
      confirmed_km2: {value: 2.5, source: "a report"}
      max_teams:
        steps:
          - {from: 2021-01, value: 1000}     # assumption: as before
"""
DOCUMENT = """# Plans
## State
File: [xaa-2020.yaml](../scenarios/plans/xaa-2020.yaml).

| key | value | kind |
| --- | --- | --- |
| `confirmed_km2` of it | 2.5 | published |
| `max_teams` | 1,000 | assumed |

```sh
build/release/cli/art6 run scenarios/plans/xaa-2020.yaml
```
"""


class Plans(unittest.TestCase):
    def breaches(self, plan=PLAN, document=DOCUMENT):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {"docs/plans.md": document, "scenarios/plans/xaa-2020.yaml": plan}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return list(check_plans.breaches(root))

    def test_a_plan_that_keeps_its_word(self):
        self.assertEqual(self.breaches(), [])

    def test_a_number_without_origin(self):
        for origin in (', source: "a report"', "     # source: the request", "     # assumption: as before"):
            with self.subTest(origin=origin):
                line = PLAN[: PLAN.index(origin)].count("\n") + 1
                self.assertEqual(
                    self.breaches(plan=PLAN.replace(origin, "")),
                    [f"scenarios/plans/xaa-2020.yaml:{line}: expected a source or an assumption"],
                )

    def test_a_comment_above_a_list_stands_for_its_lines_only(self):
        plan = PLAN.replace("      # source: a report; assumption: the probability\n", "")
        self.assertEqual(len(self.breaches(plan=plan)), 2)
        plan = PLAN.replace("     # source: the request", "")
        self.assertEqual(len(self.breaches(plan=plan)), 1)

    def test_words_in_quotes_are_no_origin_of_another_number(self):
        plan = PLAN.replace(', source: "a report"', ', name: "resource 3"')
        self.assertEqual(len(self.breaches(plan=plan)), 1)

    def test_a_section_a_command_and_a_table_are_expected(self):
        for gone, message in (
            ("../scenarios/plans/xaa-2020.yaml", "expected one section that links to xaa-2020.yaml"),
            ("art6 run", "expected the command that runs xaa-2020.yaml"),
        ):
            with self.subTest(gone=gone):
                self.assertEqual(self.breaches(document=DOCUMENT.replace(gone, "")), [f"docs/plans.md: {message}"])
        without = DOCUMENT.replace("| `confirmed_km2` of it | 2.5 | published |\n| `max_teams` | 1,000 | assumed |\n", "")
        self.assertEqual(
            self.breaches(document=without), ["docs/plans.md: expected a table of the numbers of xaa-2020.yaml"]
        )
        self.assertEqual(
            self.breaches(document=DOCUMENT + DOCUMENT), ["docs/plans.md: expected one section that links to xaa-2020.yaml"]
        )

    def test_a_number_of_the_table_stands_in_the_file(self):
        for old, new, message in (
            ("| 2.5 |", "| 2.6 |", "confirmed_km2: expected a number of xaa-2020.yaml, got 2.6"),
            ("1,000", "100", "max_teams: expected a number of xaa-2020.yaml, got 100"),
            ("`max_teams`", "`teams`", "expected a key of xaa-2020.yaml, got teams"),
            ("| assumed |", "| guessed |", "xaa-2020.yaml: max_teams: expected published, assumed or both, got guessed"),
        ):
            with self.subTest(new=new):
                self.assertEqual(self.breaches(document=DOCUMENT.replace(old, new)), [f"docs/plans.md: {message}"])

    def test_a_folder_without_plans(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "docs").mkdir()
            (Path(folder) / "docs/plans.md").write_text(DOCUMENT, encoding="utf-8")
            self.assertEqual(list(check_plans.breaches(Path(folder))), ["scenarios/plans: expected plans, got none"])


if __name__ == "__main__":
    unittest.main()
