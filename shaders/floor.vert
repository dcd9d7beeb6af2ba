// SPDX-License-Identifier: Apache-2.0
// The floor as a grid that is finest under the foot. The soft shadow is worked out at its nodes: sixteen spheres per
// pixel would cost more than the leg.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "shared/floor.h"

layout(location = 0) out vec3 outLight; // pool of light, open sky, key light

vec2 shadowAt(vec3 ground) {
    float open = 1.0;   // share of the sky that no sphere hides
    float sunlit = 1.0; // the key light is broad
    for (int i = 0; i < kGroundSpheres; ++i) {
        vec3 to = frame.groundSpheres[i].xyz - ground;
        float r = frame.groundSpheres[i].w;
        float d2 = max(dot(to, to), r * r + 1e-9);
        float d = sqrt(d2);
        open *= 1.0 - 0.70 * clamp(to.z / d, 0.0, 1.0) * r * r / d2;
        float along = max(dot(to, frame.keyDirection), 0.0);
        float miss = sqrt(max(d2 - along * along, 0.0));
        float blur = 0.012 + 0.25 * along;
        sunlit *= 1.0 - 0.40 * smoothstep(r + blur, max(r - blur, 0.0), miss) * (r * r / (r * r + blur * blur * 0.6));
    }
    return vec2(open, sunlit);
}

void main() {
    ivec2 node = ivec2(gl_VertexIndex % (kFloorQuads + 1), gl_VertexIndex / (kFloorQuads + 1));
    vec2 t = vec2(node) * (2.0 / float(kFloorQuads)) - 1.0;
    vec2 away = sign(t) * pow(abs(t), vec2(1.6)) * kFloorRadius;
    vec3 ground = vec3(frame.groundSpheres[0].xy + away, 0.0);
    float far = length(away) / kFloorRadius;
    outLight = vec3(far, shadowAt(ground));
    gl_Position = frame.viewProjection * vec4(ground, 1.0);
}
