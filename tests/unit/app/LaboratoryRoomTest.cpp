// SPDX-License-Identifier: Apache-2.0
#include "app/LaboratoryRoom.h"

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/LaboratoryFiles.h"
#include "physiology/PatientJson.h"

namespace {

using app::LaboratoryRoom;
using physiology::LaboratoryState;

std::string contentOf(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<std::vector<std::string>> rowsOf(const std::string& csv) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        rows.emplace_back();
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');)
            rows.back().push_back(cell);
    }
    return rows;
}

class Room : public testing::Test {
protected:
    Room()
        : world_(app::loadWorld()),
          folder_(std::filesystem::temp_directory_path() / ("second-heart-room-" + std::to_string(getpid()))),
          texts_(ui::Texts::load(world_.assets, "en")) {
        std::filesystem::create_directories(folder_);
    }
    ~Room() override { std::filesystem::remove_all(folder_); }

    // Refreshes until the run has ended, as frames do.
    static void finish(LaboratoryRoom& room, const physiology::Patient& patient = {}) {
        for (room.refresh(patient, false); room.model().running; room.refresh(patient, false))
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }

    app::World world_;
    std::filesystem::path folder_;
    ui::Texts texts_;
};

TEST_F(Room, ShowsWhatIsPublishedBeforeAnythingIsMeasured) {
    LaboratoryRoom room(world_, folder_);
    room.refresh({}, false);
    ASSERT_NE(room.model().shown, nullptr);
    EXPECT_EQ(room.model().shown->state, LaboratoryState::idle);
    EXPECT_TRUE(room.model().shown->published.contains("ambulatory_mmhg"));
    physiology::Patient ill;
    ill.conditions = {{"deep-reflux", 1.0}};
    room.refresh(ill, false);
    EXPECT_GT(room.model().shown->published.at("ambulatory_mmhg").low, 40.0) << "of such legs";
    EXPECT_LT(room.model().shown->healthy.at("ambulatory_mmhg").high, 40.0);
    room.save({ui::ResultFormat::csv}, texts_);
    EXPECT_TRUE(std::filesystem::is_empty(folder_)) << "there is nothing to save yet";
}

TEST_F(Room, MeasuresComparesAndSavesWhatCanBeReadAgain) {
    LaboratoryRoom room(world_, folder_);
    room.choose(ui::ChooseProtocol{"pump"});
    physiology::Patient patient;
    room.run(patient);
    room.refresh(patient, false);
    EXPECT_TRUE(room.model().running);
    finish(room, patient);
    const auto first = room.model().shown;
    ASSERT_EQ(first->state, LaboratoryState::finished) << first->message;
    EXPECT_EQ(room.model().before, nullptr);

    patient.stocking = {"class-2", 0.0, 0.0};
    room.run(patient);
    finish(room, patient);
    EXPECT_EQ(room.model().before, first);
    EXPECT_EQ(room.model().shown->patient.stocking.classId, "class-2");

    for (const auto format : {ui::ResultFormat::csv, ui::ResultFormat::json, ui::ResultFormat::png}) {
        room.save({format}, texts_);
        EXPECT_FALSE(room.model().noteIsComplaint) << room.model().note;
    }
    const auto rows = rowsOf(contentOf(folder_ / "second-heart-pump-1.csv"));
    ASSERT_GT(rows.size(), 3000U);
    EXPECT_THAT(rows[0], testing::ElementsAre("time_s", "calf_volume_ml", "foot_inflow_ml_s",
                                              "foot_volume_ml", "phase"));
    for (const auto& row : rows)
        ASSERT_EQ(row.size(), rows[0].size());
    const auto& trace = *room.model().shown->trace("calf_volume");
    EXPECT_NEAR(std::stod(rows[101][0]), trace.times[100], 1e-6);
    EXPECT_NEAR(std::stod(rows[101][1]), trace.values[100], 1e-5);
    EXPECT_EQ(rows[1].back(), "standing");
    EXPECT_EQ(rows.back().back(), "first-load");

    const auto json = nlohmann::json::parse(contentOf(folder_ / "second-heart-pump-1.json"));
    EXPECT_EQ(json["protocol"], "pump");
    EXPECT_EQ(json["patient"]["stocking"], physiology::toJson(patient)["stocking"]);
    EXPECT_DOUBLE_EQ(json["results"]["calf_ejected_ml"],
                     *room.model().shown->measurement->results.at("calf_ejected_ml"));
    EXPECT_TRUE(json["published"]["calf_ejected_ml"].contains("source"));
    EXPECT_EQ(json["traces"]["calf_volume_ml"]["unit"], "mL");
    EXPECT_EQ(json["traces"]["calf_volume_ml"]["values"].size(), trace.values.size());
    EXPECT_EQ(json["phases"][1]["phase"], "first-load");

    const auto png = contentOf(folder_ / "second-heart-pump-1.png");
    EXPECT_EQ(png.substr(1, 3), "PNG");
    EXPECT_GT(png.size(), 20000U);
    EXPECT_EQ(app::freeNumber(folder_, "pump"), 2);
    EXPECT_EQ(app::freeNumber(folder_, "avp"), 1);
}

TEST_F(Room, EachResultHasItsOwnNumber) {
    std::ofstream(folder_ / "second-heart-pump-1.png") << "somebody's";
    LaboratoryRoom room(world_, folder_);
    room.choose(ui::ChooseProtocol{"pump"});
    room.run({});
    finish(room);
    room.save({ui::ResultFormat::csv}, texts_);
    room.save({ui::ResultFormat::json}, texts_);
    EXPECT_TRUE(std::filesystem::exists(folder_ / "second-heart-pump-2.csv"));
    EXPECT_TRUE(std::filesystem::exists(folder_ / "second-heart-pump-2.json"));
    EXPECT_EQ(contentOf(folder_ / "second-heart-pump-1.png"), "somebody's");
}

TEST_F(Room, ABadFolderIsOneClearLine) {
    LaboratoryRoom room(world_, folder_ / "missing");
    room.choose(ui::ChooseProtocol{"pump"});
    room.run({});
    finish(room);
    for (const auto format : {ui::ResultFormat::csv, ui::ResultFormat::png}) {
        room.save({format}, texts_);
        EXPECT_TRUE(room.model().noteIsComplaint);
        EXPECT_THAT(room.model().note, testing::HasSubstr("missing"));
        EXPECT_THAT(room.model().note, testing::Not(testing::HasSubstr("\n")));
    }
}

TEST_F(Room, ACancelledRunKeepsTheResultBefore) {
    LaboratoryRoom room(world_, folder_);
    room.choose(ui::ChooseProtocol{"avp"});
    room.run({});
    room.refresh({}, false);
    room.cancel();
    finish(room);
    EXPECT_EQ(room.model().shown->state, LaboratoryState::cancelled);
    EXPECT_EQ(room.leg(), nullptr);
    room.choose(ui::ChooseProtocol{"walk"});
    room.refresh({}, false);
    EXPECT_EQ(room.model().shown->state, LaboratoryState::idle) << "walk has not been run";
}

TEST_F(Room, TheUsersPauseHoldsTheRun) {
    LaboratoryRoom room(world_, folder_);
    room.choose(ui::ChooseProtocol{"avp"});
    room.run({});
    room.refresh({}, true);
    for (; room.model().running && !room.holding(); room.refresh({}, true))
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    ASSERT_TRUE(room.holding());
    room.refresh({}, true);
    const double held = room.model().shown->time;
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    room.refresh({}, true);
    EXPECT_DOUBLE_EQ(room.model().shown->time, held);
    EXPECT_TRUE(room.model().running);
}

} // namespace
