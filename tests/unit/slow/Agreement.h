// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "physiology/LegModel.h"
#include "physiology/slow/SlowClock.h"

// The slow clock beside the run in which the tissue follows every step of the fast simulation.
namespace agreement {

struct Piece {
    std::string posture, activity;
    double seconds = 0.0;
};

struct Outcome {
    double lowerLeg = 0.0, foot = 0.0;  // m³ gained
    double popliteal = 0.0;             // m³ through the popliteal vein
    double resolved = 0.0;              // s simulated in full
    double oldest = 0.0, sinuses = 0.0; // s: oldest blood; mean age in the soleal sinuses
    double pockets = 0.0, dose = 0.0;   // s until pockets are clear; how far a clot has come to beginning
    physiology::slow::BodyFluid start, end;
};

// Of the blood in all vessels with a tube law, s.
inline double meanAgeIn(const physiology::Simulation& simulation, const std::string& tubeLaw) {
    const auto& vessels = simulation.leg().vessels;
    double sum = 0.0, count = 0.0;
    for (std::size_t v = 0; v < vessels.size(); ++v) {
        if (vessels[v].tubeLaw != tubeLaw) continue;
        const auto& cells = simulation.layout()->vessels[v];
        for (int i = 0; i < cells.cellCount; ++i, ++count)
            sum += simulation.model().residence()[static_cast<std::size_t>(cells.firstCell + i)];
    }
    return sum / count;
}

// Gains are those after the lead, s, which is accelerated in both.
template <typename Leg>
Outcome outcomeOf(const std::vector<Piece>& pieces, bool accelerated, const Leg& leg,
                  const std::filesystem::path& assets, double lead = 0.0) {
    physiology::Patient patient;
    patient.posture = pieces.front().posture;
    patient.activity = pieces.front().activity;
    physiology::Simulation simulation(leg, assets, patient);
    physiology::slow::SlowClock clock(simulation);
    Outcome outcome;
    outcome.start = clock.fluid();
    if (lead > 0.0) clock.advance(lead);
    const double lowerLeg = clock.edema().swelling("lower-leg"), foot = clock.edema().swelling("foot");
    const double popliteal = clock.popliteal(), resolved = clock.resolvedTime();
    for (const auto& piece : pieces) {
        patient.posture = piece.posture;
        patient.activity = piece.activity;
        clock.apply(physiology::SetPatient{patient});
        if (accelerated)
            clock.advance(piece.seconds);
        else
            clock.resolve(piece.seconds);
    }
    outcome.lowerLeg = clock.edema().swelling("lower-leg") - lowerLeg;
    outcome.foot = clock.edema().swelling("foot") - foot;
    outcome.popliteal = clock.popliteal() - popliteal;
    outcome.resolved = clock.resolvedTime() - resolved;
    outcome.oldest = clock.stasis().oldest().age;
    outcome.sinuses = meanAgeIn(simulation, "sinus");
    outcome.pockets = clock.stasis().pocketClearance().value_or(0.0);
    outcome.dose = clock.stasis().clotRisk();
    outcome.end = clock.fluid();
    return outcome;
}

} // namespace agreement
