// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/KioskCamera.h"

#include <algorithm>

namespace app {
namespace {

constexpr float kNearest = 0.4F, kFarthest = 1.5F; // of the scene's distance
constexpr float kHighest = 1.2F;                   // rad, above and below the scene's own height
constexpr double kFlight = 1.1;                    // s

// The picture of a whole window in a part of it.
scene::Camera placed(scene::Camera camera, const KioskCamera::Room& room) {
    const glm::vec2 middle = 0.5F * (room.low + room.high), window = room.window;
    camera.distance *= window.y / std::max(room.high.y - room.low.y, 1.0F);
    camera.pan((0.5F * window.x - middle.x) / window.y, (middle.y - 0.5F * window.y) / window.y);
    return camera;
}

} // namespace

void KioskCamera::show(const Scene& scene, bool flies) {
    scene_ = scene;
    director_.emplace(scene_.camera, geometry_, leg_);
    turned_ = {};
    zoom_ = 1.0F;
    flown_ = 0.0;
    from_ = flies ? last_ : std::nullopt;
}

void KioskCamera::turn(float azimuth, float elevation) {
    turned_.x += azimuth;
    turned_.y = std::clamp(turned_.y + elevation, -kHighest, kHighest);
}

void KioskCamera::zoom(float factor) {
    zoom_ = std::clamp(zoom_ * factor, kNearest, kFarthest);
}

scene::Camera KioskCamera::wanted(const scene::ViewSpec& view, const physiology::Snapshot& snapshot,
                                  const Room& room) {
    const glm::vec2 size = room.high - room.low;
    scene::ViewSpec own = view;
    own.camera = scene_.view.camera;
    const bool framed = scene_.camera.frame.has_value(); // from wherever it is looked at
    if (framed) own.camera.orbit(turned_.x, turned_.y);
    auto camera = director_->at(own, snapshot, size.x / std::max(size.y, 1.0F));
    if (!scene_.camera.follow.vein.empty()) return camera; // inside, where there is no room to step aside
    if (!framed) camera.orbit(turned_.x, turned_.y);
    camera.distance *= zoom_;
    return placed(camera, room);
}

scene::Camera KioskCamera::at(const scene::ViewSpec& view, const physiology::Snapshot& snapshot,
                              const Room& room, double seconds) {
    if (!director_) return view.camera;
    auto camera = wanted(view, snapshot, room);
    flown_ += seconds;
    if (from_ && flown_ < kFlight)
        camera = scene::interpolated(*from_, camera, static_cast<float>(flown_ / kFlight));
    last_ = camera;
    return camera;
}

} // namespace app
