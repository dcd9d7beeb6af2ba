// SPDX-License-Identifier: Apache-2.0
#include "app/BackwardFlow.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <glm/geometric.hpp>

#include "scene/Visibility.h"
#include "shared/flow_mark.h"
#include "shared/tube.h"
#include "ui/Projection.h"

namespace app {
namespace {

constexpr float kMarked = 0.6F;          // opacity of a vein from which its marks are drawn
constexpr float kSmallest = 2.8F;        // of 720 rows: the radius from which they are
const float kShortest = gpu::kMarkApart; // px; a shorter stretch may be without a mark
constexpr float kSight = 3.0F;           // distances of the camera: in a vein its wall hides what is farther

// Does it run back here, wide enough to be seen?
bool runsBack(const scene::FrameInput& frame, const scene::TubeRing& ring, float perMeter) {
    const auto cell = static_cast<std::size_t>(ring.blend < 0.5F ? ring.cellA : ring.cellB);
    if (cell >= frame.cellVelocity.size() || frame.cellVelocity[cell] > -gpu::kBackwardFull) return false;
    return std::sqrt(frame.cellArea[cell] / 3.14159265F) * perMeter > kSmallest;
}

} // namespace

bool seesBackwardFlow(const scene::FrameInput& frame, const scene::LegGeometry& geometry,
                      const scene::ViewSpec& view, float aspect) {
    if (view.opacityOf(scene::Layer::skin) >= 1.0F && view.peel <= 0.0F && !cutOf(view)) return false;
    const glm::vec2 size(720.0F * aspect, 720.0F);
    const ui::Projection project(view, size);
    const float high = 2.0F * std::tan(0.5F * view.camera.fieldOfView) * view.camera.distance;
    const float perMeter = size.y * view.veinWidth / high;
    // Where in the picture it runs back, if it does.
    const auto seenAt = [&](const scene::TubeRing& ring) -> std::optional<glm::vec2> {
        if (!runsBack(frame, ring, perMeter)) return std::nullopt;
        const glm::vec3 place = frame.pose.posed(ring.weights, ring.center, ring.byFat);
        if (glm::distance(place, view.camera.eye()) > kSight * view.camera.distance) return std::nullopt;
        const glm::vec2 at = project(place);
        const bool inside = at.x > 0.0F && at.x < size.x && at.y > 0.0F && at.y < size.y;
        return inside ? std::optional(at) : std::nullopt;
    };
    const auto longEnough = [&](const scene::Tube& tube) {
        float length = 0.0F; // px
        std::optional<glm::vec2> before;
        for (const auto& ring : tube.rings) {
            const auto at = seenAt(ring);
            if (at && before) length += glm::distance(*at, *before);
            before = at;
        }
        return length > kShortest;
    };
    return !view.axial && std::any_of(geometry.tubes.begin(), geometry.tubes.end(), [&](const auto& tube) {
        const auto shown = scene::visibilityOf(view, scene::traitsOf(tube.id, tube.layer)).opacity;
        return shown > kMarked && !tube.schematic && longEnough(tube);
    });
}

bool BackwardWatch::look(const std::function<bool()>& sees, double seconds) {
    constexpr double kBetween = 0.2, kHeld = 3.0; // s
    untilLook_ -= seconds;
    holds_ -= seconds;
    if (untilLook_ > 0.0) return holds_ > 0.0;
    untilLook_ = kBetween;
    if (sees()) holds_ = kHeld;
    return holds_ > 0.0;
}

} // namespace app
