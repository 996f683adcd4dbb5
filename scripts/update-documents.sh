#!/usr/bin/env bash
# scripts/update-documents.sh [--check] [PROGRAM]: puts what the program prints into the documents, each
# between its marks (scripts/update_block.py). PROGRAM is build/release/cli/art6 unless given. With
# --check the documents stay as they are, and the status is 1 if one does not show it.
set -euo pipefail

check=()
if [[ ${1:-} == --check ]]; then
  check=(--check)
  shift
fi
program=$(realpath "${1:-$(dirname "${BASH_SOURCE[0]}")/../build/release/cli/art6}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
real=scenarios/second-review-conference.yaml
status=0

show() { # DOCUMENT NAME ARGUMENTS...
  scripts/update_block.py "${check[@]}" "$1" "$2" -- "$program" "${@:3}" || status=1
}

show docs/strategies.md comparison compare "$real" --objective met-after-one
show docs/benchmark.md leaderboard benchmark -n 100
show docs/benchmark.md real-scenario benchmark "$real" --objective met-after-one -n 500

if ((status != 0)); then
  echo "The documents do not show what art6 prints: run scripts/update-documents.sh" >&2
fi
exit "$status"
