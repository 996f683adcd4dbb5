#!/usr/bin/env bash
# scripts/test.sh [PRESET [CMAKE-OPTION...]]: installs what is missing, builds a preset (dev, release, mpi,
# strict, asan or tsan; default dev) with its tests and runs them all. A test that cannot run is an error.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
preset=${1:-dev}
scripts/setup.sh test
cmake --preset "$preset" -D ART6_REQUIRE_ALL_TESTS=ON "${@:2}"
cmake --build --preset "$preset" --parallel "$(nproc)"
ctest --preset "$preset" --parallel "$(nproc)"
