#!/usr/bin/env python3
"""`measure.py BUILD ROUNDS` runs the programs of R in turn, so many rounds, and prints a Markdown table: the
time of one replication over that of art6 on one thread in the same round. Whole processes, with
replications enough that starting them does not count. The processor is one, if `taskset` knows how.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEED = "7"


def commands(build):
    """Name, replications, command."""
    art6 = [build / "cli/art6", "run", ROOT / "bench/R.yaml", "--seed", SEED, "--format", "csv"]
    scalar = build / "bench/scalar_r"
    python = "/usr/bin/python3"  # for which Debian's packages are
    return [
        ("art6, one thread", 40000, [*art6, "--threads", "1", "-n", "40000"]),
        ("art6, two threads", 80000, [*art6, "--threads", "2", "-n", "80000"]),
        ("naive C++: mt19937_64, std::normal_distribution", 8000, [scalar, "naive", "8000", SEED]),
        ("scalar C++: xoshiro256+, ziggurat", 12000, [scalar, "xoshiro", "12000", SEED]),
        ("NumPy, vectorised over replications", 4000,
         [python, ROOT / "bench/peers/r_numpy.py", "4000", SEED]),
        ("SimPy, a process a programme", 100,
         [python, ROOT / "bench/peers/r_simpy.py", "100", SEED]),
    ]  # fmt: skip


def seconds(command):
    before = time.monotonic()
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - before


def main():
    build, rounds = Path(sys.argv[1]).resolve(), int(sys.argv[2])
    programs = commands(build)
    ratios = {name: [] for name, _, _ in programs}
    for _ in range(rounds):
        each = {name: seconds(command) / count for name, count, command in programs}
        for name, time_of_one in each.items():
            ratios[name].append(time_of_one / each[programs[0][0]])
    print("| program of R | replications | time of one over art6's: median | least | most |")
    print("| --- | --- | --- | --- | --- |")
    for name, count, _ in programs:
        found = ratios[name]
        figures = (statistics.median(found), min(found), max(found))
        print(f"| {name} | {count:,} | " + " | ".join(f"{figure:.2f}" for figure in figures) + " |")


if __name__ == "__main__":
    main()
