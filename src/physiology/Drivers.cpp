// SPDX-License-Identifier: Apache-2.0
#include "physiology/Drivers.h"

namespace physiology {

const std::array<std::string, kDriverCount>& driverNames() {
    static const std::array<std::string, kDriverCount> names{"heart-push", "breathing", "calf-pump",
                                                             "foot-pump"};
    return names;
}

} // namespace physiology
