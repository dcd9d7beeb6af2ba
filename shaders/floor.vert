// SPDX-License-Identifier: Apache-2.0
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"

layout(location = 0) out vec2 outGround;
const float kRadius = 0.55;
const vec2 kCorners[6] = vec2[](vec2(-1, -1), vec2(1, -1), vec2(-1, 1), vec2(-1, 1), vec2(1, -1), vec2(1, 1));

void main() {
    vec2 center = frame.groundSpheres[0].xy;
    outGround = center + kCorners[gl_VertexIndex] * kRadius;
    gl_Position = frame.viewProjection * vec4(outGround, 0.0, 1.0);
}
