// SPDX-License-Identifier: Apache-2.0
// Light under the skin comes out beside where it went in, red farthest: blurred along rows, then along
// columns (after Jimenez et al. 2015, Separable subsurface scattering, Computer Graphics Forum). Here with a
// Gaussian per color, as wide as looks right on a leg, and a share that stays.
#ifndef SH_SHARED_SCATTER_H
#define SH_SHARED_SCATTER_H
#include "language.h"
SH_BEGIN

const float kScatterReach = 0.0024F; // m, of the outermost tap: two and a half times the width of red
const int kScatterTaps = 6;          // to each side
const vec3 kScatterStays =
    vec3(0.30F, 0.42F, 0.50F); // of the light comes out where it went in, chosen by eye

// Weight of light that comes out this share of the reach away.
SH_FUNCTION vec3 scattered(float share) {
    vec3 places = vec3(share) * vec3(2.6F, 5.2F, 8.0F); // in widths
    return exp(-0.5F * places * places);
}

SH_END
#endif
