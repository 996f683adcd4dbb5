#!/usr/bin/env bash
# scripts/fuzz.sh [SECONDS]: builds the fuzzers and lets them make up input for so long (default
# 60): one core for the scenario reader, one for the whole of `art6 check`, one for outcomes. Ends
# with 1 on a finding and names its file, which stays in build/fuzz/findings. Input that reached new code stays in
# build/fuzz/corpus and is where the next run starts from.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-60}
if [[ ! $seconds =~ ^[1-9][0-9]{0,5}$ ]]; then
  echo "usage: scripts/fuzz.sh [SECONDS]" >&2
  exit 2
fi

scripts/setup.sh test
cmake --preset fuzz
cmake --build --preset fuzz --parallel "$(nproc)" --target fuzz_reader fuzz_check fuzz_outcomes

# All in one folder, as libFuzzer takes each file that it finds for input.
seeds=build/fuzz/seeds
rm -rf "$seeds"
mkdir -p "$seeds" build/fuzz/findings
for file in tests/fuzz/corpus/* tests/io/invalid/*/*.yaml tests/io/invalid_outcomes/*/*.yaml \
  scenarios/one-page-example.yaml; do
  cp "$file" "$seeds/${file//\//-}"
done

python3 tests/fuzz/make_dictionary.py scenarios/art6.schema.json scenarios/art6-outcomes.schema.json \
  > build/fuzz/dictionary

# ASan remembers little and libFuzzer weighs no input by its rare features: more than twice the
# tries in the same time.
export ASAN_OPTIONS=quarantine_size_mb=8:malloc_context_size=0 UBSAN_OPTIONS=print_stacktrace=1

# fuzz SUBJECT: runs fuzz_SUBJECT on one core.
fuzz() {
  local log=build/fuzz/$1.log status=0
  mkdir -p "build/fuzz/corpus/$1"
  if ! "build/fuzz/tests/fuzz/fuzz_$1" "build/fuzz/corpus/$1" "$seeds" \
    -dict=build/fuzz/dictionary -max_total_time="$seconds" -max_len=4096 -entropic=0 -reload=0 \
    -timeout=10 -rss_limit_mb=2048 -artifact_prefix="build/fuzz/findings/$1-" -print_final_stats=1 \
    > "$log" 2>&1; then
    tail -n 60 "$log" >&2
    echo "fuzz: $1: expected no finding, got this one" >&2
    status=1
  fi
  sed -n "s/^stat::number_of_executed_units: */fuzz: $1: executions: /p" "$log"
  return "$status"
}

fuzz reader &
reader=$!
fuzz outcomes &
outcomes=$!
status=0
fuzz check || status=1
wait "$reader" || status=1
wait "$outcomes" || status=1
exit "$status"
