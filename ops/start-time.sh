#!/usr/bin/env bash
# How long a start takes with the data of a folder: starts and ends the server a few times there and says a line for each.
set -euo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"

usage() {
  cat <<'END'
Usage: ops/start-time.sh [--kill] DATA [TIMES]

Starts the server TIMES times (5) with the data folder DATA and prints how long it took to be ready and how it recovered.

  --kill   end it by kill -9, so that the next start has to replay what came behind the last snapshot
  --help   this page
END
}

signal=TERM
if [[ "${1:-}" == --kill ]]; then
  signal=KILL
  shift
fi
case "${1:-}" in
  --help | -h) usage && exit 0 ;;
  "" | -*) usage >&2 && exit 2 ;;
esac
data="$1"
times="${2:-5}"
log="$(mktemp)"
server=""
trap '[[ -z "$server" ]] || kill -TERM "$server" 2> /dev/null || true; rm -f "$log"' EXIT

now() { date +%s%3N; }

for ((start = 1; start <= times; start++)); do
  : > "$log"
  began="$(now)"
  "$root/stocking" up --port 0 --data "$data" --round-open 1h > "$log" 2>&1 &
  server=$!
  until grep -q '^Stocking is ready' "$log"; do
    kill -0 "$server" 2> /dev/null || { tail -n 20 "$log" >&2 && exit 1; }
    sleep 0.02
  done
  ready="$(($(now) - began))"
  printf '%d: ready after %d ms; %s\n' "$start" "$ready" "$(grep -o 'recovered to command.*delivered' "$log")"
  # The last one takes the private databases along.
  end="$signal"
  ((start < times)) || end=TERM
  began="$(now)"
  kill "-$end" "$server"
  status=0
  wait "$server" || status=$?
  server=""
  [[ "$end" == KILL ]] || printf '   stopped after %d ms with status %d\n' "$(($(now) - began))" "$status"
done
