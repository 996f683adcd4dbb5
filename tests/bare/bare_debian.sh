# Functions for a Debian 12 that has nothing but its base system, in a folder of this machine. Sourced by
# scripts that run something in it. Needs root and debootstrap; packages come from where this machine's apt
# gets its own.

# make_bare_debian ROOT: makes the system in the folder, with the updates of Debian 12. Returns 1 without
# root or debootstrap, or where debootstrap fails.
make_bare_debian() {
  local root=$1 mirror
  ((EUID == 0)) && command -v debootstrap > /dev/null || return 1
  mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' \
    'Component: main' 'Origin: Debian' | head -n 1)
  [[ $mirror ]] || return 1
  mkdir -p "$root"
  debootstrap --variant=minbase bookworm "$root" "$mirror" || return 1
  apt-get indextargets --format 'deb $(SITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' \
    'Origin: Debian' | sort -u > "$root/etc/apt/sources.list"
  apt-config dump | grep -E '^Acquire::https?::Proxy ' > "$root/etc/apt/apt.conf.d/90proxy" || true
}

# mount_bare_debian ROOT: gives the system the devices and the network of this machine.
mount_bare_debian() {
  local root=$1 file
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  for file in "$HOME/.npmrc" /etc/npmrc; do # where npm gets its packages
    if [[ -f $file ]]; then
      mkdir -p "$root$(dirname "$file")"
      cp "$file" "$root$file"
    fi
  done
  if [[ -f /etc/ssl/certs/ca-certificates.crt ]]; then # and whom it trusts to be the registry
    cp /etc/ssl/certs/ca-certificates.crt "$root/etc/certificates-of-the-machine.crt"
  fi
  mount -t proc proc "$root/proc"
  mount -t sysfs sys "$root/sys"
  mount --bind /dev "$root/dev"
  mount --bind /dev/pts "$root/dev/pts"
  mount -t tmpfs tmpfs "$root/dev/shm"
}

# remove_bare_debian ROOT: unmounts what is mounted in the system, also by a debootstrap that failed, and
# deletes it.
remove_bare_debian() {
  local root=$1 mounted
  for mounted in dev/shm dev/pts dev sys proc; do
    if mountpoint -q "$root/$mounted"; then umount "$root/$mounted"; fi
  done
  rm -rf --one-file-system "$root"
}

# in_bare_debian ROOT COMMAND...: runs a command in the system, with none of this machine's variables except those
# that say how packages are reached.
in_bare_debian() {
  local root=$1 variable
  local environment=(HOME=/root TERM=dumb DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin)
  for variable in $(compgen -e | grep -iE '^(https?_proxy|no_proxy|npm_config_)' || true); do
    environment+=("$variable=${!variable}")
  done
  if [[ -f $root/etc/certificates-of-the-machine.crt ]]; then
    environment+=(NODE_EXTRA_CA_CERTS=/etc/certificates-of-the-machine.crt
      npm_config_cafile=/etc/certificates-of-the-machine.crt)
  fi
  chroot "$root" env -i "${environment[@]}" "${@:2}"
}
