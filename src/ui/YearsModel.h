// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace physiology::slow {
struct YearState;
}

namespace ui {

// What years of a patient's days come to.
struct YearsModel {
    std::shared_ptr<const std::vector<physiology::slow::YearState>> states; // null: not computed yet
    bool running = false;
    double year = 0.0;     // to which the leg on the screen is set
    std::string complaint; // why they could not be computed
};

struct LiveYears {};
struct ShowYear {
    double year = 0.0;
};
struct ForgetYears {}; // the leg is again as it was

} // namespace ui
