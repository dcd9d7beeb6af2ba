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
layout(location = 6) in vec2 inCap;
layout(location = 0) out vec4 outColor;

// Chevrons that point and move along the flow. Each travels with the local velocity for a while and fades out as the
// next one fades in, so neighbouring cells of different speed never shear the pattern. In a still the tips tell. From
// afar they stand further apart, at least some ten pixels.
float chevron(float across, float phase, float spacing) {
    float velocity = clamp(inFlow.y, -0.35, 0.35);
    float direction = sign(velocity);
    float place = (inFlow.x - velocity * 0.5 * phase) / spacing + direction * 0.32 * across * across;
    // A sharp front, a tail that fades: brighter towards where the blood goes.
    float saw = fract(place * direction);
    return smoothstep(0.40, 0.86, saw) * (1.0 - smoothstep(0.93, 1.0, saw));
}

float flowMark(float across) {
    const float kSpacing = 0.013;
    float meters = distance(frame.eye, inPosition) * frame.pixelAngle; // per pixel
    float spacing = kSpacing * exp2(ceil(max(log2(11.0 * meters / kSpacing), 0.0)));
    float phase = frame.deltaPhase;
    float other = fract(phase + 0.5);
    float weight = abs(2.0 * phase - 1.0);
    float mark = mix(chevron(across, phase, spacing), chevron(across, other, spacing), weight);
    return mark * smoothstep(0.002, 0.03, abs(inFlow.y)) * smoothstep(0.9, 2.4, inFlow.z) * frame.flowMarks;
}

// The systems by pattern, not by colour alone: deep veins plain, superficial ones with a bright line inside their
// outline, veins of the muscles striped lengthwise, perforators banded.
vec3 wallColor(float across, float graze) {
    if (inKind == kVeinArtery) return vec3(0.50, 0.040, 0.030) * (1.0 - 0.35 * graze);
    vec3 color = inColor;
    float near = smoothstep(2.0, 5.0, inFlow.z);
    if (inKind == kVeinSuperficial) color *= 1.0 + 0.9 * near * smoothstep(0.35, 0.6, graze);
    if (inKind == kVeinMuscular) color *= mix(0.85, 0.62 + 0.42 * smoothstep(-0.3, 0.3, sin(across * 9.0)), near);
    if (inKind == kVeinPerforator) color *= 0.55 + 0.6 * smoothstep(0.35, 0.5, abs(fract(inFlow.x / 0.004) - 0.5));
    return color;
}

// A cut end: a ring of wall around the dark lumen.
vec3 capColor(vec3 albedo) {
    float rim = smoothstep(inCap.y * 0.94 - 0.06, inCap.y * 0.94, inCap.x);
    return mix(vec3(0.10, 0.004, 0.008), albedo * 0.6 + vec3(0.25, 0.18, 0.16), rim);
}

void main() {
    vec3 v = normalize(frame.eye - inPosition);
    bool cap = inCap.x < 0.995;
    vec3 n = normalize(cap ? inTangent * (dot(inTangent, v) < 0.0 ? -1.0 : 1.0) : inNormal);
    if (kPart == kInside && !cap) n = -n;
    float nv = clamp(dot(n, v), 0.0, 1.0);
    float graze = cap ? 0.0 : 1.0 - nv;
    float across = dot(n, normalize(cross(inTangent, v)));
    vec3 albedo = cap ? capColor(inColor) : wallColor(across, graze);
    float mark = inKind == kVeinArtery || kPart == kInside || cap ? 0.0 : flowMark(across);
    float light = dot(albedo, vec3(0.3, 0.6, 0.1));
    albedo = mix(albedo, light > 0.30 ? albedo * 0.16 : mix(albedo, vec3(0.95), 0.80), 0.85 * mark);
    float shade = kPart == kInside ? 0.50 : 1.0;
    Surface s = Surface(inPosition, n, albedo * shade, vec3(0.22), shade, 0.24, kPart == kInside ? 0.02 : 0.05, 0.25);
    Light lights = plainLightOn(s);
    vec3 matt = lights.matt + albedo * 0.12; // so that the colour can be read in the shade
    // A dark outline tells crossing veins apart.
    float line = smoothstep(0.74, 0.93, graze) * smoothstep(1.2, 3.5, inFlow.z);
    matt *= 1.0 - 0.88 * line;
    vec3 gloss = lights.gloss * (1.0 - line);
    vec3 chosen = kSelected.rgb * draw.highlight * (0.15 + graze);
    if (frame.lens.w > 0.0 && inKind != kVeinArtery) matt *= 1.0 + 0.3 * (1.0 - lensLeft(frame.lens, gl_FragCoord.xy));
    if (kPart == kSolid || kPart == kInside) {
        outColor = vec4(matt + gloss + chosen, 0.0);
        return;
    }
    float ghost = inKind == kVeinSchematic ? 0.10 + 0.5 * graze : mix(0.35 + 0.65 * graze * graze, 1.0, draw.opacity);
    float contour = smoothstep(0.42, 0.86, graze);
    float alpha = draw.opacity * ghost;
    // A faded vein keeps its contour while it holds blood.
    if (kPart == kGhost && inKind != kVeinSchematic) alpha = max(alpha, 0.8 * contour * smoothstep(0.0, 0.15, draw.opacity) * smoothstep(2.0, 7.0, inFlow.z));
    if (kPart == kGlass) alpha = 0.06 + 0.72 * contour;
    if (kPart == kVeil) alpha = cap ? 1.0 : mix(0.45, clamp(0.16 + 0.80 * contour + 0.5 * mark, 0.0, 1.0), smoothstep(2.0, 7.0, inFlow.z));
    // What shines lies over all that is seen through the wall.
    float shine = clamp(dot(gloss, vec3(0.4)), 0.0, 1.0);
    if (kPart == kGhost) gloss *= alpha;
    outColor = vec4((matt + chosen) * alpha + gloss, min(max(alpha, kPart == kGhost ? 0.0 : shine), 0.97)); // fully covered would read as floor
}
