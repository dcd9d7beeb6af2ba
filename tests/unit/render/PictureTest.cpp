// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "render/Renderer.h"
#include "scene/slice/Slicer.h"

namespace {

using synthetic::pixelAt;
using synthetic::project;

// One renderer for all cases: starting a device and compiling pipelines is what takes time.
// A frame with the section of what the view shows.
scene::FrameInput cutAt(float height) {
    auto input = synthetic::frame();
    scene::slice::SliceRequest request;
    request.height = height;
    request.shown.fill(true);
    request.shown[static_cast<std::size_t>(scene::Layer::skin)] = false;
    input.slice = std::make_shared<const scene::slice::SliceMap>(sliceOf(synthetic::leg(), input, request));
    return input;
}

// Cells along the middle of the vein, towards the heart.
void fillVein(scene::FrameInput& input) {
    for (int i = 0; i < 400; ++i)
        synthetic::addParticle(
            input, {synthetic::kVeinStart + glm::vec3(0, 0, 0.02F + 0.0001F * static_cast<float>(i)), 0.1F});
}

class PictureTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        renderer = std::make_unique<render::Renderer>(synthetic::options());
        renderer->upload(synthetic::leg());
    }
    static void TearDownTestSuite() { renderer.reset(); }
    void TearDown() override { EXPECT_THAT(renderer->validationMessages(), testing::IsEmpty()); }

    static render::Image draw(const scene::FrameInput& input, const scene::ViewSpec& view,
                              const render::RenderSettings& settings = {}) {
        return synthetic::picture(*renderer, input, view, settings);
    }
    // Pixels on the row through the middle of the lower half of the vein that differ from an empty picture.
    static int veinWidth(float areaRatio) {
        auto view = synthetic::view();
        view.opacityOf(scene::Layer::bone) = 0.0F;
        auto hidden = view;
        hidden.opacityOf(scene::Layer::deepVein) = 0.0F;
        const auto input = synthetic::frame(areaRatio);
        return synthetic::differentPixels(draw(input, view), draw(input, hidden));
    }

    static std::unique_ptr<render::Renderer> renderer;
};
std::unique_ptr<render::Renderer> PictureTest::renderer;

TEST_F(PictureTest, ValidationLayerIsLoaded) {
    EXPECT_TRUE(renderer->device().validation);
    EXPECT_FALSE(renderer->device().name.empty());
    EXPECT_EQ(renderer->device().apiVersion.substr(0, 2), "1.");
}

TEST_F(PictureTest, ReadbackIsTopRowFirstAndOpaque) {
    const auto view = synthetic::view();
    const auto image = draw(synthetic::frame(), view);
    ASSERT_EQ(image.width, 320);
    ASSERT_EQ(image.height, 240);
    ASSERT_EQ(image.rgba.size(), 320U * 240U * 4U);
    EXPECT_EQ(pixelAt(image, 3, 3).a, 255);
    const auto top = project(view, image, synthetic::kBallCenter + glm::vec3(0, 0, 0.04F));
    const auto bottom = project(view, image, synthetic::kBallCenter - glm::vec3(0, 0, 0.04F));
    EXPECT_LT(top.y, bottom.y);
    const auto lit = pixelAt(image, top.x, top.y);
    const auto shaded = pixelAt(image, bottom.x, bottom.y);
    EXPECT_GT(lit.r + lit.g + lit.b, shaded.r + shaded.g + shaded.b + 60); // the key light comes from above
}

TEST_F(PictureTest, BoneIsWarmIvory) {
    const auto view = synthetic::view();
    const auto image = draw(synthetic::frame(), view);
    const auto middle = project(view, image, synthetic::kBallCenter);
    const auto bone = pixelAt(image, middle.x, middle.y);
    EXPECT_GT(bone.r, 120);
    EXPECT_GT(bone.r, bone.g);
    EXPECT_GT(bone.g, bone.b + 10);
}

