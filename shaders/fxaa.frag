// SPDX-License-Identifier: Apache-2.0
// Smooths stair steps along edges of luma: finds the side of the edge, walks to both ends of the step, and moves the
// pixel towards its neighbour by how near the end is (the idea of Lottes' FXAA). Fetches texels only.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/dither.glsl"

layout(constant_id = 0) const uint kWalk = 0; // steps to each side
layout(set = 0, binding = kBindDisplay) uniform sampler2D displayImage;
layout(location = 0) out vec4 outColor;

float lumaAt(ivec2 p) { return texelFetch(displayImage, clamp(p, ivec2(0), ivec2(frame.viewport) - 1), 0).a; }

// How many pixels the edge runs on in one direction.
float walk(ivec2 p, ivec2 along, ivec2 side, float edgeLuma, float gradient) {
    for (uint i = 1u; i <= kWalk; ++i) {
        ivec2 q = p + along * int(i);
        float mean = 0.5 * (lumaAt(q) + lumaAt(q + side));
        if (abs(mean - edgeLuma) > gradient) return float(i);
    }
    return float(kWalk) + 1.0;
}

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    vec4 center = texelFetch(displayImage, p, 0);
    float n = lumaAt(p - ivec2(0, 1));
    float s = lumaAt(p + ivec2(0, 1));
    float w = lumaAt(p - ivec2(1, 0));
    float e = lumaAt(p + ivec2(1, 0));
    float high = max(center.a, max(max(n, s), max(w, e)));
    float low = min(center.a, min(min(n, s), min(w, e)));
    float contrast = high - low;
    if (contrast < max(0.03, high * 0.10)) {
        outColor = vec4(center.rgb + dither(), 1.0);
        return;
    }
    bool horizontal = abs(n + s - 2.0 * center.a) >= abs(w + e - 2.0 * center.a);
    float before = horizontal ? n : w;
    float after = horizontal ? s : e;
    bool towardsBefore = abs(before - center.a) >= abs(after - center.a);
    ivec2 side = horizontal ? ivec2(0, 1) : ivec2(1, 0);
    if (towardsBefore) side = -side;
    float blurred = (n + s + w + e) * 0.25;
    float blend = 0.55 * smoothstep(0.0, 1.0, clamp(abs(blurred - center.a) / contrast, 0.0, 1.0));
    if (kWalk > 0u) {
        ivec2 along = horizontal ? ivec2(1, 0) : ivec2(0, 1);
        float neighbor = towardsBefore ? before : after;
        float edgeLuma = 0.5 * (center.a + neighbor);
        float gradient = 0.25 * abs(neighbor - center.a);
        float forward = walk(p, along, side, edgeLuma, gradient);
        float back = walk(p, -along, side, edgeLuma, gradient);
        bool forwardEnd = forward < back;
        ivec2 end = p + (forwardEnd ? along * int(forward) : -along * int(back));
        bool right = (0.5 * (lumaAt(end) + lumaAt(end + side)) - edgeLuma > 0.0) != (center.a - edgeLuma > 0.0);
        float step_ = right ? 0.5 - (min(forward, back) - 0.5) / (forward + back - 1.0) : 0.0;
        blend = max(blend * 0.6, step_);
    }
    vec3 other = texelFetch(displayImage, clamp(p + side, ivec2(0), ivec2(frame.viewport) - 1), 0).rgb;
    outColor = vec4(mix(center.rgb, other, blend) + dither(), 1.0);
}
