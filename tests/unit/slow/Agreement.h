// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "physiology/slow/SlowClock.h"

// The slow clock beside the run in which the tissue follows every step of the fast simulation.
namespace agreement {

struct Piece {
    std::string posture, activity;
    double seconds = 0.0;
};

struct Outcome {
    double lowerLeg = 0.0, foot = 0.0; // m³ gained
    double popliteal = 0.0;            // m³ through the popliteal vein
    double resolved = 0.0;             // s simulated in full
    physiology::slow::BodyFluid start, end;
};

template <typename Leg>
Outcome outcomeOf(const std::vector<Piece>& pieces, bool accelerated, const Leg& leg,
                  const std::filesystem::path& assets) {
    physiology::Patient patient;
    patient.posture = pieces.front().posture;
    patient.activity = pieces.front().activity;
    physiology::Simulation simulation(leg, assets, patient);
    physiology::slow::SlowClock clock(simulation);
    Outcome outcome;
    outcome.start = clock.fluid();
    for (const auto& piece : pieces) {
        patient.posture = piece.posture;
        patient.activity = piece.activity;
        clock.apply(physiology::SetPatient{patient});
        if (accelerated)
            clock.advance(piece.seconds);
        else
            clock.resolve(piece.seconds);
    }
    outcome.lowerLeg = clock.edema().swelling("lower-leg");
    outcome.foot = clock.edema().swelling("foot");
    outcome.popliteal = clock.popliteal();
    outcome.resolved = clock.resolvedTime();
    outcome.end = clock.fluid();
    return outcome;
}

} // namespace agreement
