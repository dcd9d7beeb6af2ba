// SPDX-License-Identifier: Apache-2.0
// Two legs in one picture: each is what it is alone, and they don't touch each other.
#include <algorithm>
#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "render/Renderer.h"

namespace {

constexpr int kWidth = 320, kHeight = 240;
constexpr int kHalf = 158, kHigh = 200, kGap = 4, kTop = 12;

class TwoLegs : public testing::Test {
protected:
    static void SetUpTestSuite() {
        renderer = std::make_unique<render::Renderer>(synthetic::options(kWidth, kHeight));
        renderer->upload(synthetic::leg());
        alone = std::make_unique<render::Renderer>(synthetic::options(kHalf, kHigh));
        alone->upload(synthetic::leg());
    }
    static void TearDownTestSuite() {
        renderer.reset();
        alone.reset();
    }
    void TearDown() override {
        EXPECT_THAT(renderer->validationMessages(), testing::IsEmpty());
        EXPECT_THAT(alone->validationMessages(), testing::IsEmpty());
    }
    static render::Image both(const scene::FrameInput& left, const scene::FrameInput& right,
                              const scene::ViewSpec& view, const render::RenderSettings& settings) {
        renderer->drawBoth({render::PictureOfLeg{left, view, 0, kTop, kHalf, kHigh},
                            render::PictureOfLeg{right, view, kHalf + kGap, kTop, kHalf, kHigh}},
                           settings);
        return renderer->readback();
    }
    // Largest difference of a channel between a part of a picture and a whole one.
    static int difference(const render::Image& picture, int left, const render::Image& part) {
        int most = 0;
        for (int y = 0; y < kHigh; ++y)
            for (int x = 0; x < kHalf; ++x) {
                const auto a = synthetic::pixelAt(picture, left + x, kTop + y);
                const auto b = synthetic::pixelAt(part, x, y);
                most = std::max({most, std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
            }
        return most;
    }

    static std::unique_ptr<render::Renderer> renderer, alone;
};
std::unique_ptr<render::Renderer> TwoLegs::renderer, TwoLegs::alone;

// Noise against bands lies on the pixels of the whole picture: one step.
constexpr int kNoise = 1;

TEST_F(TwoLegs, EachIsWhatItIsAlone) {
    const auto full = synthetic::frame(1.0F), empty = synthetic::frame(0.2F);
    const auto view = synthetic::view();
    for (const auto& settings :
         {render::RenderSettings{render::Quality::low}, render::RenderSettings{render::Quality::medium},
          render::RenderSettings{render::Quality::high},
          render::RenderSettings{render::Quality::low, 0.6F}}) {
        const auto picture = both(full, empty, view, settings);
        EXPECT_LE(difference(picture, 0, synthetic::picture(*alone, full, view, settings)), kNoise);
        EXPECT_LE(difference(picture, kHalf + kGap, synthetic::picture(*alone, empty, view, settings)),
                  kNoise);
    }
}

TEST_F(TwoLegs, TheyDiffer) {
    const auto picture = both(synthetic::frame(1.0F), synthetic::frame(0.2F), synthetic::view(), {});
    const auto full = synthetic::picture(*alone, synthetic::frame(1.0F), synthetic::view());
    EXPECT_GT(difference(picture, kHalf + kGap, full), 40) << "an emptied vein is narrower";
}

TEST_F(TwoLegs, AroundThemTheGroundIsEvenAndTheNextFrameIsWholeAgain) {
    const auto before = synthetic::picture(*renderer, synthetic::frame(), synthetic::view());
    const auto picture = both(synthetic::frame(), synthetic::frame(), synthetic::view(), {});
    const auto ground = synthetic::pixelAt(picture, kHalf + 1, kTop + 5);
    for (const auto& [x, y] :
         {std::pair{5, 2}, std::pair{kWidth - 3, kHeight - 3}, std::pair{kHalf + 2, 100}}) {
        const auto at = synthetic::pixelAt(picture, x, y);
        EXPECT_TRUE(at.r == ground.r && at.g == ground.g && at.b == ground.b) << x << ' ' << y;
    }
    const auto after = synthetic::picture(*renderer, synthetic::frame(), synthetic::view());
    EXPECT_EQ(before.rgba, after.rgba);
}

TEST_F(TwoLegs, AreTheSameBitsAgainAndCountBothLegsTime) {
    const auto one = both(synthetic::frame(1.0F), synthetic::frame(0.4F), synthetic::view(), {});
    const auto again = both(synthetic::frame(1.0F), synthetic::frame(0.4F), synthetic::view(), {});
    EXPECT_EQ(one.rgba, again.rgba);
    EXPECT_GT(renderer->passMilliseconds().at("core"), 0.0);
}

} // namespace
