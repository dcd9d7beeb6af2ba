// SPDX-License-Identifier: Apache-2.0
// The cut lumen of a vein, in the colour of its quantity.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/light.glsl"
#include "lib/cut.glsl"

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec3 inTangent;
layout(location = 3) in vec3 inColor;
layout(location = 0) out vec4 outColor;

void main() {
    vec3 place = cutPlace(inPosition);
    Surface s = Surface(place, vec3(0.0, 0.0, 1.0), inColor, vec3(0.2), 1.0, 0.35, 0.04, 0.0);
    outColor = vec4(lit(s) + inColor * 0.15, 0.0);
}
