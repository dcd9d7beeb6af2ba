// SPDX-License-Identifier: Apache-2.0
// Pressure under the sole as light on the ground, with a line every 50 kPa.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "shared/mesh.h"

layout(push_constant, scalar) uniform DrawBlock { MeshDraw draw; };
layout(location = 0) in float inPressure;
layout(location = 0) out vec4 outColor;

void main() {
    float place = inPressure / 50.0;
    float soft = max(fwidth(place), 1e-4);
    float contour = clamp(1.2 - abs(place - round(place)) / soft, 0.0, 1.0) * step(0.5, place) * clamp(0.35 / soft, 0.0, 1.0);
    vec3 color = soleColor(inPressure / frame.stage.solePressureHigh, frame.inks.sole[0], frame.inks.sole[1], frame.inks.sole[2], frame.inks.sole[3]);
    // The less it presses the more of the ground is seen, so that a light touch makes no slab.
    float alpha = smoothstep(10.0, 30.0, inPressure) * mix(0.25, 0.94, smoothstep(15.0, 120.0, inPressure)) * draw.opacity;
    outColor = vec4(mix(color, vec3(0.9), 0.35 * contour) * alpha, alpha);
}
