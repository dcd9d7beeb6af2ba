// SPDX-License-Identifier: Apache-2.0
// The floor: a warm pool of light that fades into the backdrop, and the leg's soft shadow.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/background.glsl"

layout(location = 0) in vec3 inLight;
layout(location = 0) out vec4 outColor;

void main() {
    float away = min(inLight.x, 1.0);
    float pool = (1.0 - away) * (1.0 - away) * (1.0 + 2.0 * away);
    vec3 back = backdrop(gl_FragCoord.xy / frame.viewport);
    vec3 light = back + vec3(0.125, 0.122, 0.120) * (pool * pool);
    vec3 shaded = light * (0.16 + 0.84 * inLight.y) * mix(vec3(0.42, 0.45, 0.50), vec3(1.0), inLight.z);
    outColor = vec4(mix(back, shaded, 1.0 - smoothstep(0.55, 1.0, away)), -1.0); // no occlusion but its own
}
