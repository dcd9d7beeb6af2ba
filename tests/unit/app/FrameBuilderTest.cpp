// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <vector>

#include <gtest/gtest.h>

#include "Allocations.h"
#include "app/BakedLeg.h"
#include "app/FrameBuilder.h"
#include "app/World.h"
#include "physiology/Simulation.h"

namespace {

// The walking leg, with its blood and the column beside it.
TEST(FrameBuilder, AllocatesNothingInASteadyFrame) {
    const app::World world = app::loadWorld();
    physiology::Patient patient;
    patient.activity = "walk";
    physiology::Simulation simulation(world.leg, world.assets, patient);
    const auto geometry = app::loadGeometry(world, *simulation.layout());
    app::FrameBuilder frames(world, *simulation.layout(), geometry, 1);
    scene::ViewSpec view;
    view.particleCount = 2000;
    view.opacity.fill(1.0F);
    std::vector<std::shared_ptr<const physiology::Snapshot>> life;
    for (int i = 0; i < 12; ++i) {
        simulation.run(1.0 / 30.0);
        life.push_back(simulation.snapshot());
    }
    for (std::size_t i = 0; i < 6; ++i)
        frames.build(*life[i], view);
    const AllocationCounter counter;
    std::size_t particles = 0;
    for (std::size_t i = 6; i < life.size(); ++i)
        particles += frames.build(*life[i], view).particles.size();
    EXPECT_EQ(counter.count(), 0);
    EXPECT_GT(particles, 6U * 1000U);

    view.quantity = scene::Quantity::system;
    const auto& layout = *simulation.layout();
    const auto& systems = frames.build(*life.back(), view).cellQuantity;
    ASSERT_EQ(systems.size(), life.back()->area.size());
    for (std::size_t v = 0; v < layout.vessels.size(); ++v) {
        const auto system = world.leg->vessels[v].system;
        const float expected = system == anatomy::VesselSystem::superficial  ? 3.0F
                               : system == anatomy::VesselSystem::perforator ? 2.0F
                               : system == anatomy::VesselSystem::muscular   ? 1.0F
                                                                             : 0.0F;
        EXPECT_EQ(systems[static_cast<std::size_t>(layout.vessels[v].firstCell)], expected)
            << world.leg->vessels[v].id;
    }
}

} // namespace
