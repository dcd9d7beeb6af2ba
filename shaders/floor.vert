// SPDX-License-Identifier: Apache-2.0
// The floor as a grid that is finest under the foot. The soft shadow is worked out at its nodes: sixteen spheres per
// pixel would cost more than the leg.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "shared/floor.h"
#include "lib/ground_shadow.glsl"

layout(location = 0) out vec3 outLight; // pool of light, open sky, key light

// The shade of the treadmill's deck, which hides the leg's own.
vec2 underDeck(vec2 ground) {
    vec2 beyond = abs(ground - vec2(kBeltMiddle, 0.0)) - vec2(kBeltHalfWidth + 0.03, kBeltHalfLength);
    float outside = length(max(beyond, vec2(0.0))) + min(max(beyond.x, beyond.y), 0.0);
    return vec2(mix(0.08, 1.0, smoothstep(-0.06, 0.20, outside)), mix(0.3, 1.0, smoothstep(-0.02, 0.14, outside)));
}

void main() {
    ivec2 node = ivec2(gl_VertexIndex % (kFloorQuads + 1), gl_VertexIndex / (kFloorQuads + 1));
    vec2 t = vec2(node) * (2.0 / float(kFloorQuads)) - 1.0;
    bool treadmill = frame.stage.beltSpacing > 0.0;
    float radius = treadmill ? kFloorUnderDeck * kFloorRadius : kFloorRadius;
    vec2 away = sign(t) * pow(abs(t), vec2(1.6)) * radius;
    vec3 ground = vec3((treadmill ? vec2(kBeltMiddle, 0.0) : frame.groundSpheres[0].xy) + away, frame.stage.floorHeight);
    float far = length(away) / radius;
    outLight = vec3(far, treadmill ? underDeck(ground.xy) : shadowAt(ground));
    gl_Position = frame.viewProjection * vec4(ground, 1.0);
}
