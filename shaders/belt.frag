// SPDX-License-Identifier: Apache-2.0
// Dark rubber with marks that travel with the belt.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/background.glsl"

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec2 inLight;
layout(location = 0) out vec4 outColor;

// A line of the given half width around whole numbers of `place`, as soft as a pixel, which is so wide.
float lineAt(float place, float halfWidth, float pixel) {
    float soft = max(pixel, 1e-5);
    float away = abs(place - round(place));
    return clamp((halfWidth - away) / soft + 0.5, 0.0, 1.0) * clamp(2.0 * halfWidth / soft, 0.0, 1.0);
}

void main() {
    float spacing = max(frame.stage.beltSpacing, 1e-3);
    float along = inPosition.y + frame.stage.beltTravel; // it runs towards -y
    float across = (inPosition.x - kBeltMiddle) / kBeltHalfWidth;
    vec3 v = normalize(frame.eye - inPosition);
    // m of the belt's length that a pixel covers; derivatives would be wrong at the edges of its triangles
    float pixel = distance(frame.eye, inPosition) * frame.pixelAngle * length(vec2(1.0, v.y / max(v.z, 0.02)));
    float ribs = 0.5 + 0.5 * cos(6.2831853 * along / (spacing / 24.0));
    float far = clamp(1.4 - 60.0 * pixel / spacing, 0.0, 1.0); // ribs finer than pixels would shimmer
    // Its width a pixel covers less of the aslant the belt runs from the eye to the side.
    float beside = distance(frame.eye, inPosition) * frame.pixelAngle * length(vec2(1.0, v.x / max(v.z, 0.02))) / kBeltHalfWidth;
    float inside = clamp((0.94 - abs(across)) / beside + 0.5, 0.0, 1.0);
    float mark = lineAt(along / spacing, 0.006 / spacing, pixel / spacing) * inside;
    float line = clamp((0.014 - abs(abs(across) - 0.88)) / beside + 0.5, 0.0, 1.0) * min(0.028 / beside, 1.0);
    float dash = lineAt(along / spacing * 4.0, 0.16, 4.0 * pixel / spacing) * line;
    vec3 rubber = vec3(0.020, 0.022, 0.026) * (0.90 + 0.25 * ribs * far);
    vec3 color = mix(rubber, vec3(0.17, 0.19, 0.21), max(0.30 * mark, 0.45 * dash));
    float light = (0.12 + 0.88 * inLight.x) * (0.45 + 0.55 * inLight.y);
    float graze = 1.0 - clamp(v.z, 0.0, 1.0);
    vec3 sheen = vec3(0.045, 0.052, 0.062) * graze * graze * graze;
    float far_ = smoothstep(kDeckFadeFrom, kDeckFadeTo, abs(inPosition.y));
    outColor = vec4(mix((color * 1.7 + sheen) * light, backdrop(gl_FragCoord.xy / frame.viewport), far_), -1.0);
}
