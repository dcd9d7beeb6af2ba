// SPDX-License-Identifier: Apache-2.0
// A translucent layer: clear where it is seen square on, dense at its edges, with a contour. No grain: cheap.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/light.glsl"
#include "shared/mesh.h"
#include "lib/tissue.glsl"
#include "lib/mesh_point.glsl"

layout(location = 0) out vec4 outColor;

vec3 tint() {
    if (kTissue == kTissueBone) return vec3(0.80, 0.71, 0.56);
    if (kTissue == kTissueMuscle) return vec3(0.46, 0.085, 0.065);
    if (kTissue == kTissueTendon) return vec3(0.80, 0.76, 0.68);
    if (kTissue == kTissueSkin) return vec3(0.66, 0.42, 0.33) * frame.skinTint;
    if (kTissue == kTissueFascia) return vec3(0.72, 0.72, 0.72);
    if (kTissue == kTissueFat) return vec3(0.78, 0.60, 0.30);
    return vec3(0.5, 0.04, 0.03);
}

void main() {
    Point p = meshPoint();
    vec3 v = normalize(frame.eye - p.position);
    float nv = clamp(abs(dot(p.normal, v)), 0.0, 1.0);
    float graze = 1.0 - nv;
    float edge = graze * graze;
    float contour = smoothstep(0.62, 0.95, graze);
    float ghost = draw.opacity * (0.30 + 0.75 * edge + 0.55 * contour);
    float fade = smoothstep(0.0, 0.30, nv); // at its very edge, which would show steps
    ghost *= fade;
    float alpha = clamp(mix(ghost, 1.0, smoothstep(0.8, 1.0, draw.opacity)), 0.0, 1.0);
    vec3 albedo = mix(tint(), vec3(0.6, 0.03, 0.02), 0.7 * p.activation * (kTissue == kTissueMuscle ? 1.0 : 0.0));
    if (kTissue == kTissueMuscle) albedo = mix(albedo, vec3(0.80, 0.76, 0.68), smoothstep(0.4, 0.6, p.fiber.w));
    Surface s = Surface(p.position, p.normal, albedo, vec3(0.35, 0.25, 0.2), p.occlusion, 0.42, 0.035, 0.9);
    vec3 color = lit(s) + albedo * 0.22 * (1.0 - alpha) + // a thin layer glows with light from all sides
                  kSelected * (draw.highlight * (0.2 + edge));
    color += vec3(0.62, 0.56, 0.54) * contour * fade * 0.42 * draw.opacity / max(alpha, 0.05);
    // What is seen through still shines: the highlight belongs to the surface, not to its opacity.
    float spec = highlight(p.normal, frame.keyDirection, v, 0.38, 0.04) * 0.6 * draw.opacity;
    outColor = vec4(color * alpha + kKey * spec * (1.0 - alpha), alpha);
}
