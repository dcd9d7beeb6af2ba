// SPDX-License-Identifier: Apache-2.0
// A projector, a wall and a picture for keeps show what the smallest screen shows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "render/Renderer.h"

namespace {

scene::FrameInput fullVein() {
    auto input = synthetic::frame(1.0F, 0.5F);
    input.particleVolume = 200e-9; // m³, so that they are seen as cells
    for (int i = 0; i < 300; ++i)
        synthetic::addParticle(
            input, {synthetic::kVeinStart + glm::vec3(0.003F * std::sin(2.4F * static_cast<float>(i)),
                                                      0.003F * std::cos(1.7F * static_cast<float>(i)),
                                                      0.02F + 0.0003F * static_cast<float>(i)),
                    0.1F});
    return input;
}

scene::ViewSpec closeUp() {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::blood) = 1.0F;
    view.opacityOf(scene::Layer::skin) = 0.0F;
    view.opacityOf(scene::Layer::bone) = 0.0F;
    view.camera.target = synthetic::kVeinStart + glm::vec3(0, 0, 0.06F);
    view.camera.distance = 0.05F;
    return view;
}

// Of the picture, which is blood; and the picture.
struct Drawn {
    render::Image image;
    double blood = 0.0;
};

Drawn drawn(int width, int height, float finest) {
    auto options = synthetic::options(width, height);
    options.finest = finest;
    render::Renderer renderer(options);
    renderer.upload(synthetic::leg());
    auto empty = closeUp();
    empty.opacityOf(scene::Layer::blood) = 0.001F;
    const render::RenderSettings settings{render::Quality::medium, finest};
    const auto without = synthetic::picture(renderer, fullVein(), empty, settings);
    Drawn result{synthetic::picture(renderer, fullVein(), closeUp(), settings)};
    result.blood =
        static_cast<double>(synthetic::differentPixels(result.image, without, 12)) / (width * height);
    EXPECT_THAT(renderer.validationMessages(), testing::IsEmpty());
    return result;
}

TEST(PictureSize, BloodFillsAsMuchOfALargePictureAsOfASmallOne) {
    const double small = drawn(960, 540, 1.0F).blood;
    EXPECT_GT(small, 0.005);
    EXPECT_NEAR(drawn(2560, 1440, 1.0F).blood / small, 1.0, 0.15);
}

TEST(PictureSize, DrawnFinerItShowsTheSameWithSmootherEdges) {
    const auto plain = drawn(640, 360, 1.0F), fine = drawn(640, 360, 2.0F);
    ASSERT_EQ(fine.image.width, plain.image.width);
    EXPECT_NEAR(fine.blood / plain.blood, 1.0, 0.15);
    EXPECT_GT(synthetic::differentPixels(plain.image, fine.image, 4), 200);
    EXPECT_LT(synthetic::differentPixels(plain.image, fine.image, 60), 640 * 360 / 40);
}

} // namespace
