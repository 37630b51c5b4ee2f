#!/usr/bin/env bash
# Makes a Java runtime of the modules that Stocking needs and no others; `modules` prints what jdeps finds in its jars.
set -euo pipefail

here="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"

usage() {
  cat <<'END'
Usage: ops/docker/runtime.sh make DIR       a runtime in DIR, which must not exist
       ops/docker/runtime.sh modules LIB    modules that the jars in LIB use, one a line

The JDK is that of JAVA_HOME, else that of the PATH.
END
}

tool() {
  if [[ -n "${JAVA_HOME:-}" ]]; then
    printf '%s' "$JAVA_HOME/bin/$1"
  else
    command -v "$1"
  fi
}

listed() {
  grep -v '^#' "$here/modules.txt" | cut -d' ' -f1
}

make() {
  # The options are the same on 17 and later; --compress=2 is zip.
  "$(tool jlink)" --add-modules "$(listed | paste -sd,)" --output "$1" \
    --strip-debug --no-header-files --no-man-pages --compress=2
}

modules() {
  "$(tool jdeps)" --multi-release 17 --ignore-missing-deps --print-module-deps "$1"/*.jar \
    | tr ',' '\n' | sort
}

case "${1:-} $#" in
  "make 2") make "$2" ;;
  "modules 2") modules "$2" ;;
  *)
    usage >&2
    exit 2
    ;;
esac
