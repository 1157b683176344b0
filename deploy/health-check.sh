#!/bin/bash
# Asks /health/live, without curl, which the image does not have. The host name must be among AllowedHosts; localhost is by default.
set -euo pipefail

port=${ASPNETCORE_HTTP_PORTS:-8080}
exec 3<>"/dev/tcp/127.0.0.1/${port%%[;,]*}"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "${1:-/health/live}" >&3
read -r _ status _ <&3
[ "$status" = 200 ]
