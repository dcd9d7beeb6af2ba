// SPDX-License-Identifier: Apache-2.0
// The one descriptor set of all passes.
#ifndef SH_SHARED_BINDINGS_H
#define SH_SHARED_BINDINGS_H
#include "language.h"
SH_BEGIN

const uint kBindFrame = 0;       // FrameData
const uint kBindRings = 1;       // RingData[]
const uint kBindCells = 2;       // CellData[]
const uint kBindValves = 3;      // ValveData[]
const uint kBindValveStates = 4; // ValveState[]
const uint kBindMuscles = 5;     // MuscleState[]
const uint kBindParticles = 6;   // ParticleData[]
const uint kBindSplat = 7;       // uint per pixel: depth and shade of the nearest particle
const uint kBindColorMap = 8;    // vec4[256]
const uint kBindSlice = 9;       // SliceHeader, SlicePart[kMostSliceParts], uint per texel
const uint kBindStations = 10;   // LumenStationData[]
const uint kBufferCount = 11;

const uint kBindHdr = 11;   // linear colour; alpha as glow.h tells
const uint kBindDepth = 12; // reversed: near / distance
const uint kBindHalfDepth = 13;
const uint kBindShells = 14; // premultiplied
const uint kBindOcclusion = 15;
const uint kBindDisplay = 16;       // tone-mapped, luma in alpha
const uint kBindNoise = 17;         // volume, four independent tiling noises
const uint kBindDisplayLinear = 18; // as kBindDisplay, filtered
const uint kBindFoam = 19;          // volume, tiling cells and their slope
const uint kBindBloom = 20;         // at 1 / kBloomStep, filtered
const uint kBindBloomRows = 21;     // the same, blurred along its rows only
const uint kBindSkinVeins = 22;     // volume, see SkinVeins.h
const uint kBindSkinRows = 23;      // the core's image, its skin blurred along rows
const uint kBindingCount = 24;

SH_END
#endif
