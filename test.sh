#!/usr/bin/env bash
# Installs what the tests need, builds, and runs every test. Ends with the line "N passed, N failed, N skipped".
#   ./test.sh                 everything
#   ./test.sh Core Gmail      only the test projects whose names contain one of these words
#   SOLUTION=SalesMailbox.Orchard.sln ./test.sh    the Orchard Core module too; its packages must be on the feed
set -uo pipefail
cd "$(dirname "$0")"
root=$PWD
configuration=${CONFIGURATION:-Release}
results=$(mktemp -d)
postgres_pid=""

say() { printf '\n== %s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

cleanup() {
  if [ -n "$postgres_pid" ]; then
    kill -INT "$postgres_pid" 2>/dev/null
    for _ in $(seq 50); do kill -0 "$postgres_pid" 2>/dev/null || break; sleep 0.1; done
  fi
  rm -rf "$results"
}
trap cleanup EXIT

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "installing ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$results/apt.log" 2>&1 ||
    { tail -n 20 "$results/apt.log"; die "Could not install ${missing[*]}."; }
}

start_postgres() {
  local bin data port
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$bin" ] || die "PostgreSQL is installed but its server programs were not found."
  data=$results/postgres
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo 54329)
  mkdir -p "$data"
  # initdb refuses to run as root, so the server runs as the user the Debian package made.
  local run=()
  if [ "$(id -u)" = 0 ]; then chmod 755 "$results"; chown postgres "$data"; run=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi
  "${run[@]}" "$bin/initdb" -D "$data/db" -U salesmailbox --auth=trust -E UTF8 --locale=C.UTF-8 >"$results/initdb.log" 2>&1 || { cat "$results/initdb.log"; die "initdb failed."; }
  "${run[@]}" "$bin/postgres" -D "$data/db" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200 >"$results/postgres.log" 2>&1 &
  postgres_pid=$!
  for _ in $(seq 100); do
    "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" && break
    kill -0 "$postgres_pid" 2>/dev/null || { cat "$results/postgres.log"; die "PostgreSQL did not start."; }
    sleep 0.1
  done
  export SALESMAILBOX_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=salesmailbox;Database=postgres"
}

# The messages of the corpus: packages whose tests bring messages are laid down, not installed, since most would start services.
corpus=artifacts/corpus
corpus_packages="python3-flufl.bounce python3-django-hyperkitty python3-django-postorius mailman3 mailman3-doc
  python3-dkim python3-authheaders python3-twisted python3-aiosmtpd clamav-testfiles spamassassin golang-github-jhillyerd-enmime-dev
  golang-github-emersion-go-message-dev golang-github-emersion-go-imap-dev golang-github-emersion-go-mbox-dev golang-github-emersion-go-msgauth-dev
  golang-github-emersion-go-pgpmail-dev"

lay_down_corpus() {
  local package downloads=$results/packages
  mkdir -p "$corpus" "$downloads"
  chmod 755 "$results" "$downloads"
  for package in $corpus_packages; do
    [ -d "$corpus/$package" ] && continue
    say "laying down $package"
    # The list of packages may be older than the packages.
    (cd "$downloads" && { apt-get download -q "$package" || { as_root apt-get update -qq && apt-get download -q "$package"; }; }) >"$results/apt.log" 2>&1 ||
      { tail -n 20 "$results/apt.log"; die "Could not fetch $package."; }
    rm -rf "$corpus/.new" && dpkg -x "$downloads/${package}"_*.deb "$corpus/.new" && mv "$corpus/.new" "$corpus/$package" || die "Could not lay down $package."
  done
  rm -rf "$corpus/written" && mkdir -p "$corpus/written" &&
    python3 tests/peers/write.py "$corpus/written" && perl tests/peers/write.pl "$corpus/written" || die "The messages of the corpus could not be written."
}

if command -v apt-get >/dev/null; then
  need_packages chromium postgresql libpython3.11-testsuite python3 libmime-lite-perl libmime-tools-perl libemail-mime-perl
  lay_down_corpus
else
  echo "No apt-get here: Chromium, PostgreSQL, libpython3.11-testsuite and artifacts/corpus must be there already."
fi

if [ -f tests/peers/package.json ]; then
  say "npm test peers"
  (cd tests/peers && npm ci --no-audit --no-fund --loglevel=error) || die "The npm test peers could not be installed."
fi

solution=SalesMailbox.slnf
orchard="The Orchard Core module was left out: its packages OrchardCore.* can't be had from this machine's package sources."
say "looking for the Orchard Core packages"
if dotnet restore SalesMailbox.Orchard.sln --nologo -v quiet >"$results/restore.log" 2>&1; then
  solution=SalesMailbox.Orchard.sln
  orchard="The Orchard Core module is built and tested too."
elif ! grep -qE 'NU110[0-9].*(OrchardCore|TheAdmin)' "$results/restore.log"; then
  tail -n 20 "$results/restore.log"
  die "The packages could not be restored."
fi
echo "$orchard"

say "build"
dotnet build "$solution" -c "$configuration" --nologo -v quiet || die "The build failed."

start_postgres

passed=0 failed=0 skipped=0
failures=$results/failures
: >"$failures"
for project in tests/*.Tests tests/*Tests; do
  name=$(basename "$project")
  case " ${seen:-} " in *" $name "*) continue ;; esac
  seen="${seen:-} $name"
  if [ $# -gt 0 ]; then
    wanted=no
    for word in "$@"; do case "$name" in *"$word"*) wanted=yes ;; esac; done
    [ "$wanted" = yes ] || continue
  fi
  dll=$root/$project/bin/$configuration/net10.0/$name.dll
  case "$name" in *.Orchard.*) [ "$solution" = SalesMailbox.Orchard.sln ] || { say "$name"; echo "$orchard"; continue; } ;; esac
  [ -f "$dll" ] || die "$name is not built: is it missing in $solution?"
  say "$name"
  log=$results/$name.log
  (cd "$(dirname "$dll")" && NO_COLOR=1 dotnet "$dll") 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  # Each failed test with its message, so that they stand together at the end, where a shortened log still shows them.
  grep -A 12 -E '\[FAIL\]$' "$log" | cut -c 1-400 >>"$failures"
  if [ "$code" -eq 0 ] && grep -qE "Total: 0$" "$log"; then echo "$name: holds no test yet."; continue; fi
  line=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -n 1)
  if [ -z "$line" ]; then
    # A project without tests prints no summary; anything else that prints none has crashed.
    echo "$name ended without a summary (exit code $code)."
    failed=$((failed + 1))
    continue
  fi
  number() { sed -E "s/.*$1: ([0-9]+).*/\1/" <<<"$line"; }
  total=$(number Total); bad=$(($(number Failed) + $(number Errors))); left=$(number Skipped)
  [ "$code" -ne 0 ] && [ "$bad" -eq 0 ] && [ "$total" -gt 0 ] && bad=1
  failed=$((failed + bad)); skipped=$((skipped + left)); passed=$((passed + total - bad - left))
done

[ -s "$failures" ] && { say "failed"; head -n 200 "$failures"; }
printf '\n%s' "$orchard"
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
