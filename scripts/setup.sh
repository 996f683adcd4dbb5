#!/usr/bin/env bash
# scripts/setup.sh [build|mpi|test|bench|package]: installs the Debian 12 packages that art6 needs to
# be built (default; for mpirun: mpi), tested, benchmarked or packaged. What is there already is left
# alone. Speaks on standard error.
set -euo pipefail

packages=(
  g++ cmake ninja-build
  libboost-dev libcli11-dev libctemplate-dev libeigen3-dev libfmt-dev libhwy-dev libmuparser-dev
  libssl-dev libtbb-dev libutfcpp-dev libyaml-cpp-dev nlohmann-json3-dev pkgconf zlib1g-dev
)
# Node of another source brings its own npm, beside which Debian's cannot be installed.
command -v npm > /dev/null || packages+=(nodejs npm)
case "${1:-build}" in
  build) ;;
  mpi) packages+=(libboost-mpi-dev libopenmpi-dev openmpi-bin) ;;
  test)
    packages+=(
      bash-completion chromium clang clang-format clang-tidy debootstrap git libboost-mpi-dev
      libclang-rt-14-dev libgmock-dev libgtest-dev libopenmpi-dev man-db mandoc openmpi-bin
      poppler-utils procps python3 python3-jsonschema python3-numpy python3-simpy python3-yaml qemu-user
      zsh
    )
    ;;
  bench) packages+=(libbenchmark-dev python3 python3-numpy python3-simpy) ;;
  package) packages+=(dpkg-dev file) ;;
  *)
    echo "usage: scripts/setup.sh [build|mpi|test|bench|package]" >&2
    exit 2
    ;;
esac

say() { echo "setup: $*" >&2; }

system=$(. /etc/os-release 2> /dev/null && echo "${ID:-} ${VERSION_ID:-}") || system=unknown
if [[ $system != "debian 12" ]]; then
  say "expected Debian 12, got '$system'. Install what corresponds to these packages by hand, then build with"
  say "'cmake --preset release -D ART6_BUILD_TESTS=OFF && cmake --build build/release':"
  say "${packages[*]}"
  exit 1
fi

missing=()
for package in "${packages[@]}"; do
  state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null) || state=none
  [[ $state == installed ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
  say "all packages are there"
  exit 0
fi

as_root=(env)
if ((EUID != 0)); then
  if ! command -v sudo > /dev/null; then
    say "no sudo here: as root, run 'apt-get update && apt-get install ${missing[*]}'"
    exit 1
  fi
  as_root=(sudo env)
fi
say "installing with apt-get: ${missing[*]}"
apt_get=("${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300
  -o Acquire::Retries=3)
"${apt_get[@]}" update >&2
"${apt_get[@]}" install -y --no-install-recommends "${missing[@]}" >&2
say "done"
