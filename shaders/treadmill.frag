// SPDX-License-Identifier: Apache-2.0
// Powder-coated graphite and brushed metal, with rounded edges by shading.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/light.glsl"
#include "lib/background.glsl"

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inLocal;
layout(location = 2) in flat vec4 inHalf;
layout(location = 0) out vec4 outColor;

void main() {
    const float kRound = 0.010; // m
    vec3 inner = max(inHalf.xyz - kRound, vec3(0.0));
    vec3 normal = normalize(inLocal - clamp(inLocal, -inner, inner));
    bool metal = inHalf.w > 0.5;
    float brushed = noiseAt(vec3(inPosition.x * 6.0, inPosition.y * 0.25, inPosition.z * 6.0)).r - 0.5;
    vec3 albedo = metal ? vec3(0.058, 0.062, 0.068) * (1.0 + 0.16 * brushed) : vec3(0.030, 0.033, 0.038);
    float low = smoothstep(-kDeckHeight, -0.02, inPosition.z);
    Surface s = Surface(inPosition, normal, albedo, vec3(0.05), 0.35 + 0.65 * low, metal ? 0.46 : 0.60, metal ? 0.09 : 0.04, 0.06);
    vec3 color = mix(lit(s) * 0.62, backdrop(gl_FragCoord.xy / frame.viewport), smoothstep(kDeckFadeFrom, kDeckFadeTo, abs(inPosition.y)));
    outColor = vec4(color, -1.0); // no occlusion: it reaches out of the subject's bounds
}
