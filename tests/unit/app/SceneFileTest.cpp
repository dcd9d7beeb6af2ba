// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "app/SceneFile.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "physiology/CommandLog.h"
#include "physiology/PatientJson.h"

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
                           "inside-vein", "reflux", "stocking", "section", "treadmill"}) {
        ASSERT_NE(std::find(ids.begin(), ids.end(), id), ids.end()) << id;
        const auto scene = app::loadScene(id, kAssets);
        for (const char* language : {"en", "de"})
            EXPECT_TRUE(scene.title.speaks(language) && scene.caption.speaks(language)) << id << language;
    }
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

TEST_F(SceneText, ASecondLegHasWhatTheFirstHasAndItsChange) {
    const std::string scene = R"({"id": "x", "name": "X", "patient": {"activity": "walk", "height_m": 1.8},
        "beside": {"change": {"stocking": {"class": "class-2"}}, "names": [{"en": "A"}, {"en": "B"}]}})";
    const auto beside = load(scene).beside;
    ASSERT_TRUE(beside);
    EXPECT_EQ(beside->patient.activity, "walk");
    EXPECT_DOUBLE_EQ(beside->patient.height, 1.8);
    EXPECT_EQ(beside->patient.stocking.classId, "class-2");
    EXPECT_EQ(beside->names[1].in("de"), "B");
    EXPECT_FALSE(load(R"({"id": "x", "name": "X"})").beside);
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string changed = scene;
        return complaint(changed.replace(changed.find(from), from.size(), to));
    };
    EXPECT_NE(with(R"("beside")", R"("stride": true, "beside")").find("excludes"), std::string::npos);
    EXPECT_NE(with(R"({"stocking": {"class": "class-2"}})", "3").find("beside.change"), std::string::npos);
    EXPECT_NE(with(R"(, {"en": "B"})", "").find("names"), std::string::npos);
}

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

TEST_F(SceneText, OnlyAnActivityWithACycleHasPhases) {
    const app::World world = app::loadWorld();
    const std::string still = R"({"id": "x", "name": "X", "phase_percent": 50})";
    try {
        app::checkScene(load(still), world);
        FAIL() << "no picture of it could be drawn";
    } catch (const core::DataError& error) {
        EXPECT_EQ(error.where, "phase_percent");
    }
    app::checkScene(load(R"({"id": "x", "name": "X", "patient": {"activity": "walk"}, "phase_percent": 50})"),
                    world);
}

TEST_F(SceneText, TheCameraFollowsItsBody) {
    const auto scene =
        load(R"({"id": "x", "name": "X", "aim": "foot", "view": {"camera": {"target_mm": [0, 50, 40]}}})");
    anatomy::Pose pose;
    pose[anatomy::Body::foot] = anatomy::DualQuaternion<double>::translation({0.1, 0.2, 0.3});
    const auto camera = scene.camera.at(scene.view.camera, pose, 1.5F);
    EXPECT_NEAR(camera.target.x, 0.1F, 1e-6F);
    EXPECT_NEAR(camera.target.y, 0.25F, 1e-6F);
    EXPECT_NEAR(camera.target.z, 0.34F, 1e-6F);
    EXPECT_NE(complaint(R"({"id": "x", "name": "X", "aim": "fot"})").find("\"foot\""), std::string::npos);
}

TEST_F(SceneText, ABoxIsSeenWholeInWideAndTallPictures) {
    const auto scene =
        load(R"({"id": "x", "name": "X", "frame": {"low_mm": [-60, -70, 0], "high_mm": [60, 70, 560]}})");
    for (const float aspect : {0.56F, 1.0F, 1.78F}) {
        const auto camera = scene.camera.at(scene.view.camera, {}, aspect);
        const glm::mat4 clip = camera.projection(aspect) * camera.view();
        float widest = 0.0F;
        for (int corner = 0; corner < 8; ++corner) {
            const glm::vec3 pick((corner & 1) != 0, (corner & 2) != 0, (corner & 4) != 0);
            const auto box = *scene.camera.frame;
            const glm::vec4 seen = clip * glm::vec4(glm::mix(box.low, box.high, pick), 1.0F);
            widest = std::max({widest, std::abs(seen.x / seen.w), std::abs(seen.y / seen.w)});
        }
        EXPECT_LE(widest, 1.0F) << aspect;
        EXPECT_GT(widest, 0.75F) << "the subject is small in a picture of shape " << aspect;
    }
    EXPECT_NE(complaint(R"({"id": "x", "name": "X", "frame": {"low_mm": [0, 0, 9], "high_mm": [9, 9, 0]}})")
                  .find("frame"),
              std::string::npos);
}

