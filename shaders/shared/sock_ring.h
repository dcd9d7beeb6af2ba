// SPDX-License-Identifier: Apache-2.0
// The ring that a sock's edge leaves in a swollen leg.
#ifndef SH_SHARED_SOCK_RING_H
#define SH_SHARED_SOCK_RING_H
#include "language.h"
SH_BEGIN

const float kSockEnd = 0.208F;   // m above the sole, where a common sock ends; chosen
const float kSockWidth = 0.010F; // m, half of the pressed band
const float kSockPress = 0.45F;  // of the swelling, that the edge has pressed aside

// 0..1, what the sock's edge leaves of the swelling at this height.
SH_FUNCTION float besideSock(float z) {
    float away = (z - kSockEnd) / kSockWidth;
    return 1.0F - kSockPress * exp(-away * away);
}

SH_END
#endif
