// SPDX-License-Identifier: Apache-2.0
// What venous disease leaves on the skin, and how far tissue fluid lifts it.
#ifndef SH_SHARED_SKIN_SIGNS_H
#define SH_SHARED_SKIN_SIGNS_H
#include "language.h"
SH_BEGIN

const int kFlares = 6;

// Amounts 0..1, places in m of the resting leg.
struct SkinSigns {
    vec4 flares[kFlares]; // where fine veins fan out from, and how far; 0: none
    vec4 ulcer;           // place of an open or healed ulcer, and half its height
    vec4 clot;            // the skin's place over a deep clot, and how far it is red
    vec4 gaiter;          // heights: from nothing to all of it, and from all to nothing
    vec3 fluid;           // m by which the skin lies farther out at the three heights of kFluidAt
    float pigment;
    float eczema;
    float sclerosis; // hardened, drawn in, shining
    float atrophy;   // white scars without an ulcer
    float scar;
    float wound;
};

// m above the sole: ankle and foot, gaiter, calf; below the first and above the last it fades.
const vec3 kFluidAt = vec3(0.075F, 0.135F, 0.270F);
const float kFluidFrom = 0.012F, kFluidFull = 0.045F;
const float kFluidUntil = 0.440F, kFluidWhole = 0.330F;
// m: half of it is seen where skin and fat are so thick; over bones less, in hollows more.
const float kFluidHalf = 0.0040F;
const float kFatFrom = 0.02F,
            kFatFull = 0.20F; // m, between which byFat begins to count, as in scene::FatLayer

SH_FUNCTION float fluidShare(float from, float to, float z) {
    float t = clamp((z - from) / (to - from), 0.0F, 1.0F);
    return t * t * (3.0F - 2.0F * t);
}

// How much of `fluid` each of its three heights gives at this one.
SH_FUNCTION vec3 fluidWeights(float z) {
    float gaiter = fluidShare(kFluidAt.x, kFluidAt.y, z);
    float calf = fluidShare(kFluidAt.y, kFluidAt.z, z);
    float ends = fluidShare(kFluidFrom, kFluidFull, z) * (1.0F - fluidShare(kFluidWhole, kFluidUntil, z));
    return ends * vec3(1.0F - gaiter, gaiter - calf, calf);
}

// 0..1: soft tissue swells where there is some. byFat: as of the mesh's vertices, m.
SH_FUNCTION float fluidRoom(float byFat, float z) {
    float counted = fluidShare(kFatFrom, kFatFull, z);
    return byFat <= 0.0F ? 0.0F : byFat / (byFat + kFluidHalf * counted);
}

// m outwards.
SH_FUNCTION float liftedBy(vec3 fluid, float byFat, float z) {
    return dot(fluid, fluidWeights(z)) * fluidRoom(byFat, z);
}

SH_END
#endif
