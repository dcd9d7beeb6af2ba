// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "physiology/Simulation.h"

namespace app {

// When a picture is taken: after so many seconds, then at the next time the cycle reaches a phase.
struct Moment {
    double seconds = 0.0;
    std::optional<double> phase; // 0..1
};

// Called with each snapshot on the way, so that blood particles can travel along.
using Watch = std::function<void(const physiology::Snapshot&)>;

inline constexpr double kFrameStep = 1.0 / 60.0; // s between watched snapshots
inline constexpr double kRunUp = 1.0;            // s before the moment that are watched

// Runs up to the moment and returns its snapshot. Throws core::DataError when the activity never reaches the
// phase.
std::shared_ptr<const physiology::Snapshot> runTo(physiology::Simulation& simulation, const Moment& moment,
                                                  const Watch& watch);

} // namespace app
