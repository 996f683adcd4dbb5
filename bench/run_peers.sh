#!/usr/bin/env bash
# bench/run_peers.sh [ROUNDS]: installs what the programs of R need, builds and runs them all in turn, ROUNDS
# times (default 7), and prints one table of how their times compare with art6's.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh bench >&2
cmake --preset bench >&2
cmake --build --preset bench --parallel "$(nproc)" --target art6 scalar_r >&2
for instructions in avx512f avx2 sse4_1; do grep -qw "$instructions" /proc/cpuinfo && break; done
echo "$(date +%F), $(grep -m 1 '^model name' /proc/cpuinfo | cut -d : -f 2- | xargs), $instructions," \
  "$(c++ --version | head -n 1), commit $(git rev-parse --short HEAD)"
echo
exec /usr/bin/python3 bench/peers/measure.py build/bench "${1:-7}"
