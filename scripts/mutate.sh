#!/usr/bin/env bash
# scripts/mutate.sh [-C FOLDER] [PATTERN [CMAKE-OPTION...]]: applies the faults of tests/mutations/,
# one at a time, to a copy of the last commit, and says which of them the tests see. PATTERN is a
# part of the patches' names (default: all). With -C the copy and its build stay in FOLDER and serve
# the next call, otherwise they are removed. Not part of CI: a fault takes from seconds to a minute.
#
# A patch begins with lines of its own: `Tests:` names the test programs that should see the fault,
# and `Reason:`, where there is one, says why none can. Ends with 1 if a fault without a reason
# survives, or a patch does not apply or does not build.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source=
if [[ ${1:-} == -C ]]; then
  mkdir -p "${2:?usage: scripts/mutate.sh [-C FOLDER] [PATTERN [CMAKE-OPTION...]]}"
  source=$(cd "$2" && pwd)
  shift 2
fi
pattern=${1:-}
shift || true

if [[ -z $source ]]; then
  source=$(mktemp -d)
  remove() {
    git -C "$repository" worktree remove --force "$source" 2> /dev/null || true
    rm -rf "$source"
  }
  trap remove EXIT
fi
if [[ ! -e $source/.git ]]; then
  git -C "$repository" worktree prune
  git -C "$repository" worktree add --quiet --detach "$source" HEAD
fi
git -C "$source" checkout --quiet --force --detach "$(git -C "$repository" rev-parse HEAD)"
build=$source/build/mutations log=$source/build/mutations.log
mkdir -p "$build"

shopt -s nullglob
patches=("$source"/tests/mutations/*"$pattern"*.patch)
if ((${#patches[@]} == 0)); then
  echo "mutate: no patch in tests/mutations/ has \"$pattern\" in its name" >&2
  exit 2
fi

# header PATCH KEY: the rest of the line that begins with it, before the first file's difference.
header() { sed -n "/^diff /q; s/^$2: *//p" "$1"; }

# build_tests TARGET...: says nothing unless it fails.
build_tests() {
  local targets=() target
  for target; do targets+=(--target "$target"); done
  cmake --build "$build" --parallel "$(nproc)" "${targets[@]}" > "$log" 2>&1
}

# run_tests TARGET...: stops at the first test that fails; one that does not end fails as well.
run_tests() {
  local target
  for target; do
    (cd "$source" && timeout 600 "$build/tests/$target" --gtest_brief=1 --gtest_fail_fast) \
      > "$log" 2>&1 || return 1
  done
}

if [[ ! -e $build/CMakeCache.txt ]]; then
  launcher=()
  if command -v ccache > /dev/null; then launcher=(-D CMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
  generator=()
  if command -v ninja > /dev/null; then generator=(-G Ninja); fi
  if ! cmake -S "$source" -B "$build" "${generator[@]}" "${launcher[@]}" \
    -D CMAKE_BUILD_TYPE=Debug -D CMAKE_CXX_FLAGS_DEBUG="-O1 -D_GLIBCXX_ASSERTIONS" \
    -D ART6_WITH_REPORT=OFF "$@" > "$log" 2>&1; then
    cat "$log" >&2
    exit 2
  fi
fi

mapfile -t used < <(
  for patch in "${patches[@]}"; do header "$patch" Tests; done | tr ' ' '\n' | sort -u
)
if ! build_tests "${used[@]}" || ! run_tests "${used[@]}"; then
  tail -n 40 "$log" >&2
  echo "mutate: expected tests that pass without a mutation" >&2
  exit 2
fi

killed=0 excused=0 faults=()
for patch in "${patches[@]}"; do
  name=$(basename "$patch" .patch)
  read -ra tests < <(header "$patch" Tests)
  reason=$(header "$patch" Reason)
  if ! git -C "$source" apply "$patch" 2> "$log"; then
    verdict="does not apply" && faults+=("$name")
  elif ! build_tests "${tests[@]}"; then
    verdict="does not build" && faults+=("$name")
  elif ! run_tests "${tests[@]}"; then
    seen_by=$(sed -n 's/^\[  FAILED  \] \([^ (]*\).*/\1/p' "$log" | head -n 1)
    verdict="killed by ${seen_by:-a program that did not end well}" && killed=$((killed + 1))
  elif [[ -n $reason ]]; then
    verdict="survived: $reason" && excused=$((excused + 1))
  else
    verdict="survived" && faults+=("$name")
  fi
  git -C "$source" checkout --quiet --force .
  echo "$name: $verdict"
done
echo "mutate: ${#patches[@]} mutations, $killed killed, $excused survived with a reason," \
  "${#faults[@]} to mend"
((${#faults[@]} == 0))
