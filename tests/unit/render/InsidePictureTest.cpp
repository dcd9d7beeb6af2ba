// SPDX-License-Identifier: Apache-2.0
// What one looks inside with, in pictures of known shapes.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "render/Renderer.h"
#include "scene/Peel.h"
#include "scene/slice/Slicer.h"

namespace {

using synthetic::differentPixels;
using synthetic::pixelAt;
using synthetic::project;

// Muscles that overlap each other, a tendon through them, and a skin around, over the bone and the vein.
scene::LegGeometry layered() {
    auto leg = synthetic::leg();
    const auto add = [&](const char* id, scene::Layer layer, glm::vec3 aside, float radius) {
        leg.meshes.push_back(synthetic::ball(id, layer, synthetic::kBallCenter + aside, radius));
    };
    add("muscle_a", scene::Layer::muscle, {0.03F, 0.02F, 0.0F}, 0.05F);
    add("muscle_b", scene::Layer::muscle, {-0.01F, -0.02F, 0.02F}, 0.055F);
    add("muscle_c", scene::Layer::muscle, {0.0F, 0.02F, -0.03F}, 0.05F);
    add("test_tendon", scene::Layer::tendon, {0.02F, -0.03F, -0.02F}, 0.04F);
    return leg;
}

scene::ViewSpec ghosts() {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::muscle) = 0.5F;
    view.opacityOf(scene::Layer::tendon) = 0.6F;
    view.opacityOf(scene::Layer::skin) = 0.2F;
    return view;
}

class InsidePicture : public testing::Test {
protected:
    static void SetUpTestSuite() {
        renderer = std::make_unique<render::Renderer>(synthetic::options());
        renderer->upload(layered());
    }
    static void TearDownTestSuite() { renderer.reset(); }
    void TearDown() override { EXPECT_THAT(renderer->validationMessages(), testing::IsEmpty()); }

    static render::Image draw(const scene::ViewSpec& view, render::Quality quality = render::Quality::medium,
                              const scene::FrameInput& input = synthetic::frame()) {
        return synthetic::picture(*renderer, input, view, {.quality = quality, .scale = 1.0F});
    }
    static int redAt(const render::Image& image, const scene::ViewSpec& view, glm::vec3 point) {
        const auto place = project(view, image, point);
        return pixelAt(image, place.x, place.y).r;
    }

    static std::unique_ptr<render::Renderer> renderer;
};
std::unique_ptr<render::Renderer> InsidePicture::renderer;

TEST_F(InsidePicture, TheOrderOfTheMeshesDoesNotShow) {
    for (const auto quality : {render::Quality::low, render::Quality::medium, render::Quality::high}) {
        renderer->upload(layered());
        const auto first = draw(ghosts(), quality);
        auto shuffled = layered();
        std::reverse(shuffled.meshes.begin(), shuffled.meshes.end());
        std::swap(shuffled.meshes[1], shuffled.meshes[3]);
        renderer->upload(shuffled);
        EXPECT_EQ(differentPixels(first, draw(ghosts(), quality), 1), 0);
    }
    renderer->upload(layered());
}

TEST_F(InsidePicture, NothingPopsWhenTheCameraTurns) {
    auto view = ghosts();
    auto before = draw(view);
    for (int i = 0; i < 40; ++i) { // the balls' middles change their order on the way
        view.camera.azimuth += 0.0035F;
        const auto after = draw(view);
        EXPECT_LT(differentPixels(before, after, 24), 40) << "at step " << i << " only edges move";
        before = after;
    }
}

TEST_F(InsidePicture, PeelingNeverJumpsAndEndsAtTheBone) {
    auto view = synthetic::view();
    scene::peelTo(view, 0.0F);
    const auto skin = draw(view);
    auto before = skin;
    constexpr int kParts = 240;
    for (int i = 1; i <= kParts; ++i) {
        view.peel = static_cast<float>(i) / kParts;
        const auto now = draw(view, render::Quality::low);
        if (i > 1) {
            EXPECT_LT(differentPixels(before, now, 40), 2600) << "of 10000, at " << view.peel;
        }
        before = now;
    }
    auto bone = synthetic::view();
    for (const auto layer : {scene::Layer::muscle, scene::Layer::tendon, scene::Layer::deepVein})
        bone.opacityOf(layer) = 0.0F;
    EXPECT_EQ(differentPixels(before, draw(bone, render::Quality::low), 2), 0);
    EXPECT_GT(differentPixels(before, skin, 20), 3000);
}

