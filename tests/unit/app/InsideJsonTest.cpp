// SPDX-License-Identifier: Apache-2.0
#include "app/InsideJson.h"

#include <filesystem>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/ViewJson.h"
#include "core/DataError.h"
#include "scene/Peel.h"
#include "scene/PlanePresets.h"

namespace {

scene::ViewSpec viewOf(const char* text) {
    const auto document = core::parseJson(text, "view.json");
    return app::viewFromJson(core::JsonView(document, "view.json"));
}

std::string complaintOf(const char* text) {
    try {
        viewOf(text);
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "";
}

TEST(InsideJson, HoldsEveryTool) {
    const auto view = viewOf(R"({"peel": "fascia", "hidden": ["soleus", "tibia"], "ghosted": ["skin"],
        "isolated": ["popliteal_vein"], "selected": "popliteal_vein", "cut_away": 0.5,
        "lens": {"at": [0.25, 0.75], "radius": 0.2, "strength": 0.5},
        "plane": {"point_mm": [1, 2, 300], "normal": [0, 3, 4]}})");
    EXPECT_FLOAT_EQ(view.peel, scene::stopOf(scene::PeelStep::fascia));
    EXPECT_EQ(view.opacityOf(scene::Layer::skin), 1.0F) << "a leg to be peeled is solid";
    EXPECT_EQ(view.states.hidden, (std::set<std::string>{"soleus", "tibia"}));
    EXPECT_EQ(view.states.ghosted, (std::set<std::string>{"skin"}));
    EXPECT_EQ(view.states.isolated, (std::set<std::string>{"popliteal_vein"}));
    EXPECT_FLOAT_EQ(view.cutAway, 0.5F);
    EXPECT_TRUE(view.lens.on);
    EXPECT_EQ(view.lens.at, glm::vec2(0.25F, 0.75F));
    EXPECT_FLOAT_EQ(view.lens.radius, 0.2F);
    EXPECT_FLOAT_EQ(view.lens.strength, 0.5F);
    ASSERT_TRUE(view.plane);
    EXPECT_NEAR(view.plane->normal.y, 0.6F, 1e-6F);
    EXPECT_NEAR(view.plane->point.z, 0.3F, 1e-6F);
}

TEST(InsideJson, NamesPlanesAndPeelsToANumber) {
    for (const auto& name : scene::planePresets()) {
        const auto view = viewOf(("{\"plane\": \"" + name + "\"}").c_str());
        EXPECT_EQ(scene::cutOf(view)->normal, scene::planePreset(name)->normal) << name;
    }
    const auto view = viewOf(R"({"peel": 0.3, "opacity": {"muscle": 0.5}})");
    EXPECT_FLOAT_EQ(view.peel, 0.3F);
    EXPECT_FLOAT_EQ(view.opacityOf(scene::Layer::muscle), 0.5F);
}

TEST(InsideJson, SaysWhatIsWrongWhere) {
    EXPECT_NE(complaintOf(R"({"peel": "facia"})").find("did you mean \"fascia\""), std::string::npos);
    EXPECT_NE(complaintOf(R"({"peel": 1.5})").find("view.json: peel"), std::string::npos);
    EXPECT_NE(complaintOf(R"({"plane": "saggital"})").find("did you mean \"sagittal\""), std::string::npos);
    EXPECT_NE(complaintOf(R"({"plane": {"point_mm": [0, 0, 0], "normal": [0, 0, 0]}})").find("no direction"),
              std::string::npos);
    EXPECT_NE(complaintOf(R"({"plane": "knee", "section_mm": 300})").find("excludes"), std::string::npos);
    EXPECT_NE(complaintOf(R"({"lens": {"radius": 7}})").find("lens.radius"), std::string::npos);
    EXPECT_NE(complaintOf(R"({"hidden": "soleus"})").find("hidden"), std::string::npos);
}

TEST(InsideJson, UnknownStructuresAreNamedWithTheNearest) {
    const auto leg = anatomy::loadLeg(std::filesystem::path(SH_SOURCE_DIR) / "assets/anatomy");
    const auto complaint = [&](const char* text) {
        try {
            app::checkNames(viewOf(text), "x.json", leg);
        } catch (const core::DataError& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    EXPECT_EQ(complaint(R"({"hidden": ["soleus", "skin", "deepVein"], "isolated": ["popliteal_vein"]})"), "");
    const auto line = complaint(R"({"ghosted": ["popliteal_vain"]})");
    EXPECT_NE(line.find("x.json: view.ghosted"), std::string::npos) << line;
    EXPECT_NE(line.find("did you mean \"popliteal_vein\""), std::string::npos) << line;
    EXPECT_EQ(line.find('\n'), std::string::npos);
}

} // namespace
