// SPDX-License-Identifier: Apache-2.0
// Two leaflets per valve: a grid swept from the opening and the radius of this moment. One instance per leaflet.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/pose.glsl"
#include "lib/vein.glsl"

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec3 outNormal;
layout(location = 2) out vec2 outPlace; // across -1..1, up 0..1

const ivec2 kCorners[6] = ivec2[](ivec2(0, 0), ivec2(1, 0), ivec2(0, 1), ivec2(0, 1), ivec2(1, 0), ivec2(1, 1));

void main() {
    int index = gl_InstanceIndex / 2;
    float half_ = gl_InstanceIndex % 2 == 0 ? 1.0 : -1.0;
    int quad = gl_VertexIndex / 6;
    ivec2 node = ivec2(quad % kLeafletColumns, quad / kLeafletColumns) + kCorners[gl_VertexIndex % 6];
    outPlace = vec2(-1.0 + 2.0 * float(node.x) / float(kLeafletColumns), float(node.y) / float(kLeafletRows));

    ValveData valve = valves[index];
    float opening = valveStates[index].opening;
    BodyMotion body = blendedBodies(valve.weights);
    vec3 z = turnedBy(body, valve.tangent);
    vec3 x = turnedBy(body, valve.commissure);
    x = normalize(x - z * dot(x, z));
    vec3 y = cross(z, x) * half_;
    float radius = sqrt(max(cells[valve.cell].area, 1e-9) / 3.14159265) * frame.veinWidth;

    vec3 p = leafletPoint(outPlace.x, outPlace.y, opening);
    vec2 step_ = vec2(outPlace.x > 0.0 ? -0.02 : 0.02, outPlace.y > 0.5 ? -0.02 : 0.02);
    vec3 du = (leafletPoint(outPlace.x + step_.x, outPlace.y, opening) - p) / step_.x;
    vec3 dv = (leafletPoint(outPlace.x, outPlace.y + step_.y, opening) - p) / step_.y;
    vec3 n = cross(du, dv);
    // Where the vein bends or narrows its wall is nearer than a straight round one: the roots keep inside.
    p.xy *= mix(0.945, 1.0, outPlace.y);
    outPosition = frame.stature * movedBy(body, shapedBy(frame.limb, valve.center + valve.byFat * frame.limb.fat)) + (x * p.x + y * p.y + z * p.z) * radius;
    outNormal = normalize(x * n.x + y * n.y + z * n.z + vec3(1e-9));
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
    gl_ClipDistance[0] = sectionDistance(outPosition);
}
