// SPDX-License-Identifier: Apache-2.0
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/light.glsl"
#include "shared/tube.h"

// What is drawn of the vein.
const uint kSolid = 0;  // its wall
const uint kInside = 1; // the far wall, looked at from the lumen, behind a valve
const uint kGhost = 2;  // a faded or schematic vein
const uint kGlass = 3;  // the near wall over a valve: contour only
const uint kVeil = 4;   // the near wall while blood is shown: the nearer, the clearer
layout(constant_id = 0) const uint kPart = kSolid;

layout(push_constant, scalar) uniform DrawBlock { TubeDraw draw; };
layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec3 inTangent;
layout(location = 3) in vec3 inColor;
layout(location = 4) in vec3 inFlow;
layout(location = 5) flat in uint inKind;
layout(location = 0) out vec4 outColor;

// Chevrons that point and move along the flow. Each travels with the local velocity for a while and fades out as the
// next one fades in, so neighbouring cells of different speed never shear the pattern. In a still the tips tell.
float chevron(float across, float phase) {
    const float kSpacing = 0.013;
    float velocity = clamp(inFlow.y, -0.35, 0.35);
    float direction = sign(velocity);
    float place = (inFlow.x - velocity * 0.5 * phase) / kSpacing + direction * 0.32 * across * across;
    float saw = abs(fract(place) - 0.5) * 2.0;
    return smoothstep(0.66, 0.80, saw);
}

float flowMark(float across) {
    float phase = frame.deltaPhase;
    float other = fract(phase + 0.5);
    float weight = abs(2.0 * phase - 1.0);
    float mark = mix(chevron(across, phase), chevron(across, other), weight);
    return mark * smoothstep(0.002, 0.03, abs(inFlow.y)) * smoothstep(2.2, 5.0, inFlow.z) * frame.flowMarks;
}

vec3 wallColor(float across, float graze) {
    vec3 color = inColor;
    bool superficial = inKind == kVeinSuperficial;
    if (superficial) color = mix(color, vec3(0.80, 0.92, 0.95), 0.28);            // lighter
    if (inKind == kVeinMuscular) color = mix(color, vec3(0.50, 0.16, 0.30), 0.18);
    if (inKind == kVeinPerforator) color *= 0.62 + 0.55 * smoothstep(0.35, 0.5, abs(fract(inFlow.x / 0.004) - 0.5)); // banded
    if (inKind == kVeinArtery) color = vec3(0.50, 0.040, 0.030);
    return color * (superficial ? 1.0 + 0.25 * graze : 1.0 - 0.35 * graze);       // bright or dark edge
}

void main() {
    vec3 v = normalize(frame.eye - inPosition);
    vec3 n = normalize(inNormal);
    if (kPart == kInside) n = -n;
    float nv = clamp(dot(n, v), 0.0, 1.0);
    float graze = 1.0 - nv;
    float across = dot(n, normalize(cross(inTangent, v)));
    vec3 albedo = wallColor(across, graze);
    float mark = inKind == kVeinArtery || kPart == kInside ? 0.0 : flowMark(across);
    float light = dot(albedo, vec3(0.3, 0.6, 0.1));
    albedo = mix(albedo, light > 0.34 ? albedo * 0.25 : mix(albedo, vec3(0.95), 0.75), 0.75 * mark);
    float shade = kPart == kInside ? 0.62 : 1.0;
    Surface s = Surface(inPosition, n, albedo * shade, vec3(0.22), shade, 0.30, kPart == kInside ? 0.02 : 0.045, 0.5);
    vec3 color = lit(s);
    color += albedo * 0.10; // so that the colour can be read in the shade
    color += kSelected.rgb * draw.highlight * (0.15 + graze);
    if (kPart == kSolid || kPart == kInside) {
        outColor = vec4(color, 0.0);
        return;
    }
    float ghost = inKind == kVeinSchematic ? 0.10 + 0.5 * graze : mix(0.35 + 0.65 * graze * graze, 1.0, draw.opacity);
    float alpha = draw.opacity * ghost;
    if (kPart == kGlass) alpha = smoothstep(0.45, 1.0, graze) * 0.75 + 0.05;
    float contour = graze * graze;
    if (kPart == kVeil) alpha = mix(0.97, clamp(0.22 + 0.7 * contour + 0.3 * mark, 0.0, 1.0), smoothstep(2.5, 14.0, inFlow.z));
    outColor = vec4(color * alpha, alpha);
}
