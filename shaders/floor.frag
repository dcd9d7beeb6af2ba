// SPDX-License-Identifier: Apache-2.0
// The floor: a pool of light that fades into the backdrop, and the foot's soft shadow, from spheres in its place.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/background.glsl"

layout(location = 0) in vec2 inGround;
layout(location = 0) out vec4 outColor;

void main() {
    vec3 ground = vec3(inGround, 0.0);
    float open = 1.0;   // share of the sky that no sphere hides
    float sunlit = 1.0; // the key light is broad: a cone of about 10 degrees
    for (int i = 0; i < kGroundSpheres; ++i) {
        vec3 to = frame.groundSpheres[i].xyz - ground;
        float r = frame.groundSpheres[i].w;
        float d2 = max(dot(to, to), r * r);
        float d = sqrt(d2);
        open *= 1.0 - 0.70 * clamp(to.z / d, 0.0, 1.0) * r * r / d2;
        float along = max(dot(to, frame.keyDirection), 0.0);
        float miss = sqrt(max(d2 - along * along, 0.0));
        float blur = 0.012 + 0.25 * along;
        sunlit *= 1.0 - 0.40 * smoothstep(r + blur, max(r - blur, 0.0), miss) * (r * r / (r * r + blur * blur * 0.6));
    }
    float away = length(inGround - frame.groundSpheres[0].xy) / 0.55;
    float pool = 1.0 - smoothstep(0.0, 1.0, away);
    vec3 back = backdrop(gl_FragCoord.xy / frame.viewport);
    vec3 light = back * (1.0 + 1.1 * pool) + vec3(0.030, 0.032, 0.034) * pool;
    vec3 shaded = light * (0.10 + 0.90 * open) * (0.45 + 0.55 * sunlit);
    outColor = vec4(mix(back, shaded, 1.0 - smoothstep(0.6, 1.0, away)), 0.0);
}
