#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes sure that Swift is there, and installs the packages that the build needs; with the
# argument "test" also those that the tests use: Python with a validator of JSON Schema.
# Status 69: something is missing that only the user can install.

set -eu

unavailable=69
packages="libgsl-dev pkg-config"
if [ "${1:-}" = test ]; then
  packages="$packages python3 python3-jsonschema python3-yaml"
fi

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

has_packages() {
  command -v pkg-config >/dev/null 2>&1 && pkg-config --exists gsl || return 1
  case $packages in
    *python3*) /usr/bin/python3 -c 'import jsonschema, yaml' >/dev/null 2>&1 ;;
  esac
}

install_with_apt() {
  if [ "$(id -u)" -eq 0 ]; then
    sudo=""
  elif command -v sudo >/dev/null 2>&1; then
    sudo="sudo"
  else
    stop "These packages are needed; install them as root:" \
      "  apt-get update && apt-get install -y $packages"
  fi
  echo "+ $sudo apt-get update && $sudo apt-get install -y --no-install-recommends $packages" >&2
  $sudo apt-get -qq update >&2
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $sudo apt-get -qq install -y --no-install-recommends $packages >&2
}

check_swift
if has_packages; then
  exit 0
fi
case $(uname -s) in
  Darwin) stop "The GNU Scientific Library is needed:" "  brew install gsl pkg-config" ;;
  *)
    command -v apt-get >/dev/null 2>&1 ||
      stop "The GNU Scientific Library (with headers) and pkg-config are needed; install them"
    install_with_apt
    has_packages || stop "the packages were installed, but are not found: $packages"
    ;;
esac
