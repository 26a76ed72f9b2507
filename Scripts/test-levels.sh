#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the tool for levels of x86-64 and compares the bytes of all shipped scenarios and of a
# sweep, with different numbers of threads, with those of the tool that was built for this machine.
# Where qemu-x86_64 is there, the same once more on emulated processors, of which the oldest has
# neither vectors of 256 bits nor fused operations.

set -eu
cd "$(dirname "$0")/.."

tool=${ROLLCAST:-$PWD/.build/release/rollcast}
if [ "$(uname -m)" != x86_64 ]; then
  echo "the levels are those of x86-64; this is $(uname -m)" >&2
  exit 69
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# A quarter of the runs of the shipped sweep: two blocks.
sed "s|^scenario: |scenario: $PWD/Scenarios/tuyen-quang/|; s|runs: 20000|runs: 5000|" \
  Scenarios/tuyen-quang/uncertainty.yaml >"$work/sweep.yaml"
scenarios=$(grep -lx 'schema: rollcast/1' Scenarios/*/*.yaml)

# The results of a tool, which the command that is given starts, in one stream.
results() {
  # shellcheck disable=SC2086 # a list of files
  "$@" run $scenarios --format json
  for threads in 1 2 7; do
    "$@" sweep "$work/sweep.yaml" --quiet --threads $threads --format json
  done
}

# check NAME COMMAND...: compares the results with the first.
check() {
  name=$1
  shift
  results "$@" >"$work/result"
  [ -e "$work/first" ] || cp "$work/result" "$work/first"
  digest=$(grep -m 1 '"digest"' "$work/result" | tr -d ' ,')
  if cmp "$work/first" "$work/result" >&2; then
    echo "$name: same bits, $digest"
  else
    echo "$name: OTHER BITS, $digest"
    failed=1
  fi
}

failed=0
check "this machine" "$tool"
for level in x86-64 x86-64-v3; do
  check "$level" "$(sh Scripts/release.sh $level)"
done
if command -v qemu-x86_64 >/dev/null 2>&1; then
  check "x86-64 on an emulated qemu64" qemu-x86_64 -cpu qemu64 .build-x86-64/release/rollcast
  check "x86-64 on an emulated Nehalem" qemu-x86_64 -cpu Nehalem .build-x86-64/release/rollcast
  check "x86-64-v3 on an emulated processor" \
    qemu-x86_64 -cpu max .build-x86-64-v3/release/rollcast
else
  echo "qemu-x86_64 (Debian's qemu-user) is not there: no emulated processors" >&2
fi
echo "$(echo "$scenarios" | wc -l) scenarios, $(wc -c <"$work/first") bytes of results"
exit $failed
