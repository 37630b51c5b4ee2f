#!/usr/bin/env bash
# Installs what the page and its tests need, unless exactly that is installed already.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
installed=node_modules/installed-lock.json

if ! cmp -s package-lock.json "$installed"; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json "$installed"
fi
