#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Sixteen pictures to hold beside an atlas: skin, muscles, veins with bones and the foot, each from four sides.
# usage: tools/pictures/anatomy.sh OUT [quality]        needs a build and ImageMagick's montage for the sheets
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
out=${1:?usage: anatomy.sh OUT [quality]}
quality=${2:-high}
leg=build/release/bin/second-heart
mkdir -p "$out"

# scene NAME SIDE TARGET DISTANCE OPACITY
scene() {
    cat >"$out/$1.json" <<JSON
{"id": "$1", "name": "$1", "source": "composed for this program", "patient": {}, "settle_s": 0,
 "view": {"camera": {"from": "$2", "elevation_deg": 2, "field_of_view_deg": 20, "target_mm": $3, "distance_mm": $4},
          "legend": false, "particles": 0, "opacity": {$5}}}
JSON
    "$leg" render --scene "$out/$1.json" --size "$6" --quality "$quality" --out "$out/$1.png" >/dev/null
    rm "$out/$1.json"
}

hidden='"fat": 0, "artery": 0, "blood": 0, "valve": 0'
veinless='"deepVein": 0, "muscularVein": 0, "superficialVein": 0, "perforator": 0'
skin="$hidden, $veinless, \"skin\": 1"
muscles="$hidden, $veinless, \"skin\": 0, \"fascia\": 0, \"muscle\": 1, \"tendon\": 1, \"bone\": 1"
veins='"fat": 0, "skin": 0, "fascia": 0, "muscle": 0, "tendon": 0, "bone": 1, "blood": 0'
for side in front back medial lateral; do
    scene "skin-$side" "$side" '[0, 20, 255]' 2000 "$skin" 600x1000
    scene "muscles-$side" "$side" '[0, 20, 255]' 2000 "$muscles" 600x1000
    scene "veins-$side" "$side" '[0, 20, 255]' 2000 "$veins" 600x1000
    scene "foot-$side" "$side" '[15, 50, 70]' 820 "$muscles" 900x600
done
for part in skin muscles veins foot; do
    command -v montage >/dev/null || break
    montage "$out/$part-"{front,back,medial,lateral}.png -tile 4x1 -geometry +0+0 "$out/sheet-$part.png"
done
