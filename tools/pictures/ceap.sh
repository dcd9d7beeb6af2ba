#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The clinical classes C0 to C6 on one strip: the leg from the inner side, and its gaiter area near by.
# usage: tools/pictures/ceap.sh OUT.png [SKIN_TONE] [quality]        needs a build and ImageMagick
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
leg=build/release/bin/second-heart
out=${1:?usage: ceap.sh OUT.png [SKIN_TONE] [quality]}
tone=${2:-2}
quality=${3:-high}
raw=$(mktemp -d)
trap 'rm -r "$raw"' EXIT

# scene NAME TARGET DISTANCE
scene() {
    cat >"$raw/$1.json" <<JSON
{"id": "$1", "name": "$1", "source": "composed for this program", "patient": {"skin_tone": $tone}, "settle_s": 0,
 "view": {"camera": {"azimuth_deg": -108, "elevation_deg": 3, "field_of_view_deg": 20, "target_mm": $2, "distance_mm": $3},
          "legend": false, "particles": 0,
          "opacity": {"skin": 1, "fat": 0, "fascia": 0, "muscle": 0, "tendon": 0, "bone": 0, "artery": 0, "blood": 0,
                      "valve": 0, "deepVein": 0, "muscularVein": 0, "superficialVein": 0, "perforator": 0,
                      "footprint": 0, "treadmill": 0, "column": 0}}}
JSON
}

scene whole '[0, 10, 275]' 1850
scene near '[-20, -5, 125]' 760
words=(no\ signs spider\ veins varicose\ veins swelling skin\ changes healed\ ulcer open\ ulcer)
row=()
for class in 0 1 2 3 4 5 6; do
    for view in whole near; do
        "$leg" render --scene "$raw/$view.json" --ceap "$class" --size 360x600 --quality "$quality" \
            --out "$raw/$view-$class.png" >/dev/null
    done
    convert "$raw/whole-$class.png" "$raw/near-$class.png" -append -gravity north \
        -font "$(fc-match -f "%{file}" sans)" -fill white -undercolor '#0008' \
        -pointsize 26 -annotate +0+14 " C$class " -pointsize 20 -annotate +0+50 " ${words[$class]} " \
        "$raw/both-$class.png"
    row+=("$raw/both-$class.png")
done
convert "${row[@]}" +append -strip "$out"
echo "$out"
