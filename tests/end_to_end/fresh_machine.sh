#!/usr/bin/env bash
# The README's commands on a machine that has never seen this project: a new Debian 12 without
# sudo, git or locale, made by debootstrap from the package source that this machine uses.
# A build on the machine where a program was written cannot show an install step that is missing.
#
#   fresh_machine.sh [WORD ...]   what to give to ./bootstrap, one after the other (demo test)
#
# With UPTAKE_SHARE_OBJECTS set, what this machine compiled is not compiled again: ccache compares
# compiler and headers by what they hold, so a header that nothing installs is missing all the same.
# Both then have the checkout at the same place, which stands in some objects.
#
# Exit code 77: cannot be tried here (needs root, debootstrap and a source for Debian 12).
set -euo pipefail

checkout="$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../.." && pwd)"
readonly checkout suite=bookworm inside="$checkout"
words=("$@")
((${#words[@]})) || words=(demo test)

skip() { printf 'SKIPPED: %s\n' "$*"; exit 77; }
((EUID == 0)) || skip "only root can make a new machine in a folder"
command -v debootstrap >/dev/null || skip "debootstrap is not installed"
command -v apt-get >/dev/null || skip "not a Debian system"
command -v git >/dev/null || skip "git is not installed"

folder="$(mktemp -d "${TMPDIR:-/tmp}/fresh-machine.XXXXXX")"
readonly folder machine="$folder/machine"
clean_up() {
  local mounted
  for mounted in "$machine/root/.cache/ccache" "$machine/dev/pts" "$machine/proc"; do
    ! mountpoint -q "$mounted" || umount "$mounted" || umount --lazy "$mounted"
  done
  rm -rf --one-file-system "$folder"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

# "URI release component" a line: what this machine's apt takes its Debian 12 packages from.
sources() {
  # shellcheck disable=SC2016  # apt fills these in
  apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v suite="$suite" '$2 ~ "^" suite "(-updates|-security)?$" && $3 == "main" && !seen[$0]++'
}
mirror() { sources | awk -v suite="$suite" '$2 == suite && !found++ { print $1 }'; }

make_machine() {
  local from certificates=()
  from="$(mirror)"
  [[ -n "$from" ]] || skip "this machine has no package source for $suite"
  if sources | grep -q '^https:'; then certificates=(--include=ca-certificates); fi
  debootstrap --variant=minbase "${certificates[@]}" "$suite" "$machine" "$from" \
    >"$folder/log" 2>&1 || { tail -n 20 "$folder/log"; return 1; }
}

# What lets this machine reach its packages lets the new one: sources, name server, proxy.
connect_machine() {
  sources | sed 's/^/deb /' >"$machine/etc/apt/sources.list"
  apt-config dump | grep -E '^Acquire::(.*[Pp]roxy|Check-)' >"$machine/etc/apt/apt.conf.d/90host" || true
  cp --dereference /etc/resolv.conf "$machine/etc/resolv.conf"
  mount -t proc proc "$machine/proc"
  # Terminals of its own, as any machine has.
  mkdir -p "$machine/dev/pts"
  mount -t devpts -o newinstance,ptmxmode=0666 devpts "$machine/dev/pts"
  ln -sf pts/ptmx "$machine/dev/ptmx"
}

copy_checkout() {
  mkdir -p "$machine$inside"
  git -C "$checkout" ls-files -z |
    tar -C "$checkout" --null --files-from=- -c | tar -C "$machine$inside" --no-same-owner -x
}

share_objects() {
  [[ -n "${UPTAKE_SHARE_OBJECTS-}" ]] && command -v ccache >/dev/null || return 0
  local objects
  objects="$(ccache -k cache_dir)"
  mkdir -p "$objects" "$machine/root/.cache/ccache"
  mount --bind "$objects" "$machine/root/.cache/ccache"
}

# Only what a login there would have, and the proxy; nothing else of this machine's environment.
in_machine() {
  env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    ${UPTAKE_SHARE_OBJECTS:+CCACHE_COMPILERCHECK=content CCACHE_SLOPPINESS=locale} \
    ${UPTAKE_SHARE_OBJECTS:+CCACHE_BASEDIR="$inside" CCACHE_NOHASHDIR=1} \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    chroot "$machine" /bin/bash -c "cd $inside && $1" </dev/null
}

timed() {
  local name=$1 began=$SECONDS
  shift
  printf '== fresh machine: %s\n' "$name"
  "$@"
  printf '== fresh machine: %s took %d s\n' "$name" $((SECONDS - began))
}

timed "a new Debian 12" make_machine
connect_machine
copy_checkout
share_objects
for word in "${words[@]}"; do
  timed "./bootstrap $word" in_machine "./bootstrap $word"
done
