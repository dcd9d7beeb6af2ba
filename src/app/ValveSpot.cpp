// SPDX-License-Identifier: Apache-2.0
#include "app/ValveSpot.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <glm/geometric.hpp>

#include "core/NearestName.h"
#include "shared/cusp.h"

namespace app {
namespace {

const std::vector<std::string> kParts{"middle", "cusp", "partner", "sinus", "root", "mouth", "stream"};

// In the frame of shaders/shared/cusp.h.
glm::vec3 placeOf(ValvePart part, float opening, float leak) {
    const glm::vec3 mirror(1.0F, -1.0F, 1.0F);
    const float mouth = gpu::mouthOf(opening, leak);
    constexpr float kOnCusp = 0.72F;
    switch (part) {
    case ValvePart::cusp:
        return gpu::valvePoint(0.0F, kOnCusp, opening, leak, 1.0F);
    case ValvePart::partner:
        return mirror * gpu::valvePoint(0.0F, kOnCusp, opening, leak, -1.0F);
    case ValvePart::sinus: {
        const float z = 0.15F;
        return {0.0F, 0.5F * (gpu::sinusFactor(z).y + gpu::mouthHalf(mouth)), z};
    }
    case ValvePart::root:
        return mirror * gpu::attachmentPoint(0.0F);
    case ValvePart::mouth:
        return {0.0F, 0.0F, gpu::valvePoint(0.0F, 1.0F, opening, leak, 1.0F).z};
    case ValvePart::stream:
        return {0.0F, 0.0F, gpu::kCuspBottom - 0.9F};
    default:
        return glm::vec3(0.0F);
    }
}

} // namespace

ValvePart valvePartFrom(const core::JsonView& json) {
    const auto name = json.string();
    const auto found = std::find(kParts.begin(), kParts.end(), name);
    if (found == kParts.end())
        json.fail("unknown part of a valve \"" + name + "\"", core::choicesHint(name, kParts));
    return static_cast<ValvePart>(found - kParts.begin());
}

ValveNow valveNow(const scene::ValveShape& valve, const physiology::Snapshot& snapshot) {
    const auto own = static_cast<std::size_t>(valve.valve), cell = static_cast<std::size_t>(valve.cell);
    const float area = snapshot.area[cell];
    return {gpu::mouthOf(snapshot.valveOpening[own], snapshot.valveLeak[own]),
            area > 0.0F ? snapshot.flow[cell] / area : 0.0F};
}

glm::vec3 spotOn(const scene::ValveShape& valve, ValvePart part, const physiology::Snapshot& snapshot) {
    const auto pose = anatomy::drawn(snapshot.pose);
    const auto body = pose.blended(valve.weights);
    const glm::vec3 along = body.turned(valve.tangent), across = body.turned(valve.commissure);
    const float area = std::max(snapshot.area[static_cast<std::size_t>(valve.cell)], 1e-9F);
    const auto own = static_cast<std::size_t>(valve.valve);
    const glm::vec3 place = placeOf(part, snapshot.valveOpening[own], snapshot.valveLeak[own]);
    return pose.posed(valve.weights, valve.center, valve.byFat) +
           std::sqrt(area / std::numbers::pi_v<float>) *
               (place.x * across + place.y * glm::cross(along, across) + place.z * along);
}

} // namespace app
