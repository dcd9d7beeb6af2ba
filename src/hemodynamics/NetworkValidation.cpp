// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/NetworkValidation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <tuple>

#include "core/DataError.h"

namespace hemodynamics {

namespace {

std::string entry(const char* list, std::size_t index, const char* member = "") {
    return std::string(list) + "[" + std::to_string(index) + "]" + (*member ? "." : "") + member;
}

[[noreturn]] void fail(const std::string& where, const std::string& message, const std::string& hint) {
    throw core::DataError("network", where, message, hint);
}

void requireNotNegative(double value, const std::string& where) {
    if (!(value >= 0.0) || !std::isfinite(value))
        fail(where, "is " + std::to_string(value), "use a finite value, 0 or above");
}

void requireIndex(int index, std::size_t count, const std::string& where) {
    if (index < 0 || static_cast<std::size_t>(index) >= count)
        fail(where, "refers to entry " + std::to_string(index) + " of " + std::to_string(count),
             "use an index of an existing entry");
}

// "cells[3].length", and of which segment.
std::string cellEntry(const Network& network, std::size_t i, const char* member) {
    for (const Segment& segment : network.segments) {
        const auto first = static_cast<std::size_t>(std::max(segment.firstCell, 0));
        const auto count = static_cast<std::size_t>(std::max(segment.cellCount, 0));
        if (i >= first && i - first < count) return entry("cells", i, member) + " of \"" + segment.id + "\"";
    }
    return entry("cells", i, member);
}

void checkCells(const Network& network) {
    if (network.cells.empty()) fail("cells", "is empty", "give the network at least one cell");
    for (std::size_t i = 0; i < network.cells.size(); ++i) {
        requirePositive(network.cells[i].length, cellEntry(network, i, "length"));
        requirePositive(network.cells[i].referenceArea, cellEntry(network, i, "referenceArea"));
        requireIndex(network.cells[i].law, network.laws.size(), entry("cells", i, "law"));
    }
}

void checkSegment(const Network& network, std::size_t i) {
    const Segment& segment = network.segments[i];
    if (segment.cellCount < 1)
        fail(entry("segments", i, "cellCount"), "is below 1", "give it at least one cell");
    requireIndex(segment.firstCell, network.cells.size(), entry("segments", i, "firstCell"));
    requireIndex(segment.firstCell + segment.cellCount - 1, network.cells.size(),
                 entry("segments", i, "cellCount"));
    if (segment.startNode != -1)
        requireIndex(segment.startNode, network.nodes.size(), entry("segments", i, "startNode"));
    if (segment.endNode != -1)
        requireIndex(segment.endNode, network.nodes.size(), entry("segments", i, "endNode"));
    if (segment.startNode != -1 && segment.startNode == segment.endNode)
        fail(entry("segments", i), "\"" + segment.id + "\" returns to its own node", "put a node in between");
}

void checkSegments(const Network& network) {
    std::vector<int> covered(network.cells.size(), 0);
    std::vector<int> ends(network.nodes.size(), 0);
    for (std::size_t i = 0; i < network.segments.size(); ++i) {
        checkSegment(network, i);
        const Segment& segment = network.segments[i];
        std::for_each_n(covered.begin() + segment.firstCell, segment.cellCount, [](int& times) { ++times; });
        if (segment.startNode >= 0) ++ends[static_cast<std::size_t>(segment.startNode)];
        if (segment.endNode >= 0) ++ends[static_cast<std::size_t>(segment.endNode)];
    }
    for (std::size_t i = 0; i < covered.size(); ++i)
        if (covered[i] != 1)
            fail(entry("cells", i), "belongs to " + std::to_string(covered[i]) + " segments",
                 "let the segments cover every cell exactly once");
    for (std::size_t i = 0; i < ends.size(); ++i)
        if (ends[i] == 0)
            fail(entry("nodes", i), "\"" + network.nodes[i].id + "\" joins no segment",
                 "remove it or connect it");
}

void checkNodes(const Network& network) {
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        requirePositive(network.nodes[i].referenceVolume, entry("nodes", i, "referenceVolume"));
        requireIndex(network.nodes[i].law, network.laws.size(), entry("nodes", i, "law"));
    }
    std::set<int> held;
    for (std::size_t i = 0; i < network.boundaries.size(); ++i) {
        requireIndex(network.boundaries[i].node, network.nodes.size(), entry("boundaries", i, "node"));
        if (!held.insert(network.boundaries[i].node).second)
            fail(entry("boundaries", i, "node"), "is held twice", "keep one boundary per node");
    }
}

std::size_t segmentOf(const Network& network, int cell) {
    std::size_t s = 0;
    while (cell < network.segments[s].firstCell ||
           cell >= network.segments[s].firstCell + network.segments[s].cellCount)
        ++s;
    return s;
}

void checkValvePlace(const Network& network, std::size_t i) {
    const Valve& valve = network.valves[i];
    requireIndex(valve.cell, network.cells.size(), entry("valves", i, "cell"));
    const Segment& segment = network.segments[segmentOf(network, valve.cell)];
    const std::string where = entry("valves", i, "place");
    if (valve.place == Valve::Place::afterCell && valve.cell + 1 == segment.firstCell + segment.cellCount)
        fail(where, "\"" + valve.id + "\" is after the last cell of \"" + segment.id + "\"",
             "use atSegmentEnd");
    if (valve.place == Valve::Place::atSegmentStart && segment.startNode < 0)
        fail(where, "\"" + valve.id + "\" is at a closed end of \"" + segment.id + "\"",
             "give that end a node");
    if (valve.place == Valve::Place::atSegmentEnd && segment.endNode < 0)
        fail(where, "\"" + valve.id + "\" is at a closed end of \"" + segment.id + "\"",
             "give that end a node");
}

void checkValves(const Network& network) {
    std::set<std::tuple<Valve::Place, std::size_t>> faces;
    for (std::size_t i = 0; i < network.valves.size(); ++i) {
        const Valve& valve = network.valves[i];
        checkValvePlace(network, i);
        const bool between = valve.place == Valve::Place::afterCell;
        const auto cell = static_cast<std::size_t>(valve.cell);
        if (!faces.insert({valve.place, between ? cell : segmentOf(network, valve.cell)}).second)
            fail(entry("valves", i), "\"" + valve.id + "\" shares its face with another valve",
                 "move one of them");
        requirePositive(valve.effectiveLength, entry("valves", i, "effectiveLength"));
        requirePositive(valve.openAreaFraction, entry("valves", i, "openAreaFraction"));
        requireNotNegative(valve.openingRate, entry("valves", i, "openingRate"));
        requireNotNegative(valve.closingRate, entry("valves", i, "closingRate"));
        if (!(valve.closingPressure <= valve.openingPressure))
            fail(entry("valves", i, "closingPressure"), "is above openingPressure", "lower it");
    }
}

void checkBeds(const Network& network) {
    for (std::size_t i = 0; i < network.beds.size(); ++i) {
        const Bed& bed = network.beds[i];
        requirePositive(bed.referenceVolume, entry("beds", i, "referenceVolume"));
        requireIndex(bed.law, network.laws.size(), entry("beds", i, "law"));
        for (std::size_t o = 0; o < bed.outlets.size(); ++o) {
            const std::string where = entry("beds", i) + "." + entry("outlets", o);
            requireIndex(bed.outlets[o].cell, network.cells.size(), where + ".cell");
            requirePositive(bed.outlets[o].resistance, where + ".resistance");
        }
    }
}

// Union of everything that blood can flow through: segments first, then nodes.
class Parts {
public:
    explicit Parts(const Network& network) : parent_(network.segments.size() + network.nodes.size()) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        for (std::size_t s = 0; s < network.segments.size(); ++s)
            for (const int node : {network.segments[s].startNode, network.segments[s].endNode})
                if (node >= 0) join(s, network.segments.size() + static_cast<std::size_t>(node));
        for (const Bed& bed : network.beds)
            for (const Bed::Outlet& outlet : bed.outlets)
                join(segmentOf(network, bed.outlets.front().cell), segmentOf(network, outlet.cell));
    }
    std::size_t of(std::size_t i) const {
        while (parent_[i] != i)
            i = parent_[i];
        return i;
    }

private:
    void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }
    std::vector<std::size_t> parent_;
};

