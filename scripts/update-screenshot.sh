#!/usr/bin/env bash
# scripts/update-screenshot.sh [BUILD]: draws docs/timeline.png anew, from the report of the scenario of today. BUILD is build/dev
# unless given; its tests must have been run once, which installs what drives the browser.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=${1:-build/dev}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$build/cli/art6" run scenarios/third-review-conference.yaml -o "$folder" > /dev/null
ART6=$build/cli/art6 MODULES=$PWD/$build/tests/report/node_modules CHROMIUM=$(command -v chromium) \
  node tests/report/screenshot.mjs "$folder/report.html" docs/timeline.png
