// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "BodyTesting.h"
#include "core/DataError.h"
#include "core/Json.h"
#include "physiology/Conditions.h"
#include "physiology/Stockings.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// A copy of the data files that a test may break.
class BodyData : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::path(SH_BINARY_DIR) / "body_data" / (std::to_string(getpid()) + test->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        for (const char* part :
             {"activities", "postures", "garments", "conditions", "devices", "treatments", "physiology"})
            fs::copy(bodytest::assets() / part, folder_ / part);
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string complaintAfter(const char* file, const char* pointer, const json& value) const {
        auto document = core::loadJson(folder_ / file);
        document[json::json_pointer(pointer)] = value;
        std::ofstream(folder_ / file) << document;
        return complaint();
    }
    std::string complaint() const {
        try {
            const physiology::Body body(bodytest::leg(), folder_);
            const physiology::Stockings stockings(folder_);
        } catch (const core::DataError& error) {
            return error.what();
        }
        return "no complaint";
    }
    fs::path folder_;
};

TEST_F(BodyData, intactCopyIsAccepted) {
    EXPECT_EQ(complaint(), "no complaint");
}

TEST_F(BodyData, missingAndBrokenFilesAreNamed) {
    fs::remove(folder_ / "physiology" / "muscles.json");
    EXPECT_THAT(complaint(), testing::HasSubstr("muscles.json"));
    std::ofstream(folder_ / "physiology" / "muscles.json") << "{\n \"compartments\": \n}";
    EXPECT_THAT(complaint(),
                testing::AllOf(testing::HasSubstr("muscles.json"), testing::HasSubstr("line 3")));
}

TEST_F(BodyData, anEmptyFolderIsNamed) {
    fs::remove_all(folder_ / "postures");
    EXPECT_THAT(complaint(), testing::HasSubstr("postures"));
}

struct Breach {
    const char *file, *pointer;
    json value;
    const char* says;
};

class BodyDataBreach : public BodyData, public testing::WithParamInterface<Breach> {};

TEST_P(BodyDataBreach, isNamedWithFileAndEntry) {
    const auto& breach = GetParam();
    EXPECT_THAT(complaintAfter(breach.file, breach.pointer, breach.value),
                testing::AllOf(testing::HasSubstr(breach.file), testing::HasSubstr(breach.says)));
}

INSTANTIATE_TEST_SUITE_P(
    All, BodyDataBreach,
    testing::Values(
        Breach{"activities/walk.json", "/id", "wlak", "id:"},
        Breach{"activities/walk.json", "/postures/0", "standig", "\"standing\""},
        Breach{"activities/walk.json", "/joints/knee/deg/3", 400, "joints.knee.deg[3]"},
        Breach{"activities/walk.json", "/joints/nee", json::object(), "did you mean \"knee\""},
        Breach{"activities/walk.json", "/joints/hip/percent/2", 90, "joints.hip.percent[3]"},
        Breach{"activities/walk.json",
               "/activation/soleus",
               {{"percent", {0}}, {"share", {0.5}}, {"source", "x"}},
               "ankle moment"},
        Breach{"activities/walk.json",
               "/activation/tibialis_posteriar",
               {{"percent", {0}}, {"share", {0.5}}, {"source", "x"}},
               "\"tibialis_posterior\""},
        Breach{"activities/walk.json", "/plantar_load/heel/body_weight/1", -1,
               "plantar_load.heel.body_weight[1]"},
        Breach{"activities/tiptoe.json", "/cycle/seconds/0", 0, "cycle.seconds[0]"},
        Breach{"postures/supine.json", "/rest_mmhg/soleus", "seven", "rest_mmhg.soleus"},
        Breach{"postures/supine.json", "/joints_deg/trunk", 1000, "joints_deg.trunk"},
        Breach{"physiology/muscles.json", "/compartments/soleos", json::object(), "\"soleus\""},
        Breach{"physiology/breathing.json", "/modes/held", json::object(), "modes.held"},
        Breach{"physiology/body.json", "/sole/foot_mm", json::array(), "sole.foot_mm"},
        Breach{"physiology/compression.json", "/transmission/share/0", 3, "transmission.share[0]"},
        Breach{"garments/class-1.json", "/ankle_mmhg", 900, "ankle_mmhg"},
        Breach{"conditions/gsv-reflux.json",
               "/valve_leaks/great-saphenus",
               {{"leak", 1}, {"source", "x"}},
               "\"great-saphenous\""},
        Breach{"conditions/gsv-reflux.json", "/vessels/0/of/0", "great_saphenous_vien",
               "\"great_saphenous_vein\""},
        Breach{"conditions/pump-failure.json", "/pump_strength/factor", -1, "pump_strength.factor"},
        Breach{"devices/soleus-stimulation.json", "/activation/soles", 0.5, "\"soleus\""},
        Breach{"devices/ipc-calf.json", "/sleeve/to_mm", 50, "sleeve.to_mm"}));

} // namespace
