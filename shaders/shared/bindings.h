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
const uint kBindPosedRings = 11; // PosedRing[]
const uint kBufferCount = 12;

const uint kBindHdr = 12;   // linear colour; alpha as glow.h tells
const uint kBindDepth = 13; // reversed: near / distance
const uint kBindHalfDepth = 14;
const uint kBindShells = 15; // premultiplied
const uint kBindOcclusion = 16;
const uint kBindDisplay = 17;       // tone-mapped, luma in alpha
const uint kBindNoise = 18;         // volume, four independent tiling noises
const uint kBindDisplayLinear = 19; // as kBindDisplay, filtered
const uint kBindFoam = 20;          // volume, tiling cells and their slope
const uint kBindBloom = 21;         // at 1 / kBloomStep, filtered
const uint kBindBloomRows = 22;     // the same, blurred along its rows only
const uint kBindSkinVeins = 23;     // volume, see SkinVeins.h
const uint kBindSkinRows = 24;      // the core's image, its skin blurred along rows
const uint kBindingCount = 25;

SH_END
#endif