TEST_F(PictureTest, VeinShowsTheQuantity) {
    const auto view = synthetic::view();
    auto input = synthetic::frame();
    const auto place = synthetic::kVeinStart + glm::vec3(0, 0, 0.03F);
    input.cellQuantity.assign(input.cellQuantity.size(), 5.0F);
    const auto low = draw(input, view);
    const auto at = project(view, low, place);
    const auto dark = pixelAt(low, at.x, at.y);
    EXPECT_GT(dark.b, dark.r + 40); // blue
    input.cellQuantity.assign(input.cellQuantity.size(), 98.0F);
    const auto high = draw(input, view);
    const auto bright = pixelAt(high, at.x, at.y);
    EXPECT_GT(bright.r, 120); // pale
    EXPECT_GT(bright.b, bright.r);
    EXPECT_GT(bright.r + bright.g + bright.b, dark.r + dark.g + dark.b + 100);
}

TEST_F(PictureTest, CollapsedVeinIsNarrowerThanRestingThanDistended) {
    const int collapsed = veinWidth(0.1F); // seen along its wide axis
    const int resting = veinWidth(1.0F);
    const int distended = veinWidth(1.6F);
    EXPECT_GT(collapsed, 50);
    EXPECT_LT(collapsed, resting * 3 / 4);
    EXPECT_GT(distended, resting * 11 / 10);
}

TEST_F(PictureTest, OpenAndClosedValveDiffer) {
    auto view = synthetic::view();
    view.camera.target = synthetic::kVeinStart + glm::vec3(0, 0, 0.5F * synthetic::kVeinLength);
    view.camera.distance = 0.08F;
    view.camera.elevation = 0.7F;
    const auto closed = draw(synthetic::frame(1.0F, 0.0F), view);
    const auto open = draw(synthetic::frame(1.0F, 1.0F), view);
    EXPECT_GT(synthetic::differentPixels(closed, open), 300);
    view.opacityOf(scene::Layer::valve) = 0.0F;
    const auto without = draw(synthetic::frame(1.0F, 0.0F), view);
    EXPECT_GT(synthetic::differentPixels(closed, without), 1000); // the wall is cut away to show the leaflets
}

TEST_F(PictureTest, GhostSkinShowsTheBoneBehind) {
    auto view = synthetic::view();
    const auto bare = draw(synthetic::frame(), view);
    const auto middle = project(view, bare, synthetic::kBallCenter);
    const auto beside = project(view, bare, synthetic::kBallCenter + glm::vec3(0.07F, 0, 0));
    view.opacityOf(scene::Layer::skin) = 0.3F;
    const auto ghost = draw(synthetic::frame(), view);
    view.opacityOf(scene::Layer::skin) = 1.0F;
    const auto opaque = draw(synthetic::frame(), view);
    const auto brightness = [](synthetic::Pixel p) { return p.r + p.g + p.b; };
    const auto contrast = [&](const render::Image& image) {
        return std::abs(brightness(pixelAt(image, middle.x, middle.y)) -
                        brightness(pixelAt(image, beside.x, beside.y)));
    };
    EXPECT_GT(contrast(ghost), 60);             // bone in the middle, backdrop beside it
    EXPECT_LT(contrast(ghost), contrast(bare)); // veiled
    const auto skin = pixelAt(ghost, beside.x, beside.y);
    const auto backdrop = pixelAt(bare, beside.x, beside.y);
    EXPECT_GT(skin.r, backdrop.r + 15); // and the skin itself is there
    EXPECT_GT(synthetic::differentPixels(ghost, opaque), 2000);
}

TEST_F(PictureTest, OpaqueSkinHidesEvenWhatComesThroughIt) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::skin) = 1.0F;
    auto bare = view;
    for (const auto layer : {scene::Layer::bone, scene::Layer::deepVein, scene::Layer::valve})
        bare.opacityOf(layer) = 0.0F;
    const auto input =
        synthetic::frame(); // its vein runs beside the ball of skin; its last 2 mm are at the cut
    EXPECT_LT(synthetic::differentPixels(draw(input, view), draw(input, bare)), 20);
    view.opacityOf(scene::Layer::skin) = 0.9F;
    EXPECT_GT(synthetic::differentPixels(draw(input, view), draw(input, bare)), 100);
}

