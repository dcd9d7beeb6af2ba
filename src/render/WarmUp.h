// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "render/Renderer.h"
#include "render/passes/Parts.h"
#include "scene/SkinSigns.h"

namespace render {

// Parts and settings of a small picture that nobody sees.
struct WarmUpRound {
    Parts parts;
    Quality quality = Quality::low;
    scene::ViewSpec view{}; // where geometry is to be warmed up too
    scene::SkinSigns signs{};
};

// Between them they use every pipeline; the last ones are wanted first.
std::vector<WarmUpRound> warmUpRounds();

} // namespace render
