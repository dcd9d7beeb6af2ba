// SPDX-License-Identifier: Apache-2.0
// The belt of the treadmill as a grid, with the foot's soft shadow at its nodes.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/ground_shadow.glsl"

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec2 outLight; // open sky, key light

const ivec2 kCorners[6] = ivec2[](ivec2(0, 0), ivec2(1, 0), ivec2(0, 1), ivec2(0, 1), ivec2(1, 0), ivec2(1, 1));

void main() {
    int quad = gl_VertexIndex / 6;
    ivec2 node = ivec2(quad % kBeltColumns, quad / kBeltColumns) + kCorners[gl_VertexIndex % 6];
    vec2 t = vec2(node) / vec2(kBeltColumns, kBeltRows) * 2.0 - 1.0;
    outPosition = vec3(kBeltMiddle + t.x * kBeltHalfWidth, t.y * kBeltHalfLength, 0.0);
    outLight = shadowAt(outPosition);
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
}
