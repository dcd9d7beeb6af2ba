// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "scene/FlowNetwork.h"

namespace scene {

// The flow of one step as particles feel it. A particle at x (0..1 along its cell) moves by
//   dx/dt = (Q(x) + (f - 1) T(x)) / V,  Q(x) = Q_left + (Q_right - Q_left) x,  T likewise,
// where f is its profile factor (mean 1 over the section), T the through-flow and V the cell's volume; since
// V grows by Q_left - Q_right + outlets, an even number density stays even. V is the logarithmic mean of the
// volumes before and after the step, for which the motion over the step is exact where T does not change.
struct CellStream {
    float left = 0.0F;          // Q_left dt / V: cell lengths per step at the left face
    float change = 0.0F;        // (Q_right - Q_left) dt / V
    float throughLeft = 0.0F;   // T_left dt / V
    float throughChange = 0.0F; // (T_right - T_left) dt / V
    float mixing = 0.0F;        // share of a radial cycle per step, from the distance travelled
    float speed = 0.0F;         // m/s per cell length and step
};

class CellStreams {
public:
    explicit CellStreams(const FlowNetwork& network);

    // Flows, with faces of closed valves (opening below 1 %) shut and numbers that are not finite taken as
    // zero.
    void update(const FlowField& field, double dt);
    void setVolumes(const FlowField& field); // without a step: the start of the next one

    const CellStream& operator[](int cell) const { return streams_[static_cast<std::size_t>(cell)]; }
    float volume(int cell) const { return volumes_[static_cast<std::size_t>(cell)]; } // m³, end of the step
    // m³/s that beds give to the cell, and 0..1 how much faster than evenly they feed the middle (0 where it
    // gives nothing).
    float source(int cell) const { return sources_[static_cast<std::size_t>(cell)]; }
    float sourceLean(int cell) const;
    // 0..1, share of through-flow at a segment's start or end face.
    float startLean(int segment) const;
    float endLean(int segment) const;
    std::span<const float> startFlow() const { return startFlow_; } // m³/s per segment, as used
    std::span<const float> endFlow() const { return endFlow_; }
    int cellCount() const { return static_cast<int>(volumes_.size()); }

private:
    void setFlows(const FlowField& field);
    void setSources(const FlowField& field);
    void setThrough();
    void setStream(std::size_t cell, double newVolume, double dt);
    std::size_t endFace(int segment) const;

    std::vector<FlowNetwork::Segment> segments_;
    std::vector<FlowNetwork::ValveFace> valves_;
    std::vector<float> lengths_;
    std::vector<int> outletCells_;
    std::vector<int> segmentStartingAt_;    // per cell, -1 inside a segment
    std::vector<float> faceFlow_, through_; // per face, segment by segment
    std::vector<std::size_t> leftFace_;     // per cell
    std::vector<float> sources_;
    std::vector<float> volumes_, rightFlow_, startFlow_, endFlow_;
    std::vector<CellStream> streams_;
};

} // namespace scene
