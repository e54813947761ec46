#!/usr/bin/env bash
# Starts one node of the portal in the foreground, on this machine's loopback address behind a proxy.
# Settings come from the environment; those without a default must be given:
#   KECHUANG_DB_URL          jdbc:postgresql://host:5432/portal   (several hosts: …//a,b/portal?targetServerType=primary)
#   KECHUANG_DB_PASSWORD     password of the role kc_app
#   KECHUANG_TRAIL_PASSWORD  password of the role kc_auditor
#   KECHUANG_SECRET_KEY      32 random bytes in Base64 (openssl rand -base64 32); account numbers are encrypted with it
#   KECHUANG_PUBLIC_URL      where readers reach the portal, e.g. https://kechuang.example.org
#   PORT                     8080
#   JAVA_OPTIONS             -Xmx2g
set -euo pipefail
for name in KECHUANG_DB_URL KECHUANG_DB_PASSWORD KECHUANG_TRAIL_PASSWORD KECHUANG_SECRET_KEY KECHUANG_PUBLIC_URL; do
  if [ -z "${!name:-}" ]; then
    echo "Set the environment variable $name; what each means stands at the head of $0." >&2
    exit 1
  fi
done
# Read before the WAR's own defaults are: so they stand here as well.
export KECHUANG_DB_USER="${KECHUANG_DB_USER:-kc_app}" KECHUANG_TRAIL_USER="${KECHUANG_TRAIL_USER:-kc_auditor}"
here="$(cd "$(dirname "$0")/.." && pwd)"
if [ ! -f "$here/portal.war" ]; then
  echo "There is no $here/portal.war: build the distribution with 'mvn -Pdist' and run target/dist/bin/start.sh." >&2
  exit 1
fi
# shellcheck disable=SC2086  # several options are meant
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${JAVA_OPTIONS:--Xmx2g} \
  -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 -Djava.awt.headless=true \
  -jar "$here/payara-micro.jar" \
  --prebootcommandfile "$here/preboot.asadmin" \
  --nocluster --nohazelcast --disablephonehome \
  --port "${PORT:-8080}" --contextroot / --deploy "$here/portal.war"
