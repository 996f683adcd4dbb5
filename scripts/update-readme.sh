#!/usr/bin/env bash
# scripts/update-readme.sh [--check] [PROGRAM]: puts what the program prints, and the example, into
# README.md, each between its marks <!-- NAME:begin --> and <!-- NAME:end -->. PROGRAM is
# build/release/cli/art6 unless given. With --check README.md stays as it is: the differences are
# shown, and the status is 1 if there are any.
set -euo pipefail

mode="write"
if [[ ${1:-} == --check ]]; then
  mode="check"
  shift
fi
program=$(realpath "${1:-$(dirname "${BASH_SOURCE[0]}")/../build/release/cli/art6}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp README.md "$folder/readme"

# show NAME LANGUAGE COMMAND...: what the command prints becomes the block NAME.
show() {
  local name=$1 language=$2
  shift 2
  if [[ $(grep -cFx -e "<!-- $name:begin -->" -e "<!-- $name:end -->" README.md) != 2 ]]; then
    echo "README.md: expected one <!-- $name:begin --> and one <!-- $name:end -->" >&2
    exit 1
  fi
  "$@" > "$folder/text"
  awk -v name="$name" -v language="$language" -v text="$folder/text" '
    $0 == "<!-- " name ":end -->" { inside = 0 }
    !inside { print }
    $0 == "<!-- " name ":begin -->" {
      inside = 1
      print "```" language
      while ((getline line < text) > 0) print line
      print "```"
    }' "$folder/readme" > "$folder/next"
  mv "$folder/next" "$folder/readme"
}

# The first lines of what a command prints, from one that begins with FIRST on.
excerpt() {
  local first=$1 count=$2
  shift 2
  "$@" | awk -v first="$first" -v count="$count" '
    index($0, first) == 1 { found = 1 }
    found && shown < count { print; ++shown }
    END { if (found && shown == count) print "..."; exit !found }'
}

show table text "$program" run scenarios/third-review-conference.yaml
show questions text scripts/print_today.py "$program" questions
show example yaml cat scenarios/one-page-example.yaml
show example-table text "$program" run scenarios/one-page-example.yaml
show advice text excerpt "Please check" 5 "$program" check scenarios/minus-20-percent.yaml
show replay text excerpt "DEU/clearance" 20 "$program" run scenarios/third-review-conference.yaml \
  --replay 11 --programme DEU/clearance
show compare text excerpt "Third Review" 11 "$program" compare \
  scenarios/third-review-conference.yaml -n 1000 -s status-quo,equal,need,finish-line \
  --objective met-after-one
show strategies text "$program" strategies

if [[ $mode == check ]]; then
  diff -u README.md "$folder/readme" >&2 && exit 0
  echo "README.md does not show what art6 prints: run scripts/update-readme.sh" >&2
  exit 1
fi
cat "$folder/readme" > README.md
