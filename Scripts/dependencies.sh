#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes sure that Swift is there, and installs the packages that the build needs; with the
# argument "test" also those that the tests use: Python with a validator of JSON Schema; with
# "browser" those that look at reports: Python, Chromium and a font.
# Status 69: something is missing that only the user can install.

set -eu

unavailable=69
purpose=${1:-build}

stop() {
  printf '%s\n' "$@" >&2
  exit $unavailable
}

check_swift() {
  command -v swift >/dev/null 2>&1 ||
    stop "Swift 6.2 or later is needed and is not there; see https://www.swift.org/install"
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  major=${version%%.*}
  minor=${version#*.}
  if [ "${major:-0}" -lt 6 ] || { [ "$major" -eq 6 ] && [ "${minor:-0}" -lt 2 ]; }; then
    stop "Swift 6.2 or later is needed; this is ${version:-an unknown version}"
  fi
}

has_sqlite() {
  command -v pkg-config >/dev/null 2>&1 && pkg-config --exists sqlite3
}

has_gsl() {
  command -v pkg-config >/dev/null 2>&1 && pkg-config --exists gsl
}

# Swift's own compiler of C++ needs the system's headers and libraries. Where it is not beside
# Swift, the build will say what is missing.
has_cxx() {
  command -v clang++ >/dev/null 2>&1 || return 0
  echo '#include <cstdlib>' | clang++ -x c++ -fsyntax-only - >/dev/null 2>&1
}

has_python() {
  /usr/bin/python3 -c 'import jsonschema, yaml' >/dev/null 2>&1
}

has_browser() {
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}

# A font with the letters of Vietnamese.
has_font() {
  command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list ':lang=vi' family 2>/dev/null)" ]
}

# The packages that are not there, by Debian's names.
missing_packages() {
  has_gsl || printf ' libgsl-dev pkg-config'
  has_sqlite || printf ' libsqlite3-dev'
  [ "$(uname -s)" = Darwin ] || has_cxx || printf ' g++'
  [ "$purpose" != test ] || has_python || printf ' python3 python3-jsonschema python3-yaml'
  [ "$purpose" = browser ] || return 0
  command -v python3 >/dev/null 2>&1 || printf ' python3'
  has_browser || printf ' chromium'
  has_font || printf ' fontconfig fonts-dejavu-core'
}

# shellcheck disable=SC2086 # nothing or a word, and a list of words
install_with_apt() {
  if [ "$(id -u)" -eq 0 ]; then
    sudo=
  elif command -v sudo >/dev/null 2>&1; then
    sudo="sudo "
  else
    stop "These packages are needed; install them as root:" \
      "  apt-get update && apt-get install -y --no-install-recommends$missing"
  fi
  echo "+ ${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends$missing" >&2
  quietly ${sudo}apt-get -q update
  quietly ${sudo}env DEBIAN_FRONTEND=noninteractive \
    apt-get -q install -y --no-install-recommends $missing
}

# Runs a command and shows what it says only if it fails.
quietly() {
  output=$("$@" </dev/null 2>&1) || stop "$output" "failed: $*"
}

check_swift
missing=$(missing_packages)
if [ -z "$missing" ]; then
  exit 0
fi
if [ "$(uname -s)" = Darwin ]; then
  { has_gsl && has_sqlite; } || hint="  brew install gsl sqlite pkg-config"
  stop "Needed and not there, by Debian's names:$missing" ${hint:+"$hint"}
fi
command -v apt-get >/dev/null 2>&1 || stop "Needed and not there, by Debian's names:$missing"
install_with_apt
missing=$(missing_packages)
[ -z "$missing" ] || stop "The packages were installed, but are not found:$missing"
