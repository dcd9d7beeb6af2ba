#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Whether drawing keeps its memory: the bench scenes again and again in one program, resident memory on the way.
# usage: tools/bench/memory.sh [MINUTES] [QUALITY]     needs a build; an hour and high quality for the record
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
minutes=${1:-60}
quality=${2:-low}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
build/release/bin/second-heart bench --only rendering --quality "$quality" --frames 100000 >"$log" &
program=$!
resident() { awk '/^VmRSS/ { printf "%.1f MB", $2 / 1024 }' "/proc/$program/status" 2>/dev/null; }
sleep 20 # loading and the first frames
echo "after 20 s: $(resident)"
for ((minute = 1; minute <= minutes; ++minute)); do
    sleep 60
    kill -0 "$program" 2>/dev/null || { cat "$log"; exit 0; }
    echo "after $minute min: $(resident)"
done
kill "$program"
