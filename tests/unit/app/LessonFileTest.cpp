// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include "app/lessons/LessonFile.h"

#include <fstream>

#include <gtest/gtest.h>

#include "ProgramRun.h"
#include "core/DataError.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

// A lesson of one step, in a copy of what a lesson needs, with the words of its step "a".
class LessonText : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_ / "lessons" / "text");
        for (const char* part : {"scenes", "days", "lessons/claims"})
            std::filesystem::copy(kAssets / part, folder_ / part, std::filesystem::copy_options::recursive);
        write("lessons/text/en.json", R"({"language": "English", "texts": {"x.title": "X", "x.a.title": "A",
            "x.a.plain": "Easy.", "x.a.lecturer": "Hard.", "x.a.at.1": "here: {pressure}"}})");
        write("lessons/text/de.json", R"({"language": "Deutsch", "texts": {"x.a.plain": "Leicht."}})");
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& file, const std::string& text) const {
        std::ofstream(folder_ / file) << text;
    }
    app::Lesson load(const std::string& step) const {
        write("lessons/x.json", R"({"id": "x", "name": "X", "source": "test", "steps": [)" + step + "]}");
        return app::loadLesson("x", folder_);
    }
    std::string complaint(const std::string& step) const {
        static const app::World kWorld = app::loadWorld();
        try {
            app::checkLesson(load(step), kWorld);
        } catch (const core::DataError& error) {
            return error.what();
        }
        return "";
    }
    const std::filesystem::path folder_ =
        std::filesystem::path(SH_BINARY_DIR) / ("lesson_test_" + std::to_string(::getpid()));
};

std::string stepWith(const std::string& scene, const std::string& more = "") {
    return R"({"id": "a", "seconds": 9, "claims": ["second-heart"], "scene": {"from": "calf-pump")" +
           (scene.empty() ? "" : ", " + scene) + "}" + (more.empty() ? "" : ", " + more) + "}";
}

