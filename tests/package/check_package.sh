#!/usr/bin/env bash
# tests/package/check_package.sh PACKAGE: installs the Debian package in a Debian 12 that has nothing else
# and uses it there as a newcomer would. Without root or debootstrap, and where the system cannot be made,
# the package is unpacked and used on this machine, which is said.
set -euo pipefail

source "$(dirname "${BASH_SOURCE[0]}")/../bare/bare_debian.sh"
package=$(realpath "$1")
work=$(mktemp -d)
root=$work/root
trap 'remove_bare_debian "$root"; rm -rf --one-file-system "$work"' EXIT

say() { echo "check_package: $*"; }
fail() {
  say "$*" >&2
  exit 1
}

if make_bare_debian "$root" > "$work/log" 2>&1; then
  say "a bare Debian 12 after $SECONDS s"
  is_bare=true
  mount_bare_debian "$root"
  cp "$package" "$root/tmp/art6.deb"
  { in_bare_debian "$root" apt-get -q update &&
    in_bare_debian "$root" apt-get -q -y --no-install-recommends install /tmp/art6.deb; } > "$work/log" 2>&1 ||
    fail "not installed: $(tail -n 20 "$work/log")"
  say "installed after $SECONDS s"
  art6() { in_bare_debian "$root" /usr/bin/art6 "$@"; }
  scenarios=/usr/share/art6/scenarios
else
  say "no bare Debian 12 can be made, as follows: the package is unpacked and used here"
  tail -n 5 "$work/log" 2> /dev/null || true
  is_bare=false
  remove_bare_debian "$root"
  mkdir "$root"
  dpkg-deb -x "$package" "$root"
  art6() { "$root/usr/bin/art6" "$@"; }
  scenarios=$root/usr/share/art6/scenarios
fi

art6 run "$scenarios/third-review-conference.yaml" -n 200 > "$work/table"
grep -q '^LAO/clearance ' "$work/table" || fail "expected a line of LAO/clearance, got $(cat "$work/table")"
for scenario in "$root"/usr/share/art6/scenarios/*.yaml; do
  [[ $scenario == *.outcomes*.yaml ]] && continue
  art6 check "$scenarios/${scenario##*/}" > /dev/null
done
art6 benchmark -s need,equal -n 1 --format csv > "$work/benchmark"
grep -q '^need,' "$work/benchmark" || fail "expected a line of need, got $(cat "$work/benchmark")"
[[ $(art6 --version) == "art6 $(dpkg-deb -f "$package" Version)" ]] ||
  fail "expected version $(dpkg-deb -f "$package" Version), got $(art6 --version)"

for file in man/man1/art6.1.gz bash-completion/completions/art6 zsh/vendor-completions/_art6 \
  doc/art6/copyright doc/art6/README.md doc/art6/docs/model.md art6/scenarios/art6.schema.json; do
  [[ -s $root/usr/share/$file ]] || fail "expected /usr/share/$file, got none"
done
zcat "$root/usr/share/man/man1/art6.1.gz" | grep -q '^\.SH COMMANDS$' || fail "expected the man page of art6"
if dpkg-deb -c "$package" | awk '{ print $6 }' | grep -E '/include/|\.a$|/cmake/'; then
  fail "expected no files for development"
fi

if $is_bare; then # and it goes without a trace
  in_bare_debian "$root" apt-get -q -y purge art6 > "$work/log" 2>&1 || fail "not removed: $(tail "$work/log")"
  left=$(cd "$root/usr" && find . -path '*art6*')
  [[ ! $left ]] || fail "expected nothing left of it, got $left"
fi
say "all is well after $SECONDS s"
