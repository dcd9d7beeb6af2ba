// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Json.h"
#include "scene/ViewSpec.h"

namespace app {

// The view of a scene file: "camera" {from front|back|medial|lateral, or azimuth_deg, elevation_deg;
// target_mm, distance_mm, field_of_view_deg}, "quantity", "range", "opacity" {layer: 0..1}, "section_mm",
// "vein_width", "particles", "legend", "selected". What is absent stays as in scene::defaultView(). Throws
// core::DataError.
scene::ViewSpec viewFromJson(const core::JsonView& json);

} // namespace app
