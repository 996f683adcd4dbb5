#!/usr/bin/env bash
# scripts/test.sh [PRESET [CMAKE-OPTION...]]: installs what is missing, builds a preset (dev,
# release, asan or tsan; default dev) with its tests and runs them all.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
preset=${1:-dev}
scripts/setup.sh test
cmake --preset "$preset" "${@:2}"
cmake --build --preset "$preset" --parallel "$(nproc)"
ctest --preset "$preset" --parallel "$(nproc)"