TEST_F(PictureTest, BloodShowsItsDirection) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::blood) = 1.0F;
    view.camera.target = synthetic::kVeinStart + glm::vec3(0, 0, 0.04F);
    view.camera.distance = 0.06F; // near enough to see into the vein
    auto input = synthetic::frame();
    input.particleVolume = 4e-9;
    const auto empty = draw(input, view);
    fillVein(input);
    const auto forward = draw(input, view);
    for (auto& particle : input.particles)
        particle.speed = -0.1F;
    const auto backward = draw(input, view);
    EXPECT_GT(synthetic::differentPixels(empty, forward), 200);
    EXPECT_GT(synthetic::differentPixels(forward, backward), 200);
    const auto at = project(view, empty, view.camera.target);
    const auto green = [&](const render::Image& image) {
        int sum = 0;
        for (int y = -20; y <= 20; ++y)
            sum += pixelAt(image, at.x, at.y + y).g - pixelAt(image, at.x, at.y + y).b;
        return sum / 41;
    };
    EXPECT_GT(green(backward), green(forward) + 20); // amber against red, for all its bars
}

// Single cells would be dust there.
TEST_F(PictureTest, FromAfarAVeinIsSolidAndItsCellsAreNotSeen) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::blood) = 1.0F;
    view.camera.target = synthetic::kVeinStart + glm::vec3(0, 0, 0.04F);
    view.camera.distance = 0.9F;
    auto input = synthetic::frame();
    input.particleVolume = 4e-9;
    const auto empty = draw(input, view);
    fillVein(input);
    const auto full = draw(input, view);
    EXPECT_LT(synthetic::differentPixels(empty, full), 3);
    const auto at = project(view, full, view.camera.target);
    const auto vein = pixelAt(full, at.x, at.y);
    EXPECT_GT(vein.b, vein.r + 40); // in its quantity's color
}

TEST_F(PictureTest, SamePictureTwiceIsBitIdentical) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::skin) = 0.4F;
    view.opacityOf(scene::Layer::blood) = 1.0F;
    auto input = synthetic::frame(0.6F, 0.5F);
    for (int i = 0; i < 3000; ++i)
        synthetic::addParticle(
            input, {synthetic::kVeinStart + glm::vec3(0.004F * std::sin(0.7F * static_cast<float>(i)), 0,
                                                      0.00005F * static_cast<float>(i)),
                    i % 3 == 0 ? -0.1F : 0.2F});
    for (const auto quality : {render::Quality::low, render::Quality::medium, render::Quality::high}) {
        const auto first = draw(input, view, {.quality = quality});
        draw(synthetic::frame(), synthetic::view());
        const auto second = draw(input, view, {.quality = quality});
        EXPECT_EQ(first.rgba, second.rgba);
    }
}

TEST_F(PictureTest, LowerScaleShowsTheSameScene) {
    const auto view = synthetic::view();
    const auto full = draw(synthetic::frame(), view);
    const auto half = draw(synthetic::frame(), view, {.scale = 0.5F});
    EXPECT_EQ(half.width, full.width);
    EXPECT_LT(synthetic::differentPixels(full, half, 40), 320 * 240 / 20);
    EXPECT_GT(synthetic::differentPixels(full, half, 2), 100);
}

// At the picture's edges a filter must not take in what a larger frame left beyond the smaller one.
TEST_F(PictureTest, LowerScaleShowsNothingOfTheFrameBefore) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::skin) = 0.4F;
    view.camera.distance *= 0.3F;
    auto dark = view;
    dark.camera.target.x += 10.0F;
    for (const float scale : {0.9F, 0.77F, 0.63F}) {
        const render::RenderSettings settings{.quality = render::Quality::medium, .scale = scale};
        draw(synthetic::frame(), dark);
        const auto afterDark = draw(synthetic::frame(), view, settings);
        draw(synthetic::frame(1.0F, 1.0F), view);
        EXPECT_EQ(afterDark.rgba, draw(synthetic::frame(), view, settings).rgba) << scale;
    }
}

