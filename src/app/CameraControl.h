// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include <glm/vec2.hpp>

#include "scene/ViewSpec.h"
#include "ui/Input.h"
#include "ui/Request.h"

namespace app {

// Turns pointer events over the picture into camera moves: left drag orbits, right or middle drag (or Shift
// with left) pans, the wheel zooms; Ctrl with arrows orbits, with plus and minus zooms.
class CameraControl {
public:
    // `free`: the pointer is not over a panel. Returns the moved camera, or nothing when it stays.
    std::optional<scene::Camera> move(const scene::Camera& camera, const std::vector<ui::InputEvent>& events,
                                      bool free, glm::vec2 screen);

private:
    enum class Drag { none, orbit, pan };
    void begin(const ui::ButtonChanged& change, bool free);
    static bool press(const ui::KeyChanged& key, scene::Camera& camera);
    void follow(const ui::PointerMoved& moved, scene::Camera& camera, glm::vec2 screen);

    Drag drag_ = Drag::none;
    ui::MouseButton held_ = ui::MouseButton::left;
    bool shift_ = false;
    glm::vec2 last_{0.0F};
};

// The standard views; the mirrored leg's inner side is the other side.
scene::Camera presetCamera(ui::CameraPreset preset, bool mirrored);

} // namespace app
