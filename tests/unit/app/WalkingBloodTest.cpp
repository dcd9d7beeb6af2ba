// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <memory>
#include <numeric>

#include <gtest/gtest.h>

#include "app/LayoutToScene.h"
#include "physiology/Simulation.h"
#include "scene/BloodParticles.h"

// The particles of the picture against the flow of the simulation, on the whole walking leg.
namespace {

constexpr double kFrame = 1.0 / 60.0; // s between snapshots
constexpr double kSettling = 12.0;    // s of walking before the strides that count
constexpr std::uint64_t kStrides = 3;
constexpr int kParticles = 50000;

class WalkingBlood : public testing::Test {
protected:
    WalkingBlood() : blood_(app::flowNetworkOf(*simulation_.layout(), *leg_), 1) {
        simulation_.run(kSettling);
        const auto start = simulation_.snapshot();
        time_ = start->time;
        blood_.fill(app::flowFieldOf(*start), kParticles);
    }

    static physiology::Patient walking() {
        physiology::Patient patient;
        patient.activity = "walk";
        return patient;
    }

    std::shared_ptr<const physiology::Snapshot> frame() {
        simulation_.run(kFrame);
        const auto snapshot = simulation_.snapshot();
        elapsed_ = snapshot->time - time_; // whole steps of the simulation, so not quite kFrame
        time_ = snapshot->time;
        blood_.step(app::flowFieldOf(*snapshot), elapsed_);
        return snapshot;
    }

    std::shared_ptr<const anatomy::Leg> leg_ =
        std::make_shared<anatomy::Leg>(anatomy::loadLeg(SH_SOURCE_DIR "/assets/anatomy"));
    physiology::Simulation simulation_{leg_, SH_SOURCE_DIR "/assets", walking()};
    scene::BloodParticles blood_;
    double time_ = 0.0, elapsed_ = 0.0; // s
};

TEST_F(WalkingBlood, carriesThePoplitealFlowOverAStride) {
    const auto& cells =
        simulation_.layout()->vessels[static_cast<std::size_t>(leg_->vesselIndex("popliteal_vein"))];
    const auto cell = static_cast<std::size_t>(cells.firstCell + cells.cellCount / 2);
    const auto first = frame()->cycle;
    double particles = 0.0, flow = 0.0; // m³
    for (auto snapshot = frame(); snapshot->cycle < first + 1 + kStrides; snapshot = frame()) {
        if (snapshot->cycle == first) continue; // whole strides only
        particles += blood_.crossings()[cell] * blood_.quantum();
        flow += static_cast<double>(snapshot->rightFaceFlow[cell]) * elapsed_;
    }
    EXPECT_GT(flow, 5e-6) << "the calf pump ejects";
    EXPECT_NEAR(particles / flow, 1.0, 0.05);
}

TEST_F(WalkingBlood, passesNoClosedValve) {
    const auto& valves = simulation_.layout()->valves;
    int shut = 0, open = 0;
    for (int i = 0; i < 240; ++i) {
        const auto snapshot = frame();
        for (std::size_t v = 0; v < valves.size(); ++v) {
            const int passed = valves[v].leftCell >= 0
                                   ? blood_.crossings()[static_cast<std::size_t>(valves[v].leftCell)]
                                   : blood_.startCrossings()[static_cast<std::size_t>(valves[v].segment)];
            if (snapshot->valveOpening[v] > 0.5F) open += std::abs(passed);
            if (snapshot->valveOpening[v] >= 0.01F) continue;
            ++shut;
            ASSERT_EQ(passed, 0) << leg_->valves[v].id << " at " << snapshot->time << " s";
        }
    }
    EXPECT_GT(shut, 1000);
    EXPECT_GT(open, 1000);
}

// Over a stride, since single frames scatter with the few particles that a vessel holds.
TEST_F(WalkingBlood, keepsTheBloodWhereItsVolumeIs) {
    for (int i = 0; i < 290; ++i)
        frame();
    const auto& layout = *simulation_.layout();
    std::vector<double> particles(layout.cellLength.size()), volume(layout.cellLength.size());
    constexpr int kFrames = 72;
    for (int i = 0; i < kFrames; ++i) {
        const auto snapshot = frame();
        for (const auto& particle : blood_.particles())
            particles[static_cast<std::size_t>(particle.cell)] += 1.0 / kFrames;
        for (std::size_t cell = 0; cell < volume.size(); ++cell)
            volume[cell] += static_cast<double>(snapshot->area[cell]) * layout.cellLength[cell] /
                            blood_.quantum() / kFrames;
    }
    for (const auto& segment : layout.segments) {
        if (leg_->vessels[static_cast<std::size_t>(segment.vessel)].schematic) continue;
        const auto sum = [&](const std::vector<double>& values) {
            return std::accumulate(values.begin() + segment.firstCell,
                                   values.begin() + segment.firstCell + segment.cellCount, 0.0);
        };
        if (sum(volume) < 100.0) continue;
        EXPECT_NEAR(sum(particles) / sum(volume), 1.0, 0.15)
            << leg_->vessels[static_cast<std::size_t>(segment.vessel)].id;
    }
}

} // namespace
