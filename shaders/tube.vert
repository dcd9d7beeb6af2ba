// SPDX-License-Identifier: Apache-2.0
// Sweeps the veins from their rings; the cross-section is the simulation's area of this moment.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/pose.glsl"
#include "lib/vein.glsl"

layout(push_constant, scalar) uniform DrawBlock { TubeDraw draw; };

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec3 outNormal;
layout(location = 2) out vec3 outTangent;
layout(location = 3) out vec3 outColor;
layout(location = 4) out vec3 outFlow; // place along the vein (m), velocity (m/s), radius (px)
layout(location = 5) flat out uint outKind;
layout(location = 6) out vec2 outCap; // 1 on the wall, falling to 0 in the middle of an artery's cut end; lumen over outer radius

// Below 0 inside the vein that this one runs into.
float outsideOf(int into, vec3 position) {
    RingData ring = rings[into];
    CellData cell = cellAt(ring);
    BodyMotion body = blendedBodies(ring.weights);
    vec3 tangent = turnedBy(body, ring.tangent);
    vec3 side = turnedBy(body, ring.side);
    Section section = sectionOf(cell.area, cell.areaRatio);
    vec3 away = position - frame.stature * movedBy(body, shapedBy(frame.limb, ring.center + ring.byFat * frame.limb.fat));
    vec2 place = vec2(dot(away, side) / section.a, dot(away, cross(tangent, side)) / section.b) / frame.veinWidth;
    return (length(place) - 0.98) * 1e-3;
}

void main() {
    RingData ring = rings[gl_VertexIndex / int(kRingStride)];
    float angle = 6.2831853 * float(gl_VertexIndex % int(kRingStride)) / float(draw.sides);
    CellData cell = cellAt(ring);
    BodyMotion body = blendedBodies(ring.weights);
    vec3 tangent = turnedBy(body, ring.tangent);
    vec3 side = turnedBy(body, ring.side);
    vec3 other = cross(tangent, side);

    Section section = sectionOf(cell.area, cell.areaRatio);
    float radius = sqrt(cell.area / 3.14159265);
    float offset = ring.valveOffset / max(radius * frame.veinWidth, 1e-5);
    float window = ring.valve < 0 ? -1e3 : valveStates[ring.valve].window * kWindowRadii - abs(offset);
    bool open = ring.valve >= 0 && valveStates[ring.valve].window > 0.0;
    // Where the wall is cut open the lumen is drawn, so the wall thins out towards the cut.
    float wall = ring.wall * ring.scale * (draw.windowSign <= 0.0 ? 0.0 : open ? smoothstep(0.0, 0.5, -window) : 1.0);
    float sinus = ring.valve < 0 ? 1.0 : sinusFactor(offset);
    float grow = frame.veinWidth * sinus * ring.scale;
    vec2 point = sectionPoint(section, angle) * grow + vec2(cos(angle), sin(angle)) * wall;
    vec2 normal = sectionNormal(section, angle);
    outPosition = frame.stature * movedBy(body, shapedBy(frame.limb, ring.center + ring.byFat * frame.limb.fat)) + side * point.x + other * point.y;
    outNormal = normalize(side * normal.x + other * normal.y + tangent * 1e-9);
    outTangent = tangent;
    outColor = quantityColor(cell.quantity);
    outKind = ring.kind;
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
    float pixels = radius * grow / (max(gl_Position.w, frame.nearPlane) * frame.pixelAngle);
    outFlow = vec3(ring.arc, cell.velocity, pixels);
    gl_ClipDistance[0] = sectionDistance(outPosition);
    gl_ClipDistance[2] = frame.veinReach - gl_ClipDistance[0];
    gl_ClipDistance[3] = ring.center.z - frame.coveredBelow;
    gl_ClipDistance[4] = ring.into < 0 ? 1.0 : outsideOf(ring.into, outPosition);
    outCap = vec2(ring.kind == kVeinArtery ? ring.scale : 1.0, radius * frame.veinWidth / (radius * frame.veinWidth + max(ring.wall, 1e-5)));
    gl_ClipDistance[1] = draw.windowSign > 0.0 ? -window : draw.windowSign < 0.0 ? window : 1.0;
}
