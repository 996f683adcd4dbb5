#!/usr/bin/env python3
"""`check_mpi.py ART6`: runs the program under mpirun and checks what its users are promised: the
same results for any number of processes, and one end for all of them.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ART6 = ""
REAL = "scenarios/second-review-conference.yaml"
ENVIRONMENT = {
    **os.environ,
    # In a container the tests run as root; more processes than cores are asked for.
    "OMPI_ALLOW_RUN_AS_ROOT": "1",
    "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
    "OMPI_MCA_rmaps_base_oversubscribe": "1",
    "OMPI_MCA_btl_vader_single_copy_mechanism": "none",
}


def mpirun(processes, *arguments):
    return ["mpirun", "-n", str(processes), ART6, *arguments]


def run(command):
    return subprocess.run(
        command, env=ENVIRONMENT, capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL
    )


def without_program(text):
    """Without what says when it was made: in results.json, and in the page that carries it."""
    text = re.sub(r'\n "program": .*', "", text)
    return re.sub(r'\n(<dt>Made</dt>|<script .* data-name="results.json">).*', "", text)


def children_of(process):
    found = subprocess.run(
        ["pgrep", "-P", str(process)], capture_output=True, text=True, check=False
    )
    return [int(word) for word in found.stdout.split()]


class SameResults(unittest.TestCase):
    def check(self, *arguments):
        alone = run([ART6, *arguments])
        self.assertEqual((alone.returncode, alone.stderr), (0, ""))
        for processes in (1, 2, 3):
            together = run(mpirun(processes, *arguments))
            self.assertEqual((together.returncode, together.stderr), (0, ""))
            self.assertEqual(without_program(together.stdout), without_program(alone.stdout))

    def test_of_a_run_in_every_format(self):
        for form in ("table", "json", "csv"):
            self.check("run", REAL, "-n", "301", "--format", form)

    def test_of_a_run_to_a_precision(self):
        self.check("run", REAL, "--precision", "0.03", "--format", "json")

    def test_of_a_comparison_with_all_that_it_can_be_asked(self):
        self.check("compare", REAL, "-s", "need,finish-line", "-n", "1100", "--until-decided",
                   "--equivalent", "--format", "json")  # fmt: skip

    def test_of_a_benchmark(self):
        self.check("benchmark", "bench/instances", "-n", "10", "--format", "json")

    def test_of_other_commands_which_one_process_answers(self):
        self.check("strategies")
        self.check("check", REAL)
        self.check("--version")

    def test_in_the_folder_and_in_a_shard(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = {}
            for name, start in (("alone", [ART6]), ("both", mpirun(2))):
                paths[name] = Path(folder, name)
                arguments = ["run", REAL, "-n", "100", "-o", str(paths[name])]
                self.assertEqual(run([*start, *arguments]).returncode, 0)
                shard = ["run", REAL, "-n", "100", "--shard", "1/2", "-o", f"{paths[name]}.art6"]
                self.assertEqual(run([*start, *shard]).returncode, 0)
            names = sorted(path.name for path in paths["alone"].iterdir())
            self.assertEqual(names, sorted(path.name for path in paths["both"].iterdir()))
            names.remove("manifest.json")  # the digests are of files that say when they were made
            for name in names:
                self.assertEqual(
                    *(without_program((path / name).read_text()) for path in paths.values())
                )
            sums = [Path(f"{path}.art6").read_bytes().split(b"\n", 2)[2] for path in paths.values()]
            self.assertEqual(*(part[: part.rindex(b"sha256 ")] for part in sums))


class OneEnd(unittest.TestCase):
    def test_of_a_missing_file_is_told_once(self):
        outcome = run(mpirun(3, "run", "nothing.yaml"))
        self.assertEqual(outcome.returncode, 2)
        self.assertEqual(outcome.stderr.count("art6: expected a scenario file"), 1)

    def test_of_a_score_that_fails_in_one_process_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            own = Path(folder, "own.yaml")
            own.write_text(
                f"art6: 1\nextends: {Path(REAL).resolve()}\n"
                "strategies: [{id: own, rule: fill, score: '1/max(400 - casualties, 0)'}]\n"
            )
            arguments = ["run", str(own), "-s", "own", "-n", "2000", "--threads", "1"]
            alone, together = run([ART6, *arguments]), run(mpirun(2, *arguments))
            self.assertEqual((alone.returncode, together.returncode), (2, 2))
            failing = int(re.search(r"of replication (\d+)", alone.stderr).group(1))
            self.assertGreaterEqual(failing, 1000)  # in the second process
            self.assertIn(alone.stderr, together.stderr)
            self.assertEqual(together.stderr.count("art6: "), 1)

    def test_of_a_folder_that_only_the_first_process_would_write(self):
        outcome = run(mpirun(2, "run", REAL, "-n", "100", "-o", "/proc/nowhere"))
        self.assertEqual(outcome.returncode, 1)
        self.assertEqual(outcome.stderr.count("art6: cannot"), 1)

    def end(self, number, of_child):
        """How a long job ends after a signal to mpirun or to one of its processes."""
        with tempfile.TemporaryDirectory() as folder:
            job = subprocess.Popen(
                mpirun(2, "run", REAL, "-n", "4294967295", "-o", f"{folder}/out"),
                env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                stdin=subprocess.DEVNULL,
            )  # fmt: skip
            while len(children_of(job.pid)) < 2:
                time.sleep(0.05)
            time.sleep(1)
            os.kill(children_of(job.pid)[1] if of_child else job.pid, number)
            output, error = job.communicate(timeout=60)
            self.assertEqual((output, os.listdir(folder)), ("", []))
            return job.returncode, error

    def test_of_a_process_that_dies_is_the_job_s(self):
        status, error = self.end(signal.SIGKILL, of_child=True)
        self.assertNotEqual(status, 0)
        self.assertIn("signal 9 (Killed)", error)

    def test_of_an_interrupted_job_leaves_nothing(self):
        status, error = self.end(signal.SIGTERM, of_child=False)
        self.assertNotEqual(status, 0)
        self.assertEqual(error.count("art6: interrupted; nothing was written"), 1)


if __name__ == "__main__":
    ART6 = sys.argv.pop(1)
    unittest.main()
