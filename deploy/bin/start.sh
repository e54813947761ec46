#!/usr/bin/env bash
# Starts one node of the portal in the foreground, behind a proxy.
# Settings come from the environment. These must be given:
#   KECHUANG_DB_URL          jdbc:postgresql://host:5432/portal   (several hosts: …//a,b/portal?targetServerType=primary)
#   KECHUANG_DB_PASSWORD     password of the role kc_app
#   KECHUANG_TRAIL_PASSWORD  password of the role kc_auditor
#   KECHUANG_SECRET_KEY      32 random bytes in Base64 (openssl rand -base64 32); account numbers are encrypted with it
#   KECHUANG_PUBLIC_URL      where readers reach the portal, e.g. https://kechuang.example.org
# And, with a default:
#   KECHUANG_TRUSTED_PROXIES none        addresses of the load balancers whose X-Forwarded-For is believed, with commas
#   KECHUANG_VIRUS_SCANNER   none        clamd://10.0.0.7:3310, the ClamAV daemon that every uploaded file passes
#   KECHUANG_VIRUS_SCANNER_SECONDS 30    how long its answer is waited for; without one the file is refused
#   KECHUANG_UPLOADS_AT_ONCE 4           files a node works on at once; each may take 150 MB of the memory
#   KECHUANG_LOOSE_FILES_DAYS 30         how long a file that nobody handed in is kept
#   KECHUANG_DAILY_WORK      true        false: this node only serves people; at least one must do the work of the day
#   KECHUANG_SMS_URL         none        the SMS gateway that is told over HTTP; what it must understand: RUNBOOK.md, section 10
#   KECHUANG_SMS_TOKEN       none        the gateway's secret, sent as a bearer's
#   KECHUANG_MAIL_HOST       none        the mail server; with it KECHUANG_MAIL_FROM must be given
#   KECHUANG_MAIL_PORT       587
#   KECHUANG_MAIL_STARTTLS   true        false only for a server on the same machine or a private network
#   KECHUANG_MAIL_USER, KECHUANG_MAIL_PASSWORD   none
#   LISTEN                   127.0.0.1   the address that the proxy reaches; never a public one, HTTP is not encrypted
#   PORT                     8080
#   JAVA_OPTIONS             -Xmx2g
# More than one node, so that sessions survive the loss of one; every node has the same list:
#   CLUSTER                  10.0.0.11:6900,10.0.0.12:6900   all nodes' private addresses and ports
#   CLUSTER_ADDRESS          10.0.0.11                       this node's
#   CLUSTER_PORT             6900                            this node's
set -euo pipefail
for name in KECHUANG_DB_URL KECHUANG_DB_PASSWORD KECHUANG_TRAIL_PASSWORD KECHUANG_SECRET_KEY KECHUANG_PUBLIC_URL; do
  if [ -z "${!name:-}" ]; then
    echo "Set the environment variable $name; what each means stands at the head of $0." >&2
    exit 1
  fi
done
here="$(cd "$(dirname "$0")/.." && pwd)"
if [ ! -f "$here/portal.war" ]; then
  echo "There is no $here/portal.war: build the distribution with 'mvn -Pdist' and run target/dist/bin/start.sh." >&2
  exit 1
fi
if [ -n "${CLUSTER:-}" ]; then
  : "${CLUSTER_ADDRESS:?this node\'s private address, one of those in CLUSTER}"
  # Without bind.any=false the data grid would listen on every address of the machine.
  grid_options=(-Dhazelcast.socket.bind.any=false)
  grid_on=true
  grid=(--clustermode "tcpip:$CLUSTER" --clustername kechuang --interfaces "$CLUSTER_ADDRESS"
    --startport "${CLUSTER_PORT:-6900}")
else
  grid_options=()
  grid_on=false
  grid=(--nocluster)
fi
preboot="$(mktemp)"
sed -e "s/address=127\.0\.0\.1/address=${LISTEN:-127.0.0.1}/" \
  -e "s/enabled=false/enabled=$grid_on/" "$here/preboot.asadmin" > "$preboot"
# shellcheck disable=SC2086  # several options are meant
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${JAVA_OPTIONS:--Xmx2g} ${grid_options[@]+"${grid_options[@]}"} \
  -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Djava.net.preferIPv4Stack=true \
  -jar "$here/payara-micro.jar" \
  --prebootcommandfile "$preboot" \
  "${grid[@]}" --disablephonehome \
  --port "${PORT:-8080}" --contextroot / --deploy "$here/portal.war"
