// SPDX-License-Identifier: Apache-2.0
// The last minutes: what is kept, what comes back, what a sitting does with it.
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

#include "app/Session.h"
#include "app/lecture/LectureRooms.h"
#include "app/lecture/RecordFile.h"
#include "physiology/Simulation.h"

namespace {

using physiology::Snapshot;
using Shot = std::shared_ptr<const Snapshot>;
using ui::RecordRequest;

const app::World& world() {
    static const app::World loaded = app::loadWorld();
    return loaded;
}

std::vector<Shot> lifeOf(const physiology::Patient& patient, int moments, double every) {
    physiology::Simulation simulation(world().leg, world().assets, patient);
    std::vector<Shot> life;
    for (int i = 0; i < moments; ++i) {
        simulation.run(every);
        life.push_back(simulation.snapshot());
    }
    return life;
}

// A walker and a stander, in step.
struct Two {
    std::vector<Shot> first, second;
};
const Two& two() {
    static const Two lives = [] {
        physiology::Patient walker;
        walker.activity = "walk";
        return Two{lifeOf(walker, 12, 0.02), lifeOf({}, 12, 0.02)};
    }();
    return lives;
}

void expectSame(const Snapshot& kept, const Snapshot& was) {
    for (const auto array :
         {&Snapshot::pressure, &Snapshot::transmural, &Snapshot::area, &Snapshot::areaRatio, &Snapshot::flow,
          &Snapshot::residence, &Snapshot::saturation, &Snapshot::valveOpening, &Snapshot::valveLeak,
          &Snapshot::valveFlow, &Snapshot::bedVolume, &Snapshot::bedPressure, &Snapshot::muscleActivation,
          &Snapshot::musclePressure})
        EXPECT_EQ(kept.*array, was.*array);
    EXPECT_EQ(kept.rightFaceFlow.size(), was.rightFaceFlow.size());
    EXPECT_EQ(kept.segmentStartFlow.size(), was.segmentStartFlow.size());
    EXPECT_EQ(kept.bedOutletFlow.size(), was.bedOutletFlow.size());
    EXPECT_EQ(kept.layout, was.layout);
    EXPECT_EQ(kept.stateHash, was.stateHash);
    EXPECT_EQ(kept.step, was.step);
    EXPECT_EQ(kept.time, was.time);
    EXPECT_EQ(kept.gaitPhase, was.gaitPhase);
    EXPECT_EQ(kept.patient, was.patient);
    EXPECT_EQ(kept.joints.knee, was.joints.knee);
    EXPECT_EQ(kept.heart, was.heart);
    EXPECT_EQ(kept.plantarLoad, was.plantarLoad);
    EXPECT_EQ(kept.clots, was.clots);
    EXPECT_EQ(kept.calfVolume, was.calfVolume);
    EXPECT_EQ(kept.circulation.heartRate, was.circulation.heartRate);
    const glm::dvec3 ankle{0.0, 0.0, 0.1};
    EXPECT_EQ(kept.pose.moved(anatomy::Body::foot, ankle), was.pose.moved(anatomy::Body::foot, ankle));
}

TEST(MomentRing, KeepsTheNewestAndTakesItsMemoryOnce) {
    app::MomentRing ring(5);
    EXPECT_EQ(ring.bytes(), 0U);
    ring.add(*two().first[0]);
    const std::size_t bytes = ring.bytes();
    EXPECT_GT(bytes, 5U * 7U * 4U * two().first[0]->pressure.size());
    for (std::size_t i = 1; i < two().first.size(); ++i)
        ring.add(*two().first[i]);
    EXPECT_EQ(ring.size(), 5U);
    EXPECT_EQ(ring.bytes(), bytes);
    for (std::size_t i = 0; i < 5; ++i)
        expectSame(*ring.at(i), *two().first[7 + i]);
    EXPECT_EQ(ring.nearest(-1.0), 0U);
    EXPECT_EQ(ring.nearest(1e9), 4U);
    EXPECT_EQ(ring.nearest(two().first[9]->time + 0.004), 2U);
    ring.add(*two().first[3]);
    EXPECT_EQ(ring.size(), 1U) << "time went back";
}

TEST(Record, TheLastMinutesFitIntoWhatIsTold) {
    EXPECT_GE(app::Record::kSpacing * app::Record::kMoments, 180.0);
    EXPECT_LE(app::Record::kSpacing, 0.1);
    app::Record record(world());
    record.add({two().first[0], two().second[0]});
    EXPECT_LT(record.bytes(), std::size_t{320} << 20) << "of two legs";
}

TEST(Record, GivesBackBothLegsOfAMomentAndForgetsWhenTimeGoesBack) {
    app::Record record(world(), 4, 100);
    for (std::size_t i = 0; i < 12; ++i)
        EXPECT_FALSE(record.add({two().first[i], two().second[i]}, 0.04));
    EXPECT_NEAR(record.kept().span(), 3 * 0.04, 1e-9) << "every other snapshot is a moment";
    const auto time = record.timeBeside(record.now(), -2);
    ASSERT_TRUE(time);
    const auto legs = record.at(*time);
    const auto index = static_cast<std::size_t>(std::lround(*time / 0.02)) - 1;
    expectSame(*legs[0], *two().first[index]);
    expectSame(*legs[1], *two().second[index]);
    EXPECT_FALSE(record.timeBeside(record.now(), 1)) << "nothing is newer";
    EXPECT_EQ(record.timeBeside(record.now(), -99), record.kept().low);
    EXPECT_TRUE(record.add({two().first[0], nullptr}, 0.04));
    EXPECT_EQ(record.at(0.0)[1], nullptr);
    EXPECT_DOUBLE_EQ(record.kept().span(), 0.0);
}

TEST(Record, CurvesGoWithTheSelectionAndHaveTheirPast) {
    app::Record record(world(), 4, 100);
    for (const Shot& each : two().first)
        record.add({each, nullptr});
    ui::RecordModel model;
    record.showCurves("", false, model);
    ASSERT_EQ(model.curves.size(), 5U);
    EXPECT_EQ(model.curves[0].key, "plot.foot-pressure");
    record.showCurves("great_saphenous_vein_valve_2", false, model);
    EXPECT_EQ(model.curves[4].structure, "great_saphenous_vein_valve_2");
    record.showCurves("great_saphenous_vein", false, model);
    EXPECT_EQ(model.curves[1].column, "great_saphenous_vein_pressure_mmhg");
    EXPECT_EQ(model.curves[2].column, "great_saphenous_vein_flow_ml_s");
    EXPECT_EQ(model.curves[4].structure.rfind("great_saphenous_vein_valve", 0), 0U);
    const auto& pressure = model.curves[1].legs[0];
    ASSERT_EQ(pressure.count, 12U) << "also of the time before it was selected";
    const auto& vessels = world().leg->vessels;
    const auto vein = std::find_if(vessels.begin(), vessels.end(),
                                   [](const auto& each) { return each.id == "great_saphenous_vein"; });
    const auto& cells = two().first[5]->layout->vessels[static_cast<std::size_t>(vein - vessels.begin())];
    float low = 1e9F, high = -1e9F;
    for (int c = cells.firstCell; c < cells.firstCell + cells.cellCount; ++c) {
        const float value = two().first[5]->pressure[static_cast<std::size_t>(c)] / 133.322F;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    EXPECT_GE(pressure.value(5), low - 0.01);
    EXPECT_LE(pressure.value(5), high + 0.01);
    record.showCurves("tibia", false, model);
    EXPECT_EQ(model.curves[2].key, "plot.popliteal-flow") << "a bone has no flow";
}

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, ',');)
        cells.push_back(cell);
    return cells;
}

