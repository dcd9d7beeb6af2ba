// SPDX-License-Identifier: Apache-2.0
// A section: which part lies where. Filled by the scene, drawn by slice.frag.
#ifndef SH_SHARED_SLICE_H
#define SH_SHARED_SLICE_H
#include "language.h"
SH_BEGIN

// What a part is made of, in the order of scene::slice::Tissue.
const uint kSliceFat = 0;
const uint kSliceSkin = 1;
const uint kSliceCompartment = 2;
const uint kSliceFascia = 3;
const uint kSliceMuscle = 4;
const uint kSliceTendon = 5;
const uint kSliceBone = 6;
const uint kSliceArtery = 7;
const uint kSliceVeinWall = 8;
const uint kSliceLumen = 9;

const uint kMostSliceParts = 255;      // a leg's widest section has about 100
const uint kMostSliceTexels = 1 << 20; // 4 MB

struct SlicePart {
    uint tissue;
    float tendon;   // 0 belly .. 1 tendon
    float cortex;   // m, compact rim of a bone
    float quantity; // of a lumen
    float seed;
    float highlight; // 0..1, selected
    vec2 middle;     // m along right and up
};

struct SliceHeader {
    vec3 right;   // unit, world: along the rows
    vec3 up;      // unit, world: from row to row
    vec3 normal;  // unit, world
    vec2 low;     // m along right and up, corner of texel (0, 0)
    float texel;  // m
    float height; // m along the normal
    uint columns;
    uint rows; // 0: there is no section
};

// A texel: label in the low half (0 outside, else 1 + part), distance to the next part in the high half,
// 10 micrometers.
const float kSliceDistanceUnit = 1e-5F;

SH_END
#endif
