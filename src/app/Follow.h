// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "anatomy/Leg.h"
#include "core/Json.h"

namespace app {

// What a camera keeps to while the leg moves: a valve that it looks at from near, or a vein that it rides in.
struct Follow {
    std::string valve, vein; // ids; one of them
    float turn = 0.5F;       // rad; of a valve: around the vein, from the line between the commissures
    float tilt = 0.35F;      // rad; of a valve: from above, against the flow
    float calibers = 5.0F; // of a valve: calibres that the picture is high; of a vein: how far it looks ahead
    float at = 0.5F;       // of a vein: where the ride begins, 0..1
    float speed = 0.0F;    // of a vein: m/s along the flow
    bool withBlood = false; // of a vein: goes with the blood's mean speed instead

    bool none() const { return valve.empty() && vein.empty(); }
};

// Entry "follow" of a scene file; ids are checked against the leg by checkFollow. Throw core::DataError.
Follow followFrom(const core::JsonView& json);
void checkFollow(const Follow& follow, const anatomy::Leg& leg, const std::string& file);

} // namespace app
