// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Dissection.h"

// Where veins have to lie beside arteries and other veins. Each rule returns every place that breaks it.

// Both veins of a pair lie beside their artery: wall to wall at most 3 mm apart, one on each side of
// it (seen from the artery at least 90 degrees apart). Judged where the artery runs between the heights of
// both veins, 10 mm from the ends of the veins; a fifth of the length may break it, where a branch comes in.
Violations pairsThatLeaveTheirArtery(const Dissection& d);

// No lumen of a vein in another one's or in an artery, except within 14 mm of the mouth where they join; an
// artery's first 14 mm cross the veins that accompany the one it leaves. Arteries of the sole are left out:
// in its narrow corridors they still touch their veins.
Violations throughEachOther(const Dissection& d);

// The arteries' lumens outside bones and inside the skin, and no tibial, fibular or popliteal artery inside a
// muscle belly over more than 5 % of its length.
Violations misplacedArteries(const Dissection& d);
