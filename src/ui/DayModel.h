// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

namespace physiology::slow {
struct DayRecord;
}

namespace ui {

// The day that is lived through in the background, and what came of it.
struct DayModel {
    std::string chosen;                                               // id, as in assets/days
    std::shared_ptr<const physiology::slow::DayRecord> shown, before; // the last one, and the one before
    bool running = false;
    float progress = 0.0F; // 0..1 of the running one
    double moment = 0.0;   // s since midnight, to which the leg on the screen is set
    std::string complaint; // why a day could not be lived through
};

struct ChooseDay {
    std::string id;
};
struct LiveDay {};
struct ScrubDay {
    double seconds = 0.0; // since midnight
};
struct ForgetDays {}; // the leg goes back to what its class says

} // namespace ui
