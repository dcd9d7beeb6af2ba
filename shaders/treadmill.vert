// SPDX-License-Identifier: Apache-2.0
// Deck, rails, rollers and feet of the treadmill: boxes, one instance each.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec3 outLocal;
layout(location = 2) out flat vec4 outHalf; // half sizes, m; w: material

struct Box {
    vec3 middle;
    vec4 halfSize; // w: 0 graphite, 1 metal
};
const float kSide = kBeltHalfWidth + 0.030;
const float kEnd = kBeltHalfLength + 0.012;
const float kBelow = -kDeckHeight;
const Box kBoxes[kTreadmillBoxes] = Box[](
    Box(vec3(0.0, 0.0, -0.036), vec4(kBeltHalfWidth + 0.012, kBeltHalfLength, 0.033, 0.0)),
    Box(vec3(-kSide, 0.0, -0.022), vec4(0.024, kBeltHalfLength + 0.045, 0.022, 1.0)),
    Box(vec3(kSide, 0.0, -0.022), vec4(0.024, kBeltHalfLength + 0.045, 0.022, 1.0)),
    Box(vec3(0.0, -kEnd, -0.036), vec4(kBeltHalfWidth + 0.004, 0.030, 0.034, 0.0)),
    Box(vec3(0.0, kEnd, -0.036), vec4(kBeltHalfWidth + 0.004, 0.030, 0.034, 0.0)),
    Box(vec3(-kSide, -0.50, 0.5 * (kBelow - 0.038)), vec4(0.022, 0.035, -0.5 * (kBelow + 0.038), 0.0)),
    Box(vec3(kSide, -0.50, 0.5 * (kBelow - 0.038)), vec4(0.022, 0.035, -0.5 * (kBelow + 0.038), 0.0)),
    Box(vec3(-kSide, 0.50, 0.5 * (kBelow - 0.038)), vec4(0.022, 0.035, -0.5 * (kBelow + 0.038), 0.0)),
    Box(vec3(kSide, 0.50, 0.5 * (kBelow - 0.038)), vec4(0.022, 0.035, -0.5 * (kBelow + 0.038), 0.0)));

const ivec2 kCorners[6] = ivec2[](ivec2(-1, -1), ivec2(1, -1), ivec2(-1, 1), ivec2(-1, 1), ivec2(1, -1), ivec2(1, 1));

void main() {
    Box box = kBoxes[gl_InstanceIndex];
    int face = gl_VertexIndex / 6;
    vec2 corner = vec2(kCorners[gl_VertexIndex % 6]);
    float side = (face & 1) == 0 ? -1.0 : 1.0;
    vec3 unit = face < 2 ? vec3(side, corner) : (face < 4 ? vec3(corner.y, side, corner.x) : vec3(corner, side));
    outLocal = unit * box.halfSize.xyz;
    outPosition = vec3(kBeltMiddle, 0.0, 0.0) + box.middle + outLocal;
    outHalf = box.halfSize;
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
}
