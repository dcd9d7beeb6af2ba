// SPDX-License-Identifier: Apache-2.0
#include "app/SceneDirector.h"

#include <algorithm>
#include <cstdio>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/BackwardFlow.h"
#include "app/BakedLeg.h"
#include "app/SceneFile.h"
#include "app/StrideRecord.h"
#include "core/DataError.h"
#include "physiology/Simulation.h"
#include "scene/slice/SliceMap.h"
#include "ui/Texts.h"

namespace {

class Directed : public testing::Test {
protected:
    static physiology::Patient walking() {
        physiology::Patient patient;
        patient.activity = "walk";
        return patient;
    }

    // The cameras of so many frames at 30 per second.
    std::vector<scene::Camera> follow(const app::Follow& what, int frames) {
        app::SceneDirector director({{}, {}, what}, geometry_, *world_.leg);
        std::vector<scene::Camera> cameras;
        for (int i = 0; i < frames; ++i) {
            simulation_.run(1.0 / 30.0);
            cameras.push_back(director.at(scene::defaultView(), *simulation_.snapshot(), 1.0F));
        }
        return cameras;
    }

    app::World world_ = app::loadWorld();
    physiology::Simulation simulation_{world_.leg, world_.assets, walking()};
    scene::LegGeometry geometry_ = app::loadGeometry(world_, *simulation_.layout());
};

TEST_F(Directed, LabelsPointAtWhatTheyNameAndTellItsState) {
    app::SceneLabel vein, bone;
    vein.of = "popliteal_vein";
    const nlohmann::json words = {{"en", "{pressure} mmHg, {width} instead of {bare} mm, {garment}"}};
    vein.words = app::SceneWords(core::JsonView(words, "test"));
    bone.of = "patella";
    bone.near = glm::vec3(0.0F, 0.06F, 0.45F);
    const app::LabelAnchors anchors({vein, bone}, geometry_);
    simulation_.run(0.1);
    const auto snapshot = simulation_.snapshot();
    const auto labels = anchors.at({*snapshot, {}}, "de");
    ASSERT_EQ(labels.size(), 2U);
    EXPECT_GT(std::stoi(labels[0].words), 10);
    const std::vector<float> garment(40, 20.0F);
    auto wider = *snapshot;
    for (float& area : wider.area)
        area *= 4.0F;
    int pressure = 0;
    float width = 0.0F, bare = 0.0F, pressed = 0.0F;
    const auto worn = anchors.at({*snapshot, garment, &wider}, "en");
    ASSERT_EQ(std::sscanf(worn[0].words.c_str(), "%d mmHg, %f instead of %f mm, %f", &pressure, &width, &bare,
                          &pressed),
              4)
        << worn[0].words;
    EXPECT_NEAR(bare, 2.0F * width, 0.6F);
    EXPECT_NEAR(pressed, 20.0F, 0.1F);
    EXPECT_EQ(labels[1].words, "");
    EXPECT_LT(glm::distance(labels[0].place, labels[1].place), 0.15F) << "both are at the knee";
}

TEST_F(Directed, LabelsTellWhetherTheNearestValveIsOpenAndHowWideTheLumenIs) {
    app::SceneLabel vein;
    vein.of = "popliteal_vein";
    vein.lumen = true;
    const nlohmann::json words = {{"en", "{valve}"}};
    vein.words = app::SceneWords(core::JsonView(words, "test"));
    const app::LabelAnchors anchors({vein}, geometry_);
    auto state = *simulation_.snapshot();
    const auto texts = ui::Texts::load(world_.assets, "en");
    const auto labelOf = [&] {
        return anchors.at({state, {}, nullptr, nullptr, nullptr, &texts}, "en").front();
    };
    std::fill(state.valveOpening.begin(), state.valveOpening.end(), 0.0F);
    EXPECT_EQ(labelOf().words, texts("valve.is-shut"));
    std::fill(state.valveOpening.begin(), state.valveOpening.end(), 1.0F);
    EXPECT_EQ(labelOf().words, texts("valve.is-open"));
    const auto label = labelOf();
    ASSERT_TRUE(label.lumen);
    EXPECT_GT(label.lumen->area, 1e-6F);
    EXPECT_EQ(label.lumen->area, label.lumen->otherArea) << "compared with nothing else";
}

TEST_F(Directed, LabelsOfACutPointIntoIt) {
    app::SceneLabel muscle;
    muscle.of = "soleus";
    scene::slice::SliceMap map;
    map.height = 0.3F;
    map.parts.resize(2);
    map.parts[0].id = map.parts[1].id = "soleus";
    map.parts[0].anchor = {0.01F, -0.02F};
    map.parts[0].area = 2e-4F;
    map.parts[1].area = 1e-5F; // a smaller piece of it
    const app::LabelAnchors anchors({muscle}, geometry_);
    const auto labels = anchors.at({*simulation_.snapshot(), {}, nullptr, nullptr, &map}, "en");
    ASSERT_EQ(labels.size(), 1U);
    EXPECT_LT(glm::distance(labels[0].place, glm::vec3(0.01F, -0.02F, 0.3F)), 1e-6F);
}

TEST_F(Directed, ALabelOfOneOfTwoLegsIsNotOnTheOther) {
    app::SceneLabel both, second;
    both.of = second.of = "great_saphenous_vein";
    second.leg = 1;
    const app::LabelAnchors anchors({both, second}, geometry_);
    const auto snapshot = simulation_.snapshot();
    const auto on = [&](std::size_t leg) {
        return anchors.at({*snapshot, {}, nullptr, nullptr, nullptr, nullptr, leg}, "en").size();
    };
    EXPECT_EQ(on(0), 1U);
    EXPECT_EQ(on(1), 2U);
}

TEST_F(Directed, BackwardFlowIsSeenWhereItIsDrawn) {
    scene::FrameInput frame;
    const auto snapshot = simulation_.snapshot();
    frame.pose = anatomy::drawn(snapshot->pose);
    frame.cellArea = snapshot->area;
    frame.cellVelocity.assign(snapshot->area.size(), 0.1F);
    auto view = scene::defaultView();
    EXPECT_FALSE(app::seesBackwardFlow(frame, geometry_, view, 1.5F));
    frame.cellVelocity.assign(snapshot->area.size(), -0.1F);
    EXPECT_TRUE(app::seesBackwardFlow(frame, geometry_, view, 1.5F));
    view.camera.target.x += 10.0F; // looks elsewhere
    EXPECT_FALSE(app::seesBackwardFlow(frame, geometry_, view, 1.5F));
    view = scene::defaultView();
    for (const auto layer : {scene::Layer::deepVein, scene::Layer::muscularVein,
                             scene::Layer::superficialVein, scene::Layer::perforator})
        view.opacityOf(layer) = 0.1F;
    EXPECT_FALSE(app::seesBackwardFlow(frame, geometry_, view, 1.5F)) << "ghosts have no marks";
}

TEST_F(Directed, TheTrailOfAStrideIsTheWayOfTheAnkle) {
    app::StrideRecord record(world_.leg->rig, 1.0);
    for (int i = 0; i < 80; ++i) {
        simulation_.run(0.02);
        record.add(*simulation_.snapshot());
    }
    const auto trails = record.trails();
    ASSERT_EQ(trails.size(), 2U);
    EXPECT_NEAR(static_cast<double>(trails[0].size()), 51.0, 1.0) << "no more than the last second";
    const auto [back, front] = std::minmax_element(trails[0].begin(), trails[0].end(),
                                                   [](const auto& a, const auto& b) { return a.y < b.y; });
    EXPECT_GT(front->y - back->y, 0.3F) << "a step";
    EXPECT_LT(front->y - back->y, 1.2F);
}

// Largest turn of the line of sight and of the picture between two frames, rad.
float largestTurn(const std::vector<scene::Camera>& cameras) {
    float most = 0.0F;
    for (std::size_t i = 1; i < cameras.size(); ++i) {
        const auto turn = [](const glm::vec3& a, const glm::vec3& b) {
            return std::acos(std::clamp(glm::dot(a, b), -1.0F, 1.0F));
        };
        const auto ahead = [](const scene::Camera& camera) {
            return glm::normalize(camera.target - camera.eye());
        };
        most = std::max({most, turn(ahead(cameras[i - 1]), ahead(cameras[i])),
                         turn(cameras[i - 1].upward(), cameras[i].upward())});
    }
    return most;
}

TEST_F(Directed, AValveStaysInTheMiddleOfTheMovingLeg) {
    app::Follow follow_;
    follow_.valve = "popliteal_vein_valve_1";
    const auto cameras = follow(follow_, 45);
    const auto valve = std::find_if(geometry_.valves.begin(), geometry_.valves.end(),
                                    [&](const auto& each) { return each.id == follow_.valve; });
    const auto pose = anatomy::drawn(simulation_.snapshot()->pose);
    EXPECT_LT(glm::distance(cameras.back().target, pose.posed(valve->weights, valve->center, valve->byFat)),
              1e-5F);
    EXPECT_LT(cameras.back().distance, 0.2F);
    EXPECT_LT(largestTurn(cameras), 0.35F);
    EXPECT_GT(glm::distance(cameras.front().target, cameras.back().target), 0.01F) << "the leg stands still";
}

TEST_F(Directed, ARideThroughJunctionsIsSmoothAndStaysInTheVein) {
    app::Follow ride;
    ride.vein = "posterior_tibial_vein_1";
    ride.at = 0.2F;
    ride.speed = 0.15F;
    const auto cameras = follow(ride, 75);
    EXPECT_LT(largestTurn(cameras), 0.4F);
    float way = 0.0F;
    for (std::size_t i = 1; i < cameras.size(); ++i) {
        const float step = glm::distance(cameras[i - 1].eye(), cameras[i].eye());
        EXPECT_LT(step, 0.09F) << i;
        way += step;
    }
    EXPECT_GT(way, 0.3F) << "it does not move on";
}

TEST_F(Directed, UnknownIdsAreNamedWithTheNearestKnownOne) {
    app::Follow wrong;
    wrong.valve = "popliteal_vein_valve_9";
    try {
        app::checkFollow(wrong, *world_.leg, "scene.json");
        FAIL() << "no complaint";
    } catch (const core::DataError& error) {
        EXPECT_NE(std::string(error.what()).find("popliteal_vein_valve_"), std::string::npos) << error.what();
        EXPECT_NE(std::string(error.what()).find("follow.valve"), std::string::npos) << error.what();
    }
    EXPECT_THROW(app::SceneDirector({{}, {}, wrong}, geometry_, *world_.leg), core::DataError);
}

} // namespace
