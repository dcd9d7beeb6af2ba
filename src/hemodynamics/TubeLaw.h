// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a vein's lumen answers transmural pressure.
namespace hemodynamics {

// p_tm(a) = E (a^m - 1) + B (1 - a^-n),  a = A/A0 (for a bed: V/V0)
//
// E, m: stretching of the wall (a > 1); B, n: bending of the collapsing lumen (a < 1). p_tm(1) = 0, strictly
// monotonic, and p_tm -> -inf as a -> 0, so the area never reaches zero. With E = B = K this is the classic
// K (a^m - a^-n) (Shapiro 1977; Müller & Toro 2014: m = 10, n = 1.5).
struct TubeLaw {
    double stretching = 0.0;         // E, Pa
    double stretchingExponent = 0.0; // m, one of 0.5, 1, 2, 3, …, 10 (evaluated without pow)
    double bending = 0.0;            // B, Pa
    double bendingExponent = 1.5;    // n, 0 or 1.5
};

double transmuralPressure(const TubeLaw& law, double areaRatio);
double areaRatioAt(const TubeLaw& law, double transmuralPressure);      // inverse, bracketed Newton, to 1e-14
double waveSpeed(const TubeLaw& law, double areaRatio, double density); // c² = (a/rho) dp/da

} // namespace hemodynamics
