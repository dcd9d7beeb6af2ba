// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>
#include <gtest/gtest.h>

#include "scene/ViewSpec.h"

namespace {

using namespace scene;

glm::vec3 project(const Camera& camera, const glm::vec3& point, float aspect = 16.0F / 9.0F) {
    const glm::vec4 clip = camera.projection(aspect) * camera.view() * glm::vec4(point, 1.0F);
    return glm::vec3(clip) / clip.w;
}

TEST(Camera, looksFromTheFrontAtZeroAzimuth) {
    const Camera camera = namedCamera(NamedView::front);
    EXPECT_GT(camera.eye().y, 0.9F);
    EXPECT_NEAR(camera.eye().x, 0.0F, 1e-5F);
}

TEST(Camera, namedViewsOfARightLegStandWhereTheirNamesSay) {
    EXPECT_LT(namedCamera(NamedView::back).eye().y, -0.9F);
    EXPECT_LT(namedCamera(NamedView::medial).eye().x, -0.9F);
    EXPECT_GT(namedCamera(NamedView::lateral).eye().x, 0.9F);
    EXPECT_GT(namedCamera(NamedView::medial, true).eye().x, 0.9F) << "a left leg is the mirror image";
}

TEST(Camera, clipSpaceIsVulkans) {
    Camera camera = namedCamera(NamedView::back);
    camera.elevation = 0.0F;
    EXPECT_NEAR(project(camera, camera.target).x, 0.0F, 1e-5F);
    EXPECT_LT(project(camera, camera.target + glm::vec3(0, 0, 0.1F)).y, -0.01F) << "up is negative y";
    EXPECT_GT(project(camera, camera.target + glm::vec3(0.1F, 0, 0)).x, 0.01F)
        << "from behind lateral is right";
    const glm::vec3 forward = glm::normalize(camera.target - camera.eye());
    EXPECT_NEAR(project(camera, camera.eye() + camera.nearPlane() * forward).z, 0.0F, 1e-3F);
    EXPECT_NEAR(project(camera, camera.eye() + camera.farPlane() * forward).z, 1.0F, 1e-3F);
}

TEST(Camera, stopsShortOfThePolesAndWithinItsReach) {
    Camera camera;
    camera.orbit(0.0F, 9.0F);
    EXPECT_LT(camera.elevation, std::numbers::pi_v<float> / 2.0F);
    EXPECT_TRUE(std::isfinite(camera.view()[0][0]));
    camera.zoom(1e-6F);
    EXPECT_FLOAT_EQ(camera.distance, 0.05F);
    camera.zoom(1e6F);
    EXPECT_FLOAT_EQ(camera.distance, 6.0F);
    camera.zoom(std::nanf(""));
    EXPECT_FLOAT_EQ(camera.distance, 6.0F);
}

TEST(Camera, panMovesTheTargetByScreenHeights) {
    Camera camera = namedCamera(NamedView::back);
    const glm::vec3 before = camera.target;
    camera.pan(0.0F, 0.5F);
    EXPECT_NEAR(project(camera, before).y, 1.0F, 1e-4F)
        << "half a screen up puts the old middle on the lower edge";
}

TEST(Camera, frameShowsEveryCornerAndFillsThePicture) {
    const Bounds box{{-0.08F, -0.12F, 0.0F}, {0.07F, 0.2F, 0.56F}};
    for (const NamedView view : {NamedView::front, NamedView::back, NamedView::medial, NamedView::lateral}) {
        const Camera camera = framed(namedCamera(view), box, 16.0F / 9.0F);
        float reach = 0.0F;
        for (int corner = 0; corner < 8; ++corner) {
            const glm::vec3 pick((corner & 1) != 0, (corner & 2) != 0, (corner & 4) != 0);
            const glm::vec3 p = project(camera, glm::mix(box.low, box.high, pick));
            reach = std::max({reach, std::abs(p.x), std::abs(p.y)});
        }
        EXPECT_LT(reach, 1.0F);
        EXPECT_GT(reach, 0.85F);
    }
}

TEST(Camera, fliesTheShorterWayAndArrives) {
    Camera from, to;
    from.azimuth = 3.0F;
    to.azimuth = -3.0F;
    to.distance = 0.2F;
    EXPECT_GT(std::abs(interpolated(from, to, 0.5F).azimuth), 3.0F);
    EXPECT_NEAR(interpolated(from, to, 1.0F).distance, 0.2F, 1e-5F);
    EXPECT_NEAR(interpolated(from, to, 0.0F).azimuth, 3.0F, 1e-5F);
}

TEST(ViewSpec, defaultLooksFromBehindAndMediallyThroughGhostSkin) {
    const ViewSpec view = defaultView();
    EXPECT_LT(view.camera.eye().y, -0.3F);
    EXPECT_LT(view.camera.eye().x, -0.3F);
    EXPECT_GT(view.opacityOf(Layer::skin), 0.0F);
    EXPECT_LT(view.opacityOf(Layer::skin), 0.4F);
    EXPECT_EQ(view.opacityOf(Layer::deepVein), 1.0F);
}

// The left leg, seen by the mirrored camera, is the mirror image of the right one's picture.
TEST(Camera, mirrorsTheLeftLegExactly) {
    Camera camera;
    camera.target = {0.03F, 0.02F, 0.3F};
    camera.azimuth = 0.7F;
    camera.elevation = 0.2F;
    const glm::mat4 right = camera.view();
    const glm::mat4 left = mirrored(camera).view() * glm::scale(glm::mat4(1.0F), {-1.0F, 1.0F, 1.0F});
    for (const glm::vec4 place : {glm::vec4{0.1F, 0.05F, 0.4F, 1.0F}, {-0.2F, 0.1F, 0.0F, 1.0F}}) {
        const glm::vec4 a = right * place, b = left * place;
        EXPECT_NEAR(a.x, -b.x, 1e-6F);
        EXPECT_NEAR(a.y, b.y, 1e-6F);
        EXPECT_NEAR(a.z, b.z, 1e-6F);
    }
}

} // namespace
