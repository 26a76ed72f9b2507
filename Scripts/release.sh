#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the tool for a level of processors, such as x86-64-v3, with the libraries of Swift linked
# in and without symbols, and prints where it is; the empty level means any processor of this kind.

set -eu
cd "$(dirname "$0")/.."

level=$1
folder=.build-${level:-any}
tool=$folder/release/rollcast
case $(uname -m) in
x86_64) cpu=${level:+-march=$level} ;;
*) cpu=${level:+-mcpu=$level} ;;
esac
# Only Linux has libraries to link in; macOS has them in the system.
linking=
[ "$(uname -s)" != Linux ] || linking="--static-swift-stdlib -Xlinker -s"

# shellcheck disable=SC2086 # some options or none
swift build -c release ${cpu:+-Xcc $cpu} $linking --scratch-path "$folder" --product rollcast >&2
if [ -n "$linking" ] && ldd "$tool" | grep -E 'libswift|libFoundation|lib_Foundation|not found' >&2; then
  echo "the tool still needs these libraries" >&2
  exit 1
fi
echo "$tool"
