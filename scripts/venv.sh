#!/bin/sh
# Makes .venv with the package and everything its tests need.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "xlbudget: Python 3.11 বা নতুন দরকার · needs Python 3.11 or later (PYTHON=python3.11 make …)" >&2
    exit 1
fi
# Debian ships venv apart from Python.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    . scripts/apt.sh
    apt_install python3-venv
fi
"$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
.venv/bin/python -m pip install --quiet --editable . --group dev
touch .venv/.ready
