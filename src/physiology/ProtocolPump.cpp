// SPDX-License-Identifier: Apache-2.0
#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/ProtocolParts.h"
#include "physiology/Protocols.h"

// First load after long quiet standing: what one tiptoe sends out of the foot and out of the calf.
namespace physiology {

namespace {

constexpr double kTiptoe = 1.0;     // s, starts in the pause before a rise
constexpr double kFootWindow = 3.0; // s of load (T22)

} // namespace

Results measurePump(ProtocolRun& run) {
    watchCalfVolume(run);
    const LegModel& model = run.model();
    run.watch(
        "foot_volume", [&model] { return core::toMl(model.volumes().foot(model.solver()).total()); }, "mL");
    run.watch(
        "foot_inflow", [&model] { return core::toMl(model.footInflow()); }, "mL/s");
    restIn(run, "standing", "standing", 60.0);
    const double start = run.now(), foot = run["foot_volume"].last(), calf = run["calf_volume"].last();
    run.phase("first-load");
    run.baseline("calf_volume", calf);
    run.baseline("foot_volume", foot);
    run.apply(SetActivity{"tiptoe"});
    run.run(kTiptoe);
    run.apply(SetActivity{"still"});
    run.run(kFootWindow - (run.now() - start));
    // What left across the ankle is what the foot lost and what its arteries brought meanwhile.
    const double low = run["calf_volume"].minimum(start, run.now());
    run.mark({"calf_ejected_ml", "calf_volume", start, run.now(), low});
    run.mark({"foot_ejected_ml", "foot_volume", start, run.now(), run["foot_volume"].last()});
    const double lost = foot - run["foot_volume"].last();
    return {{"foot_ejected_ml", lost + run["foot_inflow"].integral(start, run.now())},
            {"calf_ejected_ml", calf - low}};
}

} // namespace physiology
