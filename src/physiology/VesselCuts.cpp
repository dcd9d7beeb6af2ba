// SPDX-License-Identifier: Apache-2.0
#include "physiology/VesselCuts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/DataError.h"

namespace physiology {

namespace {

// Disjoint sets of cuts: those joined to each other become one node.
class Sets {
public:
    explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0); }
    int find(int i) const {
        while (parent_[static_cast<std::size_t>(i)] != i)
            i = parent_[static_cast<std::size_t>(i)];
        return i;
    }
    void unite(int a, int b) { parent_[static_cast<std::size_t>(find(a))] = find(b); }

private:
    std::vector<int> parent_;
};

using Places = std::vector<std::vector<double>>;

void addPlace(Places& places, const anatomy::VesselJoint& joint) {
    if (joint.vessel >= 0) places[static_cast<std::size_t>(joint.vessel)].push_back(joint.at);
}

std::vector<double> merged(std::vector<double> places, double tolerance) {
    std::sort(places.begin(), places.end());
    std::vector<double> kept{0.0};
    for (const double at : places)
        if (at > kept.back() + tolerance && at < 1.0 - tolerance) kept.push_back(at);
    kept.push_back(1.0);
    return kept;
}

std::size_t nearestCut(const std::vector<double>& cuts, double at) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < cuts.size(); ++i)
        if (std::abs(cuts[i] - at) < std::abs(cuts[best] - at)) best = i;
    return best;
}

Places cutPlaces(const anatomy::Leg& leg, double merge) {
    Places places(leg.vessels.size());
    for (const auto& vessel : leg.vessels) {
        addPlace(places, vessel.start);
        addPlace(places, vessel.end);
    }
    for (std::size_t v = 0; v < places.size(); ++v)
        places[v] = merged(std::move(places[v]), merge / leg.vessels[v].restLength);
    return places;
}

// Numbers all cuts of all vessels consecutively.
struct Numbering {
    std::vector<int> first;
    int count = 0;
    explicit Numbering(const Places& places) {
        for (const auto& cuts : places) {
            first.push_back(count);
            count += static_cast<int>(cuts.size());
        }
    }
    int of(std::size_t vessel, std::size_t cut) const { return first[vessel] + static_cast<int>(cut); }
};

Sets uniteJoints(const anatomy::Leg& leg, const Places& places, const Numbering& number) {
    Sets sets(static_cast<std::size_t>(number.count));
    const auto join = [&](std::size_t v, std::size_t cut, const anatomy::VesselJoint& joint) {
        if (joint.vessel < 0) return;
        const auto other = static_cast<std::size_t>(joint.vessel);
        sets.unite(number.of(v, cut), number.of(other, nearestCut(places[other], joint.at)));
    };
    for (std::size_t v = 0; v < places.size(); ++v) {
        join(v, 0, leg.vessels[v].start);
        join(v, places[v].size() - 1, leg.vessels[v].end);
    }
    return sets;
}

int freeEnd(const anatomy::Leg& leg) {
    int found = -1;
    for (std::size_t v = 0; v < leg.vessels.size(); ++v) {
        if (leg.vessels[v].end.vessel >= 0) continue;
        if (found >= 0)
            throw core::DataError("vessels.json", leg.vessels[v].id,
                                  "ends freely, but so does " +
                                      leg.vessels[static_cast<std::size_t>(found)].id,
                                  "join it; only the inferior vena cava ends freely, at the right atrium");
        found = static_cast<int>(v);
    }
    if (found < 0)
        throw core::DataError("vessels.json", "", "no vessel ends freely",
                              "leave the inferior vena cava's end open");
    return found;
}

} // namespace

Topology cutAtJoins(const anatomy::Leg& leg, double merge) {
    const int atriumVessel = freeEnd(leg);
    const Places places = cutPlaces(leg, merge);
    const Numbering number(places);
    const Sets sets = uniteJoints(leg, places, number);

    // Segment ends that meet in a set: one at a vessel's end, two at an inner cut.
    std::vector<int> ends(static_cast<std::size_t>(number.count), 0);
    for (std::size_t v = 0; v < places.size(); ++v)
        for (std::size_t c = 0; c < places[v].size(); ++c)
            ends[static_cast<std::size_t>(sets.find(number.of(v, c)))] +=
                c == 0 || c + 1 == places[v].size() ? 1 : 2;

    const auto atrium = static_cast<std::size_t>(atriumVessel);
    const int atriumRoot = sets.find(number.of(atrium, places[atrium].size() - 1));
    std::vector<int> nodeOfRoot(ends.size(), -1);
    Topology topology;
    topology.cuts.resize(places.size());
    for (std::size_t v = 0; v < places.size(); ++v)
        for (std::size_t c = 0; c < places[v].size(); ++c) {
            const int root = sets.find(number.of(v, c));
            int& node = nodeOfRoot[static_cast<std::size_t>(root)];
            if (node < 0 && (ends[static_cast<std::size_t>(root)] > 1 || root == atriumRoot))
                node = topology.nodeCount++;
            topology.cuts[v].push_back({places[v][c], node});
        }
    topology.atriumNode = nodeOfRoot[static_cast<std::size_t>(atriumRoot)];
    return topology;
}

} // namespace physiology
