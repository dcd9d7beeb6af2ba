// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "hemodynamics/Cells.h"
#include "hemodynamics/Network.h"

namespace hemodynamics {

// What the blood did over a time, summed up: enough to carry a scalar on by its means (Drift). Connections:
// the face after each cell, the start face of each segment, the outlets of all beds, the arteries into each
// bed; places: cells, nodes, beds, in that order. Sums of two times add up to those of both.
struct Exchange {
    double time = 0.0;        // s
    Values forward, backward; // m³ that went through each connection each way
    Values volume;            // m³ s, volume of each place by time

    bool empty() const { return time <= 0.0; }
    void add(const Exchange& other);
    Exchange since(const Exchange& earlier) const;
};

// Carries a scalar c by means alone: every place mixes,
//
//   V dc/dt = sum of inflows (c_from - c) + growth V,
//
// implicit in time (Euler), so that steps of seconds carry through cells that are renewed in a tenth of one.
// What comes from arteries and held nodes carries 0. Nothing overshoots; a constant field without growth
// stays one but for what arteries bring.
class Drift {
public:
    explicit Drift(const Network& network);

    std::size_t places() const { return count_; }
    std::size_t bed(std::size_t index) const { return firstBed_ + index; } // its place
    void advance(std::span<double> values, const Exchange& means, double growth, double seconds) const;

private:
    struct Link {
        std::size_t from, to;
    };
    struct Inflow {
        std::size_t from;
        double rate; // 1/s, of the volume of the place it comes to
    };
    struct Matrix {
        std::vector<std::size_t> first; // per place, and one past the last
        std::vector<Inflow> inflows;
        Values sum;
    };
    Matrix matrixOf(const Exchange& means) const;
    void step(const Matrix& matrix, std::span<double> values, double growth, double dt) const;

    std::vector<Link> links_;
    std::vector<char> held_;
    std::size_t count_ = 0, firstBed_ = 0;
};

} // namespace hemodynamics
