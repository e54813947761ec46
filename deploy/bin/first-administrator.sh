#!/usr/bin/env bash
# Opens the first administrator's account, once: bin/first-administrator.sh <login> <name>, the password on standard input.
# At the keyboard it asks for the password, twice.
#   KECHUANG_DB_URL, KECHUANG_OWNER_PASSWORD   as for migrate.sh
set -euo pipefail
: "${KECHUANG_DB_URL:?say where the database is, e.g. jdbc:postgresql://127.0.0.1:5432/portal}"
: "${KECHUANG_OWNER_PASSWORD:?the password of the role kc_owner}"
here="$(cd "$(dirname "$0")/.." && pwd)"
if [ ! -d "$here/migrate" ]; then
  echo "There is no folder $here/migrate: build the distribution with 'mvn -Pdist' and run it in target/dist." >&2
  exit 1
fi
if [ $# -ne 2 ]; then
  echo "Give a login and a name: $0 li.admin '账号管理员'" >&2
  exit 1
fi
password=""
if [ -t 0 ]; then
  read -r -s -p "Password: " password; echo
  read -r -s -p "The same again: " again; echo
  if [ "$password" != "$again" ]; then
    echo "The two are not the same; no account was opened." >&2
    exit 1
  fi
else
  # A last line without its end counts too.
  IFS= read -r password || [ -n "$password" ] || { echo "No password came on standard input." >&2; exit 1; }
fi
printf '%s\n' "$password" | "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$here/migrate/*" kechuang.launcher.FirstAdministrator "$@"