TEST_F(LessonText, AStepIsASceneWithWhatItChanges) {
    const auto lesson =
        load(stepWith(R"("phase_percent": 10, "frame": null, "view": {"opacity": {"skin": 0.5}})",
                      R"("look_at": [{"of": "popliteal_vein", "at": 0.2, "words": "1"}, {"of": "soleus"}],
                         "protocol": "avp", "day": "desk")"));
    const auto base = app::loadScene("calf-pump", kAssets);
    ASSERT_EQ(lesson.steps.size(), 1U);
    const auto& step = lesson.steps[0];
    EXPECT_EQ(step.scene.patient, base.patient);
    EXPECT_DOUBLE_EQ(step.scene.phase.value(), 0.1);
    EXPECT_FALSE(step.scene.camera.frame.has_value()) << "null takes an entry away";
    EXPECT_FLOAT_EQ(step.scene.view.opacityOf(scene::Layer::skin), 0.5F);
    EXPECT_FLOAT_EQ(step.scene.view.opacityOf(scene::Layer::muscle),
                    base.view.opacityOf(scene::Layer::muscle));
    EXPECT_EQ(step.words(app::Wording::plain).in("de"), "Leicht.");
    EXPECT_EQ(step.words(app::Wording::lecturer).in("de"), "Hard.") << "English where there is no other";
    ASSERT_EQ(step.scene.labels.size(), 2U) << "the scene's own labels are not taken over";
    EXPECT_EQ(step.scene.labels[0].words.in("en"), "here: {pressure}");
    EXPECT_EQ(step.scene.labels[1].words.in("en"), "") << "its name";
    EXPECT_EQ(step.protocol, "avp");
    EXPECT_EQ(step.day, "desk");
    EXPECT_DOUBLE_EQ(step.seconds, 9.0);
}

TEST_F(LessonText, ComplaintsNameTheFileTheStepAndTheNearestName) {
    const std::vector<std::array<std::string, 3>> wrong{
        {stepWith(R"("follow": {"valve": "popliteal_vein_valve_9"})"), "steps[0]", "popliteal_vein_valve_"},
        {stepWith("", R"("look_at": [{"of": "popliteal_vain"}])"), "steps[0] (a)", "\"popliteal_vein\""},
        {stepWith("", R"("look_at": [{"of": "soleus", "words": "2"}])"), "look_at[0].words", "x.a.at.2"},
        {stepWith("", R"("look_at": 7)"), "look_at", "list"},
        {stepWith("", R"("protocol": "apq")"), "steps[0].protocol", "\"apg\""},
        {stepWith("", R"("day": "desk-walk")"), "steps[0].day", "\"desk-walks\""},
        {stepWith(R"("patient": {"activity": "wolk"})"), "activity", "\"walk\""},
        {stepWith(R"("patient": {"speed_kmh": "fast"})"), "steps[0].scene.patient.speed_kmh", "number"},
        {stepWith(R"("view": {"opacity": {"skn": 1}})"), "steps[0].scene.view.opacity", "\"skin\""},
        {stepWith(R"("captain": 1)"), "captain", "entry"},
        {stepWith("", R"("secands": 1)"), "secands", "\"seconds\""},
        {R"({"id": "a", "seconds": 9, "claims": ["second-hart"], "scene": {"from": "valve"}})", "claims[0]",
         "\"second-heart\""},
        {R"({"id": "a", "seconds": 9, "claims": [], "scene": {"from": "valve"}})", "claims", "tells"},
        {R"({"id": "a", "seconds": 9, "claims": ["reflux"], "scene": {"from": "valv"}})", "scene.from",
         "\"valve\""},
        {R"({"id": "a", "seconds": 0, "claims": ["reflux"], "scene": {"from": "valve"}})", "seconds", "2"},
        {R"({"id": "b", "seconds": 9, "claims": ["reflux"], "scene": {"from": "valve"}})", "x.b.title",
         "missing"},
        {stepWith("") + "," + stepWith(""), "steps[1].id", "twice"},
        {"", "steps", "empty"}};
    for (const auto& [step, place, hint] : wrong) {
        const auto said = complaint(step);
        EXPECT_NE(said.find(place), std::string::npos) << step << "\n" << said;
        EXPECT_NE(said.find(hint), std::string::npos) << step << "\n" << said;
        EXPECT_NE(said.find(".json"), std::string::npos) << said;
        EXPECT_EQ(said.find('\n'), std::string::npos) << said;
    }
}

TEST(Lessons, AreAskedForByIdStepAndWording) {
    EXPECT_EQ(app::sceneOf("valves", 2, "lecturer", kAssets).id, "valves.shut");
    EXPECT_NE(app::sceneOf("valves", 2, "lecturer", kAssets).caption.in("en"),
              app::sceneOf("valves", 2, "plain", kAssets).caption.in("en"));
    const std::vector<std::vector<std::string>> wrong{{"--lesson", "valvs"},
                                                      {"--lesson", "valves", "--step", "99"},
                                                      {"--step", "2"},
                                                      {"--lesson", "valves", "--wording", "plane"}};
    for (auto arguments : wrong) {
        arguments.insert(arguments.begin(), {"render", "--out", SH_BINARY_DIR "/lesson.png"});
        const auto run = runProgram(arguments);
        EXPECT_EQ(run.exitCode, 2) << run.err;
        EXPECT_EQ(lineCount(run.err), 1) << run.err;
    }
}

TEST(Lessons, AreListedInTheLanguageAskedFor) {
    const auto run = runProgram({"lessons", "valves", "--json", "--lang", "de"});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_NE(run.out.find("Türen"), std::string::npos) << run.out;
    EXPECT_NE(run.out.find("Lurie 2002"), std::string::npos) << "its sources";
    EXPECT_NE(runProgram({"list", "lessons", "--lang", "de"}).out.find("Das Gerinnsel"), std::string::npos);
}

} // namespace
