#!/usr/bin/env bash
# tests/bare/in_bare_debian.sh COMMAND...: runs each COMMAND (one argument each, for bash) in a fresh clone of this
# repository's last commit, one after the other, in a Debian 12 that has git and nothing else. So a
# package that art6 needs and does not install is missed here. Without root or debootstrap, and where the system
# cannot be made, the commands run on this machine, which is said. What they leave in build/artifacts of the
# clone is copied to build/artifacts here.
set -euo pipefail

if (($# == 0)); then
  echo "usage: tests/bare/in_bare_debian.sh COMMAND..." >&2
  exit 2
fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/bare/bare_debian.sh

say() { echo "in_bare_debian: $*"; }
work=$(mktemp -d)
root=$work/root
trap 'remove_bare_debian "$root"; rm -rf --one-file-system "$work"' EXIT

if ! make_bare_debian "$root" > "$work/log" 2>&1; then
  say "no bare Debian 12 can be made here, so this machine is used:"
  tail -n 5 "$work/log"
  if ((EUID != 0)); then say "this is not root"; fi
  command -v debootstrap > /dev/null || say "there is no debootstrap"
  for command in "$@"; do
    say "$command"
    bash -c "$command"
  done
  exit 0
fi
mount_bare_debian "$root"
{ in_bare_debian "$root" apt-get -q update &&
  in_bare_debian "$root" apt-get -q -y --no-install-recommends install git ca-certificates; } > "$work/log" 2>&1 || {
  tail -n 20 "$work/log"
  exit 1
}
git clone -q . "$root/root/art6"
say "a bare Debian 12 with git after $SECONDS s"
for command in "$@"; do
  before=$SECONDS
  say "$command"
  in_bare_debian "$root" bash -c "cd /root/art6 && $command"
  say "$command: $((SECONDS - before)) s"
done
if [[ -d $root/root/art6/build/artifacts ]]; then
  mkdir -p build/artifacts
  cp -r "$root/root/art6/build/artifacts/." build/artifacts/
fi
