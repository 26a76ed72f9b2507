#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes the revision of the sources for the build, if it has changed.

set -eu
cd "$(dirname "$0")/.."

file=Sources/CRevision/generated.h
revision=$(git describe --always --dirty --abbrev=12 2>/dev/null || echo unknown)
line="#define ROLLCAST_REVISION \"$revision\""
if [ "$(cat $file 2>/dev/null)" != "$line" ]; then
  printf '%s\n' "$line" >"$file.new"
  mv "$file.new" "$file"
fi
