#!/usr/bin/env bash
# Runs clang-tidy over the sources of build/dev. Usage: packaging/linux/tidy.sh [MINUTES]
#
# A file whose preprocessed text passed before is not looked at again (stamps lie in the cache folder). Files changed
# last come first; when MINUTES are over the rest is counted and left for the next run. Exit 1 on any finding.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export start budget stamps work
start=$(date +%s)
budget=$((60 * ${1:-1000}))
stamps="${XDG_CACHE_HOME:-$HOME/.cache}/atoll-tidy"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$stamps"

check_file() {
    local file=$1 command stamp
    [ "$(($(date +%s) - start))" -lt "$budget" ] || { echo "$file" >>"$work/left"; return 0; }
    command=$(python3 - "$file" <<'PY'
import json, os, shlex, sys
for entry in json.load(open("build/dev/compile_commands.json")):
    if os.path.realpath(entry["file"]) == os.path.realpath(sys.argv[1]):
        words = shlex.split(entry["command"])
        if os.path.basename(words[0]) == "ccache":
            words = words[1:]
        words[words.index("-o") + 1] = "-"
        words[words.index("-c")] = "-E"
        print(shlex.join(["cd", entry["directory"]]), "&&", shlex.join(words))
PY
    )
    [ -n "$command" ] || return 0
    stamp=$(bash -c "$command -P" 2>/dev/null | cat - .clang-tidy | sha256sum | cut -d' ' -f1)
    [ ! -e "$stamps/$stamp" ] || return 0
    if clang-tidy-14 -p build/dev --quiet "$file" 2>/dev/null; then
        touch "$stamps/$stamp"
        echo "$file" >>"$work/passed"
    else
        echo "$file" >>"$work/failed"
    fi
}
export -f check_file

{ git log --format= --name-only -- 'model/*.cpp' 'app/*.cpp' 'ui/*.cpp' && git ls-files 'model/*.cpp' 'app/*.cpp' 'ui/*.cpp'; } |
    awk '!seen[$0]++' | while read -r file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
    xargs -0 -r -n 1 -P "$(nproc)" bash -c 'check_file "$0"'

count() { [ -e "$work/$1" ] && wc -l <"$work/$1" || echo 0; }
echo "clang-tidy: $(count passed) files newly passed, $(count failed) with findings, $(count left) left for the next run"
[ ! -e "$work/failed" ]
