// SPDX-License-Identifier: Apache-2.0
// Two leaflets per valve, as cusp.h shapes them, by the opening, the leak and the calibre of this moment. One instance
// per leaflet.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/pose.glsl"
#include "lib/vein.glsl"

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec3 outNormal;
layout(location = 2) out vec2 outPlace; // across -1..1, up 0..1, below 0 on the agger

const ivec2 kCorners[6] = ivec2[](ivec2(0, 0), ivec2(1, 0), ivec2(0, 1), ivec2(0, 1), ivec2(1, 0), ivec2(1, 1));

vec3 pointAt(vec2 place, float opening, float leak, float side) {
    return valvePoint(place.x, place.y, opening, leak, side);
}

// Normal of the leaflet, from its own slopes.
vec3 leafletNormal(vec3 p, float opening, float leak, float side) {
    vec2 step_ = vec2(outPlace.x > 0.0 ? -0.02 : 0.02, outPlace.y > 0.5 ? -0.02 : 0.02);
    vec3 du = (pointAt(outPlace + vec2(step_.x, 0.0), opening, leak, side) - p) / step_.x;
    vec3 dv = (pointAt(outPlace + vec2(0.0, step_.y), opening, leak, side) - p) / step_.y;
    return cross(du, dv);
}

void main() {
    int index = gl_InstanceIndex / 2;
    float half_ = gl_InstanceIndex % 2 == 0 ? 1.0 : -1.0;
    int quad = gl_VertexIndex / 6;
    ivec2 node = ivec2(quad % kLeafletColumns, quad / kLeafletColumns) + kCorners[gl_VertexIndex % 6];
    outPlace = vec2(-1.0 + 2.0 * float(node.x) / float(kLeafletColumns), leafletRow(node.y));

    ValveData valve = valves[index];
    float opening = valveStates[index].opening;
    BodyMotion body = blendedBodies(valve.weights);
    vec3 z = turnedBy(body, valve.tangent);
    vec3 x = turnedBy(body, valve.commissure);
    x = normalize(x - z * dot(x, z));
    vec3 y = cross(z, x) * half_;
    float radius = sqrt(max(cells[valve.cell].area, 1e-9) / 3.14159265) * frame.veinWidth;

    float leak = valveStates[index].leak;
    vec3 p = pointAt(outPlace, opening, leak, half_);
    vec3 n = leafletNormal(p, opening, leak, half_);
    outPosition = frame.stature * movedBy(body, shapedBy(frame.limb, valve.center + valve.byFat * frame.limb.fat)) + (x * p.x + y * p.y + z * p.z) * radius;
    outNormal = normalize(x * n.x + y * n.y + z * n.z + vec3(1e-9));
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
    gl_ClipDistance[0] = sectionDistance(outPosition);
}
