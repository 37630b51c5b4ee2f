#!/usr/bin/env bash
# Builds the page into dist. Files of the last build with other hashes in their names must not come along into the jar.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
./install.sh
rm -rf target/classes/web
npm run --silent build
