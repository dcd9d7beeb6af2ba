// SPDX-License-Identifier: Apache-2.0
// Blood in the color of the pressure at its depth under the level, ringed every 10 mmHg; glass around it.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/light.glsl"
#include "lib/vein.glsl"

layout(constant_id = 0) const uint kGlass = 0;
layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 0) out vec4 outColor;

float ringAt(float place, float halfWidth, float pixel) {
    float soft = max(pixel, 1e-5);
    return clamp((halfWidth - abs(place - round(place))) / soft + 0.5, 0.0, 1.0);
}

void main() {
    vec3 v = normalize(frame.eye - inPosition);
    vec3 n = normalize(inNormal);
    float nv = clamp(dot(n, v), 0.0, 1.0);
    float graze = 1.0 - nv;
    float pressure = (inPosition.z - frame.stage.columnFoot.z) * frame.stage.pressurePerMeter; // that lifts blood so high
    float pixel = distance(frame.eye, inPosition) * frame.pixelAngle * frame.stage.pressurePerMeter;
    float ring = max(ringAt(pressure / 10.0, 0.022, pixel / 10.0), 0.45 * ringAt(pressure / 2.0, 0.04, pixel / 2.0));
    if (kGlass == 1u) {
        float alpha = clamp(0.06 + 0.55 * graze * graze + 0.55 * ring, 0.0, 1.0) * smoothstep(0.0, 0.6, nv); // no hard edge
        vec3 color = mix(vec3(0.55, 0.62, 0.70), vec3(0.85, 0.90, 0.95), ring);
        vec3 shine = softboxes(toCamera(2.0 * nv * n - v), 0.12) * (0.03 * nv);
        outColor = vec4(color * alpha * 0.5 + shine, alpha);
        return;
    }
    float depth = (frame.stage.columnLevel - inPosition.z) * frame.stage.pressurePerMeter;
    vec3 albedo = quantityColor(depth);
    Surface s = Surface(inPosition, n, albedo, vec3(0.3), 1.0, 0.25, 0.04, 0.4);
    outColor = vec4(lit(s) * mix(0.25, 1.0, smoothstep(0.0, 0.5, nv)), 0.0); // dark towards the glass
}
