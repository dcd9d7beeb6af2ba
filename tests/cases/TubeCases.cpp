// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "CaseFiles.h"
#include "core/Json.h"
#include "core/Units.h"
#include "hemodynamics/Solver.h"

// One test per file tube_*.json: one upright tube, closed below, closed or held at a pressure above, at rest
// or squeezed. The file names what is measured at the end, the expected value, the tolerance and its reason.
namespace {

using namespace hemodynamics;
using namespace cases;

double smoothStep(double x) {
    const double t = std::clamp(x, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

class UprightTube {
public:
    explicit UprightTube(const core::JsonView& json)
        : json_(json), cells_(json.at("cells").integer(2, 10000)), length_(json.at("length_m").number()),
          held_(json.has("top_pressure_Pa")), solver_(network()), drive_(solver_.makeDrive()) {
        for (int i = 0; i < cells_; ++i)
            drive_.cellElevation[static_cast<std::size_t>(i)] = height(i);
        if (!held_) {
            for (int i = 0; i < cells_; ++i)
                solver_.setArea(i, area() * json_.at("initial_ratio").number());
        } else {
            drive_.nodeElevation[0] = length_;
            drive_.boundaryPressure[0] = json_.at("top_pressure_Pa").number();
            solver_.setHydrostatic(drive_, drive_.boundaryPressure[0], length_);
        }
        volume_ = solver_.volume();
    }

    void run() {
        const int steps = static_cast<int>(std::lround(json_.at("time_s").number() / kStep));
        for (int i = 1; i <= steps; ++i) {
            squeeze(i * kStep);
            const StepReport report = solver_.step(kStep, drive_);
            limited_ += report.fluxLimited + report.velocityClipped;
            repaired_ += report.repaired;
        }
    }

    std::map<std::string, double> measured() const {
        const auto last = static_cast<std::size_t>(cells_ - 1);
        const double weight = json_.at("density").number() * core::kGravity * length_ / cells_;
        double fastest = 0.0;
        for (std::size_t i = 0; i <= last; ++i)
            fastest = std::max(fastest, std::abs(solver_.flow()[i] / solver_.area()[i]));
        const double moved = solver_.volume() + solver_.ledger().outflow - volume_;
        return {{"bottom_pressure_Pa", solver_.pressure()[0] + 0.5 * weight},
                {"zero_pressure_height_m", zeroHeight()},
                {"bottom_ratio", ratioAt(solver_.pressure()[0] + 0.5 * weight)},
                {"top_ratio", ratioAt(solver_.pressure()[last] - 0.5 * weight)},
                {"fastest_m_s", fastest},
                {"start_volume_ml", core::toMl(volume_)},
                {"ejected_ml", core::toMl(solver_.ledger().outflow)},
                {"balance_error", moved / volume_},
                {"limited", limited_},
                {"repaired", repaired_}};
    }

private:
    static constexpr double kStep = 1e-3;

    double area() const { return json_.at("A0_m2").number(); }
    double height(int cell) const { return (cell + 0.5) * length_ / cells_; }

    Network network() const {
        Network network;
        network.laws.push_back(readLaw(json_.at("law")));
        network.density = json_.at("density").number();
        network.viscosity = json_.at("viscosity_Pa_s").number();
        network.collapsedFrictionLimit = json_.at("collapsed_friction_limit").number();
        network.cells.assign(static_cast<std::size_t>(cells_), {length_ / cells_, area(), 0});
        network.segments.push_back({"tube", 0, cells_, -1, held_ ? 0 : -1});
        if (held_) {
            network.nodes.push_back({"top", 1e-6, 0});
            network.boundaries.push_back({0});
        }
        return network;
    }

    void squeeze(double time) {
        if (!json_.has("squeeze_Pa")) return;
        const double pressure = json_.at("squeeze_Pa").number() * smoothStep(time / 0.1);
        for (int i = 0; i < cells_; ++i)
            drive_.cellExternalPressure[static_cast<std::size_t>(i)] =
                pressure * smoothStep(height(i) / 0.05) * smoothStep((0.30 - height(i)) / 0.05);
    }

    double ratioAt(double pressure) const { return areaRatioAt(solver_.network().laws[0], pressure); }

    double zeroHeight() const {
        for (int i = 0; i + 1 < cells_; ++i) {
            const double here = solver_.pressure()[static_cast<std::size_t>(i)];
            const double next = solver_.pressure()[static_cast<std::size_t>(i) + 1];
            if (here > 0.0 && next <= 0.0) return height(i) + length_ / cells_ * here / (here - next);
        }
        return 0.0;
    }

    core::JsonView json_;
    int cells_;
    double length_;
    bool held_;
    Solver solver_;
    Drive drive_;
    double volume_ = 0.0;
    double limited_ = 0.0;
    double repaired_ = 0.0;
};

class TubeCase : public testing::TestWithParam<std::string> {};

TEST_P(TubeCase, givesTheExpectedValues) {
    const CaseFile file(GetParam());
    const core::JsonView& json = file.json();
    UprightTube tube(json);
    tube.run();
    const auto measured = tube.measured();
    const core::JsonView expected = json.at("expected");
    for (const std::string& name : expected.keys()) {
        ASSERT_TRUE(measured.contains(name)) << name;
        expectNear(measured.at(name), expected.at(name));
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, TubeCase, testing::ValuesIn(filesNamed("tube_")),
                         [](const auto& name) { return name.param; });

} // namespace