TEST(RecordFile, ReadsBackAsWhatIsShown) {
    app::Record record(world(), 20, 100);
    for (std::size_t i = 0; i < 12; ++i)
        record.add({two().first[i], two().second[i]}, 0.02);
    ui::RecordModel model;
    model.two = true;
    record.showCurves("popliteal_vein", true, model);
    model.window = {two().first[2]->time, two().first[8]->time};
    std::stringstream file;
    app::writeRecord(model, record, file);
    std::vector<std::string> told, rows;
    for (std::string line; std::getline(file, line);)
        (line.starts_with("#") ? told : rows).push_back(line);
    ASSERT_EQ(rows.size(), 1U + 7U);
    EXPECT_NE(told[1].find("\"walk\""), std::string::npos) << told[1];
    EXPECT_NE(told[2].find("# leg 2"), std::string::npos) << told[2];
    const auto names = split(rows[0]);
    ASSERT_EQ(names.size(), 1U + 2U * 6U);
    EXPECT_EQ(names[0], "time_s");
    EXPECT_EQ(names[2], "popliteal_vein_pressure_mmhg");
    EXPECT_EQ(names[8], "popliteal_vein_pressure_mmhg_2");
    for (std::size_t row = 0; row < 7; ++row) {
        const auto cells = split(rows[row + 1]);
        ASSERT_EQ(cells.size(), names.size());
        const auto sample = row + 2;
        EXPECT_EQ(std::stod(cells[0]), two().first[sample]->time);
        for (std::size_t c = 0; c < 5; ++c)
            for (std::size_t leg = 0; leg < 2; ++leg)
                EXPECT_EQ(std::stof(cells[1 + c + 6 * leg]),
                          static_cast<float>(model.curves[c].legs[leg].value(sample)))
                    << names[1 + c + 6 * leg];
    }
}

ui::Request wish(decltype(RecordRequest::wish) what) {
    return std::make_shared<const RecordRequest>(RecordRequest{std::move(what)});
}

