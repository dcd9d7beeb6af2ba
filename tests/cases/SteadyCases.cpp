// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "CaseFiles.h"
#include "hemodynamics/Solver.h"

// One test per file steady_*.json: blood flows steadily through a tube whose calibre and stiffness change.
// Started at rest's shape with the flow switched on, it must find the state in which Q and p + rho u²/2 are
// the same everywhere.
namespace {

using namespace hemodynamics;
using namespace cases;

class SteadyTube {
public:
    explicit SteadyTube(const core::JsonView& json)
        : json_(json), cells_(json.at("cells").integer(10, 10000)), solver_(network()),
          drive_(solver_.makeDrive()) {
        drive_.boundaryPressure.assign(2, json_.at("end_Pa").number()); // both ends are alike
        for (int i = 0; i < cells_; ++i) {
            solver_.setArea(i, steadyArea(static_cast<std::size_t>(i)));
            solver_.setFlow(i, steadyFlow());
        }
    }

    void run() {
        const int steps = static_cast<int>(std::lround(json_.at("time_s").number() / kStep));
        for (int i = 0; i < steps; ++i)
            solver_.step(kStep, drive_);
    }

    double flowError() const {
        double error = 0.0;
        for (int i = 0; i < cells_; ++i)
            error =
                std::max(error, std::abs(solver_.flow()[static_cast<std::size_t>(i)] / steadyFlow() - 1.0));
        return error;
    }
    double headError() const {
        double low = 1e300;
        double high = -1e300;
        for (int i = 0; i < cells_; ++i) {
            low = std::min(low, head(i));
            high = std::max(high, head(i));
        }
        const double c = waveSpeed(readLaw(json_.at("law")), 1.0, density());
        return (high - low) / (density() * c * c);
    }
    double fastest() const { // |u|/c
        double most = 0.0;
        for (int i = 0; i < cells_; ++i) {
            const auto cell = static_cast<std::size_t>(i);
            const Network& network = solver_.network();
            const double c = waveSpeed(network.laws[cell],
                                       solver_.area()[cell] / network.cells[cell].referenceArea, density());
            most = std::max(most, solver_.flow()[cell] / solver_.area()[cell] / c);
        }
        return most;
    }

private:
    static constexpr double kStep = 1e-3;

    double steadyFlow() const { return json_.at("flow_m3_s").number(); }
    double density() const { return json_.at("density").number(); }
    double head(int cell) const {
        const auto i = static_cast<std::size_t>(cell);
        const double u = solver_.flow()[i] / solver_.area()[i];
        return solver_.pressure()[i] + 0.5 * density() * u * u;
    }

    // p(A) = H - rho (Q/A)²/2 by iteration, which converges where the flow is slower than waves.
    double steadyArea(std::size_t cell) const {
        const Network& network = solver_.network();
        const double end =
            json_.at("A0_m2").number() * areaRatioAt(readLaw(json_.at("law")), json_.at("end_Pa").number());
        const double total = json_.at("end_Pa").number() + kinetic(end);
        double area = end;
        for (int i = 0; i < 200; ++i)
            area = network.cells[cell].referenceArea * areaRatioAt(network.laws[cell], total - kinetic(area));
        return area;
    }
    double kinetic(double area) const {
        return 0.5 * density() * steadyFlow() * steadyFlow() / (area * area);
    }

    Network network() const {
        Network network;
        network.density = density();
        network.viscosity = 0.0;
        const TubeLaw law = readLaw(json_.at("law"));
        for (int i = 0; i < cells_; ++i) {
            const double x = (i + 0.5) / cells_;
            const double wave =
                x > 0.3 && x < 0.7 ? 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * (x - 0.3) / 0.4) : 0.0;
            const double narrow = 1.0 - json_.at("radius_dip").number() * wave;
            const double stiff = 1.0 + json_.at("stiffness_rise").number() * wave;
            network.laws.push_back(
                {law.stretching * stiff, law.stretchingExponent, law.bending * stiff, law.bendingExponent});
            network.cells.push_back(
                {json_.at("length_m").number() / cells_, json_.at("A0_m2").number() * narrow * narrow, i});
        }
        network.segments.push_back({"tube", 0, cells_, 0, 1});
        network.nodes = {{"inlet", 1e-6, 0}, {"outlet", 1e-6, 0}};
        network.boundaries = {{0}, {1}};
        return network;
    }

    core::JsonView json_;
    int cells_;
    Solver solver_;
    Drive drive_;
};

class Steady : public testing::TestWithParam<std::string> {};

TEST_P(Steady, keepsFlowAndTotalHead) {
    const CaseFile file(GetParam());
    SteadyTube tube(file.json());
    tube.run();
    expectNear(tube.flowError(), file.json().at("flow_error"));
    expectNear(tube.headError(), file.json().at("head_error"));
    expectNear(tube.fastest(), file.json().at("fastest_froude"));
}

INSTANTIATE_TEST_SUITE_P(Cases, Steady, testing::ValuesIn(filesNamed("steady_")),
                         [](const auto& name) { return name.param; });

} // namespace
