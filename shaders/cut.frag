// SPDX-License-Identifier: Apache-2.0
// The cut face of a tissue: marrow, fascicles end on, fat.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/light.glsl"
#include "lib/cut.glsl"
#include "shared/mesh.h"
#include "lib/tissue.glsl"
#include "lib/mesh_point.glsl"

layout(location = 0) out vec4 outColor;

vec3 cutColor(vec3 place) {
    vec4 n = noiseAt(place + draw.seed);
    vec4 fine = noiseAt(place * 2.1 + draw.seed);
    if (kTissue == kTissueBone) return mix(vec3(0.58, 0.30, 0.20), vec3(0.80, 0.68, 0.50), smoothstep(0.40, 0.62, fine.g * 0.6 + n.b * 0.4));
    if (kTissue == kTissueMuscle) {
        float sheath = smoothstep(0.84, 1.0, 1.0 - abs(2.0 * n.g - 1.0));
        return mix(mix(vec3(0.26, 0.030, 0.026), vec3(0.42, 0.075, 0.058), fine.r), vec3(0.60, 0.34, 0.26), 0.55 * sheath);
    }
    if (kTissue == kTissueTendon) return mix(vec3(0.66, 0.60, 0.52), vec3(0.86, 0.82, 0.76), fine.r);
    if (kTissue == kTissueArtery) return vec3(0.50, 0.040, 0.030);
    // Skin and the envelopes enclose fat: lobules, with pale septa between them.
    float septa = smoothstep(0.86, 1.0, 1.0 - abs(2.0 * n.b - 1.0));
    return mix(mix(vec3(0.70, 0.46, 0.16), vec3(0.84, 0.64, 0.30), n.g), vec3(0.84, 0.76, 0.62), 0.5 * septa);
}

void main() {
    vec3 place = cutPlace(inPosition);
    vec3 color = cutColor(place);
    Surface s = Surface(place, vec3(0.0, 0.0, 1.0), color, vec3(0.2), 1.0, 0.42, 0.04, 0.0);
    outColor = vec4(lit(s) + kSelected * (0.15 * draw.highlight), 0.0);
}
