#!/usr/bin/env python3
"""`measure.py ART6 [ART6_WITH_MPI]` measures how cost and memory grow with programmes, months and replications,
and prints Markdown tables. With a program built with MPI it also compares two processes with one.

Whole processes. The cost of a programme-month and the start come from runs of two lengths, three of each.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
R, REAL = ROOT / "bench/R.yaml", ROOT / "scenarios/second-review-conference.yaml"
ROUNDS = 3


def run(program, scenario, replications, threads, processes=0):
    """Seconds, and the most memory that one process held in MB."""
    command = [program, "run", scenario, "-n", replications, "--threads", threads, "--format", "csv"]
    if processes:
        command = ["mpirun", "--allow-run-as-root", "--oversubscribe", "-n", processes, *command]
    before = time.monotonic()
    child = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"measure.py: {command} failed")
    return time.monotonic() - before, usage.ru_maxrss / 1024


class Growth:
    """One scenario in runs of two lengths."""

    def __init__(self, art6, scenario, programmes, months, few, many):
        pairs = [(run(art6, scenario, few, 1), run(art6, scenario, many, 1)) for _ in range(ROUNDS)]
        each = [(long - short) / (many - few) for (short, _), (long, _) in pairs]
        self.nanoseconds = sorted(1e9 * second / (programmes * months) for second in each)
        starts = [short - second * few for ((short, _), _), second in zip(pairs, each)]
        self.start = statistics.median(starts)
        self.megabytes = (pairs[0][0][1], pairs[0][1][1])

    def row(self, name, programmes, months, few, many):
        low, middle, high = self.nanoseconds
        return (
            f"| {name} | {programmes:,} | {months} | {middle:.2f} | {low:.2f} to {high:.2f} | {self.start:.2f} s | "
            f"{self.megabytes[0]:.0f} MB at {few:,}, {self.megabytes[1]:.0f} MB at {many:,} |"
        )


def print_growth(art6, cases):
    print("| scenario | programmes | months | ns a programme-month | least to most | start | memory |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, *case in cases:
        scenario, *sizes = case
        print(Growth(art6, scenario, *sizes).row(name, *sizes), flush=True)


def made(folder, states, themes):
    path = folder / f"{states}-{themes}.yaml"
    script = [sys.executable, ROOT / "bench/scale/make_scenario.py", str(states), str(themes)]
    path.write_bytes(subprocess.run(script, check=True, stdout=subprocess.PIPE).stdout)
    return path


def r_until(folder, years):
    """R over more or fewer years, deadlines as they are."""
    path = folder / f"R-{years}.yaml"
    path.write_text(f"art6: 1\nextends: {R}\nclock: {{end: {2019 + years}-12}}\n")
    return path


def main():
    art6 = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print_growth(
            art6,
            [
                ("R", R, 32, 240, 5000, 50000),
                ("real scenario", REAL, 33, 300, 5000, 50000),
                ("200 States, four themes", made(folder, 200, 4), 800, 240, 200, 2000),
                ("10,000 States, two themes", made(folder, 10000, 2), 20000, 240, 64, 320),
            ],
        )
        print()
        print_growth(
            art6,
            [
                (f"{states:,} States, two themes", made(folder, states, 2), 2 * states, 240,
                 80000 // states, 800000 // states)
                for states in (10, 100, 1000)
            ] + [
                (f"R, {years} years", r_until(folder, years), 32, 12 * years, 5000, 50000)
                for years in (5, 10, 20, 40, 80)
            ],
        )  # fmt: skip
        print("\n| replications of the real scenario, two threads | seconds | memory |\n| --- | --- | --- |")
        for replications in (10**4, 10**5, 10**6, 10**7):
            seconds, megabytes = run(art6, REAL, replications, 2)
            print(f"| {replications:,} | {seconds:.2f} | {megabytes:.0f} MB |", flush=True)
        if len(sys.argv) < 3:
            return
        mpi = Path(sys.argv[2]).resolve()
        print("\n| one thread a process | replications | two processes against one | least to most |\n| --- | --- | --- | --- |")
        for name, scenario, replications in (
            ("real scenario", REAL, 100000),
            ("real scenario", REAL, 1000000),
            ("200 States, four themes", made(folder, 200, 4), 20000),
            ("10,000 States, two themes", made(folder, 10000, 2), 1280),
        ):
            gains = sorted(
                run(mpi, scenario, replications, 1, 1)[0] / run(mpi, scenario, replications, 1, 2)[0]
                for _ in range(ROUNDS)
            )
            print(
                f"| {name} | {replications:,} | {gains[1]:.2f} | {gains[0]:.2f} to {gains[2]:.2f} |", flush=True
            )


if __name__ == "__main__":
    main()
