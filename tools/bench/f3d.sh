#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How fast the leg is drawn beside the viewer F3D, on the same triangles, alternating in one run.
# usage: tools/bench/f3d.sh ATLAS [ROUNDS]     needs a build, f3d, Xvfb, xdotool, cc; ATLAS is a folder with OBJ files of
#                                             BodyParts3D or a .glb that `second-heart import` wrote
# F3D: median interval between two frames shown while the mouse drags the model round for six seconds, default options.
# Ours: frames per second of `bench` with the same surfaces, solver and legend included; "opaque" is like for like (no
# veins, no translucent layers), low and medium draw the walking leg with its veins, blood and layers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
leg=$PWD/build/release/bin/second-heart
atlas=${1:?usage: tools/bench/f3d.sh ATLAS [ROUNDS]}
rounds=${2:-3}
work=$(mktemp -d)
screen=
cleanup() { [ -z "$screen" ] || kill "$screen" 2>/dev/null || true; rm -r "$work"; }
trap cleanup EXIT
for program in f3d Xvfb xdotool cc; do
    command -v "$program" >/dev/null || { echo "f3d.sh: $program is not installed" >&2; exit 1; }
done

if [ -d "$atlas" ]; then
    "$leg" import "$atlas" --manifest assets/import/bodyparts3d.json --out "$work/atlas.glb" >/dev/null
    atlas=$work/atlas.glb
fi
cc -shared -fPIC -O2 -o "$work/swap_times.so" tools/bench/swap_times.c -ldl
exec 3<>"$work/number"
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 2>/dev/null &
screen=$!
until [ -s "$work/number" ]; do sleep 0.1; done
DISPLAY=:$(head -1 "$work/number")
export DISPLAY

median() { sort -n | awk '{ v[NR] = $1 } END { if (NR) print (v[int((NR + 1) / 2)] + v[int((NR + 2) / 2)]) / 2 }'; }

# Milliseconds between two frames of F3D.
f3d_interval() {
    local times=$work/times viewer x=340 until_
    : >"$times"
    SWAP_TIMES=$times LD_PRELOAD=$work/swap_times.so LIBGL_ALWAYS_SOFTWARE=1 \
        f3d --resolution 1280,720 "$atlas" >/dev/null 2>&1 &
    viewer=$!
    for _ in $(seq 600); do [ "$(wc -l <"$times")" -ge 2 ] && break; sleep 0.1; done
    sleep 1
    xdotool mousemove 340 360 mousedown 1
    : >"$work/mark"
    local before; before=$(wc -l <"$times")
    until_=$((SECONDS + 6))
    while [ $SECONDS -lt $until_ ]; do
        x=$((x + 3)); [ $x -lt 940 ] || x=340
        xdotool mousemove $x 360
    done
    xdotool mouseup 1
    kill "$viewer" 2>/dev/null; wait "$viewer" 2>/dev/null || true
    tail -n "+$((before + 5))" "$times" | awk 'NR > 1 { print $1 - last } { last = $1 }' | median
}

# ours SCENE QUALITY: milliseconds a frame.
ours() {
    "$leg" bench --json --only rendering --scene "$1" --quality "$2" --frames 60 --leg "$atlas" |
        awk -F'[:,]' '/"fps"/ { print 1000 / $2; exit }'
}

for ((round = 1; round <= rounds; ++round)); do
    f3d_interval | tee -a "$work/f3d" | sed "s/^/round $round  f3d default   ms /"
    for one in "whole-leg low" "whole-leg medium" "opaque low" "opaque medium"; do
        # shellcheck disable=SC2086
        ours $one | tee -a "$work/${one// /-}" | sed "s/^/round $round  ours $one   ms /"
    done
done
reference=$(median <"$work/f3d")
echo "f3d default: $reference ms a frame (median of $rounds rounds)"
for one in whole-leg-low whole-leg-medium opaque-low opaque-medium; do
    mine=$(median <"$work/$one")
    awk -v a="$reference" -v b="$mine" -v n="$one" 'BEGIN { printf "%s: %.1f ms, %.2f times as fast as f3d\n", n, b, a / b }'
done
