#!/usr/bin/env python3
"""`check_processors.py ART6`: the same results.json on processors with fewer instructions than this one.

Processors are emulated by qemu-x86_64. Only `program`, which says how a result was made, may differ.
"""

import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ART6 = ""
INSTRUCTION_SETS = {"Nehalem": "plain", "Westmere": "sse4", "Haswell": "avx2"}
RUNS = {
    "late money": ["tests/cases/received-lanes.yaml", "-n", "64"],
    "one page": ["scenarios/one-page-example.yaml", "-n", "200"],
    "real scenario": ["scenarios/second-review-conference.yaml", "-n", "65"],
}


def output_of(*command):
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def without_program(text):
    """The result as it is written, but for the line that says how it was made."""
    left, count = re.subn(r'^ "program": .*\n', "", text, flags=re.MULTILINE)
    assert count == 1, f"expected one line of the program, got {count}"
    return left


class SameBytes(unittest.TestCase):
    def test_on_every_processor(self):
        for name, run in RUNS.items():
            here = output_of(ART6, "run", *run, "--format", "json")
            for processor, instruction_set in INSTRUCTION_SETS.items():
                with self.subTest(name, processor=processor):
                    text = output_of(
                        "qemu-x86_64", "-cpu", processor, ART6, "run", *run, "--format", "json"
                    )
                    self.assertEqual(json.loads(text)["program"]["instruction_set"], instruction_set)
                    self.assertEqual(without_program(text), without_program(here))

    def test_of_shards_made_on_different_processors(self):
        run = RUNS["late money"]
        whole = output_of(ART6, "run", *run, "--format", "json")
        with tempfile.TemporaryDirectory() as folder:
            shards = []
            for i, processor in enumerate([*INSTRUCTION_SETS, None, "Haswell"], 1):
                shards.append(str(Path(folder) / f"{i}.shard"))
                emulator = ["qemu-x86_64", "-cpu", processor] if processor else []
                output_of(*emulator, ART6, "run", *run, "--shard", f"{i}/5", "-o", shards[-1])
            merged = output_of(ART6, "merge", *shards, "--format", "json")
        self.assertEqual(without_program(merged), without_program(whole))


if __name__ == "__main__":
    ART6 = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
