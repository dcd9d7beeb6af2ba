// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/ProtocolParts.h"
#include "physiology/Protocols.h"
#include "physiology/StrideBalance.h"

// Standing, walking (a patient who runs: running) at the patient's speed to steady state, standing still.
namespace physiology {

namespace {

constexpr double kWalk = 90.0;        // s
constexpr double kOutwardFlow = 0.02; // mL/s, below it a perforator counts as silent
constexpr double kOnsetShare = 0.1;   // of the plantar squeeze's peak

// Calf perforators that are meant to carry blood inward.
std::vector<int> inwardPerforators(const anatomy::Leg& leg) {
    std::vector<int> found;
    for (std::size_t v = 0; v < leg.vessels.size(); ++v)
        if (leg.vessels[v].direction == anatomy::PerforatorDirection::inward)
            found.push_back(static_cast<int>(v));
    return found;
}

// Longest unbroken outward flow of any perforator while watched, s.
class OutwardTimer {
public:
    explicit OutwardTimer(std::size_t count) : since_(count, -1.0) {}
    void see(std::size_t perforator, double flow, double time) {
        double& since = since_[perforator];
        if (flow > -kOutwardFlow)
            since = -1.0;
        else if (since < 0.0)
            since = time;
        else
            longest_ = std::max(longest_, time - since);
    }
    double longest() const { return longest_; }

private:
    std::vector<double> since_;
    double longest_ = 0.0;
};

void watchMuscle(ProtocolRun& run, const std::string& chart, const std::string& muscle) {
    const auto index = static_cast<std::size_t>(run.simulation().leg().muscleIndex(muscle));
    const Body& body = run.model().body();
    run.watch(
        chart, [&body, index] { return core::toMmHg(body.state().musclePressure[index]); }, "mmHg");
}

void watchStride(ProtocolRun& run) {
    for (const char* probe : {"popliteal", "calf"})
        run.watchPressure(probe);
    run.watchFlow("popliteal_flow", "popliteal");
    run.watchFlow("plantar_flow", "plantar_outflow");
    watchMuscle(run, "soleus", "soleus");
    watchMuscle(run, "tibialis", "tibialis_anterior");
    const LegModel& model = run.model();
    run.watch(
        "squeeze", [&model] { return core::toMmHg(model.body().state().plantarVeinPressure); }, "mmHg");
    run.watch(
        "inflow", [&model] { return core::toMl(model.inflow().total()); }, "mL/s");
}

struct PerforatorWatch {
    std::vector<int> vessels;
    OutwardTimer timer;
    Simulation& simulation;
    double net() { // mL/s inward through all, and notes outward spells
        double sum = 0.0;
        for (std::size_t i = 0; i < vessels.size(); ++i) {
            const double flow = core::toMl(simulation.flowAt(vessels[i], 0.5));
            timer.see(i, flow, simulation.time());
            sum += flow;
        }
        return sum;
    }
};

struct Stride {
    double from = 0.0, to = 0.0;
    double share(double time) const { return 100.0 * (time - from) / (to - from); }
};

void addTiming(const ProtocolRun& run, const Stride& stride, Results& results) {
    const auto& squeeze = run["squeeze"];
    const auto onset = squeeze.risesTo(kOnsetShare * squeeze.maximum(stride.from, stride.to), stride.from);
    results["plantar_onset_s"] = onset ? std::optional(*onset - stride.from) : std::nullopt;
    results["plantar_peak_s"] = run["plantar_flow"].timeOfMaximum(stride.from, stride.to) - stride.from;
    results["popliteal_peak_s"] = run["popliteal_flow"].timeOfMaximum(stride.from, stride.to) - stride.from;
    for (const auto& [chart, key] : {std::pair{"soleus", "soleus"}, {"tibialis", "tibialis_anterior"}}) {
        results[std::string(key) + "_peak_mmhg"] = run[chart].maximum(stride.from, stride.to);
        results[std::string(key) + "_peak_gait_percent"] =
            stride.share(run[chart].timeOfMaximum(stride.from, stride.to));
    }
}

void addMeans(const ProtocolRun& run, const Stride& stride, Results& results) {
    const auto mean = [&](const char* chart) { return run[chart].mean(stride.from, stride.to); };
    results["mean_mmhg"] = mean("ankle");
    results["fall_mmhg"] = *results["standing_mmhg"] - mean("ankle");
    results["popliteal_mean_mmhg"] = mean("popliteal");
    results["gradient_mmhg"] = mean("popliteal") - mean("calf");
    results["stride_ejected_ml"] = run["popliteal_flow"].integral(stride.from, stride.to);
    results["inflow_l_min"] = mean("inflow") * 0.06;
    results["perforator_net_inward_ml_s"] = mean("perforators");
}

} // namespace

Results measureWalk(ProtocolRun& run) {
    const std::string gait = run.simulation().patient().activity == "run" ? "run" : "walk";
    run.watchPressure("ankle");
    watchStride(run);
    Results results;
    results["standing_mmhg"] = standQuietly(run, "ankle");
    results["popliteal_static_mmhg"] = run["popliteal"].mean(run.now() - 5.0, run.now());

    run.phase("walking");
    run.apply(SetActivity{gait});
    run.run(kWalk);
    run.runCycles(1);
    PerforatorWatch perforators{inwardPerforators(run.simulation().leg()), OutwardTimer(64),
                                run.simulation()};
    run.watch("perforators", [&perforators] { return perforators.net(); });
    StrideBalance balance(run.model());
    run.runCycles(1);
    results["balance_error_percent"] = balance.errorPercent();
    const auto [from, to] = run.lastCycle();
    addMeans(run, {from, to}, results);
    run.mark({"mean_mmhg", "ankle", from, to, *results["mean_mmhg"]});
    addTiming(run, {from, to}, results);
    results["perforator_outward_s"] = perforators.timer.longest();
    results["refill_90_s"] =
        standAndRefill(run, {{"ankle", *results["mean_mmhg"], *results["standing_mmhg"]}})[0];
    return results;
}

} // namespace physiology
