// SPDX-License-Identifier: Apache-2.0
#include "app/SliceKeeper.h"

#include <cmath>

#include <glm/geometric.hpp>

#include "scene/Visibility.h"

namespace app {
namespace {

constexpr double kOften = 0.1;  // s
constexpr float kMoved = 1e-4F; // m

// What can be seen of a section: solid tissue, or all that is shown at all where the section is everything.
bool seenIn(const scene::ViewSpec& view, const std::string& id, scene::Layer layer) {
    if (layer == scene::Layer::garment || layer == scene::Layer::footprint) return false; // no tissue
    const auto seen = scene::visibilityOf(view, scene::traitsOf(id, layer));
    return view.axial ? seen.blended() > 0.0F : seen.opacity >= 1.0F && seen.dissolved <= 0.0F;
}

void choose(const scene::ViewSpec& view, const scene::LegGeometry& geometry,
            scene::slice::SliceRequest& request) {
    const auto look = [&](const auto& structures) {
        for (const auto& each : structures) {
            if (seenIn(view, each.id, each.layer))
                request.shown[static_cast<std::size_t>(each.layer)] = true;
            else
                request.left.insert(each.id);
        }
    };
    look(geometry.meshes);
    look(geometry.tubes);
}

} // namespace

SliceKeeper::SliceKeeper(const scene::LegGeometry& geometry, int longestSide)
    : geometry_(geometry), longestSide_(longestSide) {}

bool SliceKeeper::fits(const scene::slice::SliceRequest& request, const scene::FrameInput& frame) const {
    if (!map_ || request != request_ || std::abs(frame.time - time_) >= kOften) return false;
    const auto& shape = frame.pose.shape;
    if (shape.girth != pose_.shape.girth || shape.fat != pose_.shape.fat) return false;
    // Far enough from the joints to see turns.
    for (const glm::vec2 place : {glm::vec2(0.05F, 0.05F), glm::vec2(0.05F, 0.5F * request.axes[1].z)}) {
        const glm::vec3 probe = request.axes * glm::vec3(place, request.height);
        for (std::size_t b = 0; b < pose_.bodies.size(); ++b) {
            const auto body = static_cast<anatomy::Body>(b);
            if (glm::distance(pose_.moved(body, probe), frame.pose.moved(body, probe)) > kMoved) return false;
        }
    }
    return true;
}

std::shared_ptr<const scene::slice::SliceMap> SliceKeeper::at(const scene::FrameInput& frame,
                                                              const scene::ViewSpec& view) {
    const auto cut = scene::cutOf(view);
    if (!cut) return nullptr;
    scene::slice::SliceRequest request;
    request.height = cut->offset();
    request.axes = scene::axesOf(cut->normal);
    request.longestSide = longestSide_;
    request.veinWidth = view.veinWidth;
    choose(view, geometry_, request);
    if (!fits(request, frame)) {
        map_ =
            std::make_shared<const scene::slice::SliceMap>(scene::slice::sliceOf(geometry_, frame, request));
        request_ = request;
        pose_ = frame.pose;
        time_ = frame.time;
    }
    return map_;
}

int sliceSide(render::Quality quality) {
    return quality == render::Quality::low ? 512 : (quality == render::Quality::high ? 1024 : 768);
}

} // namespace app
