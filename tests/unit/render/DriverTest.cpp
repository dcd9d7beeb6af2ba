// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "core/DataError.h"
#include "render/Renderer.h"
#include "render/gpu/Check.h"

namespace {

TEST(DriverTest, NoDriverIsOneClearLine) {
    EXPECT_EXIT(
        {
            ::setenv("VK_DRIVER_FILES", "/nonexistent.json", 1);
            ::setenv("VK_ICD_FILENAMES", "/nonexistent.json", 1);
            try {
                const render::Renderer renderer({.width = 16, .height = 16});
                std::exit(0);
            } catch (const core::NoDriver& error) {
                std::fprintf(stderr, "%s\n", error.what());
                std::exit(3);
            }
        },
        testing::ExitedWithCode(3), "Vulkan.*mesa-vulkan-drivers.*doctor");
}

TEST(DriverTest, LostDeviceAndFullMemorySayWhatToDo) {
    try {
        render::check(VK_ERROR_DEVICE_LOST, "vkQueueSubmit2");
        FAIL();
    } catch (const core::RuntimeFailure& failure) {
        EXPECT_THAT(failure.what(), testing::HasSubstr("device lost in vkQueueSubmit2"));
    }
    EXPECT_THROW(render::check(VK_ERROR_OUT_OF_DEVICE_MEMORY, "vkAllocateMemory"), core::RuntimeFailure);
    EXPECT_NO_THROW(render::check(VK_SUBOPTIMAL_KHR, "vkQueuePresentKHR"));
}

TEST(DriverTest, EmptyLegAndEmptyFrameDrawTheStage) {
    render::Renderer renderer(synthetic::options(64, 48));
    scene::FrameInput nothing;
    const auto image = synthetic::picture(renderer, nothing, scene::ViewSpec{});
    ASSERT_EQ(image.rgba.size(), 64U * 48U * 4U);
    EXPECT_GT(synthetic::pixelAt(image, 32, 20).b, 10);
    EXPECT_THAT(renderer.validationMessages(), testing::IsEmpty());
}

} // namespace
