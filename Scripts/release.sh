#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the tool for a level of processors, such as x86-64-v3, with the libraries of Swift linked
# in; the empty level means any processor of this kind. The folder is .build-LEVEL.

set -eu
cd "$(dirname "$0")/.."

level=$1
folder=.build-${level:-any}
case $(uname -m) in
x86_64) cpu=${level:+-march=$level} ;;
*) cpu=${level:+-mcpu=$level} ;;
esac
# Only Linux has libraries to link in; macOS has them in the system.
if [ "$(uname -s)" = Linux ]; then static=--static-swift-stdlib; else static=; fi

# shellcheck disable=SC2086 # an option or none
swift build -c release ${cpu:+-Xcc $cpu} $static --scratch-path "$folder" --product rollcast >&2
echo "$folder/release/rollcast"
