#!/usr/bin/env python3
"""`check_peers.py ART6`: on R the programs in Python, which share nothing with art6, have its chances, its
completion months and its spending, each within four standard errors of the difference.
"""

import json
import math
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ART6_REPLICATIONS = 4000
MONTHS = 240
ERRORS_ALLOWED = 4
PEERS = {"r_numpy.py": 3000, "r_simpy.py": 150}


def output(*command):
    done = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True)
    if done.stderr:
        sys.exit(f"{command}: {done.stderr}")
    return json.loads(done.stdout)


def completion(obligation):
    """Mean and variance of the month of completion, counted from 1; unfinished is one beyond the last."""
    months = obligation["completion_months"]
    counts = {MONTHS + 1: ART6_REPLICATIONS - sum(months["counts"])}
    if months["first"]:
        year, month = map(int, months["first"].split("-"))
        first = (year - 2020) * 12 + month
        counts.update({first + i: count for i, count in enumerate(months["counts"])})
    mean = sum(month * count for month, count in counts.items()) / ART6_REPLICATIONS
    squares = sum(month**2 * count for month, count in counts.items()) / ART6_REPLICATIONS
    return mean, squares - mean**2


def disagreements(peer, result, obligations, spent_variances):
    replications = result["replications"]
    share = 1 / replications + 1 / ART6_REPLICATIONS
    programmes = zip(obligations, result["programmes"], spent_variances, strict=True)
    for own, programme, spent_variance in programmes:
        p = own["probability_met"]
        mean, variance = completion(own)
        expected = {
            "probability_met": (p, max(p * (1 - p), 1 / replications)),
            "mean_completion_month": (mean, variance),
            "spent_usd_mean": (own["spent_usd_mean"], spent_variance),
        }
        for name, (value, variance_of_one) in expected.items():
            allowed = ERRORS_ALLOWED * math.sqrt(variance_of_one * share)
            if abs(programme[name] - value) > allowed:
                yield f"{peer}, {own['id']}: {name} {programme[name]}, art6 {value} +- {allowed}"


def main():
    art6 = Path(sys.argv[1])
    result = output(art6, "run", ROOT / "bench/R.yaml", "-n", ART6_REPLICATIONS, "--format", "json")
    peers = {
        peer: output("/usr/bin/python3", ROOT / "bench/peers" / peer, replications, 11)
        for peer, replications in PEERS.items()
    }
    # art6 has no variance of spending. The law is the same for all, but its tail is long: few replications
    # show too little of it.
    most = max(peers.values(), key=lambda peer: peer["replications"])
    spent_variances = [programme["spent_usd_variance"] for programme in most["programmes"]]
    found = [
        line
        for peer, peer_result in peers.items()
        for line in disagreements(peer, peer_result, result["obligations"], spent_variances)
    ]
    print("\n".join(found) if found else f"{len(PEERS)} programs agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
