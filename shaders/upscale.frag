// SPDX-License-Identifier: Apache-2.0
// Brings a picture drawn at a lower internal resolution to the size of the output: filtered, then sharpened within what
// its neighbors show.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/dither.glsl"

layout(set = 0, binding = kBindDisplayLinear) uniform sampler2D displayImage;
layout(location = 0) out vec4 outColor;

// How far a pixel is moved away from its surroundings, never beyond what is among them: no halo.
const float kSharpness = 0.6;

void main() {
    vec2 texel = gl_FragCoord.xy / frame.outputSize * frame.viewport;
    vec2 place = min(texel, frame.viewport - 0.5) / vec2(textureSize(displayImage, 0));
    vec3 color = textureLod(displayImage, place, 0.0).rgb;
    ivec2 last = ivec2(frame.viewport) - 1;
    ivec2 p = min(ivec2(texel), last);
    vec3 n = texelFetch(displayImage, max(p - ivec2(0, 1), ivec2(0)), 0).rgb;
    vec3 s = texelFetch(displayImage, min(p + ivec2(0, 1), last), 0).rgb;
    vec3 w = texelFetch(displayImage, max(p - ivec2(1, 0), ivec2(0)), 0).rgb;
    vec3 e = texelFetch(displayImage, min(p + ivec2(1, 0), last), 0).rgb;
    vec3 c = texelFetch(displayImage, p, 0).rgb;
    vec3 low = min(c, min(min(n, s), min(w, e)));
    vec3 high = max(c, max(max(n, s), max(w, e)));
    vec3 sharp = clamp(color + kSharpness * (color - 0.25 * (n + s + w + e)), low, high);
    outColor = vec4(sharp + dither(), 1.0);
}
