// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "CaseFiles.h"
#include "hemodynamics/Solver.h"

// thacker.json: blood swings to and fro in a bulge, every drop at the same speed.
namespace {

using namespace hemodynamics;
using namespace cases;

class Aneurysm {
public:
    Aneurysm(const core::JsonView& json, int cells)
        : json_(json), cells_(cells), half_(json.at("half_length_m").number()),
          stiffness_(json.at("stiffness_k").number()), bulge_(json.at("bulge").number()),
          amplitude_(json.at("amplitude_m_s").number()), solver_(network()), drive_(solver_.makeDrive()) {
        for (int i = 0; i < cells_; ++i) {
            const double root = std::sqrt(std::numbers::pi) * radius(x(i)) + pressure(x(i), 0.0) / stiffness_;
            solver_.setArea(i, root * root);
        }
    }

    void run() {
        const int count = json_.at("steps_per_period").integer(1, 100000);
        const int steps = count * json_.at("periods").integer(1, 100);
        const double dt = 2.0 * std::numbers::pi * period() / count;
        for (int i = 0; i < steps; ++i) {
            drive_.boundaryPressure = {pressure(-half_, (i + 0.5) * dt), pressure(half_, (i + 0.5) * dt)};
            solver_.step(dt, drive_);
        }
        time_ = steps * dt;
    }

    double velocityError() const { // mean, relative to the amplitude
        double sum = 0.0;
        for (std::size_t i = 0; i < solver_.area().size(); ++i)
            sum += std::abs(solver_.flow()[i] / solver_.area()[i] - amplitude_ * std::sin(time_ / period()));
        return sum / cells_ / amplitude_;
    }

private:
    double x(int cell) const { return -half_ + (cell + 0.5) * 2.0 * half_ / cells_; }
    double radius(double at) const { return 1.0 + bulge_ * (1.0 - at * at / (half_ * half_)); }
    double period() const { // over 2 pi
        return half_ / std::sqrt(2.0 * bulge_ * stiffness_ * std::sqrt(std::numbers::pi));
    }
    double pressure(double at, double time) const {
        return -0.25 * amplitude_ * amplitude_ * std::cos(2.0 * time / period()) -
               at * amplitude_ / period() * std::cos(time / period());
    }

    Network network() const {
        Network network;
        network.density = json_.at("density").number();
        network.viscosity = 0.0;
        for (int i = 0; i < cells_; ++i) { // p = k (sqrt A - sqrt A0) = k sqrt A0 ((A/A0)^0.5 - 1)
            const double root = std::sqrt(std::numbers::pi) * radius(x(i));
            network.laws.push_back({stiffness_ * root, 0.5, 0.0, 0.0});
            network.cells.push_back({2.0 * half_ / cells_, root * root, i});
        }
        network.segments.push_back({"aneurysm", 0, cells_, 0, 1});
        network.nodes = {{"left", 1.0, 0}, {"right", 1.0, 0}};
        network.boundaries = {{0}, {1}};
        return network;
    }

    core::JsonView json_;
    int cells_;
    double half_, stiffness_, bulge_, amplitude_;
    Solver solver_;
    Drive drive_;
    double time_ = 0.0;
};

TEST(Thacker, swingsAsOne) {
    const CaseFile file("thacker");
    const core::JsonView runs = file.json().at("runs");
    double coarser = 0.0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Aneurysm aneurysm(file.json(), runs.at(i).at("cells").integer(2, 10000));
        aneurysm.run();
        const double error = aneurysm.velocityError();
        EXPECT_LE(error, runs.at(i).at("velocity_error").number());
        if (i > 0) {
            EXPECT_GE(std::log2(coarser / error), file.json().at("least_order").number());
        }
        coarser = error;
    }
}

} // namespace
