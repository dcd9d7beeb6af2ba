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

const float kMeanEdge = 0.034;                    // of (1 - cos)^4 over the width of a cylinder
const vec3 kRimWhite = vec3(1.0, 0.90, 0.80);

vec3 tint() {
    if (kTissue == kTissueBone) return vec3(0.84, 0.75, 0.60);
    if (kTissue == kTissueMuscle) return vec3(0.60, 0.085, 0.060);
    if (kTissue == kTissueTendon) return vec3(0.80, 0.76, 0.68);
    if (kTissue == kTissueSkin) return vec3(0.90, 0.52, 0.38) * mix(vec3(1.0), frame.skinTint, 0.7);
    if (kTissue == kTissueFascia) return vec3(0.74, 0.74, 0.76);
    if (kTissue == kTissueFat) return vec3(0.84, 0.64, 0.30);
    return vec3(0.5, 0.04, 0.03);
}

void main() {
    Point p = meshPoint();
    vec2 kept = kRevealed ? leftOf(p, gl_FragCoord.xy / frame.shellScale) : vec2(1.0, 0.0);
    float left = kept.x;
    vec3 to = frame.eye - p.position;
    float far = length(to);
    vec3 v = to / far;
    float nv = clamp(abs(dot(p.normal, v)), 0.0, 1.0);
    float graze = 1.0 - nv;
    // A strand no wider than a few pixels shows the mean over its width: its edges alone would be dashes.
    float pixel = frame.pixelAngle * far / frame.shellScale;
    float thin = clamp(1.4 - 0.28 * p.thickness / pixel, 0.0, 1.0);
    float g2 = graze * graze;
    float edge = mix(g2 * (kDetail > 0u ? g2 : graze), kMeanEdge, thin); // broader where the picture is coarse
    float inner = 0.0;
    if (kDetail > 0u) inner = smoothstep(0.30, 0.55, graze) * (1.0 - smoothstep(0.55, 0.80, graze)) * (1.0 - thin); // a second, faint line
    bool fine = kDetail > 0u && frame.shellScale > 0.99;
    float fade = mix(fine ? smoothstep(0.0, 0.34, nv) : smoothstep(0.06, 0.50, nv), 0.7, thin); // at its very edge, which would show steps; a coarse mesh is never seen quite edge-on
    if (kRevealed && draw.opacity >= 1.0) {
        if (left >= kRevealWhole) discard; // drawn solid
        float share = min(left / kRevealSolid, 1.0);
        float outline = 0.55 * kept.y * edge * fade;
        outColor = vec4(solidColor(p).rgb, 1.0) * share + vec4(tint() * 0.7 + 0.2, 1.0) * (outline * (1.0 - share));
        return;
    }
    float ghost = draw.opacity * (0.12 + 1.1 * edge + 0.10 * inner) * fade;
    float alpha = clamp(mix(ghost, 1.0, smoothstep(0.8, 1.0, draw.opacity)), 0.0, 1.0);
    vec3 albedo = tint();
    if (kSigned) { // signs are seen on a ghost, too
        Skin skin = Skin(vec3(1.0), p.normal, 0.42, 1.0, 0.0);
        addSigns(p, skin);
        float sign_ = clamp(2.2 * distance(skin.color, vec3(1.0)) - 0.15, 0.0, 1.0) * (1.0 - smoothstep(0.6, 1.0, graze));
        albedo *= mix(vec3(1.0), skin.color, sign_);
        alpha = mix(alpha, max(alpha, 0.85), 0.8 * sign_ * min(8.0 * draw.opacity, 1.0));
        float wound = smoothstep(0.1, 0.5, skin.wet) * min(8.0 * draw.opacity, 1.0); // an open one hides what is below it
        albedo = mix(albedo, skin.color, wound);
        alpha = max(alpha, 0.97 * wound);
    }
    if (kTissue == kTissueMuscle) {
        albedo = mix(albedo, vec3(0.74, 0.06, 0.03), 0.6 * p.activation);
        albedo = mix(albedo, vec3(0.80, 0.76, 0.68), smoothstep(0.4, 0.6, p.tendon));
    }
    Surface s = Surface(p.position, p.normal, albedo, vec3(0.45, 0.32, 0.26), mix(p.occlusion, 1.0, 0.5), 0.42, 0.03, 0.9);
    Light light = plainLightOn(s);
    vec3 color = light.matt + 0.6 * light.gloss + albedo * 0.45 * (1.0 - alpha) + // a thin layer glows with light from all sides
                 kSelected * (draw.highlight * (0.2 + edge));
    // What is seen through still shines: the light on its rim and its reflections belong to the surface, not to its opacity.
    vec3 rim = mix(albedo, kRimWhite, kTissue == kTissueMuscle ? 0.12 : 0.35) * (3.0 * edge * edge + 0.7 * edge) * (fade * draw.opacity);
    vec3 shine = vec3(0.0);
    if (kDetail > 0u) {
        float nh = max(dot(p.normal, normalize(frame.keyDirection + v)), 0.0);
        float lobe = nh * nh * nh * nh;
        lobe *= lobe * lobe * lobe;
        shine = kKey * (0.16 * lobe * lobe * (1.0 - thin) * draw.opacity * (1.0 - alpha));
    }
    vec3 glow = vec3(0.0);
    // Densest in the middle, never over the veins, and as bright in a faint muscle as in a denser one: it is the message. One made a ghost is to be looked through.
    if (kTissue == kTissueMuscle) glow = emberLight(emberHere(), frame.inks.emberLow, frame.inks.emberHigh) * (1.05 * smoothstep(0.16, 0.34, draw.opacity) * (1.0 - p.tendon) * nv * nv);
    outColor = vec4(color * alpha + rim + shine + glow, alpha) * left;
}
