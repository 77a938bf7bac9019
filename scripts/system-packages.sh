#!/bin/sh
# What the whole test suite needs beside Python: LibreOffice, poppler, fonts, PostgreSQL, npm.
set -eu
cd "$(dirname "$0")/.."
. scripts/apt.sh

packages="libreoffice-calc libreoffice-writer python3-uno poppler-utils fonts-noto-core fonts-liberation2 postgresql"

# An npm from elsewhere, with its own Node, will do.
command -v npm >/dev/null || packages="$packages nodejs npm"

missing=
for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
        missing="$missing $package"
done
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086  # a list of words
    apt_install $missing
fi
