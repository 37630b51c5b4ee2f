#!/usr/bin/env bash
# Whether the server of this container answers; bash alone, since a JVM every ten seconds would take time from the exchange.
set -euo pipefail

exec 3<> "/dev/tcp/127.0.0.1/${STOCKING_PORT:-8080}"
printf 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 3 _ status _ <&3
[[ "$status" == 200 ]]
