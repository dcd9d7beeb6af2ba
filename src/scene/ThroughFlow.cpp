// SPDX-License-Identifier: Apache-2.0
#include "scene/ThroughFlow.h"

#include <algorithm>

namespace scene {

void throughFlow(std::span<const float> faceFlow, std::span<const float> source, std::span<float> through) {
    const auto [least, most] = std::minmax_element(faceFlow.begin(), faceFlow.end());
    const bool feeds = std::all_of(source.begin(), source.end(), [](float flow) { return flow >= 0.0F; });
    if (*least < 0.0F || !feeds) {
        std::fill(through.begin(), through.end(), *most < 0.0F ? *most : std::max(0.0F, *least));
        return;
    }
    float fed = 0.0F, spare = faceFlow[0];
    for (std::size_t i = 0; i < source.size(); ++i) {
        fed += source[i];
        spare = std::min(spare, faceFlow[i + 1] - fed);
    }
    fed = 0.0F;
    for (std::size_t i = 0; i < through.size(); ++i) {
        if (i > 0) fed += source[i - 1];
        through[i] = std::clamp(spare + fed, 0.0F, faceFlow[i]);
    }
}

} // namespace scene
