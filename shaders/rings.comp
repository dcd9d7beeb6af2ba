// SPDX-License-Identifier: Apache-2.0
// Poses the veins' rings once a frame; tube.vert sweeps its vertices from them, as often as a vein is drawn.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/pose.glsl"
#include "lib/vein.glsl"

layout(local_size_x = 64) in;
layout(set = 0, binding = kBindRings, scalar) readonly buffer RingBlock { RingData rings[]; };
layout(set = 0, binding = kBindPosedRings, scalar) writeonly buffer PosedRingBlock { PosedRing posedRings[]; };

CellData cellAt(RingData ring) {
    CellData a = cells[ring.cellA];
    CellData b = cells[ring.cellB];
    return CellData(mix(a.area, b.area, ring.blend), mix(a.areaRatio, b.areaRatio, ring.blend),
                    mix(a.quantity, b.quantity, ring.blend), mix(a.velocity, b.velocity, ring.blend),
                    mix(a.clot, b.clot, ring.blend));
}

PosedRing posed(RingData ring) {
    if (ring.kind == kVeinCollar) {
        ring.scale = mix(1.0, ring.scale, frame.collars);
        if (frame.collars == 0.0) ring.kind = kVeinPerforator;
    }
    CellData cell = cellAt(ring);
    BodyMotion body = blendedBodies(ring.weights);
    PosedRing place;
    place.center = frame.stature * movedBy(body, shapedBy(frame.limb, ring.center + ring.byFat * frame.limb.fat));
    place.tangent = turnedBy(body, ring.tangent);
    place.side = turnedBy(body, ring.side);
    place.color = quantityColor(cell.quantity);
    place.section = sectionOf(cell.area, cell.areaRatio);
    place.radius = sqrt(cell.area / 3.14159265);
    float offset = ring.valveOffset / max(place.radius * frame.veinWidth, 1e-5);
    float opened = ring.valve < 0 ? 0.0 : valveStates[ring.valve].window;
    place.window = ring.valve < 0 ? -1e3 : opened * kWindowRadii - abs(offset);
    // Where the wall is cut open the lumen is drawn, so the wall thins out towards the cut.
    place.wall = ring.wall * ring.scale * (opened > 0.0 ? smoothstep(0.0, 2.0, -place.window) : 1.0);
    place.grow = frame.veinWidth * (ring.valve < 0 ? vec2(1.0) : sinusFactor(offset)) * ring.scale;
    place.arc = ring.arc;
    place.velocity = cell.velocity * smoothstep(0.85, 1.0, ring.scale); // no mark on a tip
    float lumen = place.radius * frame.veinWidth;
    place.cap = vec2(ring.kind == kVeinArtery ? ring.scale : 1.0, lumen / (lumen + max(ring.wall, 1e-5)));
    const float kNone = 5.0; // radii: far from any
    place.valve = vec4(kNone, 0.0, 0.0, opened > 0.0 ? min(-place.window, kNone) : kNone);
    if (ring.valve >= 0 && valveStates[ring.valve].sign > 0.0)
        place.valve.xyz = vec3(min(abs(offset), kNone), valveStates[ring.valve].opening, valveStates[ring.valve].leak);
    place.uncovered = ring.center.z - frame.coveredBelow;
    place.kind = ring.kind;
    place.into = ring.into;
    place.presence = ring.presence;
    place.clot = cell.clot;
    return place;
}

void main() {
    uint ring = gl_GlobalInvocationID.x;
    if (ring < rings.length()) posedRings[ring] = posed(rings[ring]);
}
