// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/SkinSigns.h"
#include "shared/skin_signs.h"

namespace render {

// The signs of disease as the shaders read them.
gpu::SkinSigns signDataOf(const scene::SkinSigns& signs);

} // namespace render
