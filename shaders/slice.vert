// SPDX-License-Identifier: Apache-2.0
// The section plane, as large as the section.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/slice.glsl"

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec2 outPlace; // in the section

void main() {
    vec2 corner = vec2(gl_VertexIndex & 1, gl_VertexIndex >> 1);
    vec2 size = slice.texel * vec2(slice.columns, slice.rows);
    outPlace = slice.low + corner * size;
    outPosition = slice.right * outPlace.x + slice.up * outPlace.y + slice.normal * slice.height;
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
}
