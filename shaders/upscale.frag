// SPDX-License-Identifier: Apache-2.0
// Brings a picture drawn at a lower internal resolution to the size of the output. fxaa.frag has smoothed its edges and
// sharpened it before: whatever is done here texel by texel would show as blocks.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/dither.glsl"

layout(set = 0, binding = kBindDisplayLinear) uniform sampler2D displayImage;
layout(location = 0) out vec4 outColor;

void main() {
    vec2 texel = (gl_FragCoord.xy - frame.outputOrigin) / frame.outputSize * frame.viewport;
    vec2 place = clamp(texel, vec2(0.5), frame.viewport - 0.5) / vec2(textureSize(displayImage, 0));
    outColor = vec4(textureLod(displayImage, place, 0.0).rgb + dither(), 1.0);
}
