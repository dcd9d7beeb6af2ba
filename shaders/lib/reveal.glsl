// SPDX-License-Identifier: Apache-2.0
#include "lib/reveal_tools.glsl"

// How much of this fragment is left. `pixel` of the picture. y: whether a tool rather than the peel has taken it; then
// its outline stays.
vec2 leftOf(Point p, vec2 pixel) {
    float left = toolsLeft(pixel);
    float noise = noiseAt(p.rest * 0.9).b * 0.6 + noiseAt(p.rest * 1.7).a * 0.4;
    float peeled = draw.dissolved > 0.0 ? peelLeft(draw.dissolved, inHeight, noise) : 1.0;
    return vec2(min(left, peeled), (1.0 - left) * peeled);
}
