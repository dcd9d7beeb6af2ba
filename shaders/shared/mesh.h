// SPDX-License-Identifier: Apache-2.0
// Surfaces of the leg: vertices, muscles and the constants of one draw.
#ifndef SH_SHARED_MESH_H
#define SH_SHARED_MESH_H
#include "language.h"
SH_BEGIN

// Tissues, the specialization of mesh.frag and shell.frag.
const uint kTissueBone = 0;
const uint kTissueMuscle = 1; // with its tendon
const uint kTissueTendon = 2;
const uint kTissueSkin = 3;
const uint kTissueFascia = 4;
const uint kTissueFat = 5;
const uint kTissueArtery = 6;
const uint kTissueKnit = 7;       // drawn by knit.frag
const uint kTissueSignedSkin = 8; // skin with signs of disease, see skin_signs.h
const uint kTissueFootprint = 9;  // drawn by footprint.frag, on the ground
const uint kTissueCount = 10;
const uint kTissueRevealed = 20; // added to a tissue: some of it is taken away, see reveal.h

struct MuscleState {
    float activation; // 0..1
    float pressure;   // mmHg
};

struct MeshDraw {
    int muscle;         // index, -1: none
    float opacity;      // 0..1
    float highlight;    // 0..1, selected
    float seed;         // shifts the noise so that no two structures look alike
    vec2 axis;          // m, where the structure's long axis stands: its fibers' noise starts there
    float swell;        // of the half thickness: a muscle thickens as joints shorten it
    float thickest;     // m; thicknesses beyond run along the fibers
    float coveredBelow; // m, resting leg; nothing lower is drawn
    float dissolved;    // 0..1, by the peel
    uint tools;         // that take some of it away, kReveal...
};

SH_END
#endif
