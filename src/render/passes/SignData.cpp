// SPDX-License-Identifier: Apache-2.0
#include "render/passes/SignData.h"

#include <algorithm>

namespace render {

gpu::SkinSigns signDataOf(const scene::SkinSigns& signs) {
    using scene::Sign;
    gpu::SkinSigns data{};
    const float flare = signs.amountOf(Sign::telangiectasia);
    static_assert(scene::kMostFlares == gpu::kFlares);
    for (std::size_t i = 0; flare > 0.0F && i < signs.flares.size(); ++i)
        data.flares[i] = glm::vec4(glm::vec3(signs.flares[i]), signs.flares[i].w * flare);
    data.scar = signs.amountOf(Sign::healedUlcer);
    data.wound = signs.amountOf(Sign::openUlcer);
    if (std::max(data.scar, data.wound) > 0.0F) data.ulcer = signs.ulcer;
    const float redness = signs.amountOf(Sign::clotRedness);
    if (redness > 0.0F) data.clot = glm::vec4(glm::vec3(signs.clot), signs.clot.w * redness);
    data.gaiter = signs.gaiter;
    data.fluid = signs.fluid;
    data.pigment = signs.amountOf(Sign::pigmentation);
    data.eczema = signs.amountOf(Sign::eczema);
    data.sclerosis = signs.amountOf(Sign::lipodermatosclerosis);
    data.atrophy = signs.amountOf(Sign::whiteAtrophy);
    return data;
}

} // namespace render
