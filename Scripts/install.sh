#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install.sh TOOL PREFIX: installs the tool, its man page and what shells complete with.
# install.sh --remove PREFIX: removes them.

set -eu
cd "$(dirname "$0")/.."

tool=$1
prefix=$2
binary=$prefix/bin/rollcast
manual=$prefix/share/man/man1/rollcast.1
bash=$prefix/share/bash-completion/completions/rollcast
zsh=$prefix/share/zsh/site-functions/_rollcast
fish=$prefix/share/fish/vendor_completions.d/rollcast.fish

if [ "$tool" = --remove ]; then
  rm -f "$binary" "$manual" "$bash" "$zsh" "$fish"
  exit 0
fi

if ! mkdir -p "$prefix/bin" 2>/dev/null || ! [ -w "$prefix/bin" ]; then
  echo "cannot write to $prefix; use sudo, or a folder of yours: make install PREFIX=\$HOME/.local" >&2
  exit 73
fi

# place MODE FILE COMMAND...: writes what the command says aside, then moves it into its place, so
# that nothing is half-written.
place() {
  mode=$1
  file=$2
  shift 2
  mkdir -p "$(dirname "$file")"
  "$@" >"$file.new"
  chmod "$mode" "$file.new"
  mv "$file.new" "$file"
  echo "$file"
}

place 755 "$binary" cat "$tool"
place 644 "$manual" cat Docs/rollcast.1
place 644 "$bash" "$tool" --generate-completion-script bash
place 644 "$zsh" "$tool" --generate-completion-script zsh
place 644 "$fish" "$tool" --generate-completion-script fish
# A package has its own PATH.
[ -z "${DESTDIR:-}" ] || exit 0
case :$PATH: in
*:"$prefix/bin":*) ;;
*) echo "note: $prefix/bin is not in PATH" >&2 ;;
esac
