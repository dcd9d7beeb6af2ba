// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include <gtest/gtest.h>

#include "Allocations.h"
#include "SyntheticLeg.h"
#include "render/Renderer.h"

namespace {

using render::Quality;

// Of this thread, once every kind of frame has been drawn in each slot.
long allocationsOf(Quality quality, float cutAway = 0.0F) {
    auto options = synthetic::options(160, 120);
    options.validation = false; // its layer allocates
    render::Renderer renderer(options);
    renderer.upload(synthetic::leg());
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::skin) = 0.4F; // a shell
    const auto leg = synthetic::leg();
    view.selected = cutAway > 0.0F ? leg.tubes.front().id : "a_vein_whose_name_is_no_short_string";
    view.cutAway = cutAway;
    auto input = synthetic::frame();
    for (int i = 0; i < 4; ++i)
        renderer.draw(input, view, {.quality = quality});
    const AllocationCounter counter;
    for (int i = 0; i < 6; ++i) {
        view.camera.azimuth += 0.1F;
        input.time += 0.03;
        renderer.draw(input, view, {.quality = quality});
    }
    return counter.count();
}

TEST(FrameAllocation, IsSeenByTheCounter) {
    const AllocationCounter counter;
    const std::vector<double> values(100, 1.0);
    EXPECT_EQ(counter.count(), 1);
    EXPECT_EQ(values.back(), 1.0);
}

TEST(FrameAllocation, DoesNotHappenInASteadyFrame) {
    EXPECT_EQ(allocationsOf(Quality::low), 0);
    EXPECT_EQ(allocationsOf(Quality::medium), 0);
    EXPECT_EQ(allocationsOf(Quality::high), 0);
}

TEST(FrameAllocation, DoesNotHappenWhileTheWayToAVeinIsOpen) {
    EXPECT_EQ(allocationsOf(Quality::low, 1.0F), 0);
}

} // namespace
