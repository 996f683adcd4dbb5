#!/usr/bin/env bash
# tests/package/check_package.sh PACKAGE: installs the Debian package in a Debian 12 that has nothing else
# and uses it there as a newcomer would. The system is made by debootstrap from where this machine's
# apt gets its packages. Without root, or where that fails, the package is unpacked and used here.
set -euo pipefail

package=$(realpath "$1")
work=$(mktemp -d)
root=$work/root
remove() { # FOLDER; what is mounted in the root first, by us or by a debootstrap that failed
  local mounted
  for mounted in proc sys; do
    if mountpoint -q "$root/$mounted"; then umount "$root/$mounted"; fi
  done
  rm -rf --one-file-system "$1"
}
trap 'remove "$work"' EXIT
mkdir "$root"

say() { echo "check_package: $*"; }
fail() {
  say "$*" >&2
  exit 1
}

clean_debian() {
  local mirror
  mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' \
    'Component: main' 'Origin: Debian' | head -n 1)
  [[ $mirror ]] && debootstrap --variant=minbase bookworm "$root" "$mirror" > "$work/log" 2>&1
}

# The updates of the system as well: what a package of this machine may depend on.
install_package() {
  apt-get indextargets --format 'deb $(SITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' \
    'Origin: Debian' | sort -u > "$root/etc/apt/sources.list"
  apt-config dump | grep -E '^Acquire::https?::Proxy ' > "$root/etc/apt/apt.conf.d/90proxy" || true
  cp "$package" "$root/tmp/art6.deb"
  mount -t proc proc "$root/proc"
  chroot "$root" apt-get -q update
  DEBIAN_FRONTEND=noninteractive chroot "$root" \
    apt-get -q -y --no-install-recommends install /tmp/art6.deb
}

if ((EUID != 0)); then
  say "not root: the package is unpacked and used here"
  is_clean=false
elif ! clean_debian; then
  say "debootstrap failed, as follows: the package is unpacked and used here"
  tail -n 5 "$work/log" 2> /dev/null || true
  remove "$root"
  mkdir "$root"
  is_clean=false
else
  say "a clean Debian 12 after $SECONDS s"
  is_clean=true
fi

if $is_clean; then
  install_package > "$work/log" 2>&1 || fail "not installed: $(tail -n 20 "$work/log")"
  say "installed after $SECONDS s"
  art6() { chroot "$root" /usr/bin/art6 "$@"; }
  scenarios=/usr/share/art6/scenarios
else
  dpkg-deb -x "$package" "$root"
  art6() { "$root/usr/bin/art6" "$@"; }
  scenarios=$root/usr/share/art6/scenarios
fi

art6 run "$scenarios/second-review-conference.yaml" -n 200 > "$work/table"
grep -q '^LAO/clearance ' "$work/table" || fail "expected a line of LAO/clearance, got $(cat "$work/table")"
for scenario in "$root"/usr/share/art6/scenarios/*.yaml; do
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

if $is_clean; then # and it goes without a trace
  chroot "$root" apt-get -q -y purge art6 > "$work/log" 2>&1 || fail "not removed: $(tail "$work/log")"
  left=$(cd "$root/usr" && find . -path '*art6*')
  [[ ! $left ]] || fail "expected nothing left of it, got $left"
fi
say "all is well after $SECONDS s"
