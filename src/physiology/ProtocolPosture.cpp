// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/Protocols.h"

// Still, in the given posture, to steady state.
namespace physiology {

namespace {

constexpr double kSettle =
    60.0; // s from hydrostatic rest, where only the small pressure drops of flow are missing
constexpr double kRead = 15.0; // s, several breaths

// Flow (mL/s) that leaves a superficial trunk into the deep veins at its end.
double endFlow(Simulation& simulation, const char* vessel) {
    const int index = simulation.leg().vesselIndex(vessel);
    return index < 0 ? 0.0 : core::toMl(simulation.flowAt(index, 1.0));
}

void watch(ProtocolRun& run) {
    for (const char* probe : {"ankle", "dorsal_foot", "popliteal", "femoral"})
        run.watchPressure(probe);
    run.watchFlow("popliteal_flow", "popliteal");
    Simulation& sim = run.simulation();
    const Probe popliteal = sim.probes()["popliteal"];
    run.watch("area", [&sim, popliteal] { return sim.areaAt(popliteal.vessel, popliteal.at); });
    run.watch(
        "inflow", [&sim] { return core::toMl(sim.model().inflow().total()); }, "mL/s");
    run.watch(
        "volume", [&sim] { return core::toMl(sim.model().volumes().leg(sim.model().solver()).total()); },
        "mL");
    run.watch("superficial",
              [&sim] { return endFlow(sim, "great_saphenous_vein") + endFlow(sim, "small_saphenous_vein"); });
    run.watch("whole", [&sim] { return endFlow(sim, "common_femoral_vein"); });
}

} // namespace

Results measurePosture(ProtocolRun& run) {
    watch(run);
    run.phase("settling");
    run.apply(SetActivity{"still"});
    run.run(kSettle);
    run.phase("reading");
    run.run(kRead);
    const double to = run.now(), from = to - kRead;
    const auto mean = [&](const char* name) { return run[name].mean(from, to); };
    const double area = mean("area");
    for (const auto& [key, chart] : {std::pair{"ankle_mmhg", "ankle"}, {"foot_mmhg", "dorsal_foot"}})
        run.mark({key, chart, from, to, mean(chart)});
    return {{"ankle_mmhg", mean("ankle")},
            {"foot_mmhg", mean("dorsal_foot")},
            {"popliteal_mmhg", mean("popliteal")},
            {"femoral_mmhg", mean("femoral")},
            {"leg_volume_ml", mean("volume")},
            {"inflow_l_min", mean("inflow") * 0.06},
            {"popliteal_flow_ml_s", mean("popliteal_flow")},
            {"popliteal_velocity_cm_s", core::fromMl(mean("popliteal_flow")) / area * 100.0},
            {"popliteal_diameter_mm", core::toMm(2.0 * std::sqrt(area / std::numbers::pi))},
            {"deep_share_percent", 100.0 * (1.0 - mean("superficial") / mean("whole"))}};
}

} // namespace physiology