void checkWaysOut(const Network& network) {
    const Parts parts(network);
    std::set<std::size_t> drained;
    for (const PressureBoundary& boundary : network.boundaries)
        drained.insert(parts.of(network.segments.size() + static_cast<std::size_t>(boundary.node)));
    for (std::size_t s = 0; s < network.segments.size(); ++s)
        if (!drained.empty() && !drained.contains(parts.of(s)))
            fail(entry("segments", s), "\"" + network.segments[s].id + "\" leads nowhere",
                 "connect it to what leads to a pressure boundary");
    for (std::size_t i = 0; i < network.beds.size(); ++i) {
        const Bed& bed = network.beds[i];
        if (bed.outlets.empty()) fail(entry("beds", i), "\"" + bed.id + "\" has no outlet", "let it drain");
        if (!drained.contains(parts.of(segmentOf(network, bed.outlets.front().cell))))
            fail(entry("beds", i), "\"" + bed.id + "\" feeds a part without a way out",
                 "connect it to a pressure boundary");
    }
}

} // namespace

void validate(const Network& network) {
    requirePositive(network.density, "density");
    requireNotNegative(network.viscosity, "viscosity");
    if (!(network.collapsedFrictionLimit >= 1.0))
        fail("collapsedFrictionLimit", "is below 1", "use 1 or more");
    for (std::size_t i = 0; i < network.laws.size(); ++i)
        validate(network.laws[i], entry("laws", i));
    checkCells(network);
    checkNodes(network);
    checkSegments(network);
    checkValves(network);
    checkBeds(network);
    checkWaysOut(network);
}

void requirePositive(double value, const std::string& where) {
    if (!(value > 0.0) || !std::isfinite(value))
        fail(where, "is " + std::to_string(value), "use a finite value above 0");
}

void validate(const TubeLaw& law, const std::string& where) {
    requirePositive(law.stretching, where + ".stretching");
    requireNotNegative(law.bending, where + ".bending");
    const double m = law.stretchingExponent;
    const bool whole = m >= 1.0 && m <= 10.0 && m == std::floor(m);
    if (m != 0.5 && !whole)
        fail(where + ".stretchingExponent", "is " + std::to_string(m), "use 0.5 or one of 1, 2, ..., 10");
    if (law.bendingExponent != 0.0 && law.bendingExponent != 1.5)
        fail(where + ".bendingExponent", "is " + std::to_string(law.bendingExponent), "use 0 or 1.5");
}

} // namespace hemodynamics
