// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/Geometry.h"
#include "ui/Rect.h"

namespace app {

// A picture, width / height, and where nothing lies over it, in shares of it; at least one such place.
struct PictureRoom {
    float aspect = 1.0F;
    std::vector<ui::Rect> clearings{{0.1F, 0.1F, 0.9F, 0.9F}};
};

// Where a structure is seen well: how large it is as posed in this frame, and from where to look.
struct Framed {
    scene::Camera camera;
    glm::vec3 middle{0.0F}; // m, a place on the structure, as the picture shows it
    std::size_t place = 0;  // which one of its places
};

// The camera that shows the structure as large as it gets in one of the clearings: from where one looks now,
// unless it lies on the far side of the leg. Nothing for what the geometry does not have.
std::optional<Framed> framing(const std::string& id, const scene::LegGeometry& leg,
                              const scene::FrameInput& frame, const scene::ViewSpec& view,
                              const PictureRoom& room);

// Where that place is in another frame; m, as the picture shows it.
std::optional<glm::vec3> placeOf(const std::string& id, std::size_t place, const scene::LegGeometry& leg,
                                 const scene::FrameInput& frame, bool mirrored);

// Makes it visible, whatever was hidden, ghosted, peeled or isolated, and selects it.
void reveal(scene::ViewSpec& view, const std::string& id, scene::Layer layer);

// Whether something that is no ghost lies between the camera and the structure.
bool covered(const std::string& id, const Framed& framed, const scene::LegGeometry& leg,
             const scene::FrameInput& frame, const scene::ViewSpec& view);

} // namespace app
