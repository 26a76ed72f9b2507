#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the tests of what reads files and computes with a sanitizer and runs them: errors of memory
# first, races of threads then. Optimised, because the lanes of the kernel crawl otherwise.
# Usage: test-sanitize.sh [FLAGS OF SWIFT BUILD]

set -eu
cd "$(dirname "$0")/.."

check() {
  kind=$1
  suites=$2
  shift 2
  echo "+ $kind: $suites" >&2
  swift test -c release "$@" --sanitize "$kind" --scratch-path ".build-sanitize/$kind" \
    --disable-xctest --filter "^($suites)\\."
}

check address 'NumbersTests|GSLTests|ScenarioFilesTests|SweepStoreTests' "$@"
check thread 'SweepsTests' "$@"
