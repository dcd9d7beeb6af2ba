// SPDX-License-Identifier: Apache-2.0
#include "scene/CellStreams.h"

#include <algorithm>
#include <cmath>

#include "scene/ThroughFlow.h"

namespace scene {
namespace {

constexpr float kShut = 0.01F;         // opening below which a valve lets no particle pass
constexpr double kMixingLength = 0.25; // m of travel for one way from the middle to the wall and back
constexpr double kLeastArea = 1e-9;    // m², keeps the division safe in a collapsed vein

float finite(float value) {
    return std::isfinite(value) ? value : 0.0F;
}

double logarithmicMean(double a, double b) {
    return std::abs(a - b) < 1e-3 * a ? 0.5 * (a + b) : (a - b) / std::log(a / b);
}

float shareOf(float part, float whole) {
    return std::abs(whole) > 0.0F ? std::clamp(part / whole, 0.0F, 1.0F) : 0.0F;
}

} // namespace

CellStreams::CellStreams(const FlowNetwork& network)
    : segments_(network.segments), valves_(network.valves), lengths_(network.cellLength),
      outletCells_(network.outletCells), segmentStartingAt_(lengths_.size(), -1), leftFace_(lengths_.size()),
      sources_(lengths_.size()), volumes_(lengths_.size()), rightFlow_(lengths_.size()),
      startFlow_(segments_.size()), endFlow_(segments_.size()), streams_(lengths_.size()) {
    std::size_t face = 0;
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        segmentStartingAt_[static_cast<std::size_t>(segments_[i].firstCell)] = static_cast<int>(i);
        for (int k = 0; k < segments_[i].cellCount; ++k)
            leftFace_[static_cast<std::size_t>(segments_[i].firstCell) + static_cast<std::size_t>(k)] =
                face++;
        ++face;
    }
    faceFlow_.resize(face);
    through_.resize(face);
}

void CellStreams::setVolumes(const FlowField& field) {
    for (std::size_t i = 0; i < volumes_.size(); ++i)
        volumes_[i] = lengths_[i] * std::max(finite(field.area[i]), static_cast<float>(kLeastArea));
}

void CellStreams::setFlows(const FlowField& field) {
    std::transform(field.rightFaceFlow.begin(), field.rightFaceFlow.end(), rightFlow_.begin(), finite);
    std::transform(field.segmentStartFlow.begin(), field.segmentStartFlow.end(), startFlow_.begin(), finite);
    for (std::size_t i = 0; i < valves_.size(); ++i) {
        if (field.valveOpening[i] >= kShut) continue;
        if (valves_[i].leftCell >= 0) {
            rightFlow_[static_cast<std::size_t>(valves_[i].leftCell)] = 0.0F;
        } else {
            const int segment = segmentStartingAt_[static_cast<std::size_t>(valves_[i].rightCell)];
            if (segment >= 0) startFlow_[static_cast<std::size_t>(segment)] = 0.0F;
        }
    }
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        const auto last = static_cast<std::size_t>(segments_[i].firstCell + segments_[i].cellCount - 1);
        if (segments_[i].startNode < 0) startFlow_[i] = 0.0F;
        if (segments_[i].endNode < 0) rightFlow_[last] = 0.0F;
        endFlow_[i] = rightFlow_[last];
    }
}

void CellStreams::setSources(const FlowField& field) {
    std::fill(sources_.begin(), sources_.end(), 0.0F);
    for (std::size_t i = 0; i < outletCells_.size(); ++i)
        sources_[static_cast<std::size_t>(outletCells_[i])] += finite(field.outletFlow[i]);
}

void CellStreams::setThrough() {
    for (std::size_t s = 0; s < segments_.size(); ++s) {
        const auto first = static_cast<std::size_t>(segments_[s].firstCell);
        const auto count = static_cast<std::size_t>(segments_[s].cellCount);
        const std::size_t face = leftFace_[first];
        faceFlow_[face] = startFlow_[s];
        std::copy_n(rightFlow_.begin() + static_cast<std::ptrdiff_t>(first), count,
                    faceFlow_.begin() + static_cast<std::ptrdiff_t>(face + 1));
        throughFlow(std::span(faceFlow_).subspan(face, count + 1), std::span(sources_).subspan(first, count),
                    std::span(through_).subspan(face, count + 1));
    }
}

void CellStreams::setStream(std::size_t cell, double newVolume, double dt) {
    const std::size_t face = leftFace_[cell];
    const double perVolume = dt / logarithmicMean(volumes_[cell], newVolume);
    const auto scaled = [&](double flow) { return static_cast<float>(flow * perVolume); };
    const double middle = 0.5 * (faceFlow_[face] + faceFlow_[face + 1]) * perVolume;
    streams_[cell] = {
        .left = scaled(faceFlow_[face]),
        .change = scaled(faceFlow_[face + 1] - faceFlow_[face]),
        .throughLeft = scaled(through_[face]),
        .throughChange = scaled(through_[face + 1] - through_[face]),
        .mixing = static_cast<float>(std::min(0.5, std::abs(middle) * lengths_[cell] / kMixingLength)),
        .speed = static_cast<float>(lengths_[cell] / dt)};
}

void CellStreams::update(const FlowField& field, double dt) {
    setFlows(field);
    setSources(field);
    setThrough();
    for (std::size_t cell = 0; cell < streams_.size(); ++cell)
        setStream(cell, std::max<double>(finite(field.area[cell]), kLeastArea) * lengths_[cell], dt);
    setVolumes(field);
}

std::size_t CellStreams::endFace(int segment) const {
    const auto& ends = segments_[static_cast<std::size_t>(segment)];
    return leftFace_[static_cast<std::size_t>(ends.firstCell + ends.cellCount - 1)] + 1;
}

float CellStreams::sourceLean(int cell) const {
    const std::size_t face = leftFace_[static_cast<std::size_t>(cell)];
    return shareOf(through_[face + 1] - through_[face], source(cell));
}

float CellStreams::startLean(int segment) const {
    const auto first = static_cast<std::size_t>(segments_[static_cast<std::size_t>(segment)].firstCell);
    return shareOf(through_[leftFace_[first]], faceFlow_[leftFace_[first]]);
}

float CellStreams::endLean(int segment) const {
    return shareOf(through_[endFace(segment)], faceFlow_[endFace(segment)]);
}

} // namespace scene
