// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "CaseFiles.h"
#include "core/Units.h"
#include "hemodynamics/Solver.h"

// bifurcation_aorta.json: one tube meets two.
namespace {

using namespace hemodynamics;
using namespace cases;

struct Artery {
    double length, area;
    TubeLaw law; // p = beta (sqrt A - sqrt A0), beta = 4/3 sqrt(pi) E h/A0
};

Artery readArtery(const core::JsonView& json) {
    const double radius = json.at("radius_m").number();
    const double area = std::numbers::pi * radius * radius;
    const double beta = 4.0 / 3.0 * std::sqrt(std::numbers::pi) * json.at("young_Pa").number() *
                        json.at("wall_m").number() / area;
    return {json.at("length_m").number(), area, {beta * std::sqrt(area), 0.5, 0.0, 0.0}};
}

class Bifurcation : public testing::Test {
protected:
    double density() const { return json_.at("density").number(); }
    double admittance(const Artery& artery) const {
        return artery.area / (density() * waveSpeed(artery.law, 1.0, density()));
    }

    // Parent and two daughters around one small node; the closed ends are at the far sides.
    Network fork(double scale, int cells, double viscosity) const {
        Network network;
        network.density = density();
        network.viscosity = viscosity;
        network.collapsedFrictionLimit = 1.0;
        network.laws = {parent_.law, daughter_.law};
        network.nodes.push_back({"fork", 1e-9, 0});
        for (int tube = 0; tube < 3; ++tube) {
            const Artery& artery = tube == 0 ? parent_ : daughter_;
            network.cells.insert(network.cells.end(), static_cast<std::size_t>(cells),
                                 {scale * artery.length / cells, artery.area, tube == 0 ? 0 : 1});
            network.segments.push_back({"tube", tube * cells, cells, tube == 0 ? -1 : 0, tube == 0 ? 0 : -1});
        }
        return network;
    }

    CaseFile file_{"bifurcation_aorta"};
    const core::JsonView& json_ = file_.json();
    Artery parent_ = readArtery(json_.at("parent"));
    Artery daughter_ = readArtery(json_.at("daughter"));
};

// Tubes forty times as long, so that the pulse, 0.3 m wide, is seen before and after the fork by itself.
TEST_F(Bifurcation, splitsAPulseByTheAdmittances) {
    constexpr int kCells = 340;
    Solver solver(fork(40.0, kCells, 0.0));
    Drive drive = solver.makeDrive();
    const double width = 40.0 * parent_.length / kCells;
    const double speed = waveSpeed(parent_.law, 1.0, density());
    for (int i = 0; i < kCells; ++i) {
        const double away = ((i + 0.5) * width - 1.7) / 0.3;
        const double pressure = std::exp(-away * away);
        solver.setArea(i, parent_.area * areaRatioAt(parent_.law, pressure));
        solver.setFlow(i, pressure * admittance(parent_));
    }
    double reflected = 0.0;
    double transmitted = 0.0;
    const int steps = static_cast<int>(3.4 / speed / 1e-3);
    for (int i = 0; i < steps; ++i) {
        solver.step(1e-3, drive);
        const double here = solver.pressure()[kCells / 2];
        if (i > steps / 2 && std::abs(here) > std::abs(reflected)) reflected = here;
        transmitted = std::max(transmitted, solver.pressure()[kCells + 60]);
    }
    const double sum = admittance(parent_) + 2.0 * admittance(daughter_);
    expectNear(reflected - (admittance(parent_) - 2.0 * admittance(daughter_)) / sum, json_.at("reflected"));
    expectNear(transmitted - 2.0 * admittance(parent_) / sum, json_.at("transmitted"));
}

// A Windkessel R1-C-R2 is a bed with linear walls between the last cell of a daughter and a wide tube at 0
// Pa.
class WindkesselBifurcation : public Bifurcation {
protected:
    Network network() const {
        const core::JsonView windkessel = json_.at("windkessel");
        const double store = 1e-5; // m³ at 0 Pa
        Network network = fork(1.0, cells_, json_.at("viscosity_Pa_s").number());
        network.laws.push_back({store / windkessel.at("C").number(), 1.0, 0.0, 0.0});
        network.laws.push_back({1e6, 1.0, 0.0, 0.0});
        network.cells.insert(network.cells.end(), 4, {0.01, 1e-3, 3});
        network.segments.push_back({"ground", 3 * cells_, 4, -1, 1});
        network.nodes.push_back({"ground", 1e-3, 3});
        network.boundaries.push_back({1});
        for (int daughter = 1; daughter <= 2; ++daughter)
            network.beds.push_back({"windkessel",
                                    store,
                                    2,
                                    {{(daughter + 1) * cells_ - 1, windkessel.at("R1").number(), false},
                                     {3 * cells_ + 1, windkessel.at("R2").number(), false}}});
        network.beds.push_back({"heart", 1e-8, 3, {{0, 1e3, false}}});
        return network;
    }

