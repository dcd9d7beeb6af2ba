// SPDX-License-Identifier: Apache-2.0
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

layout(location = 0) out vec4 outColor;

void main() {
    Point p = meshPoint();
    Tissue t = tissueAt(kTissue, p);
    Light light = kDetail == 0u ? plainLightOn(t.surface) : lightOn(t.surface, t.finish);
    vec3 color = light.matt + light.gloss;
    float graze = 1.0 - clamp(dot(p.normal, normalize(frame.eye - p.position)), 0.0, 1.0);
    float mark = 0.0;
    if (kTissue == kTissueMuscle) { // from within, so least at its edges and in the furrows between bundles
        mark = emberHere() * t.ember * (1.0 - 0.6 * graze * graze);
        color = color * (1.0 - 0.35 * mark) + emberLight(mark) * 0.62;
    }
    if (kTissue == kTissueSkin) mark = skinMark(light.gloss.g); // and what of it the scattering must not blur
    float outline = draw.highlight * (0.12 + 0.9 * graze * graze);
    color += kSelected * outline;
    outColor = vec4(color, outline > 0.0 ? 1.0 + 0.6 * outline : mark);
}
