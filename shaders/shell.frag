// SPDX-License-Identifier: Apache-2.0
// A translucent layer, like glass: clear where it is seen square on, dense and lit at its edges, with a faint inner
// contour and the key light on it. No grain: cheap.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/light.glsl"
#include "shared/glow.h"
#include "shared/mesh.h"
#include "shared/skin_vein.h"
#include "lib/variant.glsl"
#include "lib/tissue.glsl"
#include "lib/mesh_point.glsl"
#include "lib/reveal.glsl"
#include "lib/solid.glsl"

layout(location = 0) out vec4 outColor;

vec3 tint() {
    if (kTissue == kTissueBone) return vec3(0.80, 0.71, 0.56);
    if (kTissue == kTissueMuscle) return vec3(0.50, 0.095, 0.070);
    if (kTissue == kTissueTendon) return vec3(0.80, 0.76, 0.68);
    if (kTissue == kTissueSkin) return vec3(0.86, 0.47, 0.33) * mix(vec3(1.0), frame.skinTint, 0.7);
    if (kTissue == kTissueFascia) return vec3(0.74, 0.74, 0.76);
    if (kTissue == kTissueFat) return vec3(0.84, 0.64, 0.30);
    return vec3(0.5, 0.04, 0.03);
}

void main() {
    Point p = meshPoint();
    vec2 kept = kRevealed ? leftOf(p, gl_FragCoord.xy / frame.shellScale) : vec2(1.0, 0.0);
    float left = kept.x;
    vec3 v = normalize(frame.eye - p.position);
    float nv = clamp(abs(dot(p.normal, v)), 0.0, 1.0);
    float graze = 1.0 - nv;
    float edge = graze * graze * graze;
    float inner = smoothstep(0.30, 0.55, graze) * (1.0 - smoothstep(0.55, 0.80, graze)); // a second, faint line
    float fade = smoothstep(0.02, 0.34, nv); // at its very edge, which would show steps
    if (kRevealed && draw.opacity >= 1.0) {
        if (left >= kRevealWhole) discard; // drawn solid
        float share = min(left / kRevealSolid, 1.0);
        float outline = 0.55 * kept.y * edge * fade;
        outColor = vec4(solidColor(p).rgb, 1.0) * share + vec4(tint() * 0.7 + 0.2, 1.0) * (outline * (1.0 - share));
        return;
    }
    float ghost = draw.opacity * (0.17 + 2.1 * edge + 0.16 * inner) * fade;
    float alpha = clamp(mix(ghost, 1.0, smoothstep(0.8, 1.0, draw.opacity)), 0.0, 1.0);
    vec3 albedo = tint();
    if (kTissue == kTissueMuscle) {
        albedo = mix(albedo, vec3(0.62, 0.05, 0.03), 0.6 * p.activation);
        albedo = mix(albedo, vec3(0.80, 0.76, 0.68), smoothstep(0.4, 0.6, p.tendon));
    }
    Surface s = Surface(p.position, p.normal, albedo, vec3(0.45, 0.32, 0.26), mix(p.occlusion, 1.0, 0.5), 0.42, 0.03, 0.9);
    Light light = plainLightOn(s);
    vec3 color = light.matt + 0.6 * light.gloss + albedo * 0.25 * (1.0 - alpha) + // a thin layer glows with light from all sides
                 kSelected * (draw.highlight * (0.2 + edge));
    color += (albedo * 1.3 + 0.06) * (edge * fade * 0.60 * draw.opacity / max(alpha, 0.05));
    // What is seen through still shines: reflections belong to the surface, not to its opacity.
    float nh = max(dot(p.normal, normalize(frame.keyDirection + v)), 0.0);
    float lobe = nh * nh * nh * nh;
    lobe *= lobe * lobe * lobe;
    vec3 shine = kKey * (0.10 * lobe * lobe * draw.opacity);
    vec3 glow = vec3(0.0);
    if (kTissue == kTissueMuscle) glow = emberLight(emberHere()) * (0.14 * draw.opacity * (1.0 - p.tendon) * nv); // densest in the middle, and never over the veins
    outColor = vec4(color * alpha + shine * (1.0 - alpha) + glow, alpha) * left;
}
