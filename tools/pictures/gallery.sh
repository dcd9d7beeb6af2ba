#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The gallery of README.md: the twelve scenes at high quality, as JPEG of modest size.
# usage: tools/pictures/gallery.sh docs/images [SCENE…]      needs a build and ImageMagick
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
leg=build/release/bin/second-heart
out=${1:?usage: gallery.sh OUT [SCENE…]}
shift
scenes=("$@")
[ $# -gt 0 ] || scenes=(whole-leg muscles veins perforators foot-pump calf-pump valve inside-vein reflux stocking section treadmill)
mkdir -p "$out"
raw=$(mktemp -d)
trap 'rm -r "$raw"' EXIT
for scene in "${scenes[@]}"; do
    "$leg" render --scene "$scene" --size 1440x1080 --quality high --out "$raw/$scene.png" >/dev/null
    convert "$raw/$scene.png" -resize 960x720 -sampling-factor 4:2:0 -quality 86 -strip "$out/gallery-$scene.jpg"
    echo "$out/gallery-$scene.jpg"
done
