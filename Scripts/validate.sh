#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs the tests that find the figures of Docs/Validation.md, with the options of "swift test" that
# are given, and prints the figures.

set -eu
cd "$(dirname "$0")/.."

tests='ValidationTests|ReferenceTests|ConvergenceTests|SobolGroupsTests|NonlinearLeastSquaresTests'
tests="$tests|ElementaryFunctionTests"
output=$(mktemp)
trap 'rm -f "$output"' EXIT
if ! swift test "$@" --filter "$tests" >"$output" 2>&1; then
  cat "$output" >&2
  exit 1
fi
sed -n 's/^figure: //p' "$output" | LC_ALL=C sort -V
