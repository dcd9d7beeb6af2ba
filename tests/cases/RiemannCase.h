// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ExactRiemann.h"
#include "core/Json.h"
#include "hemodynamics/Solver.h"

// Our solver beside the exact solution of one Riemann problem.
namespace cases {

// Two halves, how long the waves run, and the exact solution. Throws core::DataError for a problem without
// one.
struct RiemannCase {
    RiemannCase(const exact::Half& left, const exact::Half& right, double time);
    static RiemannCase read(const core::JsonView& json);

    exact::Half left, right;
    double time; // s
    exact::Solution solution;
};

struct RiemannErrors {
    double area = 0.0;         // integral of |a - exact| over the metre around x = 0, m
    double starRatio = 0.0;    // largest relative error beside x = 0, both sides
    double starVelocity = 0.0; // m/s
    double balance = 0.0;      // of volume, relative
    int limited = 0;           // StepReport: limited, clipped or repaired
};

RiemannErrors run(const RiemannCase& data, int cellsPerMetre);

} // namespace cases
