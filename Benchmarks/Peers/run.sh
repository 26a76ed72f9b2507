#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a Python environment under .build and holds Rollcast against its peers in it. A peer that
# cannot be installed is left out, and the tables say so. Arguments go to bench.py.
# Status 69: Python is missing.

set -eu
cd "$(dirname "$0")/../.."

place=.build/peers
wanted=Benchmarks/Peers/requirements.txt

if ! command -v python3 >/dev/null 2>&1; then
  echo "Python 3.11 or later is needed, with its module venv" >&2
  exit 69
fi
if ! cmp -s "$wanted" "$place/installed.txt"; then
  rm -rf "$place"
  python3 -m venv "$place"
  if ! "$place/bin/pip" install --quiet --requirement "$wanted" >&2; then
    grep -v '^#' "$wanted" | while read -r peer; do
      "$place/bin/pip" install --quiet "$peer" >&2 || echo "not to be had: $peer" >&2
    done
  fi
  cp "$wanted" "$place/installed.txt"
fi

PYTHONDONTWRITEBYTECODE=1 exec "$place/bin/python" Benchmarks/Peers/bench.py "$@"