TEST_F(SceneText, FollowsAValveOrAVein) {
    const auto follow = load(R"({"id": "x", "name": "X", "follow": {"vein": "popliteal_vein", "at": 0.25,
        "speed_mm_s": 40}})")
                            .camera.follow;
    EXPECT_EQ(follow.vein, "popliteal_vein");
    EXPECT_FLOAT_EQ(follow.at, 0.25F);
    EXPECT_FLOAT_EQ(follow.speed, 0.04F);
    for (const char* wrong : {R"({"vein": "a", "valve": "b"})", R"({})", R"({"vein": "a", "att": 0.5})",
                              R"({"vein": "a", "at": 1.5})", R"({"vein": 7})", R"([])"})
        EXPECT_NE(
            complaint(std::string(R"({"id": "x", "name": "X", "follow": )") + wrong + "}").find("follow"),
            std::string::npos)
            << wrong;
}

TEST_F(SceneText, WordsComeInTheLanguageAskedForElseInEnglish) {
    const auto scene =
        load(R"({"id": "x", "name": "X", "title": {"en": "Leg", "de": "Bein"}, "caption": {"en": "Walks"}})");
    EXPECT_EQ(scene.title.in("de"), "Bein");
    EXPECT_EQ(scene.title.in("fr"), "Leg");
    EXPECT_EQ(scene.caption.in("de"), "Walks");
    EXPECT_NE(complaint(R"({"id": "x", "name": "X", "title": {"de": "Bein"}})").find("title"),
              std::string::npos);
}

TEST_F(SceneText, LabelsNameStructuresOfTheLeg) {
    const auto scene = load(R"({"id": "x", "name": "X", "label_reach": [0.2, 0.3], "stride": true, "labels": [
        {"of": "popliteal_vein", "at": 0.25, "side": "left", "words": {"en": "{pressure} mmHg"}},
        {"of": "soleus", "near_mm": [-40, -10, 200]}]})");
    ASSERT_EQ(scene.labels.size(), 2U);
    EXPECT_DOUBLE_EQ(scene.labels[0].at, 0.25);
    EXPECT_EQ(scene.labels[0].side, ui::PictureLabel::Side::left);
    EXPECT_EQ(scene.labels[0].words.in("de"), "{pressure} mmHg");
    EXPECT_FLOAT_EQ(scene.labels[1].near.value().z, 0.2F);
    EXPECT_FLOAT_EQ(scene.labelReach.y, 0.3F);
    EXPECT_TRUE(scene.stride);
    const auto world = app::loadWorld();
    EXPECT_NO_THROW(app::checkLabels(scene.labels, *world.leg, scene.file));
    auto wrong = scene.labels;
    wrong[0].of = "popliteal_vain";
    EXPECT_THROW(app::checkLabels(wrong, *world.leg, scene.file), core::DataError);
    for (const char* label : {R"({"at": 0.5})", R"({"of": "soleus", "side": "up"})",
                              R"({"of": "soleus", "att": 0.5})", R"({"of": "soleus", "at": 2})"})
        EXPECT_NE(complaint(std::string(R"({"id": "x", "name": "X", "labels": [)") + label + "]}"), "")
            << label;
}

