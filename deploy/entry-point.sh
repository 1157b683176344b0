#!/bin/sh
# Starts the server, or one of its commands: docker compose run --rm server tenants list
#
# SALESMAILBOX_DEFAULT_DATABASE: connection string of the PostgreSQL database for the first tenant. It counts at the very first start only, before there is a
# list of tenants; without it the first tenant is kept in SQLite. Leave the password out: PGPASSWORD has it.
set -eu
umask 077

data=${SalesMailbox__DataDirectory:-/data}
tenants=$data/tenants.json

if [ -n "${SALESMAILBOX_DEFAULT_DATABASE:-}" ] && [ ! -e "$tenants" ]; then
  connection=$(printf '%s' "$SALESMAILBOX_DEFAULT_DATABASE" | sed 's/\\/\\\\/g; s/"/\\"/g')
  cat >"$tenants.new" <<JSON
[
  {
    "Name": "default",
    "DisplayName": "Sales Mailbox",
    "Prefix": "",
    "HostName": null,
    "Database": "PostgreSql",
    "ConnectionString": "$connection"
  }
]
JSON
  mv "$tenants.new" "$tenants"
fi

exec dotnet "${SALESMAILBOX_PROGRAM:-/app/SalesMailbox.Server.dll}" "$@"
