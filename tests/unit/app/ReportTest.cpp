// SPDX-License-Identifier: Apache-2.0
#include "app/MeasurementReport.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "ProgramRun.h"
#include "app/Benchmark.h"

namespace {

using Json = nlohmann::ordered_json;

physiology::Measurement example() {
    physiology::Measurement measurement;
    measurement.protocol = "posture";
    measurement.model = {108, 1145, 172, 1e-3, 2e-10};
    measurement.results = {{"ankle_mmhg", 85.0}, {"femoral_mmhg", std::nullopt}, {"foot_mmhg", 130.0}};
    measurement.published = {{"ankle_mmhg", {72.0, 92.0, "S"}}, {"foot_mmhg", {80.0, 100.0, "S"}}};
    return measurement;
}

TEST(MeasurementReport, JsonIsTheOneOfTheContract) {
    const Json json = app::asJson(example());
    EXPECT_EQ(json.size(), 5U);
    EXPECT_EQ(json.at("protocol"), "posture");
    EXPECT_EQ(json.at("patient").at("activity"), "still");
    for (const char* key : {"vessels", "cells", "valves", "step_s", "balance_error_percent"})
        EXPECT_TRUE(json.at("model").at(key).is_number()) << key;
    EXPECT_DOUBLE_EQ(json.at("results").at("ankle_mmhg").get<double>(), 85.0);
    EXPECT_TRUE(json.at("results").at("femoral_mmhg").is_null());
    EXPECT_EQ(json.at("published").at("ankle_mmhg"), Json({{"low", 72.0}, {"high", 92.0}, {"source", "S"}}));
}

TEST(MeasurementReport, TextSaysWhatIsOutside) {
    const std::string text = app::asText(example());
    EXPECT_EQ(lineCount(text), 4);
    const auto foot = text.substr(text.find("foot_mmhg"));
    EXPECT_NE(foot.find("OUTSIDE"), std::string::npos) << text;
    const auto ankle =
        text.substr(text.find("ankle_mmhg"), text.find("femoral_mmhg") - text.find("ankle_mmhg"));
    EXPECT_EQ(ankle.find("OUTSIDE"), std::string::npos) << text;
}

TEST(MeasurementReport, MeasuresOnTheCommandLine) {
    const auto run = runProgram({"measure", "posture", "--posture", "supine", "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = Json::parse(run.out);
    EXPECT_EQ(json.at("patient").at("posture"), "supine");
    EXPECT_LT(json.at("results").at("foot_mmhg").get<double>(), 30.0);
}

TEST(MeasurementReport, AnUnbuiltProtocolSaysSo) {
    for (const auto& id : physiology::protocolIds()) {
        if (physiology::isBuilt(id)) continue;
        const auto run = runProgram({"measure", id});
        EXPECT_EQ(run.exitCode, 2) << id;
        EXPECT_NE(run.err.find("not built yet"), std::string::npos) << run.err;
    }
}

TEST(Benchmark, SimulationIsTheOneOfTheContract) {
    const auto world = app::loadWorld();
    const auto json = app::benchSimulation(world);
    EXPECT_EQ(json.at("vessels").get<std::size_t>(), world.leg->vessels.size());
    EXPECT_EQ(json.at("valves").get<std::size_t>(), world.leg->valves.size());
    EXPECT_GT(json.at("cells").get<int>(), 500);
    EXPECT_GT(json.at("realtime_factor").get<double>(), 0.0);
    EXPECT_GT(json.at("cell_step_ns").get<double>(), 1.0);
    EXPECT_NEAR(json.at("cost_exponent").get<double>(), 1.0,
                0.6); // in proportion to the cells, on a busy machine
    EXPECT_GT(app::residentMemoryMb(), 5.0);
}

TEST(Benchmark, TellsTheMemoryAfterEachRound) {
    app::BenchChoice choice;
    choice.simulation = false;
    choice.scenes = {"opaque"};
    choice.qualities = {"low"};
    choice.frames = 1;
    choice.minutes = 1e-6;
    const auto json = app::benchmark(app::loadWorld(), choice);
    ASSERT_EQ(json.at("rounds").size(), 1U);
    EXPECT_GT(json.at("rounds")[0].at("memory_mb").get<double>(), 20.0);
    EXPECT_GT(json.at("rounds")[0].at("minute").get<double>(), 0.0);
}

TEST(Benchmark, JsonOnTheCommandLineHasEveryPart) {
    const auto run = runProgram({"bench", "--json", "--frames", "2", "--scene", "calf-close-up"});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const auto json = Json::parse(run.out);
    EXPECT_GT(json.at("memory_mb").get<double>(), 20.0);
    ASSERT_GE(json.at("rendering").size(), 3U);
    EXPECT_GT(json.at("simulation").at("realtime_factor").get<double>(), 1.0);
    std::size_t drawn = 0;
    for (const auto& picture : json.at("rendering")) {
        for (const char* key : {"scene", "size", "quality"})
            EXPECT_TRUE(picture.at(key).is_string()) << key;
        if (picture.contains("skipped")) continue; // sizes that only a graphics card is asked for
        ++drawn;
        EXPECT_TRUE(picture.at("device").is_string());
        EXPECT_GT(picture.at("fps").get<double>(), 0.0);
        EXPECT_GT(picture.at("cpu_ms").get<double>(), 0.0);
        EXPECT_FALSE(picture.at("gpu_ms").empty());
    }
    EXPECT_GE(drawn, 3U);
}

} // namespace