class RecordedSitting : public testing::Test {
protected:
    // Until so much of the present leg's life is kept.
    void live(double seconds) {
        for (int i = 0; i < 20000 && (!record() || record()->kept.span() < seconds); ++i) {
            session_.refresh(0.01);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        ASSERT_GE(record()->kept.span(), seconds);
    }
    void ask(ui::Request request) {
        session_.carryOut({std::move(request)});
        session_.refresh(0.01);
    }
    std::shared_ptr<const ui::RecordModel> record() const { return session_.model().lecture.record; }
    bool past() const { return record()->moment.has_value(); }

    static app::Session::Start start() {
        app::Session::Start start;
        start.patient.activity = "walk";
        start.view = scene::defaultView();
        start.language = "en";
        start.resultFolder = std::filesystem::path(SH_BINARY_DIR) / ("record_" + std::to_string(getpid()));
        return start;
    }

    app::Session session_{world(), start()};
};

TEST_F(RecordedSitting, ShowsAMomentHeldAndComesBackToNowGoingOn) {
    live(0.5);
    const double wanted = record()->kept.low + 0.2;
    ask(wish(RecordRequest::Show{wanted}));
    ASSERT_TRUE(past());
    EXPECT_TRUE(session_.model().playback.paused);
    EXPECT_TRUE(session_.showsPast());
    EXPECT_NEAR(session_.model().shown->time, wanted, 0.04);
    EXPECT_EQ(session_.model().shown->time, *record()->moment);
    ASSERT_FALSE(session_.model().traces.empty());
    EXPECT_LE(session_.model().traces.back().time, session_.model().shown->time);
    const double first = session_.model().shown->time;
    ask(wish(RecordRequest::Step{-1}));
    EXPECT_NEAR(first - session_.model().shown->time, app::Record::kSpacing, 0.03);
    ask(wish(RecordRequest::Step{1}));
    EXPECT_EQ(session_.model().shown->time, first);
    ask(wish(RecordRequest::Now{}));
    EXPECT_FALSE(past());
    EXPECT_FALSE(session_.model().playback.paused) << "it went on before";
    EXPECT_FALSE(session_.showsPast());
    EXPECT_GT(session_.model().shown->time, first);
}

TEST_F(RecordedSitting, ThePresentComesBackWithWhatIsAskedOfTheLeg) {
    live(0.4);
    const auto back = [&] { ask(wish(RecordRequest::Show{0.0})); };
    back();
    ask(physiology::Command{physiology::SetPosture{"sitting"}});
    EXPECT_FALSE(past());
    EXPECT_FALSE(session_.model().playback.paused);
    back();
    ask(ui::Playback{false, 1.0F, std::nullopt}); // play
    EXPECT_FALSE(past());
    back();
    ask(ui::Playback{true, 2.0F, std::nullopt}); // another speed
    EXPECT_TRUE(past());
    ask(ui::Playback{true, 1.0F, 0.5F}); // the last cycle's slider
    EXPECT_FALSE(past());
    EXPECT_TRUE(session_.model().playback.scrub);
    back();
    EXPECT_FALSE(session_.model().playback.scrub);
    ask(ui::StepOnce{0.02});
    EXPECT_FALSE(past());
    EXPECT_TRUE(session_.model().playback.paused);
}

TEST_F(RecordedSitting, TwoLegsAreShownOfTheSameMomentAndBeginAnew) {
    live(0.3);
    ask(wish(RecordRequest::Show{0.0}));
    ask(ui::OpenPair{"condition.gsv-reflux"});
    for (int i = 0; i < 20000 && (past() || !record()->two || record()->now > 1.0); ++i) {
        session_.refresh(0.01);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    EXPECT_FALSE(session_.model().playback.paused) << "it goes on as before";
    live(0.4);
    ask(wish(RecordRequest::Show{0.15}));
    ASSERT_TRUE(session_.beside());
    EXPECT_EQ(session_.beside()->step, session_.model().shown->step);
    EXPECT_NE(session_.beside()->patient, session_.model().shown->patient);
    EXPECT_EQ(record()->curves[0].legs[1].count, record()->curves[0].legs[0].count);
    ask(ui::ClosePair{});
    EXPECT_EQ(session_.beside(), nullptr);
    EXPECT_TRUE(past()) << "the first leg's past is still its own";
}

TEST_F(RecordedSitting, NothingIsKeptOfALesson) {
    live(0.3);
    ask(wish(RecordRequest::Show{0.0}));
    ask(ui::PlayLesson{"second-heart", 0});
    EXPECT_EQ(record(), nullptr);
    ask(wish(RecordRequest::Show{0.0}));
    EXPECT_FALSE(session_.showsPast());
    ask(ui::LeaveLesson{});
    live(0.1);
    EXPECT_FALSE(past());
}

TEST_F(RecordedSitting, SavesTheCurvesInSight) {
    std::filesystem::create_directories(start().resultFolder);
    live(0.3);
    ask(wish(RecordRequest::Save{}));
    EXPECT_FALSE(record()->noteIsComplaint) << record()->note;
    EXPECT_TRUE(std::filesystem::exists(start().resultFolder / "second-heart-curves-1.csv"));
    std::filesystem::remove_all(start().resultFolder);
    ask(wish(RecordRequest::Save{}));
    EXPECT_TRUE(record()->noteIsComplaint);
}

} // namespace
