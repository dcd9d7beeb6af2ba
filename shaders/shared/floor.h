// SPDX-License-Identifier: Apache-2.0
// The floor under the leg.
#ifndef SH_SHARED_FLOOR_H
#define SH_SHARED_FLOOR_H
#include "language.h"
SH_BEGIN

const int kFloorQuads = 44;         // to the side
const float kFloorRadius = 0.55F;   // m, where it has faded into the backdrop
const float kFloorUnderDeck = 1.6F; // times as far under a treadmill

SH_END
#endif
