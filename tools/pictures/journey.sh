#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A clot's journey on one strip: a piece breaks off, passes the vena cava, lies in the lung.
# usage: tools/pictures/journey.sh OUT.jpg [quality]        needs a build and ImageMagick
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
leg=build/release/bin/second-heart
out=${1:?usage: journey.sh OUT.jpg [quality]}
quality=${2:-high}
raw=$(mktemp -d)
trap 'rm -r "$raw"' EXIT

row=()
for time in 27.4 30.4 36; do # s: just torn off, in the vena cava, lodged
    "$leg" render --scene clot-journey --time "$time" --size 840x640 --quality "$quality" \
        --out "$raw/$time.png" >/dev/null
    row+=("$raw/$time.png")
done
convert "${row[@]}" +append -strip -quality 90 "$out"
echo "$out"
