"""Checks that every mutation still applies to the sources, and names test programs that exist."""
import os
import pathlib
import re
import subprocess
import sys

MOST_PROBLEMS = 20
FEWEST_MUTATIONS = 60


def problems_of(patch: pathlib.Path, root: pathlib.Path, git: str,
                programs: set[str]) -> list[str]:
    text = patch.read_text(encoding="utf-8")
    header = text.split("diff --git ", 1)[0]
    tests = re.findall(r"^Tests: (.+)$", header, re.MULTILINE)
    if len(tests) != 1:
        return ["expected one line `Tests: ...` before the difference"]
    unknown = [name for name in tests[0].split() if name not in programs]
    if unknown:
        return [f"expected test programs, got {', '.join(unknown)}"]
    # Only the folder itself may be a repository: inside another one git would apply nothing.
    environment = dict(os.environ, GIT_CEILING_DIRECTORIES=str(root.parent), LC_ALL="C")
    applied = subprocess.run([git, "apply", "--check", "-v", str(patch)], cwd=root, env=environment,
                             capture_output=True, text=True, check=False)
    if applied.returncode != 0 or "Skipped" in applied.stderr:
        return ["does not apply: " + " ".join(applied.stderr.split())]
    return []


def main() -> int:
    root, git = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    patches = sorted((root / "tests/mutations").glob("*.patch"))
    programs = {f"test_{folder.name}" for folder in (root / "tests").iterdir() if folder.is_dir()}
    problems = [f"{patch.name}: {problem}"
                for patch in patches for problem in problems_of(patch, root, git, programs)]
    if len(patches) < FEWEST_MUTATIONS:
        problems.append(f"expected {FEWEST_MUTATIONS} mutations or more, got {len(patches)}")
    for problem in problems[:MOST_PROBLEMS]:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
