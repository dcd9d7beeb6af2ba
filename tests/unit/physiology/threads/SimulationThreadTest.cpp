// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "../RealSimulation.h"
#include "core/DataError.h"
#include "physiology/CommandLog.h"
#include "physiology/SimulationThread.h"

namespace {

using namespace physiology;

// A second of life asked for in frames of one length; commands at the same steps.
std::uint64_t hashAtFrames(int stepsPerFrame) {
    SimulationThread thread(real::leg(), real::assets(), {}, true);
    const auto advance = [&](int steps) {
        for (int done = 0; done < steps; done += stepsPerFrame) {
            thread.stepOnce(std::min(stepsPerFrame, steps - done) * Simulation::kStep);
            thread.waitUntilIdle();
            (void)thread.latest();
        }
    };
    advance(240);
    thread.post(SetActivity{"walk"});
    advance(480);
    thread.post(SetValveGroup{"popliteal", {ValveState::leaking, 0.3}});
    advance(240);
    return thread.latest()->stateHash;
}

TEST(SimulationThread, GivesTheSameHashAtAnyFrameRate) {
    const auto slow = hashAtFrames(80), fast = hashAtFrames(8), odd = hashAtFrames(17);
    EXPECT_EQ(slow, fast);
    EXPECT_EQ(slow, odd);
}

TEST(SimulationThread, RunsByItselfAndHandsOverSnapshots) {
    SimulationThread thread(real::leg(), real::assets(), {});
    thread.setSpeed(2.0);
    const auto first = thread.latest();
    for (int i = 0; i < 2000 && thread.latest()->step <= first->step + 500; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const auto later = thread.latest();
    EXPECT_GT(later->step, first->step + 500) << "nothing more within ten seconds";
    EXPECT_EQ(first->step, 0U); // an old snapshot never changes
    EXPECT_FALSE(thread.traces(10.0).empty());
    const auto cycle = thread.lastCycle();
    ASSERT_GT(cycle.size(), 2U);
    EXPECT_LT(cycle.front()->step, cycle.back()->step);
}

TEST(SimulationThread, PauseHoldsAndSingleStepsMove) {
    SimulationThread thread(real::leg(), real::assets(), {});
    thread.setPaused(true);
    thread.waitUntilIdle();
    const auto before = thread.latest()->step;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(thread.latest()->step, before);
    thread.stepOnce(0.05);
    thread.waitUntilIdle();
    EXPECT_EQ(thread.latest()->step, before + 50);
}

TEST(SimulationThread, AStepAskedForAfterACommandComesAfterIt) {
    SimulationThread thread(real::leg(), real::assets(), {}, true);
    for (int i = 0; i < 40; ++i) {
        thread.post(SetPatient{}); // while the worker is busy with this one, the others come
        std::this_thread::yield();
        thread.post(Reset{});
        thread.stepOnce(2 * Simulation::kStep);
        thread.waitUntilIdle();
        ASSERT_EQ(thread.latest()->step, 2U) << "time " << i;
    }
}

TEST(SimulationThread, TwoLegsGoInStep) {
    SimulationThread thread(real::leg(), real::assets(), {});
    thread.setPaused(true);
    thread.stepOnce(0.2);
    thread.waitUntilIdle();
    EXPECT_EQ(thread.latestPair()[1], nullptr);
    Patient leaking;
    leaking.conditions = {{"gsv-reflux", 1.0}};
    thread.accompany({}, leaking);
    thread.post(SetActivity{"walk"}, SimulationThread::Legs::both);
    thread.stepOnce(1.0);
    thread.waitUntilIdle();
    const auto pair = thread.latestPair();
    ASSERT_NE(pair[1], nullptr);
    EXPECT_EQ(pair[0]->step, 1000U) << "both have begun anew";
    EXPECT_EQ(pair[1]->step, pair[0]->step);
    EXPECT_EQ(pair[1]->gaitPhase, pair[0]->gaitPhase);
    EXPECT_EQ(pair[1]->patient.conditions.size(), 1U);
    EXPECT_NE(pair[1]->stateHash, pair[0]->stateHash);
    EXPECT_FALSE(thread.lastCycleBeside().empty());
    Simulation alone(real::leg(), real::assets(), {});
    alone.apply(SetActivity{"walk"});
    alone.run(1.0);
    // Not the hash: the books of blood in and out, which it counts, go on over a reset.
    EXPECT_EQ(alone.snapshot()->area, pair[0]->area) << "the one beside changes nothing";
    EXPECT_EQ(alone.snapshot()->flow, pair[0]->flow);
    thread.leaveAlone();
    thread.waitUntilIdle();
    EXPECT_EQ(thread.latestPair()[1], nullptr);
}

TEST(SimulationThread, SaysOnceWhyACommandWasRefused) {
    SimulationThread thread(real::leg(), real::assets(), {});
    thread.post(SetPosture{"standin"});
    thread.waitUntilIdle();
    EXPECT_THAT(thread.takeError(), testing::HasSubstr("standing"));
    EXPECT_EQ(thread.takeError(), "");
    EXPECT_TRUE(thread.log().empty());
}

TEST(SimulationThread, ASittingCanBeReplayedFromItsFile) {
    const auto file = std::filesystem::temp_directory_path() / "second-heart-replay-test.jsonl";
    {
        SimulationThread thread(real::leg(), real::assets(), {});
        thread.setSpeed(4.0);
        thread.post(SetActivity{"tiptoe"});
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        thread.post(SetCondition{"deep-reflux", 0.5});
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        thread.setPaused(true);
        writeCommandLog(thread.record(), file);
    }
    const auto log = readCommandLog(file);
    ASSERT_EQ(log.commands.size(), 2U);
    Simulation simulation(real::leg(), real::assets(), log.start);
    EXPECT_EQ(replay(simulation, log), log.hash.value());
    std::filesystem::remove(file);
}

TEST(CommandLog, EveryCommandSurvivesTheFile) {
    Patient patient;
    patient.conditions = {{"gsv-reflux", 0.25}};
    patient.valves["popliteal_vein_valve_1"] = {ValveState::leaking, 0.125};
    patient.stocking = {"custom", 30.0, 20.0};
    patient.seed = 18446744073709551615ULL;
    const std::vector<Command> commands{SetPatient{patient},
                                        SetActivity{"run"},
                                        SetPosture{"sitting"},
                                        SetSpeed{5.5},
                                        SetCondition{"healthy", 0.0},
                                        SetValve{"v", {ValveState::stuckClosed, 0.0}},
                                        SetValveGroup{"all", {ValveState::stuckOpen, 0.0}},
                                        SetStocking{{"class-2", 0.0, 0.0}},
                                        SetBreathing{Breathing::held},
                                        SetHydration{0.5},
                                        Reset{}};
    for (const auto& command : commands) {
        const auto json = toJson(command);
        const auto back = commandFromJson(core::JsonView(json, "test"));
        EXPECT_EQ(back.index(), command.index());
        EXPECT_EQ(toJson(back), json);
    }
}

TEST(CommandLog, ComplainsWithFileAndLine) {
    const auto file = std::filesystem::temp_directory_path() / "second-heart-broken-log.jsonl";
    std::ofstream(file) << R"({"second_heart_log":1,"patient":{}})"
                        << "\n"
                        << R"({"step":5,"command":"set-activty","id":"walk"})"
                        << "\n";
    try {
        readCommandLog(file);
        FAIL() << "accepted an unknown command";
    } catch (const core::DataError& error) {
        EXPECT_THAT(error.what(),
                    testing::AllOf(testing::HasSubstr(":2"), testing::HasSubstr("set-activity")));
    }
    std::filesystem::remove(file);
}

} // namespace
