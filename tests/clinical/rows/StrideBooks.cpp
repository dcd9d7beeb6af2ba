// SPDX-License-Identifier: Apache-2.0
#include "rows/StrideBooks.h"

#include <algorithm>

#include "core/DataError.h"
#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/Simulation.h"

namespace clinical {

namespace {

using physiology::Simulation;

constexpr double kToSteady = 90.0; // s of walking
constexpr int kStrides = 20;
constexpr double kFootPlane = 0.072, kKneePlane = 0.395; // m above the sole

// Where a vein passes a horizontal plane, and which way.
struct Crossing {
    int vessel;
    double at, sign; // +1: flow direction leads up
};

std::vector<Crossing> crossings(const anatomy::Leg& leg, double plane) {
    constexpr int kSamples = 500;
    std::vector<Crossing> found;
    for (std::size_t v = 0; v < leg.vessels.size(); ++v)
        for (int i = 0; i < kSamples; ++i) {
            const double from = static_cast<double>(i) / kSamples, to = (i + 1.0) / kSamples;
            const bool below = positionAt(leg.vessels[v], from).z < plane;
            if (below != (positionAt(leg.vessels[v], to).z < plane))
                found.push_back({static_cast<int>(v), from, below ? 1.0 : -1.0});
        }
    return found;
}

std::vector<std::size_t> bedsBelow(const anatomy::Leg& leg, double plane) {
    std::vector<std::size_t> found;
    for (std::size_t b = 0; b < leg.beds.size(); ++b) {
        const auto& outlets = leg.beds[b].outlets;
        const auto below = std::count_if(outlets.begin(), outlets.end(), [&](const auto& outlet) {
            return positionAt(leg.vessels[static_cast<std::size_t>(outlet.vessel)], outlet.at).z < plane;
        });
        if (below == std::ssize(outlets))
            found.push_back(b);
        else if (below != 0)
            throw core::DataError("beds.json", leg.beds[b].id, "drains to both sides of a plane of the books",
                                  "move the plane in tests/clinical/rows/StrideBooks.cpp");
    }
    return found;
}

// Volumes through one plane, mL.
class PlaneBooks {
public:
    PlaneBooks(const anatomy::Leg& leg, double plane)
        : crossings_(crossings(leg, plane)), beds_(bedsBelow(leg, plane)) {}

    void count(const Simulation& simulation, double dt) {
        for (const auto& crossing : crossings_)
            out_ += core::toMl(crossing.sign * simulation.flowAt(crossing.vessel, crossing.at) * dt);
        for (const auto bed : beds_)
            in_ += core::toMl(simulation.model().inflow().flow()[bed] * dt);
    }
    double out() const { return out_; }
    double ratio() const { return out_ / in_; }

private:
    std::vector<Crossing> crossings_;
    std::vector<std::size_t> beds_;
    double out_ = 0.0, in_ = 0.0;
};

void walkOn(Simulation& simulation, std::vector<PlaneBooks*> books, int strides) {
    const auto aim = simulation.model().body().state().cycle + static_cast<std::uint64_t>(strides);
    while (simulation.model().body().state().cycle < aim) {
        simulation.step();
        for (auto* each : books)
            each->count(simulation, Simulation::kStep);
    }
}

} // namespace

std::map<std::string, std::optional<double>> strideBooks(const std::shared_ptr<const anatomy::Leg>& leg,
                                                         const std::filesystem::path& assets,
                                                         const physiology::Patient& patient) {
    Simulation simulation(leg, assets, patient);
    simulation.apply(physiology::SetActivity{"walk"});
    simulation.run(kToSteady);
    walkOn(simulation, {}, 1); // to the next heel strike
    PlaneBooks foot(*leg, kFootPlane), belowKnee(*leg, kKneePlane);
    const auto before = simulation.model().solver().ledger();
    const double start = simulation.time();
    walkOn(simulation, {&foot, &belowKnee}, kStrides);
    const auto& after = simulation.model().solver().ledger();
    const double out = core::toMl(after.outflow - before.outflow),
                 in = core::toMl(after.inflow - before.inflow);
    return {{"stride_s", (simulation.time() - start) / kStrides},
            {"leg_out_ml", out / kStrides},
            {"leg_out_over_in", out / in},
            {"foot_out_ml", foot.out() / kStrides},
            {"foot_out_over_in", foot.ratio()},
            {"below_knee_out_ml", belowKnee.out() / kStrides},
            {"below_knee_out_over_in", belowKnee.ratio()}};
}

} // namespace clinical
