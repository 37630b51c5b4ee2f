#!/usr/bin/env bash
# Builds the page into dist.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
./install.sh
npm run --silent build
