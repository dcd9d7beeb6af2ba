// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/NextSeen.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "app/BakedLeg.h"
#include "app/FrameBuilder.h"
#include "app/World.h"
#include "physiology/Simulation.h"

namespace {

// Round the whole leg by key, forwards and backwards: each structure once, none of what hints at veins above
// the cut, the same ones both ways.
TEST(NextSeen, GoesRoundWhatIsSeenAndComesBack) {
    const app::World world = app::loadWorld();
    physiology::Simulation simulation(world.leg, world.assets, {});
    const auto geometry = app::loadGeometry(world, *simulation.layout());
    app::FrameBuilder frames(world, *simulation.layout(), geometry, 1);
    simulation.run(0.1);
    const scene::ViewSpec view = scene::defaultView();
    const auto& frame = frames.build(*simulation.snapshot(), view);
    const auto round = [&](int by) {
        std::vector<std::string> met;
        for (std::string at; met.size() < 500; met.push_back(at)) {
            at = app::nextSeen(at, by, geometry, frame, {view, 16.0F / 9.0F});
            if (!met.empty() && at == met.front()) break;
        }
        return met;
    };
    auto forwards = round(1);
    const auto backwards = round(-1);
    std::reverse(forwards.begin(), forwards.end());
    EXPECT_EQ(forwards, backwards);
    EXPECT_GT(forwards.size(), 20U);
    std::set<std::string> hints;
    for (const auto& tube : geometry.tubes)
        if (tube.schematic) hints.insert(tube.id);
    for (const auto& valve : geometry.valves)
        if (geometry.tubes[static_cast<std::size_t>(valve.tube)].schematic) hints.insert(valve.id);
    EXPECT_FALSE(hints.empty());
    for (const auto& id : forwards)
        EXPECT_FALSE(hints.contains(id)) << id;
    EXPECT_EQ(std::set<std::string>(forwards.begin(), forwards.end()).size(), forwards.size());
}

} // namespace
