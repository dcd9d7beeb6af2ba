// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "hemodynamics/Network.h"

namespace hemodynamics {

using Values = std::vector<double>;

double largest(const Values& values);

// All cells of the network as a structure of arrays, in the order of Network::cells.
//
//   dA/dt + dQ/dx = 0,  dQ/dt + d(Q²/A)/dx + (A/rho) dh/dx = -8 pi nu f(a) Q/A,  h = p_tm + p_ext + rho g z
struct Cells {
    explicit Cells(const Network& network);

    int count() const { return static_cast<int>(area.size()); }
    void setReferenceArea(std::size_t cell, double value);
    void assignLaws(const Network& network); // after a law or its exponent changed
    void evaluate(double density);           // transmural .. elastance from area and flow
    void addExternal();                      // head after a change of externalHead alone
    double fastestRate();                    // 1/s, bound on (wave speed)/(cell length) over all cells
    double volume() const;                   // m³

    Values length, inverseLength;               // m, 1/m
    Values referenceArea, inverseReferenceArea; // m², 1/m²
    Values stretching, bending;                 // Pa
    Values stretchingSlope, bendingSlope;       // E m, B n, Pa
    Values externalHead, gravityHead;           // p_ext + rho g z, rho g z, Pa
    Values area, flow;                          // m², m³/s
    Values transmural, head;                    // Pa
    Values velocity, waveSpeed;                 // m/s
    Values elastance;                           // dh/dA = rho c²/A, Pa/m²
    Values leftFlux, rightFlux;                 // m³/s through the cell's two faces
    Values leftPush, rightPush;                 // momentum that waves from the two faces bring, m⁴/s²
    Values rightFluxSum;                        // m³ since the step began
    Values source;                              // m³/s from beds
    Values headStep, flowStep; // differences across the left face of each cell, one more at the end
    Values leftHead, rightHead, leftFlow, rightFlow; // states just inside the two faces, half a substep on
    Values leftArea, rightArea, leftVelocity, rightVelocity;
    Values innerPush; // momentum that the slope within the cell takes, m⁴/s²
    Values smooth;    // 1: both neighbours continue the segment without a valve in between, else 0
    // 1: the previous cell continues into this one, else 0; one more at the end.
    Values follows;
    // Share of the wave speed that limits a substep: less than 1 for a tube of one cell between two nodes,
    // whose ends may answer late (Junctions).
    Values waveShare;
    Values scratch, faceScratch;
    std::vector<char> joined; // 1: the next cell continues this one's segment

private:
    // Neighbours in memory with the same exponent share one loop.
    struct Run {
        int first;
        int count;
        double exponent;
    };
    void resize(std::size_t count);
    void joinSegments(const Network& network);

    std::vector<Run> runs_;
};

} // namespace hemodynamics
