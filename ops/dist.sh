#!/usr/bin/env bash
# Makes what is installed: stocking-VERSION.tar.gz with launcher, jars, settings and units, and its SHA-256 beside it.
set -euo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"

usage() {
  cat <<'END'
Usage: ops/dist.sh [--built] DIR

Builds Stocking and writes stocking-VERSION.tar.gz and its checksum into DIR.

  --built   take the jars that are built already
  --help    this page
END
}

built=""
out=""
for argument in "$@"; do
  case "$argument" in
    --built) built=true ;;
    --help | -h) usage && exit 0 ;;
    -*) usage >&2 && exit 2 ;;
    *) out="$argument" ;;
  esac
done
[[ -n "$out" ]] || { usage >&2 && exit 2; }

if [[ -z "$built" ]]; then
  # What a release is made of; `./stocking test` says whether it works.
  mvn -B -q -f "$root/pom.xml" -pl server -am package -Dmaven.test.skip.exec=true
fi

jar=("$root"/server/target/server-*.jar)
version="$(basename "${jar[0]}" .jar)"
version="${version#server-}"
[[ -f "${jar[0]}" && -d "$root/server/target/lib" ]] || {
  echo "nothing is built in $root/server/target" >&2
  exit 1
}

mkdir -p "$out"
out="$(cd "$out" && pwd)"
stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT
name="stocking-$version"
install -d "$stage/$name/lib" "$stage/$name/ops"
cp "${jar[0]}" "$root"/server/target/lib/*.jar "$stage/$name/lib"
cp -r "$root/ops/etc" "$root/ops/systemd" "$root/ops/runbooks" "$stage/$name/ops"
install -m 755 "$root/stocking" "$stage/$name/stocking"
install -m 644 "$root/README.md" "$root/CHANGELOG.md" "$root/LICENSE" "$stage/$name"
chmod -R u=rwX,go=rX "$stage/$name"
# The same jars make the same archive, byte for byte.
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -C "$stage" -c "$name" | gzip -n > "$out/$name.tar.gz"
(cd "$out" && sha256sum "$name.tar.gz" > "$name.tar.gz.sha256")
echo "$out/$name.tar.gz"
