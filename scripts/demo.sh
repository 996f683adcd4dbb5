#!/usr/bin/env bash
# scripts/demo.sh [ARGUMENT...]: installs what is missing, builds art6, forecasts the scenario of today and
# says where its report is. Arguments go to `art6 run`, as in `scripts/demo.sh -n 100`. The result is
# all that goes to standard output.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/scripts/setup.sh" build
cmake -S "$root" --preset release -D ART6_BUILD_TESTS=OFF >&2
cmake --build "$root/build/release" --parallel "$(nproc)" --target art6 >&2
art6=("$root/build/release/cli/art6" run "$root/scenarios/third-review-conference.yaml" "$@")
if [[ " $* " =~ \ (-o|--output|--replay|--shard)[\ =] ]]; then exec "${art6[@]}"; fi
"${art6[@]}" -o "$root/build/demo"
[[ ! -f $root/build/demo/report.html ]] || echo "demo: the report is build/demo/report.html" >&2
