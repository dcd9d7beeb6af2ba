// SPDX-License-Identifier: Apache-2.0
#include "core/Units.h"
#include "physiology/Doppler.h"
#include "physiology/LegModel.h"
#include "physiology/ProtocolParts.h"
#include "physiology/Protocols.h"

// The patient goes on doing what they do. circulation: what the leg sends up and what heart and veins make of
// it. drivers: the same with each of the four drivers switched off in turn, the heart's push last, since the
// veins need minutes to fill again.
namespace physiology {

namespace {

constexpr double kSettle = 60.0;             // s: the calf of someone who stopped walking has filled
constexpr double kRead = 17.2;               // s: four quiet breaths
constexpr double kDevice = 60.0;             // s: a whole cycle of a slow device
constexpr double kPerMinute = 60.0 / 1000.0; // mL/s in L/min

double literMinute(double flow) {
    return core::toMl(flow) * kPerMinute;
}

// The charts that are read, and from when.
struct Reading {
    const ProtocolRun& run;
    const Doppler& beam;
    double from = 0.0;

    double mean(const char* chart) const { return run[chart].mean(from, run.now()); }
    std::optional<double> seen(double value) const {
        return beam.sees() ? std::optional(value) : std::nullopt;
    }
    // What each driver does to the leg, by the name of what was switched off.
    void addTo(Results& results, const std::string& name) const {
        results[name + "return_l_min"] = mean("return") * kPerMinute;
        results[name + "ankle_mmhg"] = mean("ankle");
        results[name + "calf_ml"] = mean("calf_volume");
        results[name + "popliteal_peak_cm_s"] = seen(run[beam.velocity()].maximum(from, run.now()));
    }
};

void watchLeg(ProtocolRun& run) {
    run.watchPressure("ankle");
    watchCalfVolume(run);
    Simulation& simulation = run.simulation();
    // What left through the upper end since the last sample, from the books.
    auto last =
        std::make_shared<std::pair<double, double>>(run.now(), simulation.model().solver().ledger().outflow);
    run.watch(
        "return",
        [&run, &simulation, last] {
            const double time = run.now(), out = simulation.model().solver().ledger().outflow;
            const double flow = time > last->first ? (out - last->second) / (time - last->first) : 0.0;
            *last = {time, out};
            return core::toMl(flow);
        },
        "mL/s");
}

// Reads whole cycles where the patient moves.
double settleAndRead(ProtocolRun& run, const char* phase) {
    run.phase(phase);
    run.run(kSettle);
    if (run.simulation().patient().activity != "still") run.runCycles(1);
    const double from = run.now();
    run.run(run.simulation().patient().device == "none" ? kRead : kDevice);
    if (run.simulation().patient().activity != "still") run.runCycles(1);
    return from;
}

// How long a drop takes around at the flows of the moment.
double roundTrip(const circulation::CirculationReading& reading) {
    double time = 0.0;
    for (std::size_t i = 0; i < reading.volume.size(); ++i)
        time += reading.volume[i] / reading.outflow[i];
    return time;
}

} // namespace

Results measureCirculation(ProtocolRun& run) {
    watchLeg(run);
    const Doppler beam(run, "popliteal", run.simulation().probes()["popliteal"]);
    const double from = settleAndRead(run, "reading");
    Results results;
    const Reading reading{run, beam, from};
    reading.addTo(results, "");
    results["popliteal_velocity_cm_s"] = reading.seen(run[beam.velocity()].mean(from, run.now()));
    const auto around = run.simulation().circulation();
    results["cardiac_output_l_min"] = literMinute(around.cardiacOutput);
    results["venous_return_l_min"] = literMinute(around.venousReturn);
    results["right_atrial_mmhg"] = core::toMmHg(around.rightAtrialPressure);
    results["arterial_mmhg"] = core::toMmHg(around.arterialPressure);
    results["veins_share_percent"] = 100.0 * around.veinsShare;
    results["round_trip_s"] = around.legReturn > 0.0 ? std::optional(roundTrip(around)) : std::nullopt;
    return results;
}

Results measureDrivers(ProtocolRun& run) {
    watchLeg(run);
    const Doppler beam(run, "popliteal", run.simulation().probes()["popliteal"]);
    Results results;
    const Drivers given = run.simulation().patient().drivers;
    const auto read = [&](const char* phase, const std::string& name) {
        const Reading reading{run, beam, settleAndRead(run, phase)};
        reading.addTo(results, name);
    };
    read("all-drivers", "all_on_");
    for (const auto& [driver, name] : {std::pair{Driver::breathing, "without_breathing_"},
                                       {Driver::footPump, "without_foot_pump_"},
                                       {Driver::calfPump, "without_calf_pump_"},
                                       {Driver::heartPush, "without_heart_push_"}}) {
        run.apply(SetDriver{driver, false});
        read("driver-off", name);
        run.apply(SetDriver{driver, given[driver]});
    }
    return results;
}

} // namespace physiology
