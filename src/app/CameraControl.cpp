// SPDX-License-Identifier: Apache-2.0
#include "app/CameraControl.h"

#include <cmath>

namespace app {
namespace {

constexpr float kOrbitPerScreen = 3.6F; // rad for a drag over the whole height
constexpr float kOrbitPerKey = 0.131F;  // rad, 7.5 degrees
constexpr float kZoomPerNotch = 0.88F;
constexpr glm::vec3 kFoot{0.0F, 0.06F, 0.05F}; // m, what the close views look at
constexpr glm::vec3 kKnee{0.0F, 0.0F, 0.43F};

} // namespace

void CameraControl::begin(const ui::ButtonChanged& change, bool free) {
    if (!change.down && change.button == held_) drag_ = Drag::none;
    if (!change.down || !free) return;
    held_ = change.button;
    drag_ = change.button == ui::MouseButton::left && !shift_ ? Drag::orbit : Drag::pan;
}

void CameraControl::follow(const ui::PointerMoved& moved, scene::Camera& camera, glm::vec2 screen) {
    const glm::vec2 place{moved.x, moved.y};
    const glm::vec2 step = (place - last_) / screen.y;
    last_ = place;
    if (drag_ == Drag::orbit) camera.orbit(-step.x * kOrbitPerScreen, step.y * kOrbitPerScreen);
    if (drag_ == Drag::pan) camera.pan(-step.x, step.y);
}

bool CameraControl::press(const ui::KeyChanged& key, scene::Camera& camera) {
    if (!key.down || !key.control || key.shift) return false;
    switch (key.key) {
    case ui::Key::left:
        return camera.orbit(-kOrbitPerKey, 0.0F), true;
    case ui::Key::right:
        return camera.orbit(kOrbitPerKey, 0.0F), true;
    case ui::Key::up:
        return camera.orbit(0.0F, kOrbitPerKey), true;
    case ui::Key::down:
        return camera.orbit(0.0F, -kOrbitPerKey), true;
    case ui::Key::plus:
        return camera.zoom(kZoomPerNotch), true;
    case ui::Key::minus:
        return camera.zoom(1.0F / kZoomPerNotch), true;
    default:
        return false;
    }
}

std::optional<scene::Camera> CameraControl::move(const scene::Camera& camera,
                                                 const std::vector<ui::InputEvent>& events, bool free,
                                                 glm::vec2 screen) {
    scene::Camera moved = camera;
    bool changed = false;
    for (const ui::InputEvent& event : events) {
        if (const auto* key = std::get_if<ui::KeyChanged>(&event)) {
            shift_ = key->shift;
            changed |= press(*key, moved);
        }
        if (const auto* button = std::get_if<ui::ButtonChanged>(&event)) begin(*button, free);
        if (const auto* pointer = std::get_if<ui::PointerMoved>(&event)) {
            follow(*pointer, moved, screen);
            changed |= drag_ != Drag::none;
        }
        if (const auto* wheel = std::get_if<ui::Scrolled>(&event); wheel && free && !shift_) {
            moved.zoom(std::pow(kZoomPerNotch, wheel->y));
            changed = true;
        }
    }
    return changed ? std::optional(moved) : std::nullopt;
}

scene::Camera presetCamera(ui::CameraPreset preset, bool mirrored) {
    using scene::NamedView;
    switch (preset) {
    case ui::CameraPreset::front:
        return scene::namedCamera(NamedView::front, mirrored);
    case ui::CameraPreset::back:
        return scene::namedCamera(NamedView::back, mirrored);
    case ui::CameraPreset::medial:
        return scene::namedCamera(NamedView::medial, mirrored);
    case ui::CameraPreset::lateral:
        return scene::namedCamera(NamedView::lateral, mirrored);
    case ui::CameraPreset::foot:
        break;
    case ui::CameraPreset::knee:
        break;
    }
    const bool foot = preset == ui::CameraPreset::foot;
    scene::Camera camera = scene::namedCamera(foot ? NamedView::medial : NamedView::back, mirrored);
    camera.target = foot ? kFoot : kKnee;
    camera.distance = foot ? 0.55F : 0.5F;
    camera.elevation = foot ? 0.25F : 0.1F;
    return camera;
}

} // namespace app
