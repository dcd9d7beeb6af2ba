// SPDX-License-Identifier: Apache-2.0
// Venous valves: two leaflets in a sinus.
#ifndef SH_SHARED_VALVE_H
#define SH_SHARED_VALVE_H
#include "cusp.h"
#include "language.h"
#include "pose.h"
SH_BEGIN

const int kLeafletColumns = 28; // quads from commissure to commissure
const int kAggerQuads = 2;      // quads across the agger
const int kLeafletRows = 12;    // and on to the free edge

// `up` of a row of the leaflet's grid.
SH_FUNCTION float leafletRow(int row) {
    return row < kAggerQuads ? kAggerRows * (float(row) / float(kAggerQuads) - 1.0F)
                             : float(row - kAggerQuads) / float(kLeafletRows - kAggerQuads);
}

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
const float kWindowRadii = 2.5F;

SH_END
#endif
