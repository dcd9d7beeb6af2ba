// SPDX-License-Identifier: Apache-2.0
// Smooths stair steps along edges of luma: finds the side of the edge, walks to both ends of the step, and moves the
// pixel towards its neighbour by how near the end is (the idea of Lottes' FXAA). Fetches texels only.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/dither.glsl"

layout(constant_id = 0) const uint kVariant = 0; // kWalk, and a bit: 16 the picture will be enlarged
const uint kWalk = kVariant & 15u; // steps to each side
const bool kEnlarged = kVariant >= 16u; // or made smaller
const float kSharpness = 0.5; // how far a pixel is moved away from its surroundings before it is enlarged
layout(set = 0, binding = kBindDisplay) uniform sampler2D displayImage;
layout(location = 0) out vec4 outColor;

vec4 texelAt(ivec2 p) { return texelFetch(displayImage, clamp(p, ivec2(0), ivec2(frame.viewport) - 1), 0); }
float lumaAt(ivec2 p) { return texelAt(p).a; }

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
    if (!kEnlarged) p -= ivec2(frame.outputOrigin);
    vec4 center = texelFetch(displayImage, p, 0);
    vec4 up = texelAt(p - ivec2(0, 1));
    vec4 down = texelAt(p + ivec2(0, 1));
    vec4 left = texelAt(p - ivec2(1, 0));
    vec4 right_ = texelAt(p + ivec2(1, 0));
    float n = up.a;
    float s = down.a;
    float w = left.a;
    float e = right_.a;
    // What the filter that enlarges will blur, within what the neighbors show: no halo.
    vec3 lost = kEnlarged && frame.viewport.x < frame.outputSize.x ? kSharpness * (center.rgb - 0.25 * (up + down + left + right_).rgb) : vec3(0.0);
    vec3 least = min(min(center.rgb, up.rgb), min(min(down.rgb, left.rgb), right_.rgb));
    vec3 most = max(max(center.rgb, up.rgb), max(max(down.rgb, left.rgb), right_.rgb));
    float high = max(center.a, max(max(n, s), max(w, e)));
    float low = min(center.a, min(min(n, s), min(w, e)));
    float contrast = high - low;
    if (contrast < max(0.03, high * 0.10)) {
        outColor = vec4(kEnlarged ? clamp(center.rgb + lost, least, most) : center.rgb + dither(), 1.0);
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
    vec3 smooth_ = mix(center.rgb, texelAt(p + side).rgb, blend);
    outColor = vec4(kEnlarged ? clamp(smooth_ + lost * (1.0 - blend), least, most) : smooth_ + dither(), 1.0);
}
