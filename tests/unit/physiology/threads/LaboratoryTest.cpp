// SPDX-License-Identifier: Apache-2.0
#include "physiology/Laboratory.h"

#include <chrono>
#include <filesystem>
#include <thread>

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../RealSimulation.h"
#include "core/DataError.h"

namespace {

using namespace physiology;
using namespace std::chrono_literals;

void waitForLife(const Laboratory& laboratory, double seconds) {
    for (int i = 0; i < 1000 && laboratory.running() && laboratory.record()->time < seconds; ++i)
        std::this_thread::sleep_for(5ms);
}

TEST(Laboratory, IsIdleAtFirst) {
    const Laboratory laboratory(real::leg(), real::assets());
    EXPECT_EQ(laboratory.record()->state, LaboratoryState::idle);
    EXPECT_EQ(laboratory.latest(), nullptr);
}

TEST(Laboratory, MeasuresTheSameBitsAsTheCommandLine) {
    Laboratory laboratory(real::leg(), real::assets());
    Patient patient;
    patient.stocking = {"class-2", 0.0, 0.0};
    laboratory.start("pump", patient);
    laboratory.wait();
    const auto record = laboratory.record();
    ASSERT_EQ(record->state, LaboratoryState::finished) << record->message;
    ASSERT_TRUE(record->measurement.has_value());
    EXPECT_EQ(record->measurement->results, measure("pump", patient, real::leg(), real::assets()).results);
    EXPECT_EQ(record->patient, patient);
    EXPECT_DOUBLE_EQ(record->fraction, 1.0);
    const auto* volume = record->trace("calf_volume");
    ASSERT_NE(volume, nullptr);
    EXPECT_EQ(volume->unit, "mL");
    EXPECT_EQ(volume->times.size(), volume->values.size());
    EXPECT_NEAR(static_cast<double>(volume->times.size()), record->time / 0.02, 5.0);
    EXPECT_EQ(record->phases.size(), 2U);
    EXPECT_EQ(laboratory.latest(), nullptr) << "the leg goes back to its own life";
}

TEST(Laboratory, TheLegDoesTheProtocolAndCanBeCancelled) {
    Laboratory laboratory(real::leg(), real::assets());
    laboratory.start("avp", {});
    waitForLife(laboratory, 2.0);
    const auto leg = laboratory.latest();
    ASSERT_NE(leg, nullptr);
    EXPECT_GT(leg->time, 0.0);
    laboratory.cancel();
    laboratory.wait();
    EXPECT_EQ(laboratory.record()->state, LaboratoryState::cancelled);
    EXPECT_FALSE(laboratory.record()->measurement.has_value());
    EXPECT_EQ(laboratory.latest(), nullptr);
}

TEST(Laboratory, KeepsPaceAndHolds) {
    Laboratory laboratory(real::leg(), real::assets());
    laboratory.setPace({1.0, false});
    const auto began = std::chrono::steady_clock::now();
    laboratory.start("avp", {});
    waitForLife(laboratory, 0.1);
    std::this_thread::sleep_for(300ms); // unpaced it would live several seconds meanwhile
    const double life = laboratory.record()->time;
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - began;
    EXPECT_LE(life, wall.count() + 0.1) << "the first sample sets the clock";
    laboratory.setPace({1.0, true});
    while (laboratory.running() && !laboratory.holding())
        std::this_thread::sleep_for(5ms);
    ASSERT_TRUE(laboratory.holding());
    const double held = laboratory.record()->time;
    std::this_thread::sleep_for(100ms);
    EXPECT_DOUBLE_EQ(laboratory.record()->time, held);
    EXPECT_TRUE(laboratory.running());
    laboratory.setPace({0.0, false});
    waitForLife(laboratory, held + 0.1);
    EXPECT_GT(laboratory.record()->time, held);
}

TEST(Laboratory, ANewRunEndsTheOldOne) {
    Laboratory laboratory(real::leg(), real::assets());
    laboratory.start("walk", {});
    waitForLife(laboratory, 0.5);
    laboratory.start("pump", {});
    EXPECT_EQ(laboratory.record()->protocol, "pump");
    EXPECT_LT(laboratory.record()->time, 0.5);
    waitForLife(laboratory, 1.0);
    EXPECT_EQ(laboratory.record()->state, LaboratoryState::running);
}

TEST(Laboratory, RefusesAnUnknownProtocolAndKeepsWhatItHad) {
    Laboratory laboratory(real::leg(), real::assets());
    EXPECT_THROW(laboratory.start("avpp", {}), core::DataError);
    EXPECT_EQ(laboratory.record()->state, LaboratoryState::idle);
}

TEST(Laboratory, SaysWhyARunFailed) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("second-heart-lab-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder / "clinical");
    std::filesystem::copy_file(real::assets() / "clinical/published.json", folder / "clinical/published.json",
                               std::filesystem::copy_options::overwrite_existing);
    Laboratory laboratory(real::leg(), folder);
    laboratory.start("pump", {});
    laboratory.wait();
    EXPECT_EQ(laboratory.record()->state, LaboratoryState::failed);
    EXPECT_THAT(laboratory.record()->message, testing::HasSubstr(folder.string()));
    EXPECT_THAT(laboratory.record()->message, testing::Not(testing::HasSubstr("\n")));
    std::filesystem::remove_all(folder);
}

} // namespace
