#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The pictures of README.md and docs/import.md, from the leg as it is built now.
# usage: tools/pictures/readme.sh docs/images [ATLAS]      needs a build; ATLAS is a folder with OBJ files of BodyParts3D
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
leg=build/release/bin/second-heart
out=${1:?usage: readme.sh OUT [ATLAS]}
mkdir -p "$out"
scenes=$(mktemp -d)
trap 'rm -r "$scenes"' EXIT

# picture NAME SIZE [render options…]
picture() {
    local name=$1 size=$2; shift 2
    "$leg" render --size "$size" --quality high --out "$out/$name.png" "$@" >/dev/null
    echo "$out/$name.png"
}

# standing NAME AZIMUTH OPACITY: a scene of the still leg without legend
standing() {
    cat >"$scenes/$1.json" <<JSON
{"id": "$1", "name": "$1", "source": "composed for this program", "patient": {}, "settle_s": 0,
 "view": {"camera": {"azimuth_deg": $2, "elevation_deg": 3, "field_of_view_deg": 20,
                     "target_mm": [0, 20, 245], "distance_mm": 2000},
          "legend": false, "particles": 0, "opacity": {$3}}}
JSON
}

bare='"fat": 0, "blood": 0, "valve": 0, "artery": 0'
veinless='"deepVein": 0, "muscularVein": 0, "superficialVein": 0, "perforator": 0'
flesh='"skin": 0, "fascia": 0, "muscle": 1, "tendon": 1, "bone": 1'
standing skin 40 "$bare, $veinless, \"skin\": 1"
standing muscles 215 "$bare, $veinless, $flesh"
standing atlas 320 "$bare, $veinless, $flesh"
standing vessels 215 '"fat": 0, "skin": 0.08, "fascia": 0, "muscle": 0, "tendon": 0, "bone": 1, "blood": 0, "artery": 1'

picture leg 1000x1000 --scene calf-pump
for name in skin muscles vessels; do
    picture "$name" 480x720 --scene "$scenes/$name.json"
done
picture slice 900x720 --section 300 --view axial
picture swing 480x720 --scene swing
[ $# -gt 1 ] || exit 0
"$leg" import "$2" --manifest assets/import/bodyparts3d.json --out "$scenes/atlas.glb" >/dev/null 2>&1
picture imported 480x720 --leg "$scenes/atlas.glb" --scene "$scenes/atlas.json"
