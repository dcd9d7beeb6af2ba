// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "scene/ViewSpec.h"
#include "ui/Input.h"

namespace app {

// The view after a key that looks inside (peel, lens, cut-away, section, states of the selected structure);
// nothing for a key that leaves the view as it is.
std::optional<scene::ViewSpec> insideKey(const ui::KeyChanged& key, const scene::ViewSpec& view);

} // namespace app
