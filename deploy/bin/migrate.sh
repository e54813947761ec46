#!/usr/bin/env bash
# Brings the database to the version of the WAR beside it. Run it before the new WAR starts, on one machine only.
#   KECHUANG_DB_URL          jdbc:postgresql://host:5432/portal
#   KECHUANG_OWNER_PASSWORD  password of the role kc_owner
set -euo pipefail
: "${KECHUANG_DB_URL:?say where the database is, e.g. jdbc:postgresql://127.0.0.1:5432/portal}"
: "${KECHUANG_OWNER_PASSWORD:?the password of the role kc_owner}"
here="$(cd "$(dirname "$0")/.." && pwd)"
if [ ! -d "$here/migrate" ]; then
  echo "There is no folder $here/migrate: build the distribution with 'mvn -Pdist' and run target/dist/bin/migrate.sh." >&2
  exit 1
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$here/migrate/*" kechuang.launcher.Migrate