TEST_F(InsidePicture, HiddenGhostedAndIsolatedStructures) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::muscle) = 0.0F;
    view.opacityOf(scene::Layer::tendon) = 0.0F;
    const auto whole = draw(view);
    view.states.hidden = {"test_vein"};
    const auto without = draw(view);
    EXPECT_GT(differentPixels(whole, without), 200);
    view.opacityOf(scene::Layer::deepVein) = 0.0F;
    view.states = {};
    EXPECT_EQ(differentPixels(without, draw(view), 1), 0) << "as if its layer were hidden";
    view = synthetic::view();
    view.opacityOf(scene::Layer::muscle) = 0.0F;
    view.states.isolated = {"test_vein"};
    const auto alone = draw(view);
    EXPECT_LT(redAt(alone, view, synthetic::kBallCenter), redAt(whole, view, synthetic::kBallCenter) - 60);
    view.states.ghosted = {"test_vein"};
    EXPECT_GT(differentPixels(alone, draw(view)), 100);
}

TEST_F(InsidePicture, TheLensShowsTheBoneThroughTheSkin) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::skin) = 1.0F;
    view.opacityOf(scene::Layer::deepVein) =
        0.0F; // it is not drawn under solid skin, where it would stand beside it
    const auto whole = draw(view);
    view.lens.on = true;
    view.lens.radius = 0.12F;
    const auto place = project(view, whole, synthetic::kBallCenter);
    view.lens.at = {static_cast<float>(place.x) / 320.0F, static_cast<float>(place.y) / 240.0F};
    for (const auto quality : {render::Quality::low, render::Quality::high}) {
        const auto seen = draw(view, quality);
        const auto outside = draw(
            [&] {
                auto v = view;
                v.lens.on = false;
                return v;
            }(),
            quality);
        int inside = 0, beyond = 0;
        for (int y = 0; y < 240; ++y)
            for (int x = 0; x < 320; ++x) {
                const auto a = pixelAt(seen, x, y), b = pixelAt(outside, x, y);
                const bool differs = std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b) > 30;
                const float away =
                    std::hypot(static_cast<float>(x - place.x), static_cast<float>(y - place.y));
                if (differs && away < 0.12F * 240.0F) ++inside;
                if (differs && away > 0.12F * 240.0F + 4.0F) ++beyond;
            }
        EXPECT_GT(inside, 1000);
        EXPECT_EQ(beyond, 0) << "nothing changes outside the lens";
    }
}

TEST_F(InsidePicture, TheWayToAVeinOpensInFrontOfIt) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::muscle) = 0.0F;
    view.opacityOf(scene::Layer::tendon) = 0.0F;
    view.camera.target = synthetic::kVeinStart + glm::vec3(0.0F, 0.0F, 0.08F);
    view.camera.azimuth = -1.571F; // from the medial side: the bone stands before the vein
    const auto hidden = draw(view);
    view.selected = "test_vein";
    const auto closed = draw(view);
    view.cutAway = 1.0F;
    const auto open = draw(view);
    EXPECT_GT(differentPixels(closed, open), 300);
    view.cutAway = 0.5F;
    const auto half = draw(view);
    EXPECT_GT(differentPixels(half, open), 100);
    EXPECT_GT(differentPixels(half, closed), 100);
    view.camera.azimuth = 1.571F; // from the lateral side nothing stands before it
    view.cutAway = 0.0F;
    const auto before = draw(view);
    view.cutAway = 1.0F;
    EXPECT_EQ(differentPixels(before, draw(view), 12), 0);
}

TEST_F(InsidePicture, AnUprightSectionIsFilled) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::muscle) = 0.0F;
    view.opacityOf(scene::Layer::tendon) = 0.0F;
    scene::cut(view, {synthetic::kBallCenter, {0.0F, 1.0F, 0.0F}}); // seen from the front
    auto input = synthetic::frame();
    scene::slice::SliceRequest request;
    request.axes = scene::axesOf(view.plane->normal);
    request.height = view.plane->offset();
    request.shown[static_cast<std::size_t>(scene::Layer::bone)] = true;
    input.slice = std::make_shared<const scene::slice::SliceMap>(sliceOf(synthetic::leg(), input, request));
    const auto hollow = draw(view);
    const auto filled = draw(view, render::Quality::medium, input);
    EXPECT_GT(redAt(filled, view, synthetic::kBallCenter), redAt(hollow, view, synthetic::kBallCenter) + 40);
    const auto middle = project(view, filled, synthetic::kBallCenter + glm::vec3(0.0F, 0.0F, 0.03F));
    const auto marrow = pixelAt(filled, middle.x, middle.y);
    EXPECT_GT(marrow.r, marrow.b + 30);
}

} // namespace
