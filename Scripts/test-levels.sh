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

# A quarter of the runs of the shipped sweep, two blocks; and a few for emulated processors, which
# take minutes for thousands.
for runs in 5000 128; do
  sed "s|^scenario: |scenario: $PWD/Scenarios/tuyen-quang/|; s|runs: 20000|runs: $runs|" \
    Scenarios/tuyen-quang/uncertainty.yaml >"$work/sweep-$runs.yaml"
done
scenarios=$(grep -lx 'schema: rollcast/1' Scenarios/*/*.yaml)

# The results of a tool, which the command that is given starts, in two streams: what an emulated
# processor computes too, and the rest.
# shellcheck disable=SC2086,SC2317 # a list of files; called by its name
results() {
  "$@" run $scenarios --format json
  "$@" sweep "$work/sweep-128.yaml" --quiet --format json
}

# shellcheck disable=SC2317 # called by its name
threads() {
  for threads in 1 2 7; do
    "$@" sweep "$work/sweep-5000.yaml" --quiet --threads "$threads" --format json
  done
}

# check NAME STREAM COMMAND...: compares a stream of the results with the first.
check() {
  name=$1
  stream=$2
  shift 2
  "$stream" "$@" >"$work/result"
  [ -e "$work/$stream" ] || cp "$work/result" "$work/$stream"
  digest=$(sed -n 's/.*"digest": "\(.\{16\}\).*/digest \1/p' "$work/result" | head -n 1)
  if cmp "$work/$stream" "$work/result" >&2; then
    echo "$name: same $stream, $digest"
  else
    echo "$name: OTHER $stream, $digest"
    failed=1
  fi
}

failed=0
check "this machine" results "$tool"
check "this machine" threads "$tool"
for level in x86-64 x86-64-v3; do
  built=$(sh Scripts/release.sh $level)
  check "$level" results "$built"
  check "$level" threads "$built"
done
if command -v qemu-x86_64 >/dev/null 2>&1; then
  check "x86-64 on an emulated qemu64" results qemu-x86_64 -cpu qemu64 .build-x86-64/release/rollcast
  check "x86-64 on an emulated Nehalem" results qemu-x86_64 -cpu Nehalem .build-x86-64/release/rollcast
  check "x86-64-v3 on an emulated processor" results \
    qemu-x86_64 -cpu max .build-x86-64-v3/release/rollcast
else
  echo "qemu-x86_64 (Debian's qemu-user) is not there: no emulated processors" >&2
fi
echo "$(echo "$scenarios" | wc -l) scenarios, $(cat "$work/results" "$work/threads" | wc -c) bytes of results"
exit $failed
