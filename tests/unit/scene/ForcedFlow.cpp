// SPDX-License-Identifier: Apache-2.0
#include "ForcedFlow.h"

#include <cmath>

scene::FlowNetwork ForcedFlow::fork() {
    scene::FlowNetwork network;
    network.segments = {{0, 20, -1, 0}, {20, 20, -1, 0}, {40, 30, 0, 1}};
    network.cellLength.assign(70, 0.01F);
    network.outletCells = {0, 20};
    network.valves = {{9, 10}};
    network.nodeCount = 2;
    network.atriumNode = 1;
    return network;
}

ForcedFlow::ForcedFlow(scene::FlowNetwork network)
    : network_(std::move(network)), area_(network_.cellLength.size()), right_(network_.cellLength.size()),
      start_(network_.segments.size()), outlet_(network_.outletCells.size()),
      opening_(network_.valves.size(), 1.0F) {
    for (std::size_t i = 0; i < area_.size(); ++i)
        area_[i] = 5e-5F;
}

void ForcedFlow::advance(double dt) {
    time_ += dt;
    std::vector<double> source(area_.size()), node(static_cast<std::size_t>(network_.nodeCount));
    for (std::size_t i = 0; i < outlet_.size(); ++i) {
        outlet_[i] = static_cast<float>(outlet(static_cast<int>(i), time_));
        source[static_cast<std::size_t>(network_.outletCells[i])] += outlet_[i];
    }
    for (std::size_t s = 0; s < network_.segments.size(); ++s) {
        const auto& segment = network_.segments[s];
        double flow = segment.startNode >= 0 ? node[static_cast<std::size_t>(segment.startNode)] : 0.0;
        start_[s] = static_cast<float>(flow);
        for (int cell = segment.firstCell; cell < segment.firstCell + segment.cellCount; ++cell) {
            const auto index = static_cast<std::size_t>(cell);
            const auto next = static_cast<float>(area(cell, time_));
            flow += source[index] - (next - area_[index]) * network_.cellLength[index] / dt;
            area_[index] = next;
            right_[index] = static_cast<float>(std::abs(flow) < 1e-13 ? 0.0 : flow);
        }
        if (segment.endNode >= 0) node[static_cast<std::size_t>(segment.endNode)] += flow;
    }
    for (float& value : opening_)
        value = opening(time_);
}

double ForcedFlow::volume() const {
    double sum = 0.0;
    for (std::size_t i = 0; i < area_.size(); ++i)
        sum += area_[i] * network_.cellLength[i];
    return sum;
}