TEST_F(PictureTest, MirroredLegIsTheMirrorImage) {
    auto view = synthetic::view();
    view.camera.target = {0.0F, 0.0F, 0.30F};
    const auto right = draw(synthetic::frame(), view);
    view.mirrored = true;
    const auto left = draw(synthetic::frame(), view);
    const auto vein = project(view, right, synthetic::kVeinStart + glm::vec3(0, 0, 0.05F));
    const auto there = pixelAt(right, vein.x, vein.y);
    const auto mirrored = pixelAt(left, right.width - 1 - vein.x, vein.y);
    EXPECT_GT(there.b + there.g, 150);
    EXPECT_NEAR(there.g, mirrored.g, 60);
    EXPECT_GT(synthetic::differentPixels(right, left), 500);
}

TEST_F(PictureTest, SectionTakesAwayWhatIsAbove) {
    auto view = synthetic::view();
    const auto whole = draw(synthetic::frame(), view);
    view.sectionHeight = 0.28F;
    const auto cut = draw(synthetic::frame(), view);
    const auto above = project(view, whole, synthetic::kBallCenter + glm::vec3(0, 0, 0.04F));
    EXPECT_GT(pixelAt(whole, above.x, above.y).r, pixelAt(cut, above.x, above.y).r + 60);

    // From above, the cut of the ball is filled with bone, not hollow.
    view.camera.elevation = 1.2F;
    const auto fromAbove = draw(cutAt(0.28F), view);
    const auto middle = project(view, fromAbove, {0.0F, 0.0F, 0.28F});
    const auto marrow = pixelAt(fromAbove, middle.x, middle.y);
    EXPECT_GT(marrow.r, marrow.b + 40);
    EXPECT_GT(marrow.r, 120);
}

TEST_F(PictureTest, AxialViewShowsNothingButTheSection) {
    auto view = synthetic::view();
    scene::showAxial(view, 0.28F);
    view.opacityOf(scene::Layer::skin) = 0.0F;
    const auto nothing = draw(synthetic::frame(), view); // no section was made: only the backdrop
    const auto slice = draw(cutAt(0.28F), view);
    const auto middle = project(view, slice, {0.0F, 0.0F, 0.28F});
    const auto bone = pixelAt(slice, middle.x, middle.y);
    EXPECT_GT(bone.r, bone.b + 40) << "filled";
    EXPECT_LT(std::abs(pixelAt(nothing, middle.x, middle.y).r - pixelAt(nothing, middle.x, middle.y).b), 40);
    const auto beside = project(view, slice, {0.09F, 0.0F, 0.28F});
    EXPECT_EQ(pixelAt(slice, beside.x, beside.y).r, pixelAt(nothing, beside.x, beside.y).r);
    EXPECT_EQ(synthetic::differentPixels(draw(cutAt(0.9F), view), nothing), 0) << "above the leg";
}

TEST_F(PictureTest, ResizesMinimisesAndComesBack) {
    const auto view = synthetic::view();
    const auto before = draw(synthetic::frame(), view);
    renderer->resize(200, 100);
    EXPECT_EQ(draw(synthetic::frame(), view).width, 200);
    renderer->resize(0, 0);
    const auto nothing = draw(synthetic::frame(), view);
    EXPECT_EQ(nothing.width, 0);
    EXPECT_TRUE(nothing.rgba.empty());
    renderer->resize(320, 240);
    EXPECT_EQ(draw(synthetic::frame(), view).rgba, before.rgba);
}

TEST_F(PictureTest, PassesAreTimed) {
    auto view = synthetic::view();
    view.opacityOf(scene::Layer::skin) = 0.4F;
    draw(synthetic::frame(), view);
    const auto times = renderer->passMilliseconds();
    for (const char* pass : {"core", "shells", "composite", "finish"}) {
        ASSERT_TRUE(times.contains(pass)) << pass;
        EXPECT_GE(times.at(pass), 0.0);
    }
    EXPECT_GT(times.at("core"), 0.0);
}

} // namespace
