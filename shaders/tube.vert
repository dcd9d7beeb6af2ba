// SPDX-License-Identifier: Apache-2.0
// Sweeps the veins from their posed rings; the cross-section is the simulation's area of this moment.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/pose.glsl"
#include "shared/tube.h"

layout(set = 0, binding = kBindPosedRings, scalar) readonly buffer PosedRingBlock { PosedRing rings[]; };
layout(push_constant, scalar) uniform DrawBlock { TubeDraw draw; };

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec3 outNormal;
layout(location = 2) out vec3 outTangent;
layout(location = 3) out vec3 outColor;
layout(location = 4) out vec3 outFlow; // place along the vein (m), velocity (m/s), radius (units of the picture)
layout(location = 5) flat out uint outKind;
layout(location = 7) out vec4 outValve; // as PosedRing
layout(location = 8) out vec4 outAcross; // -1..1 from the middle to the edges as seen from the eye, however flat the vein; its width, units; its presence; how far a clot fills it
layout(location = 6) out vec2 outCap; // 1 on the wall, falling to 0 in the middle of an artery's cut end; lumen over outer radius

// Below 0 inside the vein that this one runs into.
float outsideOf(int into, vec3 position) {
    PosedRing ring = rings[into];
    vec3 away = position - ring.center;
    vec2 place = vec2(dot(away, ring.side) / ring.section.a, dot(away, cross(ring.tangent, ring.side)) / ring.section.b) / frame.veinWidth;
    return (length(place) - 0.98) * 1e-3;
}

vec2 halvesOf(PosedRing ring) {
    return ring.grow * vec2(ring.section.a, ring.section.b * (1.0 - 0.5 * ring.section.pinch)) + ring.wall;
}

// Flat veins seen edge-on would fall apart into dots.
vec2 widenedTo(float least, vec2 point, vec2 halves) {
    return point * max(vec2(1.0), least / max(halves, vec2(1e-6)));
}

// x as outAcross, y half the width, m.
vec2 acrossOf(PosedRing ring, vec3 other, vec3 spoke, vec2 halves) {
    vec3 sideways = normalize(cross(ring.tangent, frame.eye - ring.center));
    float reach = length(halves * vec2(dot(sideways, ring.side), dot(sideways, other)));
    return vec2(dot(spoke, sideways) / max(reach, 1e-6), reach);
}

void main() {
    PosedRing ring = rings[gl_VertexIndex / int(kRingStride)];
    float angle = 6.2831853 * float(gl_VertexIndex % int(kRingStride)) / float(draw.sides);
    vec3 other = cross(ring.tangent, ring.side);
    const float kLeast = 0.65; // px of half the width
    const float kMost = 0.001; // m; in a tiny picture they may be lost, and VeinPass bounds them by that
    float meters = distance(frame.eye, ring.center) * frame.pixelAngle; // per pixel
    float least = min(kLeast * meters, kMost) * min(ring.grow.x / frame.veinWidth, 1.0);
    vec2 halves = halvesOf(ring);
    vec2 point = sectionPoint(ring.section, angle) * ring.grow + vec2(cos(angle), sin(angle)) * ring.wall;
    point = widenedTo(least, point, halves);
    vec2 normal = sectionNormal(ring.section, angle);
    outPosition = ring.center + ring.side * point.x + other * point.y;
    outNormal = normalize(ring.side * normal.x + other * normal.y + ring.tangent * 1e-9);
    outAcross = vec4(acrossOf(ring, other, outPosition - ring.center, max(halves, least)), ring.presence, ring.clot);
    outAcross.y *= 2.0 / (meters * frame.unit);
    outTangent = ring.tangent;
    outColor = ring.color;
    outKind = ring.kind;
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
    float units = ring.radius * ring.grow.x / (max(gl_Position.w, frame.nearPlane) * frame.pixelAngle * frame.unit);
    outFlow = vec3(ring.arc, ring.velocity, units);
    outCap = ring.cap;
    outValve = ring.valve;
    gl_ClipDistance[0] = sectionDistance(outPosition);
    gl_ClipDistance[1] = draw.windowSign > 0.0 ? -ring.window : draw.windowSign < 0.0 ? ring.window : 1.0;
    gl_ClipDistance[2] = frame.veinReach - gl_ClipDistance[0];
    gl_ClipDistance[3] = ring.uncovered;
    const float kWhole = 0.999; // presence
    gl_ClipDistance[5] = draw.ends == 0.0 ? 1.0 : draw.ends * (ring.presence - kWhole);
    gl_ClipDistance[4] = ring.into < 0 ? 1.0 : outsideOf(ring.into, outPosition);
}
