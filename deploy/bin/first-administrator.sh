#!/usr/bin/env bash
# Opens the first administrator's account, once: bin/first-administrator.sh <login> <name>, the password on standard input.
#   KECHUANG_DB_URL, KECHUANG_OWNER_PASSWORD   as for migrate.sh
set -euo pipefail
: "${KECHUANG_DB_URL:?say where the database is, e.g. jdbc:postgresql://127.0.0.1:5432/portal}"
: "${KECHUANG_OWNER_PASSWORD:?the password of the role kc_owner}"
here="$(cd "$(dirname "$0")/.." && pwd)"
if [ ! -d "$here/migrate" ]; then
  echo "There is no folder $here/migrate: build the distribution with 'mvn -Pdist' and run it in target/dist." >&2
  exit 1
fi
if [ -t 0 ]; then
  read -r -s -p "Password: " password; echo
else
  IFS= read -r password
fi
printf '%s\n' "$password" | "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$here/migrate/*" kechuang.launcher.FirstAdministrator "$@"
