#!/usr/bin/env python3
"""Every rule of check_references.py, seen to fail on a tree that breaks it and on nothing else."""

import tempfile
import unittest
from pathlib import Path

import check_references

MODEL = """# The model
## 3. Schedule
## 7. Submodels
### 7.1 Donors

    budget_y = budget      (7.1.1)
    x_y = 0                (7.1.2)

### 7.5 Clearance

1. Teams:

       teams = 2           (7.5.1)

2. Effort, as in (7.1.2)

## 10. Proofs

| case | what |
| --- | --- |
| 10.2 | money |
"""


class References(unittest.TestCase):
    def breaches(self, source, model=MODEL):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {"docs/model.md": model, "sim/a.hpp": source}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return check_references.breaches(root)[0]

    def test_a_section_a_formula_and_a_proof_may_be_named(self):
        for reference in ("model.md 7", "model.md 7.1 and 10.2", "docs/model.md 7.5.1", "model.md 3, 7.1.2",
                          "[model.md, 7.1](x)", "model.md 7.1 to 7.5", "model.md 7.1\n// and 7.5"):
            with self.subTest(reference=reference):
                self.assertEqual(self.breaches(f"// As in {reference}.\n"), [])

    def test_a_number_that_the_model_has_not_is_a_breach(self):
        for reference, number in (("model.md 4", "4"), ("model.md 7.1 and 7.2", "7.2"), ("model.md 7.5.2", "7.5.2"),
                                  ("docs/model.md, 11", "11"), ("model.md\n  /// 7.9", "7.9"),
                                  ("model.md 7.1\n// and 10.3", "10.3")):
            with self.subTest(reference=reference):
                self.assertEqual(self.breaches(f"// As in {reference}.\n"),
                                 [f"sim/a.hpp: expected a number of docs/model.md, got 'model.md {number}'"])

    def test_the_design_is_named_nowhere(self):
        for reference in ("design 4.2", "design section 6", "(design sections 5 and 7)", "design\n// section 8"):
            with self.subTest(reference=reference):
                self.assertEqual(len(self.breaches(f"// As in {reference}.\n")), 1)
        self.assertEqual(self.breaches("// By design 'a' wins; a redesign; the design.\n"), [])

    def test_formulas_stand_in_their_section_in_rising_order(self):
        self.assertEqual(self.breaches("", MODEL.replace("(7.1.2)\n\n#", "(7.1.1)\n\n#")),
                         ["docs/model.md:7: expected a number after (7.1.1), got (7.1.1)"])
        self.assertEqual(self.breaches("", MODEL.replace("(7.5.1)", "(7.6.1)")),
                         ["docs/model.md:13: expected a formula of section 7.5, got (7.6.1)"])


if __name__ == "__main__":
    unittest.main()
