// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "TestNetworks.h"
#include "core/DataError.h"

namespace {

using namespace hemodynamics;
using namespace testing_networks;

Network sound() {
    Network network;
    network.laws.push_back(classicLaw(333.0));
    addNode(network, 1e-7);
    addNode(network, 1e-7);
    network.boundaries.push_back({1});
    addTube(network, {"calf", 4, 0.1, 3e-5, 0, -1, 0});
    addTube(network, {"thigh", 4, 0.1, 3e-5, 0, 0, 1});
    network.valves.push_back(valveAfter(1));
    network.beds.push_back({"soleus", 1e-6, 0, {{2, 1e8, true}}});
    return network;
}

struct Fault {
    std::string name;
    std::function<void(Network&)> make;
    std::string complaint;
};

std::string complaintOf(const Network& network) {
    try {
        Solver solver(network);
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "no complaint";
}

class Validation : public testing::TestWithParam<Fault> {};

TEST(Validation, acceptsASoundNetworkAndAClosedTube) {
    EXPECT_EQ(complaintOf(sound()), "no complaint");
    Network closed;
    closed.laws.push_back(classicLaw(333.0));
    addTube(closed, {"tube", 4, 0.1, 3e-5, 0, -1, -1});
    EXPECT_EQ(complaintOf(closed), "no complaint");
}

TEST_P(Validation, namesTheEntry) {
    Network network = sound();
    GetParam().make(network);
    EXPECT_THAT(complaintOf(network), testing::HasSubstr(GetParam().complaint));
}

const std::vector<Fault>& faults() {
    static const std::vector<Fault> all = {
        {"length", [](Network& n) { n.cells[3].length = 0.0; }, "cells[3].length"},
        {"area", [](Network& n) { n.cells[1].referenceArea = -1e-5; }, "cells[1].referenceArea"},
        {"notANumber", [](Network& n) { n.cells[1].referenceArea = std::nan(""); }, "cells[1].referenceArea"},
        {"areaOfAName", [](Network& n) { n.cells[5].referenceArea = 0.0; },
         "cells[5].referenceArea of \"thigh\""},
        {"lengthNotANumber", [](Network& n) { n.cells[0].length = std::nan(""); },
         "cells[0].length of \"calf\""},
        {"endless", [](Network& n) { n.cells[0].length = INFINITY; }, "cells[0].length of \"calf\""},
        {"nowhere",
         [](Network& n) {
             addTube(n, {"stray", 3, 0.1, 3e-5, 0, -1, -1});
         },
         "segments[2]: \"stray\" leads nowhere"},
        {"law", [](Network& n) { n.cells[2].law = 1; }, "cells[2].law"},
        {"exponent", [](Network& n) { n.laws[0].stretchingExponent = 2.5; }, "laws[0].stretchingExponent"},
        {"bending", [](Network& n) { n.laws[0].bendingExponent = 1.0; }, "laws[0].bendingExponent"},
        {"stretching", [](Network& n) { n.laws[0].stretching = 0.0; }, "laws[0].stretching"},
        {"node", [](Network& n) { n.segments[0].endNode = 7; }, "segments[0].endNode"},
        {"loop", [](Network& n) { n.segments[1].startNode = 1; },
         "segments[1]: \"thigh\" returns to its own node"},
        {"uncovered", [](Network& n) { n.segments[1].cellCount = 3; }, "cells[7]: belongs to 0 segments"},
        {"twice", [](Network& n) { n.segments[1].firstCell = 3; }, "cells[3]: belongs to 2 segments"},
        {"beyond", [](Network& n) { n.segments[1].cellCount = 5; }, "segments[1].cellCount"},
        {"empty", [](Network& n) { n.segments[1].cellCount = 0; }, "segments[1].cellCount"},
        {"lonelyNode", [](Network& n) { addNode(n, 1e-7); }, "nodes[2]: \"node2\" joins no segment"},
        {"nodeVolume", [](Network& n) { n.nodes[0].referenceVolume = 0.0; }, "nodes[0].referenceVolume"},
        {"heldTwice", [](Network& n) { n.boundaries.push_back({1}); }, "boundaries[1].node"},
        {"valveCell", [](Network& n) { n.valves[0].cell = 99; }, "valves[0].cell"},
        {"valveAtEnd", [](Network& n) { n.valves[0].cell = 3; }, "valves[0].place"},
        {"valveAtClosedEnd", [](Network& n) { n.valves[0].place = Valve::Place::atSegmentStart; },
         "valves[0].place"},
        {"valveTwice", [](Network& n) { n.valves.push_back(n.valves[0]); }, "valves[1]"},
        {"valveLength", [](Network& n) { n.valves[0].effectiveLength = 0.0; }, "valves[0].effectiveLength"},
        {"valvePressures", [](Network& n) { n.valves[0].closingPressure = 10.0; },
         "valves[0].closingPressure"},
        {"bedVolume", [](Network& n) { n.beds[0].referenceVolume = 0.0; }, "beds[0].referenceVolume"},
        {"outletCell", [](Network& n) { n.beds[0].outlets[0].cell = -1; }, "beds[0].outlets[0].cell"},
        {"outletResistance", [](Network& n) { n.beds[0].outlets[0].resistance = 0.0; },
         "beds[0].outlets[0].resistance"},
        {"noOutlet", [](Network& n) { n.beds[0].outlets.clear(); }, "beds[0]: \"soleus\" has no outlet"},
        {"noWayOut", [](Network& n) { n.boundaries.clear(); },
         "beds[0]: \"soleus\" feeds a part without a way out"},
        {"viscosity", [](Network& n) { n.viscosity = -1.0; }, "viscosity"},
        {"nothing", [](Network& n) { n.cells.clear(); }, "cells"},
    };
    return all;
}

INSTANTIATE_TEST_SUITE_P(Faults, Validation, testing::ValuesIn(faults()),
                         [](const auto& fault) { return fault.param.name; });

TEST(Validation, refusesConditionsThatCannotBe) {
    Solver solver(sound());
    EXPECT_THROW(solver.setLaw(0, {300.0, 2.5, 300.0, 1.5}), core::DataError);
    EXPECT_THROW(solver.setReferenceArea(0, 0.0), core::DataError);
    EXPECT_THROW(solver.setBedReferenceVolume(0, -1.0), core::DataError);
    EXPECT_THROW(solver.setBedOutletResistance(0, 0, std::nan(""), true), core::DataError);
    EXPECT_EQ(solver.network().laws[0].stretchingExponent, 10.0);
}

} // namespace
