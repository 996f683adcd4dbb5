#!/usr/bin/env python3
"""The man page and the completion of shells, as users meet them: `check_manual.py PROGRAM FOLDER`.

FOLDER has art6.1, art6.bash and _art6. The page is read by man and mandoc, the completion is asked
for in a bash and, on a terminal, in a zsh. What they must know is taken from `PROGRAM --help`.
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from shells import Bash, Zsh

PROGRAM, FOLDER = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
SCENARIO = """\
art6: 1
name: Test
clock: {start: 2020-01, end: 2020-12}
donors: [{id: NLA, name: Northland, party: true, budget_usd_per_year: 1000}]
states:
  - id: XAA
    name: Eastland
    stockpile: {deadline: 2024-01-01, munitions: 10, munitions_per_month: 1, cost_usd_per_munition: 3}
    risk_education: {full_coverage_usd_per_year: 2000}
strategies:
  - {id: sparing, description: As it says., rule: share, score: "1 / need_per_year"}
"""


def output_of(*words):
    done = subprocess.run(words, check=True, capture_output=True, text=True, env={**os.environ, "MANWIDTH": "80"})
    return done.stdout + done.stderr


def help_of(*command):
    return output_of(PROGRAM, *command, "--help")


def section(text, heading):
    """The names that a part of a help page explains, as in `  -s,--strategy TEXT   strategy`."""
    part = re.search(rf"^{heading}:\n((?:  .*\n)+)", text, re.MULTILINE)
    lines = re.findall(r"^  (\S+)", part.group(1), re.MULTILINE) if part else []
    return [name for line in lines for name in line.split(",") if name]


COMMANDS = section(help_of(), "Subcommands")
OPTIONS = {"": section(help_of(), "Options"), **{c: section(help_of(c), "Options") for c in COMMANDS}}
STRATEGIES = re.findall(r"^[\w-]+", output_of(PROGRAM, "strategies"), re.MULTILINE)


class ManPage(unittest.TestCase):
    def test_is_read_without_a_warning(self):
        page = FOLDER / "art6.1"
        done = subprocess.run(
            ["man", "--warnings", "-E", "UTF-8", "-l", page], check=True, capture_output=True, text=True,
            env={**os.environ, "LC_ALL": "C.UTF-8", "MANROFFSEQ": ""})
        self.assertEqual(done.stderr, "")
        lint = subprocess.run(["mandoc", "-Tlint", "-Wwarning", page], capture_output=True, text=True)
        # It has no date, so that the same program always has the same page.
        self.assertRegex(lint.stdout, r'^mandoc: [^\n]*: WARNING: missing date, using "": TH\n$')

    def test_has_every_command_and_option_in_its_place(self):
        page = output_of("mandoc", "-Tascii", FOLDER / "art6.1")
        page = re.sub(".\x08", "", page)  # bold is overstruck
        self.assertGreater(len(COMMANDS), 3)
        for command in COMMANDS:
            self.assertRegex(page, rf"(?m)^   art6 {command}\b")
            text = re.search(rf"(?ms)^   art6 {command}\b(.*?)^(?:   )?\S", page).group(1)
            for option in OPTIONS[command]:
                if option not in ("-h", "--help"):
                    self.assertRegex(text, rf"(?m)^       (?:-\w, )?{option}\b", command)
            self.assertIn("art6 " + command, text, "its example")
        for heading in ("NAME", "SYNOPSIS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES"):
            self.assertIn(f"\n{heading}\n", page)


class Completion:
    """What both shells complete; `self.shell` is one of them."""

    def assert_completes(self, line, expected):
        self.assertEqual(sorted(self.shell.complete(line)), sorted(expected), line)

    def test_commands(self):
        self.assert_completes("art6 ", COMMANDS)
        self.assert_completes("art6 ru", ["run"])

    def test_options_of_each_command(self):
        self.assert_completes("art6 --", [name for name in OPTIONS[""] if name.startswith("--")])
        for command in COMMANDS:
            names = [name for name in OPTIONS[command] if name.startswith("--")]
            found = [name.rstrip("=") for name in self.shell.complete(f"art6 {command} --")]
            self.assertEqual(sorted(found), sorted(names), command)

    def test_scenarios_and_the_folders_that_lead_to_them(self):
        self.assert_completes("art6 run ", ["a b.yaml", "mine.yaml", "old.yml", "out/"])
        self.assert_completes("art6 check m", ["mine.yaml"])
        for line in ("art6 benchmark ", "art6 benchmark mine.yaml "):
            self.assert_completes(line, ["a b.yaml", "mine.yaml", "old.yml", "out/"])
        self.assert_completes("art6 benchmark --over m", ["mine.yaml"])
        for line in ("art6 hindcast m", "art6 hindcast mine.yaml --outcomes m", "art6 hindcast --outcomes=m"):
            self.assert_completes(line, ["mine.yaml"])
        for line in ("art6 merge p", "art6 merge part-1.art6 p"):
            self.assert_completes(line, ["part-1.art6"])
        self.assert_completes("art6 run -n 10 --seed=1 --format json m", ["mine.yaml"])
        for line in ("art6 run mine.yaml ", "art6 run mine.yaml -n 1 "):  # zsh offers options here
            self.assertEqual([word for word in self.shell.complete(line) if word[0] != "-"], [], line)

    def test_folders_to_write_to(self):
        for option in ("-o ", "--output ", "--output="):
            self.assert_completes(f"art6 run mine.yaml {option}", ["out/"])

    def test_words_to_choose_from(self):
        for option in ("--format ", "--format="):
            self.assert_completes(f"art6 run mine.yaml {option}", ["csv", "json", "table"])
        self.assert_completes("art6 run mine.yaml --format js", ["json"])

    def test_nothing_where_a_number_is_due(self):
        self.assert_completes("art6 run mine.yaml -n ", [])
        self.assert_completes("art6 run mine.yaml --seed=", [])

    def test_strategies_of_the_program_and_of_the_scenario(self):
        self.assertGreater(len(STRATEGIES), 3)
        for option in ("-s ", "--strategy ", "--strategy="):
            self.assert_completes(f"art6 run {option}", STRATEGIES)
            self.assert_completes(f"art6 run mine.yaml {option}", [*STRATEGIES, "sparing"])
        self.assert_completes("art6 run mine.yaml -s spa", ["sparing"])
        self.assert_completes("art6 run 'a b.yaml' -s spa", ["sparing"])
        self.assert_completes("art6 run old.yml -s ", STRATEGIES)  # is no scenario

    def test_programmes_of_the_scenario(self):
        self.assert_completes("art6 run mine.yaml --programme ", ["XAA/stockpile", "XAA/risk_education"])
        self.assert_completes("art6 run mine.yaml --programme=XAA/s", ["XAA/stockpile"])
        self.assert_completes("art6 run old.yml --programme ", [])

    def test_and_evaluates_nothing(self):
        for word in ("$(touch harm)", "`touch harm`", "';touch harm;'", "~$(touch harm)"):
            for end in (" -s ", " --programme "):
                self.shell.complete(f"art6 run {word}{end}")
        self.assertFalse((Path(self.shell.folder) / "harm").exists())


class SeveralStrategies:
    """An option with the value `STRATEGY,...`, as -s is here made to be."""

    def test_are_completed_one_by_one(self):
        self.assertIn("need", self.shell.complete("art6 run mine.yaml -s "))
        last = [word.split(",")[-1] for word in self.shell.complete("art6 run mine.yaml -s equal,spa")]
        self.assertEqual(last, ["sparing"])


class InShell(unittest.TestCase):
    several = False

    @classmethod
    def setUpClass(cls):
        folders = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folders.cleanup)
        here, scripts = Path(folders.name) / "here", Path(folders.name) / "scripts"
        here.mkdir()
        scripts.mkdir()
        (here / "out").mkdir()
        (here / "mine.yaml").write_text(SCENARIO)
        (here / "a b.yaml").write_text(SCENARIO)
        (here / "part-1.art6").write_text("a shard")
        (here / "old.yml").write_text("art6: 0\n")
        (here / "results.json").write_text("{}")
        for name in ("art6.bash", "_art6"):
            script = (FOLDER / name).read_text()
            if cls.several:
                script = script.replace("'STRATEGY'", "'STRATEGY,...'")
                script = script.replace(":STRATEGY:->strategy'", ":STRATEGY,...:->strategies'")
            (scripts / name).write_text(script)
        cls.shell = cls.kind(here, scripts, PROGRAM.parent)
        cls.addClassCleanup(cls.shell.close)


class InBash(Completion, InShell):
    kind = Bash


class InZsh(Completion, InShell):
    kind = Zsh


class SeveralInBash(SeveralStrategies, InShell):
    kind, several = Bash, True


class SeveralInZsh(SeveralStrategies, InShell):
    kind, several = Zsh, True


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
