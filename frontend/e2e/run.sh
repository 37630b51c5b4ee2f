#!/usr/bin/env bash
# Tests of the page: its pure modules with node alone, and the page itself in a real browser against the real product.
# STOCKING_URL names a running product; without it one is started in a temporary directory and stopped again.
set -euo pipefail

here="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"
root="$(cd "$here/../.." && pwd)"
target="$here/../target"
start_seconds=600

server=""
providers=""
data=""
failed=0
passed=0

say() { printf '%s\n' "$*" >&2; }

give_up() {
  say "e2e: $1"
  failed=$((failed + 1))
  exit 1
}

need() {
  command -v "$1" > /dev/null || give_up "$1 is missing: $2"
}

stop_product() {
  [[ -n "$server" ]] || return 0
  local status=0 pid="$server"
  server=""
  kill -TERM "$pid" 2> /dev/null || true
  wait "$pid" || status=$?
  if ((status != 0)); then
    say "e2e: the product ended with status $status, its output is in $target/product.log"
    failed=$((failed + 1))
  fi
}

finish() {
  local status=$?
  trap - EXIT
  stop_product
  [[ -z "$providers" ]] || kill "$providers" 2> /dev/null || true
  [[ -z "$data" ]] || rm -rf "$data"
  if ((status != 0 && failed == 0)); then
    failed=1
  fi
  printf '%d passed, %d failed\n' "$passed" "$failed"
  exit "$((failed > 0))"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Google, Kakao and Naver, as far as the product can tell.
start_providers() {
  : > "$target/providers.url"
  node "$here/providers/mock.js" > "$target/providers.url" &
  providers=$!
  local deadline=$((SECONDS + start_seconds)) url provider
  until url="$(head -n 1 "$target/providers.url")" && [[ -n "$url" ]]; do
    kill -0 "$providers" 2> /dev/null && ((SECONDS < deadline)) || give_up "the mock providers did not start"
    sleep 0.1
  done
  for provider in GOOGLE KAKAO NAVER; do
    export "STOCKING_OAUTH_${provider}_ID=e2e-client" "STOCKING_OAUTH_${provider}_SECRET=e2e-secret"
  done
  export STOCKING_OAUTH_GOOGLE_ISSUER="$url" STOCKING_OAUTH_KAKAO_BASE_URL="$url" STOCKING_OAUTH_NAVER_BASE_URL="$url"
}

start_product() {
  data="$(mktemp -d)"
  say "Starting the product (log: $target/product.log)"
  # One long round, so that no test meets its end. The log is emptied here, not by the child: the last run's address
  # must not be read before the child gets that far.
  : > "$target/product.log"
  "$root/stocking" up --port 0 --data "$data" --round-setup 2s --round-open 1h >> "$target/product.log" 2>&1 &
  server=$!
  local deadline=$((SECONDS + start_seconds))
  until STOCKING_URL="$(sed -n 's/^Stocking is ready: \(http[^ ]*\).*/\1/p' "$target/product.log")" \
    && [[ -n "$STOCKING_URL" ]]; do
    if ! kill -0 "$server" 2> /dev/null; then
      say "$(tail -n 20 "$target/product.log")"
      server=""
      give_up "the product did not start"
    fi
    ((SECONDS < deadline)) || give_up "the product was not ready after $start_seconds seconds"
    sleep 0.2
  done
  export STOCKING_URL
}

# Adds a run's figures to the totals; what was cancelled or skipped did not pass.
count() {
  local figure="$1"
  sed -n "s/^# $figure \([0-9]*\)$/\1/p" "$target/tests.tap"
}

run_tests() {
  say "$1"
  shift
  local status=0
  node --test --test-concurrency=1 --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination="$target/tests.tap" "$@" || status=$?
  passed=$((passed + $(count pass)))
  local lost=$(($(count fail) + $(count cancelled) + $(count skipped) + $(count todo)))
  if ((status != 0 && lost == 0)); then
    lost=1
  fi
  failed=$((failed + lost))
}

mkdir -p "$target"
need node "install Node.js 20 or later"
need npm "install it with Node.js"
[[ -x /usr/bin/chromium ]] || give_up "/usr/bin/chromium is missing: apt-get install chromium fonts-nanum"

say "Installing the browser driver (npm ci)"
(cd "$here" && npm ci --no-audit --no-fund --loglevel=error >&2)

run_tests "Modules of the page" "$here"/unit/*.test.js
in_browser=("$here"/browser/*.test.js)
if [[ -z "${STOCKING_URL:-}" ]]; then
  # A product that runs already does not know the mock providers.
  in_browser+=("$here"/providers/*.test.js)
  start_providers
  start_product
fi
say "The page in a browser, at $STOCKING_URL"
run_tests "Screenshots go to $target/screenshots" "${in_browser[@]}"
