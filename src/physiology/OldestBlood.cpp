// SPDX-License-Identifier: Apache-2.0
#include "physiology/OldestBlood.h"

namespace physiology {

OldestBlood oldestBlood(const anatomy::Leg& leg, const NetworkLayout& layout,
                        std::span<const double> residence) {
    OldestBlood oldest;
    for (std::size_t v = 0; v < leg.vessels.size(); ++v) {
        if (leg.vessels[v].schematic) continue;
        const auto first = static_cast<std::size_t>(layout.vessels[v].firstCell);
        const auto count = static_cast<std::size_t>(layout.vessels[v].cellCount);
        for (const double age : residence.subspan(first, count))
            if (age > oldest.age) oldest = {age, static_cast<int>(v)};
    }
    return oldest;
}

} // namespace physiology
