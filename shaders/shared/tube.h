// SPDX-License-Identifier: Apache-2.0
// Veins: rings of a swept tube, cells of the simulation, and the cross-section of a collapsing vein.
#ifndef SH_SHARED_TUBE_H
#define SH_SHARED_TUBE_H
#include "language.h"
#include "pose.h"
SH_BEGIN

const uint kRingStride =
    32; // vertices per ring whatever the number of sides: vertex = ring * kRingStride + side

struct RingData {
    vec3 center; // rest pose
    vec3 tangent;
    vec3 side;
    vec3 byFat; // m, where it goes when the fat is twice as thick
    float weights[kBodies];
    float scale;    // of the radius: 0 closes the end of a vein
    float presence; // 1; falls to 0 towards the end of a vein that comes from ones too small to draw
    int cellA;
    int cellB;
    float blend;
    float wall;        // m
    int valve;         // nearest valve, -1: none
    float valveOffset; // m along the flow from that valve
    float arc;         // m along the vein
    uint kind;         // kVein...
    int into;          // ring of the vein that it runs into, -1: none; inside that vein it is not drawn
};

const uint kVeinDeep = 0;
const uint kVeinMuscular = 1;
const uint kVeinSuperficial = 2;
const uint kVeinPerforator = 3;
const uint kVeinSchematic = 4;
const uint kVeinArtery = 5;
const uint kVeinCollar = 6; // of fascia, around a perforating vein that goes through it

// From afar a vein is a tube of its quantity's colour, near a clear wall around single cells. By the radius
// of its lumen on the screen, in units of the picture (FrameData::unit): 1 solid, 0 clear.
const float kSolidBelow = 12.0F;
const float kClearFrom = 24.0F;
SH_FUNCTION float solidityOf(float units) {
    return 1.0F - smoothstep(kSolidBelow, kClearFrom, units);
}

// What counts as running backwards: while a healthy valve closes, up to 0.008 m/s is measured (Lurie et al.
// 2002). m/s.
const float kBackwardFrom = 0.01F; // not yet
const float kBackwardFull = 0.03F; // all of it
SH_FUNCTION float backwardnessOf(float velocity) {
    return smoothstep(kBackwardFrom, kBackwardFull, -velocity);
}

struct CellData {
    float area;      // m²
    float areaRatio; // A / A0
    float quantity;
    float velocity; // m/s along normal flow
    float clot;     // 0..1, share of the lumen that one fills
};

struct TubeDraw {
    float opacity;
    float highlight;
    float windowSign; // 1: leave the windows of the valves out; -1: draw only them; 0: both
    uint sides;       // of the cross-section
    float inside;     // 1 where the eye is in this vein
    float ends;       // 1: leave out where presence falls; -1: draw only that; 0: both
};

// Cross-section of a vein. Above A0 it is a circle. Below, the wall keeps its perimeter: an ellipse whose
// half axes have the ratio k of the quadratic-mean perimeter, 2k / (1 + k²) = A / A0, that is k = (1 - sqrt(1
// - r²)) / r. Below half of A0 the flat sides also sink in (y = b sin t (1 - m sin² t), area pi a b (1 -
// 3m/4)) until, nearly empty, they touch in the middle and leave two lobes at the edges, as collapsed veins
// do.
struct Section {
    float a;     // half axis along the wide direction, m
    float b;     // scale of the narrow direction, m
    float pinch; // m above, 0..1
};

SH_FUNCTION Section sectionOf(float area, float areaRatio) {
    float r = clamp(areaRatio, 0.02F, 1.0F);
    float k = (1.0F - sqrt(max(0.0F, 1.0F - r * r))) / r;
    float pinch = 0.9F * (1.0F - smoothstep(0.12F, 0.55F, r));
    Section section;
    section.a = sqrt(max(area, 1e-9F) / (3.14159265F * k));
    section.b = section.a * k / (1.0F - 0.75F * pinch);
    section.pinch = pinch;
    return section;
}

SH_FUNCTION vec2 sectionPoint(Section section, float angle) {
    float s = sin(angle);
    return vec2(section.a * cos(angle), section.b * s * (1.0F - section.pinch * s * s));
}

// Outward normal of the same curve, not unit.
SH_FUNCTION vec2 sectionNormal(Section section, float angle) {
    float s = sin(angle);
    float c = cos(angle);
    return vec2(section.b * c * (1.0F - 3.0F * section.pinch * s * s), section.a * s);
}

// A ring in this frame's pose, as rings.comp works it out.
struct PosedRing {
    vec3 center;  // world
    vec3 tangent; // unit
    vec3 side;    // unit, along the section's wide direction
    vec3 color;   // of the quantity
    Section section;
    float radius;   // m, of a circle of the same area
    vec2 grow;      // drawn over true size, along `side` and across: calibre, sinus, closed ends
    float wall;     // m, around the lumen
    float window;   // above 0 where the wall is cut open over a valve
    float arc;      // m along the vein
    float velocity; // m/s along normal flow; falls to 0 where a vein tapers off
    vec4
        valve; // radii from a valve whose sign is shown, its opening, its leak; radii beyond the cut over one
    vec2 cap;  // 1, 0 where an artery is cut; lumen over outer radius
    float uncovered; // m above FrameData::coveredBelow
    uint kind;       // kVein...
    int into;        // as RingData
    float presence;  // as RingData
    float clot;      // as CellData
};

SH_END
#endif
