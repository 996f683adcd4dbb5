#!/usr/bin/env python3
"""The benchmark's instances are fit for it: `check_instances.py PROGRAM` prints each breach and exits 1
if there is one.

1. There are at least 30, and they are small.
2. `check` accepts each and finds nothing unusual.
3. An overlay gives the result of the instance written in full.
4. Under status-quo between a tenth and nine tenths of the obligations are met, and how the money is
   shared makes a difference.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "bench/instances"
STRATEGIES = ("status-quo", "need", "least-slack", "finish-line")
FEWEST_INSTANCES = 30
MOST_BYTES, MOST_BYTES_TOGETHER = 60_000, 420_000
LEAST_DIFFERENCE = 0.05  # of the obligations, between the best strategy and the worst


class Failure(Exception):
    """The program refused what it was asked."""


def output(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise Failure(f"{' '.join(map(str, arguments))}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def numbers(program, path):
    """The result but for what says how it was made."""
    result = json.loads(output(program, "run", path, "-n", 20, "--format", "json"))
    return {key: value for key, value in result.items() if key not in ("program", "scenario")}


def share_met(program, path, strategy):
    text = output(program, "run", path, "-n", 200, "-s", strategy, "--format", "json")
    result = json.loads(text)
    return result["totals"]["obligations_met_mean"] / len(result["obligations"])


def breaches_of(program, path, whole):
    page = output(program, "check", path)
    if "\nNothing unusual\n" not in page:
        yield "expected nothing unusual, got" + page[page.find("\nPlease check"):]
    if numbers(program, path) != numbers(program, whole):
        yield "expected the result of the instance in full, got another"
    shares = {strategy: share_met(program, path, strategy) for strategy in STRATEGIES}
    if not 0.1 <= shares["status-quo"] <= 0.9:
        yield f"expected 0.1 to 0.9 of the obligations met under status-quo, got {shares['status-quo']}"
    if max(shares.values()) - min(shares.values()) < LEAST_DIFFERENCE:
        yield f"expected strategies that differ by {LEAST_DIFFERENCE}, got {shares}"


def breaches(program):
    paths = sorted(FOLDER.glob("*.yaml"))
    if len(paths) < FEWEST_INSTANCES:
        yield f"{FOLDER}: expected at least {FEWEST_INSTANCES} instances, got {len(paths)}"
    together = sum(path.stat().st_size for path in paths)
    if together > MOST_BYTES_TOGETHER:
        yield f"{FOLDER}: expected at most {MOST_BYTES_TOGETHER} bytes, got {together}"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-B", ROOT / "bench/make_instances.py", "--whole", folder], check=True)
        for path in paths:
            if path.stat().st_size > MOST_BYTES:
                yield f"{path}: expected at most {MOST_BYTES} bytes, got {path.stat().st_size}"
            try:
                for breach in breaches_of(program, path, Path(folder) / path.name):
                    yield f"{path}: {breach}"
            except Failure as failure:
                yield str(failure)


def main():
    found = list(breaches(sys.argv[1]))
    print("\n".join(found) if found else "the instances are fit for the benchmark")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
