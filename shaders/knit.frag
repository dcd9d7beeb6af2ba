// SPDX-License-Identifier: Apache-2.0
// A knitted stocking, opaque or as a shell. Its pattern is filtered by what a pixel covers: stitches near by, soft wales
// farther off, then their mean; so no moire.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/light.glsl"
#include "shared/mesh.h"
#include "shared/knit.h"
#include "lib/variant.glsl"

layout(push_constant, scalar) uniform DrawBlock { MeshDraw draw; };
#include "lib/reveal_tools.glsl"
layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec3 inPattern; // way around the tube, and m along it
layout(location = 4) in float inHeight;
layout(location = 3) in vec4 inSurface; // occlusion; w: nearness of the hems

layout(location = 0) out vec4 outColor;

const float kTau = 6.2831853;

float pressureAt(float z) {
    float place = clamp(z / kGarmentStep, 0.0, float(kGarmentSamples) - 1.001);
    int below = int(place);
    float a = frame.garment[below / 4][below % 4];
    float b = frame.garment[(below + 1) / 4][(below + 1) % 4];
    return mix(a, b, place - float(below));
}

// One V of two slanted legs, and the next one sits in it. x: how much yarn covers, y: height of the yarn, 0..1.
vec2 stitchAt(vec2 place) {
    float side = abs(2.0 * fract(place.x) - 1.0);
    float round_ = 2.0 * abs(side - 0.5);
    float leg = 1.0 - round_ * round_;
    float lift = 2.0 * fract(place.y + 0.55 * side) - 1.0;
    float loop = 1.0 - lift * lift * lift * lift;
    return vec2(smoothstep(0.10, 0.45, leg * loop), sqrt(max(leg, 0.0)) * (0.35 + 0.65 * loop));
}

// Rings of equal pressure, every kIsobar mmHg: x how much of one is here, y the pressure in the middle between two. None
// where the pressure is the same all along: `rise`, mmHg over a few millimetres.
const float kIsobar = 2.0;
vec2 isobarsAt(float pressure, float perPixel, float rise) {
    float place = pressure / kIsobar;
    float away = abs(fract(place - 0.5) - 0.5) * kIsobar / max(perPixel, 1e-4); // px
    float seen = 1.0 - smoothstep(0.12, 0.30, perPixel / kIsobar);               // rings too close to tell are left out
    seen *= smoothstep(0.01, 0.04, rise);
    return vec2((1.0 - smoothstep(1.0, 2.1, away)) * seen, mix(pressure, (floor(place) + 0.5) * kIsobar, seen));
}

void main() {
    float reach = max(length(inPattern.xy), 1e-3); // 1 m more than the height above the sole
    vec2 turn = inPattern.xy / reach;
    vec2 place = vec2(atan(turn.y, turn.x) / kTau * kWales, inPattern.z / kCourse);
    vec3 smooth_ = inNormal / max(length(inNormal), 1e-6);
    vec3 v = normalize(frame.eye - inPosition);
    float graze = 1.0 - clamp(abs(dot(smooth_, v)), 0.0, 1.0);
    // Wales and courses per pixel; of `turn`, for the angle jumps at its seam.
    float scale = draw.opacity < 1.0 ? frame.shellScale : 1.0;
    float around = kWales / kTau * (length(dFdx(turn)) + length(dFdy(turn)));
    float pixel = distance(frame.eye, inPosition) * frame.pixelAngle / scale; // m that it covers
    float fine = clamp(1.9 - 7.0 * max(around, pixel / (kCourse * max(1.0 - graze, 0.2))), 0.0, 1.0);
    float wales = clamp(2.2 - 5.5 * around, 0.0, 1.0) * (1.0 - fine);

    float hem = smoothstep(0.45, 0.55, inSurface.w);
    vec2 stitch = stitchAt(mix(place, vec2(place.x, place.y * 0.35), hem)); // a hem is ribbed
    float wave = cos(kTau * place.x) * wales;
    float cover = mix(0.80 + 0.14 * wave, stitch.x, fine);
    float height = mix(0.62 + 0.20 * wave, stitch.y, fine);

    vec3 normal = bumped(smooth_, inPosition, 0.00045 * height * fine);
    float pressure = pressureAt(inHeight);
    float rise = abs(pressureAt(inHeight + 0.004) - pressureAt(inHeight - 0.004));
    vec2 isobar = isobarsAt(pressure, length(vec2(dFdx(pressure), dFdy(pressure))), rise);
    float share = isobar.y / max(frame.garmentHigh, 1e-3);
    vec3 yarn = garmentColor(share, frame.inks.garment[0], frame.inks.garment[1], frame.inks.garment[2]) * (0.30 + 0.70 * height) * mix(1.0, 0.62, hem);
    yarn = mix(yarn, vec3(0.97, 0.98, 0.95), 0.85 * isobar.x * (1.0 - hem));
    float soft = 0.16;
    Surface s = Surface(inPosition, normal, yarn, vec3(soft), clamp(inSurface.x, 0.0, 1.0), 0.72, 0.03, 0.35);
    vec3 color = lit(s) + yarn * (0.22 * graze * graze) + kSelected * (draw.highlight * (0.12 + 0.6 * graze * graze));
    if (draw.opacity >= 1.0) {
        outColor = vec4(mix(color * 0.35, color, cover), 0.0);
        return;
    }
    // Threads stay, what is between them lets through; seen aslant they close up.
    float open = draw.opacity * mix(0.45 + 0.55 * cover, 1.0, max(max(graze * graze, hem), 0.95 * isobar.x));
    float alpha = clamp(open, 0.0, 1.0) * smoothstep(0.0, 0.12, 1.0 - graze);
    if (kRevealed) alpha *= toolsLeft(gl_FragCoord.xy / frame.shellScale);
    outColor = vec4(color * alpha, alpha);
}
