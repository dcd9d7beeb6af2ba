// SPDX-License-Identifier: Apache-2.0
// Depth at the resolution of the translucent shells: the farthest of the pixels that one of theirs covers, so that
// nothing behind an edge loses its shell.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"

layout(set = 0, binding = kBindDepth) uniform sampler2D depthImage;

void main() {
    ivec2 limit = ivec2(frame.viewport) - 1;
    ivec2 p = min(ivec2(gl_FragCoord.xy / frame.shellScale), limit);
    float depth = texelFetch(depthImage, p, 0).x;
    if (frame.shellScale < 1.0) {
        depth = min(depth, texelFetch(depthImage, min(p + ivec2(1, 0), limit), 0).x);
        depth = min(depth, texelFetch(depthImage, min(p + ivec2(0, 1), limit), 0).x);
        depth = min(depth, texelFetch(depthImage, min(p + ivec2(1, 1), limit), 0).x);
    }
    gl_FragDepth = depth;
}