TEST_F(SceneText, APictureMayCompareWithAnotherState) {
    const auto of = [&](const char* with) {
        return load(std::string(R"({"id": "x", "name": "X", "compare": ")") + with + "\"}").compared;
    };
    EXPECT_EQ(of("bare"), app::Compared::bare);
    EXPECT_EQ(of("still"), app::Compared::still);
    EXPECT_EQ(load(R"({"id": "x", "name": "X"})").compared, app::Compared::none);
    EXPECT_NE(complaint(R"({"id": "x", "name": "X", "compare": "stil"})").find("\"still\""),
              std::string::npos);
    physiology::Patient walking;
    walking.activity = "walk";
    walking.stocking.classId = "class-2";
    EXPECT_EQ(app::otherOf(walking, app::Compared::bare).activity, "walk");
    EXPECT_NE(app::otherOf(walking, app::Compared::bare).stocking.classId, "class-2");
    EXPECT_EQ(app::otherOf(walking, app::Compared::still).activity, physiology::Patient{}.activity);
    EXPECT_EQ(app::otherOf(walking, app::Compared::still).stocking.classId, "class-2");
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

// A camera that sees nothing makes a picture of nothing.
TEST_F(SceneText, ACameraKeepsInsideWhatShowsALeg) {
    const auto camera = [&](const std::string& entry) {
        return complaint(R"({"id": "x", "name": "X", "view": {"camera": {)" + entry + "}}}");
    };
    for (const char* wrong :
         {R"("field_of_view_deg": 0)", R"("field_of_view_deg": -20)", R"("field_of_view_deg": 180)",
          R"("distance_mm": 0)", R"("distance_mm": -500)", R"("distance_mm": 1e300)",
          R"("target_mm": [0, 0, 1e9])", R"("elevation_deg": 95)", R"("azimuth_deg": 1e999)"})
        EXPECT_NE(camera(wrong), "") << wrong;
    EXPECT_NE(camera(R"("field_of_view_deg": 0)").find("use a value from 5 to 90"), std::string::npos);
    EXPECT_EQ(camera(R"("field_of_view_deg": 5, "distance_mm": 6000, "elevation_deg": -90)"), "");
    for (const char* view : {R"("range": [0, 1e300])", R"("range": [0, 1e-30])",
                             R"("plane": {"point_mm": [0, 0, 0], "normal": [0, 0, 1e-9]})"})
        EXPECT_NE(complaint(std::string(R"({"id": "x", "name": "X", "view": {)") + view + "}}"), "") << view;
}

TEST_F(SceneText, ASlipInAnyEntryIsToldWithTheNearestOne) {
    struct Slip {
        const char* entry;
        const char* place;
        const char* meant;
    };
    const Slip slips[] = {
        {R"("setle_s": 15)", "setle_s", "settle_s"},
        {R"("view": {"legnd": true})", "view:", "legend"},
        {R"("view": {"camera": {"distanse_mm": 500}})", "view.camera:", "distance_mm"},
        {R"("view": {"lens": {"radios": 0.2}})", "view.lens:", "radius"},
        {R"("view": {"plane": {"point_mm": [0, 0, 1], "normals": [0, 0, 1]}})", "view.plane:", "normal"},
        {R"("frame": {"low_mm": [0, 0, 0], "hihg_mm": [1, 1, 1]})", "frame:", "high_mm"},
        {R"("patient": {"heigth_m": 1.8})", "patient:", "height_m"},
        {R"("patient": {"stocking": {"clas": "class-2"}})", "patient.stocking:", "class"},
        {R"("patient": {"conditions": [{"id": "dvt", "severiti": 1}]})", "patient.conditions[0]", "severity"},
        {R"("beside": {"change": {"activty": "walk"}, "names": []})", "beside.change:", "activity"},
        {R"("beside": {"chnage": {}, "names": []})", "beside:", "change"},
        {R"("settle_s": 5, "events": [{"at_s": 1, "command": "reset", "vesel": "a"}])", "events[0]",
         "command"},
        {R"("settle_s": 5, "events": [{"at_s": 1, "command": "grow-clot", "vesel": "popliteal_vein"}])",
         "events[0]", "vessel"},
        {R"("title": {"en": "A", "dee": "B"})", "title:", "de"},
        {R"("labels": [{"of": "soleus", "words": {"en": "A", "jp": "B"}}])", "labels[0].words", "ja"},
    };
    for (const Slip& slip : slips) {
        const auto told = complaint(std::string(R"({"id": "x", "name": "X", )") + slip.entry + "}");
        EXPECT_NE(told.find(slip.place), std::string::npos) << slip.entry << '\n' << told;
        EXPECT_NE(told.find(slip.meant), std::string::npos) << slip.entry << '\n' << told;
    }
}

// What the program itself writes of a patient, it reads.
TEST_F(SceneText, EveryEntryOfAPatientIsKnown) {
    physiology::Patient patient;
    patient.hours = 9.0;
    patient.drivers.on.fill(false);
    patient.conditions.push_back({"dvt", 1.0});
    const auto json = physiology::toJson(patient);
    EXPECT_NO_THROW(physiology::expectPatientEntries(core::JsonView(json, "patient")));
    const auto log = std::filesystem::path(SH_SOURCE_DIR) / "tests/record/walk.jsonl";
    for (const auto& [step, command] : physiology::readCommandLog(log).commands) {
        const auto written = physiology::toJson(command);
        EXPECT_NO_THROW(physiology::expectCommandEntries(core::JsonView(written, "log"), command, {}));
    }
}

} // namespace
