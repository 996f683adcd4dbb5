#!/usr/bin/env python3
"""`check_worked_year.py PROGRAM ROOT`: the year that docs/model.md computes by hand is what the program computes.

Replays the scenario that stands in the document, and exits 1 if a number of its table of months, or of
the sum of money below the table, is another one.
"""

import csv
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAMME = "XAA/clearance"


def block(text, name):
    found = re.findall(rf"<!-- {name}:begin -->\n(.*?)<!-- {name}:end -->", text, re.DOTALL)
    if len(found) != 1:
        sys.exit(f"expected one block {name}, got {len(found)}")
    return found[0]


def months_of(program, scenario):
    """The replay's rows, as numbers by column."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "year.yaml"
        path.write_text(scenario, encoding="utf-8")
        command = [program, "run", path, "--replay", "0", "--programme", PROGRAMME, "--format", "csv"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return list(csv.DictReader(done.stdout.splitlines()))


def expected_rows(months):
    """The table's rows. A month's budget is formula (7.3.3)."""
    reserve_before = 0.0
    for month in months:
        own, donors, reserve = (float(month[key]) for key in ("own_usd", "donors_usd", "reserve_usd"))
        cells = [month["month"], f"{own:,.2f}", f"{donors:,.2f}", f"{own + donors + reserve_before / 6:,.2f}",
                 f"{float(month['teams']):.4f}", f"{float(month['spent_usd']):,.2f}", f"{reserve:,.2f}",
                 f"{float(month['confirmed_km2']):.4f}"]
        yield "| " + " | ".join(cells) + " |"
        reserve_before = reserve


def main():
    program, root = sys.argv[1], Path(sys.argv[2])
    text = (root / "docs/model.md").read_text(encoding="utf-8")
    scenario = re.fullmatch(r"```yaml\n(.*)```\n", block(text, "worked-scenario"), re.DOTALL).group(1)
    months = months_of(program, scenario)
    found = []
    for line, expected in zip(block(text, "worked-year").splitlines()[2:], expected_rows(months), strict=True):
        if line != expected:
            found.append(f"docs/model.md: expected {expected}, got {line}")
    spent, reserve = float(months[-1]["spent_so_far_usd"]), float(months[-1]["reserve_usd"])
    earmarked, flexible = float(months[0]["decided_tied_usd"]), float(months[0]["decided_flexible_usd"])
    monthly = (earmarked + flexible) / 12
    own = sum(float(month["own_usd"]) for month in months)
    conserved = (f"    {earmarked + flexible:,.0f} + {3 * monthly:,.0f} + {own:,.0f} = "
                 f"{spent:,.2f} + {reserve:,.2f} + {3 * monthly:,.0f} + 0 + 0\n")
    if conserved not in text:
        found.append(f"docs/model.md: expected the line {conserved.strip()}")
    print("\n".join(found) if found else f"{len(months)} months are as the program computes them")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
