// SPDX-License-Identifier: Apache-2.0
#include "physiology/Doppler.h"
#include "physiology/LegModel.h"
#include "physiology/ProtocolParts.h"
#include "physiology/Protocols.h"

// Breathing: lying still and breathing quietly in the patient's own way, a duplex scanner on the common
// femoral vein. What passes while the breath is drawn, against what passes while it is let go.
namespace physiology {

namespace {

constexpr double kSettle = 60.0; // s from hydrostatic rest
constexpr double kRead = 43.0;   // s, ten quiet breaths

// Flow of a recorded time, parted by whether the chest was filling.
struct HalfBreaths {
    double drawn = 0.0, released = 0.0;               // mL
    double drawnSeconds = 0.0, releasedSeconds = 0.0; // s
};

HalfBreaths partedBy(const Series& depth, const Series& flow, double from) {
    HalfBreaths parts;
    for (std::size_t i = 1; i < flow.times().size(); ++i) {
        if (flow.times()[i] < from) continue;
        const double dt = flow.times()[i] - flow.times()[i - 1];
        const bool filling = depth.values()[i] > depth.values()[i - 1];
        (filling ? parts.drawn : parts.released) += dt * flow.values()[i];
        (filling ? parts.drawnSeconds : parts.releasedSeconds) += dt;
    }
    return parts;
}

} // namespace

Results measureBreathing(ProtocolRun& run) {
    restIn(run, "supine", "settling", kSettle);
    run.phase("breathing");
    const Doppler beam(run, "common_femoral", run.simulation().probes()["femoral"]);
    const LegModel& model = run.model();
    run.watch("breath", [&model] { return model.body().state().breath; });
    const double from = run.now();
    run.run(kRead);
    Results results{{"inspiratory_flow_share_percent", std::nullopt},
                    {"inspiratory_to_expiratory_percent", std::nullopt}};
    if (run.simulation().patient().breathing == Breathing::held || !beam.sees()) return results;
    const auto parts = partedBy(run["breath"], run[beam.flow()], from);
    results["inspiratory_flow_share_percent"] = 100.0 * parts.drawn / (parts.drawn + parts.released);
    results["inspiratory_to_expiratory_percent"] =
        100.0 * (parts.drawn / parts.drawnSeconds) / (parts.released / parts.releasedSeconds);
    return results;
}

} // namespace physiology
