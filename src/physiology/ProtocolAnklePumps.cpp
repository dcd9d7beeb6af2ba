// SPDX-License-Identifier: Apache-2.0
#include "physiology/Doppler.h"
#include "physiology/ProtocolParts.h"
#include "physiology/Protocols.h"

// Ankle pumps: seated, a duplex scanner on the popliteal vein before and during them. Velocities are means
// over the lumen; mean over time (TAMEAN) and greatest.
namespace physiology {

namespace {

constexpr double kSettle = 40.0; // s from hydrostatic rest
constexpr double kRead = 13.0;   // s: about three quiet breaths
constexpr double kWarmUp = 20.0; // s of pumping until each is like the last
constexpr int kPumps = 6;        // that are read

} // namespace

Results measureAnklePumps(ProtocolRun& run) {
    restIn(run, "sitting", "at-rest", kSettle);
    const Doppler beam(run, "popliteal", run.simulation().probes()["popliteal"]);
    run.run(kRead);
    Results results;
    const bool seen = beam.sees();
    const auto add = [&](const char* key, double value) {
        results[key] = seen ? std::optional(value) : std::nullopt;
    };
    add("rest_velocity_cm_s", run[beam.velocity()].mean(run.now() - kRead, run.now()));

    run.phase("ankle-pumps");
    run.apply(SetActivity{"ankle-pump"});
    run.run(kWarmUp);
    run.runCycles(1);
    const double from = run.now();
    run.runCycles(kPumps);
    add("pumping_velocity_cm_s", run[beam.velocity()].mean(from, run.now()));
    add("peak_velocity_cm_s", run[beam.velocity()].maximum(from, run.now()));
    return results;
}

} // namespace physiology
