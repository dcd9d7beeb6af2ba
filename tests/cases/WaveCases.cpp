// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "CaseFiles.h"
#include "hemodynamics/Solver.h"

// One test per file wave_*.json: a small wave in a long level tube, sent by a pulse of inflow at x = 0 or
// started as a bump that splits in two. Closed ends lie so far away that nothing comes back in time.
namespace {

using namespace hemodynamics;
using namespace cases;

class LongTube {
public:
    LongTube(const core::JsonView& json, int cells)
        : json_(json), cells_(cells), width_(json.at("length_m").number() / cells),
          step_(json.at("step_s").number()), solver_(network()), drive_(solver_.makeDrive()) {
        for (int i = 0; json_.has("bump") && i < cells_; ++i)
            solver_.setArea(i, json_.at("A0_m2").number() * areaRatioAt(law(), bump(centre(i))));
    }

    // Follows the highest pressure at some places.
    struct Peak {
        double x = 0.0, pressure = 0.0, time = 0.0;
    };

    void run(std::vector<Peak>& peaks) {
        const int steps = static_cast<int>(std::lround(json_.at("time_s").number() / step_));
        for (int i = 0; i < steps; ++i) {
            if (json_.has("inflow")) drive_.bedInflow[0] = inflow((i + 0.5) * step_);
            limited_ += limitedIn(solver_.step(step_, drive_));
            for (Peak& peak : peaks)
                if (pressureAt(peak.x) > peak.pressure) peak = {peak.x, pressureAt(peak.x), (i + 1) * step_};
        }
    }

    // Mean deviation from the exact solution of the telegraph equation p_tt + Cf p_t = c² p_xx, relative to
    // the mean height of the bump.
    double splittingError() const {
        const std::vector<double> modes = modesNow();
        double error = 0.0;
        double height = 0.0;
        for (int i = 0; i < cells_; ++i) {
            double exact = 0.0;
            for (std::size_t k = 0; k < modes.size(); ++k)
                exact += modes[k] * std::cos(waveNumber(k) * centre(i));
            error += std::abs(solver_.pressure()[static_cast<std::size_t>(i)] - exact);
            height += bump(centre(i));
        }
        return error / height;
    }
    int limited() const { return limited_; }

private:
    static constexpr std::size_t kModes = 150;

    static int limitedIn(const StepReport& report) {
        return report.fluxLimited + report.velocityClipped + report.repaired;
    }

    TubeLaw law() const { return readLaw(json_.at("law")); }
    double centre(int cell) const { return (cell + 0.5) * width_; }

    double waveNumber(std::size_t mode) const {
        return static_cast<double>(mode) * std::numbers::pi / json_.at("length_m").number();
    }

    // Cosine modes of the bump between closed ends, damped and turned by the time of the case.
    std::vector<double> modesNow() const {
        const double time = json_.at("time_s").number();
        const double speed = waveSpeed(law(), 1.0, json_.at("density").number());
        const double drag = 8.0 * std::numbers::pi * json_.at("viscosity_Pa_s").number() /
                            (json_.at("density").number() * json_.at("A0_m2").number());
        std::vector<double> modes;
        for (std::size_t k = 0; k < kModes; ++k) {
            double start = 0.0;
            for (int i = 0; i < cells_; ++i)
                start += bump(centre(i)) * std::cos(waveNumber(k) * centre(i)) / cells_;
            const std::complex<double> turn = std::sqrt(
                std::complex<double>(speed * speed * waveNumber(k) * waveNumber(k) - 0.25 * drag * drag));
            const std::complex<double> swing =
                std::cos(turn * time) +
                (k == 0 && drag == 0.0 ? 0.0 : 0.5 * drag / turn * std::sin(turn * time));
            modes.push_back((k == 0 ? 1.0 : 2.0) * start * std::exp(-0.5 * drag * time) * swing.real());
        }
        return modes;
    }

    double bump(double x) const {
        const core::JsonView bump = json_.at("bump");
        const double away = (x - bump.at("center_m").number()) / bump.at("width_m").number();
        return bump.at("height_Pa").number() * std::exp(-away * away);
    }

    double inflow(double time) const {
        const core::JsonView pulse = json_.at("inflow");
        const double late = time - pulse.at("time_s").number();
        return pulse.at("peak_m3_s").number() * std::exp(-pulse.at("rate_per_s2").number() * late * late);
    }

    double pressureAt(double x) const { // between the two nearest cells
        const double place = x / width_ - 0.5;
        const auto left = static_cast<std::size_t>(place);
        const double share = place - static_cast<double>(left);
        return (1.0 - share) * solver_.pressure()[left] + share * solver_.pressure()[left + 1];
    }

    // Inflow comes through a bed that stores and resists next to nothing.
    Network network() const {
        Network network;
        network.laws = {law(), {1e6, 1.0, 0.0, 0.0}};
        network.density = json_.at("density").number();
        network.viscosity = json_.at("viscosity_Pa_s").number();
        network.collapsedFrictionLimit = 1.0;
        network.cells.assign(static_cast<std::size_t>(cells_), {width_, json_.at("A0_m2").number(), 0});
        network.segments.push_back({"tube", 0, cells_, -1, json_.has("inflow") ? 0 : -1});
        if (json_.has("inflow")) {
            network.nodes.push_back({"far", 1e-6, 0});
            network.boundaries.push_back({0});
            network.beds.push_back({"pump", 1e-8, 1, {{0, 1e3, false}}});
        }
        return network;
    }

    core::JsonView json_;
    int cells_;
    double width_, step_;
    Solver solver_;
    Drive drive_;
    int limited_ = 0;
};

class Wave : public testing::TestWithParam<std::string> {
protected:
    CaseFile file_{GetParam()};
    const core::JsonView& json_ = file_.json();
    int cells_ = json_.at("cells").integer(10, 100000);
};

TEST_P(Wave, arrivesAsExpected) {
    LongTube tube(json_, cells_);
    std::vector<LongTube::Peak> peaks;
    for (std::size_t i = 0; json_.has("stations") && i < json_.at("stations").size(); ++i)
        peaks.push_back({json_.at("stations").at(i).at("x_m").number()});
    tube.run(peaks);
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        expectNear(peaks[i].pressure, json_.at("stations").at(i).at("peak_Pa"));
        expectNear(peaks[i].time, json_.at("stations").at(i).at("peak_time_s"));
    }
    EXPECT_EQ(tube.limited(), 0);
}

TEST_P(Wave, convergesWithSecondOrder) {
    if (!json_.has("bump")) return; // its inflow has no closed form to converge to
    std::vector<LongTube::Peak> none;
    LongTube coarse(json_, cells_);
    LongTube fine(json_, 2 * cells_);
    coarse.run(none);
    fine.run(none);
    expectNear(fine.splittingError(), json_.at("splitting_error"));
    EXPECT_GE(std::log2(coarse.splittingError() / fine.splittingError()), json_.at("least_order").number());
}

INSTANTIATE_TEST_SUITE_P(Cases, Wave, testing::ValuesIn(filesNamed("wave_")),
                         [](const auto& name) { return name.param; });

} // namespace
