// SPDX-License-Identifier: Apache-2.0
// A leaflet: pale, silky, a little lit from behind, with a firmer free edge.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/light.glsl"

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec2 inPlace;
layout(location = 0) out vec4 outColor;

void main() {
    vec3 v = normalize(frame.eye - inPosition);
    vec3 n = normalize(inNormal);
    n = dot(n, v) < 0.0 ? -n : n;
    float edge = smoothstep(0.90, 0.97, inPlace.y);
    float ridge = 0.5 + 0.5 * cos(inPlace.x * 22.0);
    vec3 albedo = mix(vec3(0.66, 0.50, 0.38), vec3(0.88, 0.80, 0.68), edge) * (0.90 + 0.10 * ridge);
    Surface s = Surface(inPosition, n, albedo, vec3(0.55, 0.42, 0.34), mix(0.70, 1.0, inPlace.y), 0.30, 0.05, 0.7);
    outColor = vec4(lit(s), 0.0);
}
