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
real=scenarios/third-review-conference.yaml
status=0

show() { # DOCUMENT NAME ARGUMENTS...
  scripts/update_block.py "${check[@]}" "$1" "$2" -- "$program" "${@:3}" || status=1
}

show docs/strategies.md comparison compare "$real" --objective met-after-one
show docs/benchmark.md leaderboard benchmark -n 100
show docs/benchmark.md real-scenario benchmark "$real" --objective met-after-one -n 500
scripts/update_block.py "${check[@]}" docs/scenarios.md today -- scripts/print_today.py "$program" clearance || status=1
show docs/hindcast.md hindcast hindcast scenarios/{first,second,third}-review-conference.yaml

show_plan() { # NAME [PLAN]
  scripts/update_block.py "${check[@]}" docs/plans.md "$1" -- scripts/print_plan.py "$program" "${@:2}" || status=1
}

show_plan overview
for plan in scenarios/plans/*.yaml; do
  show_plan "$(basename "$plan" .yaml)" "$(basename "$plan" .yaml)"
done
show_plan lbn-2020-without-stop lbn-2020 pauses

if ((status != 0)); then
  echo "The documents do not show what art6 prints: run scripts/update-documents.sh" >&2
fi
exit "$status"
