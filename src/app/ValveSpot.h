// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/Json.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"

namespace app {

// What of a valve a label points at: a cusp, its partner, the sinus behind it, the root of the partner, the
// mouth between both, or the stream below them.
enum class ValvePart { middle, cusp, partner, sinus, root, mouth, stream };

// Throws core::DataError for what is none.
ValvePart valvePartFrom(const core::JsonView& json);

// How a valve is now.
struct ValveNow {
    float mouth = 0.0F; // 0..1 of what it is wide open; what leaks is never shut
    float speed = 0.0F; // m/s of the blood below it, negative backwards
    bool shut() const { return mouth < 0.02F; }
};
ValveNow valveNow(const scene::ValveShape& valve, const physiology::Snapshot& snapshot);

// World position of a part as it is drawn, in a vein drawn at its true calibre.
glm::vec3 spotOn(const scene::ValveShape& valve, ValvePart part, const physiology::Snapshot& snapshot);

} // namespace app
