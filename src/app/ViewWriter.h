// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "scene/ViewSpec.h"

namespace app {

// The view as viewFromJson reads it, so that what was kept from the window can be a scene's view as well.
// Lossless but for what only a moment has: what the leg was before it was peeled, and a rolling camera.
nlohmann::ordered_json viewToJson(const scene::ViewSpec& view);

} // namespace app
