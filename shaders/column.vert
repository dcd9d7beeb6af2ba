// SPDX-License-Identifier: Apache-2.0
// The column of pressure: a rod of blood in a glass tube, from its foot to the height of the heart. Variant 0 is the
// blood, 1 the glass.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"

layout(constant_id = 0) const uint kGlass = 0;
layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec3 outNormal;

const ivec2 kCorners[6] = ivec2[](ivec2(0, 0), ivec2(1, 0), ivec2(0, 1), ivec2(0, 1), ivec2(1, 0), ivec2(1, 1));

void main() {
    int quad = gl_VertexIndex / 6;
    ivec2 node = ivec2(quad % kColumnSides, quad / kColumnSides) + kCorners[gl_VertexIndex % 6];
    float angle = float(node.x) * (6.2831853 / float(kColumnSides));
    vec3 outwards = vec3(cos(angle), sin(angle), 0.0);
    float top = kGlass == 1u ? frame.stage.columnTop : clamp(frame.stage.columnLevel, frame.stage.columnFoot.z, frame.stage.columnTop);
    bool lid = node.y > 1; // the second ring of quads closes the top
    float radius = lid ? 0.0 : kColumnRadius + (kGlass == 1u ? 0.002 : 0.0);
    outNormal = lid ? vec3(0.0, 0.0, 1.0) : outwards;
    outPosition = vec3(frame.stage.columnFoot.xy, node.y == 0 ? frame.stage.columnFoot.z : top) + radius * outwards;
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
}
