// SPDX-License-Identifier: Apache-2.0
#include "scene/NodeRouter.h"

#include <algorithm>

namespace scene {
namespace {

constexpr float kEverything = 1e30F; // m³/s, beside which no vein counts: what reaches the atrium leaves

} // namespace

NodeRouter::NodeRouter(const FlowNetwork& network)
    : segments_(network.segments), atriumNode_(network.atriumNode),
      nodes_(static_cast<std::size_t>(network.nodeCount)) {
    for (Node& node : nodes_)
        node.branches.push_back({{Way::away, -1}});
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        addEnd(segments_[i].startNode, Way::atStart, static_cast<int>(i));
        addEnd(segments_[i].endNode, Way::atEnd, static_cast<int>(i));
    }
}

void NodeRouter::addEnd(int node, Way way, int segment) {
    if (node >= 0) nodes_[static_cast<std::size_t>(node)].branches.push_back({{way, segment}});
}

void NodeRouter::setFlows(std::span<const float> segmentStartFlow, std::span<const float> segmentEndFlow) {
    for (Node& node : nodes_) {
        float fromOutside = 0.0F, toOutside = 0.0F, toTracked = 0.0F;
        for (Branch& branch : node.branches) {
            if (branch.exit.way == Way::away) continue;
            const auto segment = static_cast<std::size_t>(branch.exit.segment);
            const float out =
                branch.exit.way == Way::atStart ? segmentStartFlow[segment] : -segmentEndFlow[segment];
            const bool tracked = segments_[segment].tracked;
            branch.weight = tracked ? std::max(0.0F, out) : 0.0F;
            toTracked += branch.weight;
            if (!tracked) toOutside += std::max(0.0F, out);
            if (!tracked) fromOutside += std::max(0.0F, -out);
        }
        node.branches.front().weight = toOutside;
        node.inflow = toTracked > 0.0F ? fromOutside * toTracked / (toTracked + toOutside) : 0.0F;
    }
    if (atriumNode_ < 0) return;
    Node& atrium = nodes_[static_cast<std::size_t>(atriumNode_)];
    for (const Branch& branch : atrium.branches)
        atrium.inflow += branch.weight;
    atrium.branches.front().weight = kEverything;
}

NodeRouter::Exit NodeRouter::choose(Node& node, bool mayLeave) {
    const std::size_t first = mayLeave ? 0 : 1;
    float total = 0.0F;
    for (std::size_t i = first; i < node.branches.size(); ++i)
        total += node.branches[i].weight;
    if (!(total > 0.0F)) return {};
    Branch* best = nullptr;
    for (std::size_t i = first; i < node.branches.size(); ++i) {
        Branch& branch = node.branches[i];
        if (branch.weight <= 0.0F) continue;
        branch.credit += branch.weight / total;
        if (best == nullptr || branch.credit > best->credit) best = &branch;
    }
    best->credit -= 1.0F;
    return best->exit;
}

} // namespace scene
