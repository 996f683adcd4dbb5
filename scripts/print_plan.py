#!/usr/bin/env python3
"""What art6 finds of a published plan, for docs/plans.md: `print_plan.py PROGRAM [PLAN [KEY]]`.

PLAN names a file of scenarios/plans/. Printed is the table of `art6 run`, without its heading and its
legend; with KEY that of the plan without this key of its State. Without PLAN, one line for each plan.
"""

import json
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "scenarios" / "plans"
LEGEND = "Expected to be met: "
COLUMNS = ["Plan", "Obligation", "Due", "In time", "After one", "Done by 50 %", "80 %"]


def run(program, file, *options, scenario=None):
    """What `art6 run` prints of a file, or of a scenario as standard input if the file is `-`."""
    command = [program, "run", file, *options]
    return subprocess.run(command, check=True, input=scenario, stdout=subprocess.PIPE, encoding="utf-8").stdout


def without(plan, key):
    """A scenario over the plan that takes the key out of its State, whose code begins the plan's name."""
    state = plan[:3].upper()
    return f"art6: 1\nextends: {FOLDER / plan}.yaml\nstates: [{{id: {state}, {key}: null}}]\n"


def table_of(printed):
    """The parts of what `run` prints between its heading and its legend."""
    parts = printed.split("\n\n")
    last = next(i for i, part in enumerate(parts) if part.startswith(LEGEND))
    return "\n\n".join(parts[1:last]) + "\n"


def percent(chance):
    if chance is None:
        return "–"
    if 0 < chance < 0.01:
        return "<1 %"
    if 0.99 < chance < 1:
        return ">99 %"
    return f"{int(100 * chance + 0.5)} %"


def overview_line(plan, obligation):
    done = obligation["completion"]
    return [plan, obligation["id"], obligation["deadline"], percent(obligation["probability_met"]),
            percent(obligation["probability_met_after_one"]), done["p50"] or "later", done["p80"] or "later"]


def in_columns(lines):
    widths = [max(map(len, column)) for column in zip(*lines)]
    shown = ("  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip() for line in lines)
    return "\n".join(shown) + "\n"


def overview(program):
    lines = [COLUMNS]
    for file in sorted(FOLDER.glob("*.yaml")):
        for obligation in json.loads(run(program, file, "--format", "json"))["obligations"]:
            lines.append(overview_line(file.stem, obligation))
    return in_columns(lines)


def main():
    program, plan, key = [*sys.argv[1:], None, None][:3]
    if key:
        sys.stdout.write(table_of(run(program, "-", scenario=without(plan, key))))
    elif plan:
        sys.stdout.write(table_of(run(program, FOLDER / f"{plan}.yaml")))
    else:
        sys.stdout.write(overview(program))


if __name__ == "__main__":
    main()
