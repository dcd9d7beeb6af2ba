// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <memory>

#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/Protocols.h"
#include "physiology/Thrombosis.h"
#include "physiology/slow/SlowClock.h"

// The given patient, keeping still with blood that clots readily: when and where a clot begins, how it
// narrows its vein over `--hours` from then on, which way the blood takes instead; then the patient walks,
// and whatever breaks off travels.
namespace physiology {

namespace {

constexpr double kHour = 3600.0, kPiece = 300.0; // s
constexpr double kBreaths = 3.0 * 60.0 / 14.0;   // s, three at rest (assets/physiology/breathing.json)
constexpr double kOutlet = 0.95;                 // of a vessel, where its flow is read
constexpr double kLongestWait = 72.0 * kHour;
constexpr double kLongestWalk = 60.0, kLongestJourney = 240.0;

class ClotRun {
public:
    explicit ClotRun(ProtocolRun& run)
        : run_(run), simulation_(run.simulation()),
          clock_(simulation_, [&run](double jump) { jump > 0.0 ? run.passed(jump) : run.stepped(); }) {
        run.watch(
            "clot_lumen", [this] { return 100.0 * lumen(); }, "%");
        run.watch(
            "clot_vein_flow", [this] { return vessel_ < 0 ? 0.0 : core::toMl(flowThrough(vessel_)); },
            "mL/s");
    }

    Results measured() {
        run_.phase("clot-waiting");
        if (!waited()) return results_;
        run_.phase("clot-growing");
        grow();
        compare(flowsWithout(), flows(simulation_, clock_));
        run_.phase("clot-walking");
        walk();
        return results_;
    }

private:
    struct Flows {
        double own = 0.0, others = 0.0; // m³/s, mean
    };

    const Clot& clot() { return clots_.front(); }
    double lumen() const {
        const auto clots = simulation_.clots().clots();
        return clots.empty() ? 0.0 : clots.front().lumenShare;
    }
    double flowThrough(int vessel) const { return simulation_.flowAt(vessel, kOutlet); }

    // Until a clot would begin; false when it would not within days.
    bool waited() {
        for (const char* key : {"onset_s", "lumen_percent", "clot_length_mm", "own_flow_percent",
                                "neighbor_flow_percent", "break_s", "transit_veins_s", "transit_s"})
            results_[key] = std::nullopt;
        while (clock_.stasis().clotRisk() < 1.0) {
            if (clock_.time() > kLongestWait) return false;
            clock_.advance(kPiece);
        }
        results_["onset_s"] = clock_.time();
        const auto site = clock_.stasis().worst();
        vessel_ = site.vessel;
        const auto& vessels = run_.simulation().leg().vessels;
        run_.name("clot_vessel", vessels[static_cast<std::size_t>(vessel_)].id);
        clock_.apply(GrowClot{vessels[static_cast<std::size_t>(vessel_)].id, site.at, 1.0});
        return true;
    }

    void grow() {
        for (double left = simulation_.patient().hours * kHour; left > 0.0; left -= kPiece)
            clock_.advance(std::min(left, kPiece));
        clots_ = simulation_.clots().clots();
        results_["lumen_percent"] = 100.0 * clot().lumenShare;
        results_["clot_length_mm"] = core::toMm(clot().length);
        run_.mark({"lumen_percent", "clot_lumen", run_.now(), run_.now(), 100.0 * clot().lumenShare});
    }

    // In the clot's vein, and in all others of its kind.
    Flows flows(Simulation& simulation, slow::SlowClock& clock) const {
        const auto& vessels = simulation.leg().vessels;
        const auto& law = vessels[static_cast<std::size_t>(vessel_)].tubeLaw;
        Flows mean;
        const auto steps = std::llround(kBreaths / Simulation::kStep);
        for (long long i = 0; i < steps; ++i) {
            clock.resolve(Simulation::kStep);
            for (int v = 0; v < static_cast<int>(vessels.size()); ++v)
                if (vessels[static_cast<std::size_t>(v)].tubeLaw == law)
                    (v == vessel_ ? mean.own : mean.others) +=
                        simulation.flowAt(v, kOutlet) / static_cast<double>(steps);
        }
        return mean;
    }

    // In the same leg after the same hours, had no clot begun.
    Flows flowsWithout() {
        Simulation twin(std::make_shared<const anatomy::Leg>(simulation_.leg()), simulation_.assets(),
                        simulation_.patient());
        slow::SlowClock clock(twin);
        for (double left = clock_.time(); left > 0.5 * Simulation::kStep; left -= kPiece) {
            clock.advance(std::min(left, kPiece));
            run_.passed(0.0); // may be cancelled
        }
        return flows(twin, clock);
    }

    void compare(const Flows& without, const Flows& with) {
        results_["own_flow_percent"] = 100.0 * (with.own / without.own - 1.0);
        results_["neighbor_flow_percent"] = 100.0 * (with.others / without.others - 1.0);
    }

    bool stepUntil(double longest, const auto& done) {
        for (const double end = clock_.time() + longest; clock_.time() < end;) {
            clock_.resolve(Simulation::kStep);
            if (done()) return true;
        }
        return false;
    }

    void walk() {
        clock_.apply(SetPosture{"standing"});
        clock_.apply(SetActivity{"walk"});
        const double start = clock_.time();
        const auto emboli = [this] { return simulation_.clots().emboli(); };
        if (!stepUntil(kLongestWalk, [&] { return !emboli().empty(); })) return;
        results_["break_s"] = clock_.time() - start;
        const bool arrived =
            stepUntil(kLongestJourney, [&] { return emboli().front().stage == EmbolusStage::lodged; });
        const auto embolus = emboli().front();
        if (embolus.stage != EmbolusStage::veins) results_["transit_veins_s"] = embolus.inVeins;
        if (arrived) results_["transit_s"] = embolus.time;
    }

    ProtocolRun& run_;
    Simulation& simulation_;
    slow::SlowClock clock_;
    std::vector<Clot> clots_;
    int vessel_ = -1;
    Results results_;
};

} // namespace

Results measureClot(ProtocolRun& run) {
    return ClotRun(run).measured();
}

} // namespace physiology
