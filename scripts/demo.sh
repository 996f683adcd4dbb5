#!/usr/bin/env bash
# scripts/demo.sh [ARGUMENT...]: installs what is missing, builds art6 and forecasts the real
# scenario. Arguments go to `art6 run`, as in `scripts/demo.sh -n 100`. The result is all that goes
# to standard output.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/scripts/setup.sh" build
cmake -S "$root" --preset release -D ART6_BUILD_TESTS=OFF >&2
cmake --build "$root/build/release" --parallel "$(nproc)" --target art6 >&2
exec "$root/build/release/cli/art6" run "$root/scenarios/second-review-conference.yaml" "$@"