    double inflow(double time) const {
        const core::JsonView wave = json_.at("inflow");
        const double period = wave.at("period_s").number();
        const double systole = wave.at("systole_s").number();
        const double peak = 1e-6 * wave.at("mean_ml_s").number() * 0.5 * std::numbers::pi * period / systole;
        const double phase = std::fmod(time, period);
        return phase < systole ? peak * std::sin(std::numbers::pi * phase / systole) : 0.0;
    }

    // Means over the last cycle.
    struct Means {
        double inflow = 0.0, outflow[2] = {0.0, 0.0}, outlet = 0.0, parent = 0.0, loss = 0.0;
    };
    Means run() {
        Drive drive = solver_.makeDrive();
        const int perCycle =
            static_cast<int>(std::lround(json_.at("inflow").at("period_s").number() / kStep));
        const int cycles = json_.at("cycles").integer(1, 1000);
        Means means;
        for (int i = 0; i < cycles * perCycle; ++i) {
            drive.bedInflow[2] = inflow((i + 0.5) * kStep);
            solver_.step(kStep, drive);
            if (i < (cycles - 1) * perCycle) continue;
            const double share = 1.0 / perCycle;
            means.inflow += share * drive.bedInflow[2];
            means.outflow[0] += share * solver_.bedOutletFlow()[1];
            means.outflow[1] += share * solver_.bedOutletFlow()[3];
            means.outlet += share * solver_.pressure()[outlet()];
            means.parent += share * 0.5 * (solver_.pressure()[middle() - 1] + solver_.pressure()[middle()]);
            means.loss += share * frictionLoss();
        }
        return means;
    }

    std::size_t middle() const { return static_cast<std::size_t>(cells_ / 2); }
    std::size_t outlet() const { return static_cast<std::size_t>(2 * cells_ - 1); }

    // The integral of 8 pi mu Q/A² from the middle of the parent to the middle of the last cell of a
    // daughter.
    double frictionLoss() const {
        double loss = 0.0;
        for (std::size_t i = middle(); i <= outlet(); ++i) {
            const double length = (i == outlet() ? 0.5 : 1.0) * solver_.network().cells[i].length;
            loss += 8.0 * std::numbers::pi * json_.at("viscosity_Pa_s").number() * solver_.flow()[i] *
                    length / (solver_.area()[i] * solver_.area()[i]);
        }
        return loss;
    }

    static constexpr double kStep = 2e-4;
    int cells_ = json_.at("cells").integer(4, 1000);
    Solver solver_{network()};
};

TEST_F(WindkesselBifurcation, balancesMeanPressures) {
    const Means means = run();
    const core::JsonView windkessel = json_.at("windkessel");
    const double total = windkessel.at("R1").number() + windkessel.at("R2").number();
    const double expected = total * means.outflow[0];
    expectNear((means.outflow[0] + means.outflow[1]) / means.inflow - 1.0, json_.at("inflow_balance"));
    expectNear(means.outlet / expected - 1.0, json_.at("outlet_pressure"));
    expectNear((means.parent - means.outlet - means.loss) / means.outlet, json_.at("parent_pressure"));
    expectNear(means.outflow[0] / means.outflow[1] - 1.0, json_.at("asymmetry"));
}

} // namespace
