// SPDX-License-Identifier: Apache-2.0
// Light under the skin comes out beside where it went in, red farthest: a Gaussian per color (after Jimenez et al. 2015,
// Separable subsurface scattering, who fit several).
#ifndef SH_SHARED_SCATTER_H
#define SH_SHARED_SCATTER_H
#include "language.h"
SH_BEGIN

const float kScatterReach = 0.0030F; // m, of the outermost tap: three times the width of red
const int kScatterTaps = 6;          // to each side

// Weight of light that comes out this share of the reach away.
SH_FUNCTION vec3 scattered(float share) {
    vec3 places = vec3(share) * vec3(2.6F, 5.2F, 8.0F); // in widths
    return exp(-0.5F * places * places);
}

SH_END
#endif
