// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "scene/FlowNetwork.h"

// A flow that conserves volume by construction: areas and outlet flows are prescribed functions of time, face
// flows follow from them, from the closed upper ends down to the atrium.
class ForcedFlow {
public:
    std::function<double(int cell, double time)> area = [](int, double) { return 5e-5; };     // m²
    std::function<double(int outlet, double time)> outlet = [](int, double) { return 2e-6; }; // m³/s
    std::function<float(double time)> opening = [](double) { return 1.0F; };

    // Two closed-ended segments (cells 0..19, 20..39), a node, a segment (40..69), the atrium. A valve after
    // cell 9.
    static scene::FlowNetwork fork();

    explicit ForcedFlow(scene::FlowNetwork network);
    void advance(double dt);
    scene::FlowField field() const { return {area_, right_, start_, outlet_, opening_}; }
    double volume() const; // m³
    double volumeOf(int cell) const {
        return area_[static_cast<std::size_t>(cell)] * network_.cellLength.front();
    }
    double flowAfter(int cell) const { return right_[static_cast<std::size_t>(cell)]; }

private:
    scene::FlowNetwork network_;
    double time_ = 0.0;
    std::vector<float> area_, right_, start_, outlet_, opening_;
};
