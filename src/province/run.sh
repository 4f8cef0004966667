#!/bin/sh
# A whole province in one process: every site makes its book, is enrolled, imports its rosters and ledgers, exports,
# and the province receives everything and computes the figures of the annual report.
#
#   src/province/run.sh DATA_FOLDER WORK_FOLDER
#
# DATA_FOLDER has register.xlsx, villages/, units/, rosters/ and, to compare with, expected.json.
# WORK_FOLDER is made and must be empty. Needs the built program (./mvnw -q -DskipTests package).
set -eu

if [ $# -ne 2 ]; then
    echo "usage: $0 DATA_FOLDER WORK_FOLDER" >&2
    exit 2
fi
here=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
program="$here/target/app/bin/villagebook"
data=$(CDPATH= cd -- "$1" && pwd)
mkdir -p "$2"
work=$(CDPATH= cd -- "$2" && pwd)
if [ -n "$(ls -A "$work")" ]; then
    echo "$work is not empty" >&2
    exit 2
fi
: "${VILLAGEBOOK_PASSWORD:=province-of-paper-2019}"
export VILLAGEBOOK_PASSWORD

# A word of a batch file, quoted as a shell does it.
word() {
    printf "'%s' " "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}

line() {
    for one in "$@"; do
        word "$one"
    done
    echo
}

# The register first: it names the sites.
register="$work/register.batch"
{
    line init "$work/province" --role province --code P51 --name 省级
    line import-ledger "$work/province" "$data/register.xlsx"
} > "$register"
"$program" batch "$register" > "$work/register.log"
"$program" list "$work/province" unit | awk '$1 ~ /^U[0-9]+$/ { print "unit", $1, $2 }' > "$work/sites"
"$program" list "$work/province" village | awk '$1 ~ /^V[0-9]+$/ { print "village", $1, $2 }' >> "$work/sites"

{
    while read -r role code name; do
        line init "$work/$code" --role "$role" --code "$code" --name "$name"
        line enrol request "$work/$code" -o "$work/requests/$code.vbq"
    done < "$work/sites"
    word enrol; word approve; word "$work/province"
    while read -r role code name; do
        word "$work/requests/$code.vbq"
    done < "$work/sites"
    line -o "$work/trust.vbt"
    while read -r role code name; do
        line enrol accept "$work/$code" "$work/trust.vbt"
        for roster in "$data/rosters/$code".*; do
            if [ -e "$roster" ]; then
                line import-roster "$work/$code" "$roster"
            fi
        done
        line import-ledger "$work/$code" "$data/${role}s/$code.xlsx"
        line export "$work/$code" -o "$work/packages"
    done < "$work/sites"
    line receive "$work/province" "$work/packages" --receipts "$work/receipts"
    line indicators "$work/province" --from 2014-01-01 --as-of 2019-12-31
} > "$work/province.batch"
mkdir -p "$work/requests" "$work/packages" "$work/receipts"

# Rosters hold damaged cells, which is a finding and exit code 1; so keep going, and let the figures be the judge.
began=$(date +%s)
"$program" batch --keep-going "$work/province.batch" > "$work/province.log" 2> "$work/province.err" || [ $? -eq 1 ]
echo "$(wc -l < "$work/sites") sites in $(($(date +%s) - began)) s"

"$program" indicators "$work/province" --from 2014-01-01 --as-of 2019-12-31 --json > "$work/indicators.json"

# "CODE": number, one a line, from the first object "total".
totals() {
    tr -d ' \n\r\t' < "$1" | sed 's/.*"total":{\([^}]*\)}.*/\1/' | tr ',' '\n' | sort
}
totals "$work/indicators.json" > "$work/computed"
if [ ! -f "$data/expected.json" ]; then
    cat "$work/computed"
    exit 0
fi
totals "$data/expected.json" > "$work/expected"
if diff "$work/expected" "$work/computed"; then
    echo "$(wc -l < "$work/expected") figures as expected"
else
    echo "figures differ: < expected, > computed" >&2
    exit 1
fi
