// SPDX-License-Identifier: Apache-2.0
#include "scene/SkinSigns.h"

namespace scene {

const char* nameOf(Sign sign) {
    static constexpr std::array<const char*, kSignCount> kNames{
        "telangiectasia",       "varices",       "edema",        "pigmentation", "eczema",
        "lipodermatosclerosis", "white-atrophy", "healed-ulcer", "open-ulcer",   "clot-redness"};
    return kNames.at(static_cast<std::size_t>(sign));
}

bool SkinSigns::any() const {
    for (std::size_t i = 0; i < kSignCount; ++i) {
        const auto sign = static_cast<Sign>(i);
        const bool shape = sign == Sign::varices || sign == Sign::edema; // geometry, not skin
        if (!shape && amount[i] > 0.0F) return true;
    }
    return false;
}

} // namespace scene
