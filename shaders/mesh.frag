// SPDX-License-Identifier: Apache-2.0
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/light.glsl"
#include "shared/mesh.h"
#include "lib/tissue.glsl"
#include "lib/mesh_point.glsl"

layout(location = 0) out vec4 outColor;

void main() {
    Point p = meshPoint();
    Surface s = tissueAt(kTissue, p);
    vec3 color = lit(s);
    float graze = 1.0 - clamp(dot(s.normal, normalize(frame.eye - s.position)), 0.0, 1.0);
    color += kSelected * (draw.highlight * (0.12 + 0.9 * graze * graze));
    outColor = vec4(color, 0.0);
}
