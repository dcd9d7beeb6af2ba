// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Exchange.h"

#include <algorithm>
#include <cmath>

namespace hemodynamics {

namespace {

constexpr double kLongestStep = 10.0; // s
constexpr double kShortestStep = 1.0; // s, the first one after a change
constexpr double kAgreement = 1e-7;   // of the largest value, between two sweeps
constexpr int kMostSweeps = 400;
constexpr double kLeastRate = 1e-12; // 1/s

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

void Exchange::add(const Exchange& other) {
    time += other.time;
    for (auto member : {&Exchange::forward, &Exchange::backward, &Exchange::volume}) {
        Values& mine = this->*member;
        const Values& more = other.*member;
        mine.resize(more.size());
        for (std::size_t i = 0; i < more.size(); ++i)
            mine[i] += more[i];
    }
}

Exchange Exchange::since(const Exchange& earlier) const {
    Exchange difference = *this;
    difference.time -= earlier.time;
    for (auto member : {&Exchange::forward, &Exchange::backward, &Exchange::volume})
        for (std::size_t i = 0; i < (earlier.*member).size(); ++i)
            (difference.*member)[i] -= (earlier.*member)[i];
    return difference;
}

Drift::Drift(const Network& network)
    : count_(network.cells.size() + network.nodes.size() + network.beds.size()),
      firstBed_(network.cells.size() + network.nodes.size()) {
    const std::size_t cells = network.cells.size(), outside = count_; // arteries carry 0
    held_.assign(count_ + 1, 0);
    held_[outside] = 1;
    for (const auto& boundary : network.boundaries)
        held_[cells + at(boundary.node)] = 1;
    const auto node = [&](int index) { return index < 0 ? outside : cells + at(index); };
    links_.resize(cells, {outside, outside});
    for (const auto& segment : network.segments) {
        const std::size_t first = at(segment.firstCell), last = first + at(segment.cellCount) - 1;
        for (std::size_t i = first; i < last; ++i)
            links_[i] = {i, i + 1};
        links_[last] = {last, node(segment.endNode)};
    }
    for (const auto& segment : network.segments)
        links_.push_back({node(segment.startNode), at(segment.firstCell)});
    for (std::size_t b = 0; b < network.beds.size(); ++b)
        for (const auto& outlet : network.beds[b].outlets)
            links_.push_back({bed(b), at(outlet.cell)});
    for (std::size_t b = 0; b < network.beds.size(); ++b)
        links_.push_back({outside, bed(b)});
}

Drift::Matrix Drift::matrixOf(const Exchange& means) const {
    Matrix matrix;
    std::vector<std::size_t> arriving(count_, 0);
    const auto each = [&](const auto& visit) {
        for (std::size_t k = 0; k < links_.size(); ++k) {
            if (held_[links_[k].to] == 0) visit(links_[k].to, links_[k].from, means.forward[k]);
            if (held_[links_[k].from] == 0) visit(links_[k].from, links_[k].to, means.backward[k]);
        }
    };
    each([&](std::size_t to, std::size_t, double) { ++arriving[to]; });
    matrix.first.assign(count_ + 1, 0);
    for (std::size_t i = 0; i < count_; ++i)
        matrix.first[i + 1] = matrix.first[i] + arriving[i];
    matrix.inflows.resize(matrix.first[count_]);
    matrix.sum.assign(count_, 0.0);
    auto next = matrix.first;
    each([&](std::size_t to, std::size_t from, double volume) {
        const double rate = means.volume[to] > 0.0 ? volume / means.volume[to] : 0.0;
        matrix.inflows[next[to]++] = {from, rate};
        matrix.sum[to] += rate;
    });
    return matrix;
}

// Gauss and Seidel, up and down the veins in turn, until two sweeps agree.
void Drift::step(const Matrix& matrix, std::span<double> values, double growth, double dt) const {
    const Values before(values.begin(), values.end());
    const auto value = [&](std::size_t place) { return held_[place] != 0 ? 0.0 : values[place]; };
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        double change = 0.0, largest = 0.0;
        for (std::size_t n = 0; n < count_; ++n) {
            const std::size_t i = sweep % 2 == 0 ? n : count_ - 1 - n;
            if (held_[i] != 0) continue;
            double sum = before[i] + dt * growth;
            for (std::size_t k = matrix.first[i]; k < matrix.first[i + 1]; ++k)
                sum += dt * matrix.inflows[k].rate * value(matrix.inflows[k].from);
            const double now = sum / (1.0 + dt * matrix.sum[i]);
            change = std::max(change, std::abs(now - values[i]));
            largest = std::max(largest, std::abs(now));
            values[i] = now;
        }
        if (change <= kAgreement * largest) return;
    }
}

void Drift::advance(std::span<double> values, const Exchange& means, double growth, double seconds) const {
    if (means.empty()) return;
    const Matrix matrix = matrixOf(means);
    double dt = kShortestStep;
    for (double left = seconds; left > kLeastRate; dt = std::min(1.5 * dt, kLongestStep)) {
        const double part = std::min(dt, left);
        step(matrix, values, growth, part);
        left -= part;
    }
}

} // namespace hemodynamics
