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

float ringAt(float place, float halfWidth) {
    float soft = max(fwidth(place), 1e-5);
    return clamp((halfWidth - abs(place - round(place))) / soft + 0.5, 0.0, 1.0);
}

void main() {
    vec3 v = normalize(frame.eye - inPosition);
    vec3 n = normalize(inNormal);
    float graze = 1.0 - clamp(dot(n, v), 0.0, 1.0);
    float pressure = (frame.stage.columnTop - inPosition.z) * frame.stage.pressurePerMeter; // were it full
    float ring = max(ringAt(pressure / 10.0, 0.05), 0.6 * ringAt(pressure / 2.0, 0.05) * step(0.6, n.y * 0.0 + 1.0 - abs(n.x)));
    if (kGlass == 1u) {
        float alpha = clamp(0.06 + 0.55 * graze * graze + 0.55 * ring, 0.0, 1.0);
        vec3 color = mix(vec3(0.55, 0.62, 0.70), vec3(0.85, 0.90, 0.95), ring);
        float spec = highlight(n, frame.keyDirection, v, 0.2, 0.05);
        outColor = vec4(color * alpha * 0.5 + kKey * spec * 0.15, alpha);
        return;
    }
    float depth = (frame.stage.columnLevel - inPosition.z) * frame.stage.pressurePerMeter;
    vec3 albedo = quantityColor(depth);
    Surface s = Surface(inPosition, n, albedo, vec3(0.3), 1.0, 0.25, 0.04, 0.4);
    outColor = vec4(lit(s), 0.0);
}
