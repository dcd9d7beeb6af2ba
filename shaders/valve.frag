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
    float stream = smoothstep(-0.1, 0.1, dot(n, v)); // seen from the stream, 0: from the pocket behind it
    n = dot(n, v) < 0.0 ? -n : n;
    float graze = 1.0 - clamp(dot(n, v), 0.0, 1.0);
    float cord = smoothstep(0.905, 0.925, inPlace.y);
    float agger = 1.0 - smoothstep(-0.01, 0.03, inPlace.y);
    // Fine folds run from the root to the free edge, and thin out there.
    float fold = sin(inPlace.x * 30.0 + 2.0 * sin(inPlace.y * 4.0)) * smoothstep(0.05, 0.3, inPlace.y) * (1.0 - 0.6 * inPlace.y);
    n = normalize(n + 0.05 * fold * normalize(cross(n, v) + 1e-4));
    vec3 film = mix(vec3(0.58, 0.36, 0.31), vec3(0.74, 0.57, 0.49), smoothstep(0.0, 0.9, inPlace.y));
    film *= mix(vec3(0.80, 0.72, 0.74), vec3(1.0), stream);
    vec3 albedo = mix(mix(film, vec3(0.66, 0.34, 0.28), 0.8 * agger), vec3(0.95, 0.88, 0.78), cord) * (0.96 + 0.04 * fold);
    float shade = mix(0.72, 1.0, smoothstep(0.0, 0.5, inPlace.y)) * mix(0.85, 1.0, stream);
    Surface s = Surface(inPosition, n, albedo, vec3(0.60, 0.42, 0.36), max(shade, cord), 0.30, 0.05, 0.7);
    vec3 behind = vec3(0.34, 0.12, 0.08) * max(-dot(n, frame.keyDirection), 0.0) * (1.0 - cord); // through the film
    vec3 color = lit(s) + behind + 0.10 * albedo * cord;
    // A dark line beside the cord and at the outline: films lie close to each other.
    float beside = smoothstep(0.85, 0.895, inPlace.y) * (1.0 - smoothstep(0.895, 0.910, inPlace.y));
    color *= 1.0 - 0.55 * max(beside, 0.9 * smoothstep(0.84, 0.97, graze) * (1.0 - cord) * (1.0 - agger));
    outColor = vec4(color, mix(kLeafletMark, kCordMark, max(cord, agger)));
}
