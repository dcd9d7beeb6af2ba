// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "render/Renderer.h"

namespace {

using synthetic::pixelAt;

render::RendererOptions withFaults(const render::Faults& faults, int width = 320, int height = 240) {
    auto options = synthetic::options(width, height);
    options.faults = faults;
    return options;
}

TEST(FaultTest, MissingFeatureIsNamedWithItsDevice) {
    for (const char* feature : {"dynamicRendering", "synchronization2", "maintenance4", "scalarBlockLayout",
                                "shaderClipDistance"}) {
        try {
            const render::Renderer renderer(withFaults({.missingFeature = feature}));
            FAIL() << feature;
        } catch (const core::NoDriver& error) {
            EXPECT_THAT(error.what(), testing::HasSubstr(std::string("lacks the feature ") + feature));
            EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("\n")));
        }
    }
}

TEST(FaultTest, LostDeviceIsSaidAndANewRendererDrawsTheSamePicture) {
    const auto input = synthetic::frame();
    const auto view = synthetic::view();
    render::Renderer whole(synthetic::options());
    whole.upload(synthetic::leg());
    const auto wanted = synthetic::picture(whole, input, view);
    auto lost = std::make_unique<render::Renderer>(withFaults({.loseDeviceAt = 40}));
    lost->upload(synthetic::leg());
    int drawn = 0;
    EXPECT_THROW(for (; drawn < 100; ++drawn) lost->draw(input, view, {}), render::DeviceLost);
    EXPECT_GT(drawn, 0);
    lost = std::make_unique<render::Renderer>(synthetic::options());
    lost->upload(synthetic::leg());
    EXPECT_EQ(synthetic::differentPixels(synthetic::picture(*lost, input, view), wanted, 0), 0);
}

TEST(FaultTest, ShortOfMemoryItDrawsCoarserInTheSameSize) {
    // 1280x720 holds in 5 MB once finished, but not in linear light.
    render::Renderer tight(withFaults({.largestAllocation = 5'000'000}, 1280, 720));
    tight.upload(synthetic::leg());
    render::Renderer roomy(synthetic::options(1280, 720));
    roomy.upload(synthetic::leg());
    const auto input = synthetic::frame();
    const auto view = synthetic::view();
    const auto coarse = synthetic::picture(tight, input, view);
    const auto fine = synthetic::picture(roomy, input, view);
    ASSERT_EQ(coarse.width, 1280);
    const auto middle = synthetic::project(view, fine, synthetic::kBallCenter);
    EXPECT_NEAR(pixelAt(coarse, middle.x, middle.y).r, pixelAt(fine, middle.x, middle.y).r, 12);
    EXPECT_LT(synthetic::differentPixels(coarse, fine, 40), 1280 * 720 / 50);
    EXPECT_GT(synthetic::differentPixels(coarse, fine, 8), 0);
    EXPECT_THAT(tight.validationMessages(), testing::IsEmpty());
}

TEST(FaultTest, NoMemoryAtAllIsOneLine) {
    EXPECT_THROW(render::Renderer(withFaults({.largestAllocation = 1000})), render::OutOfMemory);
}

TEST(FaultTest, OnePixelIsDrawnAtEveryQuality) {
    render::Renderer renderer(synthetic::options(1, 1));
    renderer.upload(synthetic::leg());
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::skin) = 0.4F;
    for (const auto quality : {render::Quality::low, render::Quality::medium, render::Quality::high}) {
        const auto image = synthetic::picture(renderer, synthetic::frame(), view, {quality, 1.0F});
        ASSERT_EQ(image.rgba.size(), 4U);
        EXPECT_GT(pixelAt(image, 0, 0).r + pixelAt(image, 0, 0).g + pixelAt(image, 0, 0).b, 10);
    }
    EXPECT_THAT(renderer.validationMessages(), testing::IsEmpty());
}

TEST(FaultTest, WallOfScreensIsDrawn) {
    auto options = synthetic::options(7680, 4320);
    options.validation = false;
    render::Renderer renderer(options);
    const auto image = synthetic::picture(renderer, synthetic::frame(), synthetic::view());
    ASSERT_EQ(image.width, 7680);
    EXPECT_GT(pixelAt(image, 3840, 2000).b, 10);
}

TEST(FaultTest, MoreThanTheDeviceCanDrawIsOneLine) {
    try {
        const render::Renderer renderer(synthetic::options(1 << 20, 16));
        FAIL();
    } catch (const core::RuntimeFailure& failure) {
        EXPECT_THAT(failure.what(), testing::HasSubstr("more than"));
    }
}

} // namespace
