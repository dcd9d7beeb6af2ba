// SPDX-License-Identifier: Apache-2.0
// Venous valves: two leaflets in a sinus.
#ifndef SH_SHARED_VALVE_H
#define SH_SHARED_VALVE_H
#include "language.h"
#include "pose.h"
SH_BEGIN

const int kLeafletColumns = 24; // quads from commissure to commissure
const int kLeafletRows = 8;     // quads from the wall to the free edge

struct ValveData {
    vec3 center; // rest pose
    vec3 tangent;
    vec3 commissure;
    vec3 byFat; // m, where it goes when the fat is twice as thick
    float weights[kBodies];
    int cell;
};

struct ValveState {
    float opening; // 0..1
    float window;  // 0..1: how far the vein's wall is cut away to show the leaflets
    float leak;    // 0..1: opening that it cannot close
    float sign;    // 0..1: how much of its sign is shown on the vein from afar
};

// Half length of the cut-away stretch of wall, in radii.
const float kWindowRadii = 2.1F;

// The sinus: the wall bulges to 1.4 radii just downstream of where the leaflets are attached.
SH_FUNCTION float sinusFactor(float offsetInRadii) {
    float x = (offsetInRadii - 0.35F) / 0.95F;
    return 1.0F + 0.4F * exp(-x * x);
}

// One leaflet of a valve in a vein of radius 1, in the frame (commissure, open side, downstream).
// `across` runs -1..1 from commissure to commissure, `up` 0..1 from the attachment on the wall to the free
// edge. The attachment is a cusp on the wall, its lowest point upstream; the free edge bows from the midline
// (opening 0, where both leaflets meet) to 0.65 of the half-lumen (opening 1): the orifice between the two is
// then the ellipse of area 0.65 pi, so an open leaflet never lies on the wall.
SH_FUNCTION vec3 leafletPoint(float across, float up, float opening) {
    float phi = 1.5707963F * (1.0F - across);
    float c = cos(phi);
    float s = sin(phi);
    float cusp = 1.0F - across * across;
    float height = 1.25F;
    float wall = sinusFactor(0.35F - 0.9F * height * cusp);
    vec3 base = vec3(c * mix(1.0F, wall, s), s * wall, 0.35F - 0.9F * height * cusp);
    float bow = max(0.65F * opening, 0.012F);
    vec3 edge = vec3(c, s * bow, 0.35F + 0.12F * (1.0F - opening) * cusp + 0.28F * opening * cusp);
    float t = up;
    // A shut leaflet is a pocket filled from above: it sags upstream and, near its edge, lies on its partner.
    // Both keep to the midline over the last third, where they press against each other.
    float closing = 1.0F - clamp(t / 0.68F, 0.0F, 1.0F);
    float reach = mix(1.0F - closing * closing, t, opening);
    vec3 point = vec3(mix(base.x, edge.x, t), mix(base.y, edge.y, reach), mix(base.z, edge.z, t));
    float shut = 1.0F - opening;
    point.z -= 0.30F * shut * shut * cusp * sin(3.14159265F * min(t / 0.72F, 1.0F)) * (1.0F - 0.4F * t);
    return point;
}

SH_END
#endif
