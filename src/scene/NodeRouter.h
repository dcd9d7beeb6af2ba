// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "scene/FlowNetwork.h"

namespace scene {

// Sends particles on at the nodes, in proportion to what flows out of each node into each vessel. The shares
// are kept by running credit, not by dice: after n particles every branch is within one particle of its
// share.
class NodeRouter {
public:
    enum class Way { none, atStart, atEnd, away };
    struct Exit {
        Way way = Way::none; // into a segment at its start or end, or out of what is tracked
        int segment = -1;
    };

    explicit NodeRouter(const FlowNetwork& network);

    // Fluxes of this step, m³/s along each segment's direction; blocked faces are already zero.
    void setFlows(std::span<const float> segmentStartFlow, std::span<const float> segmentEndFlow);

    // Where the next particle that arrives at the node goes; none: every way out is shut.
    Exit leave(int node) { return choose(nodes_[static_cast<std::size_t>(node)], true); }
    // Where one goes that comes from outside.
    Exit enter(int node) { return choose(nodes_[static_cast<std::size_t>(node)], false); }
    // m³/s that comes from outside (veins that are not tracked, the atrium) and goes on into tracked veins.
    float inflow(int node) const { return nodes_[static_cast<std::size_t>(node)].inflow; }

private:
    struct Branch {
        Exit exit;
        float weight = 0.0F, credit = 0.0F;
    };
    struct Node {
        std::vector<Branch> branches; // the first leads away
        float inflow = 0.0F;
    };
    void addEnd(int node, Way way, int segment);
    static Exit choose(Node& node, bool mayLeave);

    std::vector<FlowNetwork::Segment> segments_;
    int atriumNode_;
    std::vector<Node> nodes_;
};

} // namespace scene
