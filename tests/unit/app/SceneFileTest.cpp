// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "app/SceneFile.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "core/DataError.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

TEST(SceneFile, EverySceneLoads) {
    for (const auto& id : app::sceneIds(kAssets)) {
        const auto scene = app::loadScene(id, kAssets);
        EXPECT_EQ(scene.id, id);
        EXPECT_FALSE(scene.name.empty());
    }
}

TEST(SceneFile, TheScenesOfTheContractAreThere) {
    const auto ids = app::sceneIds(kAssets);
    for (const char* id : {"whole-leg", "muscles", "veins", "perforators", "foot-pump", "calf-pump", "valve",
                           "inside-vein", "reflux", "stocking", "section", "treadmill"})
        EXPECT_NE(std::find(ids.begin(), ids.end(), id), ids.end()) << id;
}

class SceneText : public testing::Test {
protected:
    app::Scene load(const std::string& text) const {
        const auto file =
            std::filesystem::path(SH_BINARY_DIR) / ("scene_test_" + std::to_string(::getpid()) + ".json");
        std::ofstream(file) << text;
        return app::loadScene(file.string(), kAssets);
    }
    std::string complaint(const std::string& text) const {
        try {
            load(text);
        } catch (const core::DataError& error) {
            return error.what();
        }
        return "";
    }
};

TEST_F(SceneText, HoldsPatientMomentAndView) {
    const auto scene =
        load(R"({"id": "x", "name": "X", "patient": {"activity": "walk"}, "settle_s": 5, "phase_percent": 50,
        "view": {"camera": {"from": "medial", "target_mm": [10, 20, 300], "distance_mm": 500}, "quantity": "flow",
                 "range": [-5, 5], "opacity": {"skin": 0.25}, "section_mm": 300, "vein_width": 2}})");
    EXPECT_EQ(scene.patient.activity, "walk");
    EXPECT_DOUBLE_EQ(scene.settle, 5.0);
    EXPECT_DOUBLE_EQ(scene.phase.value(), 0.5);
    EXPECT_FLOAT_EQ(scene.view.camera.azimuth, scene::namedCamera(scene::NamedView::medial).azimuth);
    EXPECT_FLOAT_EQ(scene.view.camera.target.y, 0.02F);
    EXPECT_FLOAT_EQ(scene.view.camera.distance, 0.5F);
    EXPECT_EQ(scene.view.quantity, scene::Quantity::flow);
    EXPECT_FLOAT_EQ(scene.view.rangeLow, -5.0F);
    EXPECT_FLOAT_EQ(scene.view.opacityOf(scene::Layer::skin), 0.25F);
    EXPECT_FLOAT_EQ(scene.view.sectionHeight.value(), 0.3F);
    EXPECT_FLOAT_EQ(scene.view.veinWidth, 2.0F);
}

TEST_F(SceneText, TheCameraFollowsItsBody) {
    const auto scene =
        load(R"({"id": "x", "name": "X", "aim": "foot", "view": {"camera": {"target_mm": [0, 50, 40]}}})");
    anatomy::Pose pose;
    pose[anatomy::Body::foot] = anatomy::DualQuaternion<double>::translation({0.1, 0.2, 0.3});
    const auto camera = app::aimed(scene.view.camera, scene.aim, pose);
    EXPECT_NEAR(camera.target.x, 0.1F, 1e-6F);
    EXPECT_NEAR(camera.target.y, 0.25F, 1e-6F);
    EXPECT_NEAR(camera.target.z, 0.34F, 1e-6F);
    EXPECT_NE(complaint(R"({"id": "x", "name": "X", "aim": "fot"})").find("\"foot\""), std::string::npos);
}

TEST_F(SceneText, ComplaintsNameTheEntry) {
    EXPECT_NE(complaint(R"({"name": "X"})").find("id"), std::string::npos);
    EXPECT_NE(complaint(R"({"id": "x", "name": "X", "view": {"opacity": {"skn": 1}}})").find("\"skin\""),
              std::string::npos);
    EXPECT_NE(complaint(R"({"id": "x", "name": "X", "view": {"quantity": "flo"}})").find("\"flow\""),
              std::string::npos);
    EXPECT_NE(complaint(R"({"id": "x", "name": "X", "view": {"camera": {"from": "bak"}}})").find("\"back\""),
              std::string::npos);
    EXPECT_NE(complaint(R"({"id": "x", "name": "X", "view": {"range": [5, 5]}})").find("range"),
              std::string::npos);
}

} // namespace
