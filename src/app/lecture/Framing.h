// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "scene/Geometry.h"

namespace app {

// Where a structure is seen well: how large it is as posed in this frame, and from where to look.
struct Framed {
    scene::Camera camera;
    glm::vec3 middle{0.0F}; // m, a place on the structure, as the picture shows it
    std::size_t place = 0;  // which one of its places
};

// The camera that shows the structure between the panels: from where one looks now, unless it lies on the far
// side of the leg. Nothing for what the geometry does not have. `aspect`: width / height of the picture.
std::optional<Framed> framing(const std::string& id, const scene::LegGeometry& leg,
                              const scene::FrameInput& frame, const scene::ViewSpec& view, float aspect);

// Where that place is in another frame; m, as the picture shows it.
std::optional<glm::vec3> placeOf(const std::string& id, std::size_t place, const scene::LegGeometry& leg,
                                 const scene::FrameInput& frame, bool mirrored);

// Makes it visible, whatever was hidden, ghosted, peeled or isolated, and selects it.
void reveal(scene::ViewSpec& view, const std::string& id, scene::Layer layer);

// Whether something that is no ghost lies between the camera and the structure.
bool covered(const std::string& id, const Framed& framed, const scene::LegGeometry& leg,
             const scene::FrameInput& frame, const scene::ViewSpec& view);

} // namespace app
