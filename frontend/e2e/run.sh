#!/usr/bin/env bash
# Tests of the page: its pure modules with node alone, and the page itself in a real browser against the real product.
# STOCKING_URL names a running product; without it one is started in a temporary directory and stopped again.
set -euo pipefail

here="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"
root="$(cd "$here/../.." && pwd)"
target="$here/../target"
start_seconds=600
# So that no test meets its end.
long_round=(--round-open 1h)

server=""
stand_ins=()
data=""
log=""
failures="$target/failed-tests.txt"
alone=""
failed=0
passed=0

say() { printf '%s\n' "$*" >&2; }

give_up() {
  say "e2e: $1" 2>> "$failures"
  failed=$((failed + 1))
  exit 1
}

need() {
  command -v "$1" > /dev/null || give_up "$1 is missing: $2"
}

stop_product() {
  if [[ -n "$server" ]]; then
    local status=0 pid="$server"
    server=""
    kill -TERM "$pid" 2> /dev/null || true
    wait "$pid" || status=$?
    if ((status != 0)); then
      say "e2e: the product ended with status $status, its output is in $log" 2>> "$failures"
      failed=$((failed + 1))
    fi
  fi
  [[ -z "$data" ]] || rm -rf "$data"
  data=""
}

finish() {
  local status=$?
  trap - EXIT
  stop_product
  ((${#stand_ins[@]} == 0)) || kill "${stand_ins[@]}" 2> /dev/null || true
  if ((status != 0 && failed == 0)); then
    failed=1
  fi
  [[ ! -s "$failures" ]] || say "Failed:"$'\n'"$(< "$failures")"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  exit "$((failed > 0))"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# start_stand_in SCRIPT OUTPUT LINES: starts what stands in for a server elsewhere, and waits for the lines that say where it is.
start_stand_in() {
  : > "$2"
  node "$1" > "$2" &
  local stand_in=$! deadline=$((SECONDS + start_seconds))
  stand_ins+=("$stand_in")
  until (($(wc -l < "$2") >= $3)); do
    kill -0 "$stand_in" 2> /dev/null && ((SECONDS < deadline)) || give_up "$1 did not start"
    sleep 0.1
  done
}

# Google, Kakao and Naver, as far as the product can tell.
start_providers() {
  start_stand_in "$here/providers/mock.js" "$target/providers.url" 1
  local url provider
  url="$(< "$target/providers.url")"
  for provider in GOOGLE KAKAO NAVER; do
    export "STOCKING_OAUTH_${provider}_ID=e2e-client" "STOCKING_OAUTH_${provider}_SECRET=e2e-secret"
  done
  export STOCKING_OAUTH_GOOGLE_ISSUER="$url" STOCKING_OAUTH_KAKAO_BASE_URL="$url" STOCKING_OAUTH_NAVER_BASE_URL="$url"
}

# A mail server, whose mails the tests read.
start_mails() {
  start_stand_in "$here/mail/server.js" "$target/mails.url" 2
  { read -r STOCKING_SMTP_URL && read -r MAILS_URL; } < "$target/mails.url"
  export STOCKING_SMTP_URL MAILS_URL STOCKING_PUBLIC_URL=http://stocking.example
}

# start_product LOG OPTIONS
start_product() {
  log="$1"
  shift
  data="$(mktemp -d)"
  say "Starting the product (log: $log)"
  # The log is emptied here, not by the child: the last run's address
  # must not be read before the child gets that far. STOCKING_URL is no setting: to the product it would be an unknown one.
  : > "$log"
  env -u STOCKING_URL "$root/stocking" up --port 0 --data "$data" --round-setup 2s "$@" >> "$log" 2>&1 &
  server=$!
  local deadline=$((SECONDS + start_seconds))
  until STOCKING_URL="$(sed -n 's/^Stocking is ready: \(http[^ ]*\).*/\1/p' "$log")" \
    && [[ -n "$STOCKING_URL" ]]; do
    if ! kill -0 "$server" 2> /dev/null; then
      say "$(tail -n 20 "$log")"
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
  sed -n '/^ *not ok /,/^ *\.\.\.$/p' "$target/tests.tap" >> "$failures"
}

# The page's modules, in Node alone.
run_modules() {
  say "Modules of the page"
  local report="$target/modules.json" status=0 lost
  rm -f "$report"
  (cd "$here/.." && npx vitest run --reporter=default --reporter=json --outputFile.json="$report") || status=$?
  passed=$((passed + $(from_modules r.numPassedTests 0)))
  lost=$(($(from_modules "r.numFailedTests + r.numPendingTests + r.numTodoTests" 0)))
  if ((status != 0 && lost == 0)); then
    lost=1
  fi
  failed=$((failed + lost))
  from_modules "r.testResults.flatMap(file => [file.message, ...file.assertionResults.flatMap(test => \
    test.status === 'passed' ? [] : [test.fullName, ...test.failureMessages])]).join('\n')" "''" | sed '/^$/d' >> "$failures"
}

# from_modules EXPRESSION OTHERWISE: from their report, which is r.
from_modules() {
  node -p "try { const r = JSON.parse(require('fs').readFileSync('$target/modules.json')); $1 } catch { $2 }"
}

mkdir -p "$target"
: > "$failures"
need node "install Node.js 20.19 or later"
need npm "install it with Node.js"
[[ -x /usr/bin/chromium ]] || give_up "/usr/bin/chromium is missing: apt-get install chromium fonts-nanum"

say "Installing what the tests need"
"$here/../install.sh" >&2

run_modules
in_browser=("$here"/browser/*.test.js)
if [[ -z "${STOCKING_URL:-}" ]]; then
  # A product that runs already knows neither the mock providers nor the mail server.
  in_browser+=("$here"/providers/*.test.js)
  alone=true
  start_providers
  start_product "$target/product.log" "${long_round[@]}"
fi
say "The page in a browser, at $STOCKING_URL"
run_tests "Screenshots go to $target/screenshots" "${in_browser[@]}"
if [[ -n "$alone" ]]; then
  stop_product
  start_product "$target/product-round.log" --round-open 40s --round-settling 2s --round-intermission 40s
  run_tests "A whole round" "$here"/round/*.test.js
  stop_product
  start_mails
  start_product "$target/product-quiet.log" "${long_round[@]}" --crowd-rate 0 --round-tape "$here/quiet/one-ask.csv"
  run_tests "A quiet market, and mailed links" "$here"/quiet/*.test.js "$here"/mail/*.test.js
  stop_product
  # It starts products of its own, with short rounds and low limits.
  run_tests "Specifications" "$here"/contract/*.test.js
fi
