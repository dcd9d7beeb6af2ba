// SPDX-License-Identifier: Apache-2.0
// A leaflet: a film of silk. Thin, so that blood behind it shimmers through (see kBindHdr), lit from behind as well,
// creased from its free edge, which is a firm bright cord.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/light.glsl"
#include "shared/glow.h"

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec2 inPlace;
layout(location = 0) out vec4 outColor;

void main() {
    vec3 v = normalize(frame.eye - inPosition);
    vec3 n = normalize(inNormal);
    n = dot(n, v) < 0.0 ? -n : n;
    float graze = 1.0 - clamp(dot(n, v), 0.0, 1.0);
    float cord = smoothstep(0.86, 0.93, inPlace.y);
    float root = 1.0 - smoothstep(0.0, 0.12, inPlace.y);
    // Fine creases run from the cord to the root.
    float crease = sin(inPlace.x * 34.0 + 2.0 * sin(inPlace.y * 5.0)) * smoothstep(0.15, 0.8, inPlace.y);
    vec3 film = mix(vec3(0.30, 0.15, 0.15), vec3(0.50, 0.33, 0.30), smoothstep(0.1, 0.9, inPlace.y));
    vec3 albedo = mix(film, vec3(0.86, 0.74, 0.62), max(cord, 0.55 * root)) * (0.94 + 0.06 * crease);
    Surface s = Surface(inPosition, n, albedo, vec3(0.65, 0.45, 0.38), mix(0.75, 1.0, inPlace.y), 0.26, 0.05, 0.9);
    vec3 behind = vec3(0.30, 0.07, 0.05) * max(-dot(n, frame.keyDirection), 0.0) * (1.0 - cord); // through the film
    vec3 color = lit(s) + behind;
    color *= 1.0 - 0.6 * smoothstep(0.80, 0.97, graze) * (1.0 - cord); // outline
    outColor = vec4(color, cord > 0.5 ? 0.0 : kLeafletMark);
}
