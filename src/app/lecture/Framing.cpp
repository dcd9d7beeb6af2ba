// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/Framing.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "scene/Peel.h"
#include "scene/Picking.h"
#include "scene/Visibility.h"

namespace app {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kNearest = 0.22F;     // m, so that its surroundings are seen
constexpr float kAside = 0.012F;      // m off the middle of the leg, from where it has a side
constexpr float kFarSide = 1.2F;      // rad away from that side
constexpr float kShown = 0.75F;       // less lets other things show through it
constexpr float kAboutAsHigh = 0.02F; // m

std::vector<glm::vec3> placesOf(const std::string& id, const scene::LegGeometry& leg,
                                const scene::FrameInput& frame) {
    std::vector<glm::vec3> places;
    for (const auto& mesh : leg.meshes)
        if (mesh.id == id)
            for (const auto& vertex : mesh.vertices)
                places.push_back(
                    frame.pose.posed(vertex.weights, vertex.position, vertex.normal * vertex.byFat));
    for (const auto& tube : leg.tubes)
        if (tube.id == id)
            for (const auto& ring : tube.rings)
                places.push_back(frame.pose.posed(ring.weights, ring.center, ring.byFat));
    for (const auto& valve : leg.valves)
        if (valve.id == id) places.push_back(frame.pose.posed(valve.weights, valve.center, valve.byFat));
    return places;
}

// The middle of the bones at this height; the leg's own axis where there are none.
glm::vec3 axisAt(float height, const scene::LegGeometry& leg, const scene::FrameInput& frame) {
    glm::vec3 sum(0.0F);
    float count = 0.0F;
    for (const auto& mesh : leg.meshes) {
        if (mesh.layer != scene::Layer::bone) continue;
        for (const auto& vertex : mesh.vertices) {
            const glm::vec3 place = frame.pose.posed(vertex.weights, vertex.position, glm::vec3(0.0F));
            if (std::abs(place.z - height) > kAboutAsHigh) continue;
            sum += place;
            count += 1.0F;
        }
    }
    return count > 0.0F ? sum / count : glm::vec3(0.0F, 0.0F, height);
}

// The box whole in a part of the picture, its middle in the middle of that.
scene::Camera framedIn(const ui::Rect& clearing, const scene::Camera& camera, const scene::Bounds& box,
                       float aspect) {
    const float wide = clearing.right - clearing.left, high = clearing.bottom - clearing.top;
    scene::Camera result = camera;
    result.fieldOfView = 2.0F * std::atan(high * std::tan(0.5F * camera.fieldOfView));
    result = scene::framed(result, box, aspect * wide / high);
    result.fieldOfView = camera.fieldOfView;
    result.distance = std::max(result.distance, kNearest);
    result.pan((0.5F - 0.5F * (clearing.left + clearing.right)) * aspect,
               0.5F * (clearing.top + clearing.bottom) - 0.5F);
    return result;
}

// In the clearing where it is largest.
scene::Camera framedIn(const PictureRoom& room, const scene::Camera& camera, const scene::Bounds& box) {
    scene::Camera best = framedIn(room.clearings.front(), camera, box, room.aspect);
    for (const auto& clearing : room.clearings) {
        const auto other = framedIn(clearing, camera, box, room.aspect);
        if (other.distance < best.distance) best = other;
    }
    return best;
}

float turn(float from, float to) {
    return std::remainder(to - from, 2.0F * kPi);
}

} // namespace

std::optional<Framed> framing(const std::string& id, const scene::LegGeometry& leg,
                              const scene::FrameInput& frame, const scene::ViewSpec& view,
                              const PictureRoom& room) {
    auto places = placesOf(id, leg, frame);
    if (places.empty()) return std::nullopt;
    const glm::vec3 axis = axisAt(places[places.size() / 2].z, leg, frame);
    const glm::vec3 side(view.mirrored ? -1.0F : 1.0F, 1.0F, 1.0F);
    scene::Bounds box{places.front() * side, places.front() * side};
    for (auto& place : places) {
        place *= side;
        box.low = glm::min(box.low, place);
        box.high = glm::max(box.high, place);
    }
    const glm::vec3 middle = 0.5F * (box.low + box.high);
    scene::Camera camera = view.camera;
    camera.roll = 0.0F;
    if (view.axial) camera = scene::namedCamera(scene::NamedView::back, view.mirrored);
    const glm::vec3 out = middle - axis * side;
    const float faces = std::atan2(out.x, out.y);
    if (std::hypot(out.x, out.y) > kAside && std::abs(turn(camera.azimuth, faces)) > kFarSide)
        camera.azimuth = faces;
    camera = framedIn(room, camera, box);
    const auto nearest = std::min_element(places.begin(), places.end(), [&](const auto& a, const auto& b) {
        return glm::distance(a, middle) < glm::distance(b, middle);
    });
    return Framed{camera, *nearest, static_cast<std::size_t>(nearest - places.begin())};
}

std::optional<glm::vec3> placeOf(const std::string& id, std::size_t place, const scene::LegGeometry& leg,
                                 const scene::FrameInput& frame, bool mirrored) {
    const auto places = placesOf(id, leg, frame);
    if (place >= places.size()) return std::nullopt;
    return places[place] * glm::vec3(mirrored ? -1.0F : 1.0F, 1.0F, 1.0F);
}

void reveal(scene::ViewSpec& view, const std::string& id, scene::Layer layer) {
    if (view.axial) scene::uncut(view);
    view.selected = id;
    for (const std::string& name : {id, std::string(scene::nameOf(layer))}) {
        view.states.hidden.erase(name);
        view.states.ghosted.erase(name);
    }
    if (!view.states.isolated.empty()) view.states.isolated.insert(id);
    if (view.opacityOf(layer) < kShown) view.opacityOf(layer) = 1.0F;
    const auto step = scene::peelStepOf(layer, id);
    if (scene::dissolvedAt(view.peel, step) > 0.0F) view.peel = scene::stopOf(step);
}

bool covered(const std::string& id, const Framed& framed, const scene::LegGeometry& leg,
             const scene::FrameInput& frame, const scene::ViewSpec& view) {
    const glm::vec3 side(view.mirrored ? -1.0F : 1.0F, 1.0F, 1.0F);
    const glm::vec3 eye = framed.camera.eye() * side, place = framed.middle * side;
    const auto hit = scene::pick({eye, glm::normalize(place - eye)}, leg, frame, view);
    return hit && hit->id != id;
}

} // namespace app
