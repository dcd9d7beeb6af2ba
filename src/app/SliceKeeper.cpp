// SPDX-License-Identifier: Apache-2.0
#include "app/SliceKeeper.h"

#include <cmath>

#include <glm/geometric.hpp>

namespace app {
namespace {

constexpr double kOften = 0.1;  // s
constexpr float kMoved = 1e-4F; // m

// What can be seen of a section: solid tissue, or all that is shown at all where the section is everything.
std::array<bool, scene::kLayerCount> shownIn(const scene::ViewSpec& view) {
    std::array<bool, scene::kLayerCount> shown{};
    for (std::size_t i = 0; i < shown.size(); ++i)
        shown[i] = view.axial ? view.opacity[i] > 0.0F : view.opacity[i] >= 1.0F;
    for (const auto layer : {scene::Layer::garment, scene::Layer::footprint}) // no tissue
        shown[static_cast<std::size_t>(layer)] = false;
    return shown;
}

} // namespace

SliceKeeper::SliceKeeper(const scene::LegGeometry& geometry, int longestSide)
    : geometry_(geometry), longestSide_(longestSide) {}

bool SliceKeeper::fits(const scene::slice::SliceRequest& request, const scene::FrameInput& frame) const {
    if (!map_ || request.height != request_.height || request.shown != request_.shown ||
        request.veinWidth != request_.veinWidth || std::abs(frame.time - time_) >= kOften)
        return false;
    const auto& shape = frame.pose.shape;
    if (shape.girth != pose_.shape.girth || shape.fat != pose_.shape.fat) return false;
    const glm::vec3 probe(0.05F, 0.05F, request.height); // far enough from the joints to see turns
    for (std::size_t b = 0; b < pose_.bodies.size(); ++b) {
        const auto body = static_cast<anatomy::Body>(b);
        if (glm::distance(pose_.moved(body, probe), frame.pose.moved(body, probe)) > kMoved) return false;
    }
    return true;
}

std::shared_ptr<const scene::slice::SliceMap> SliceKeeper::at(const scene::FrameInput& frame,
                                                              const scene::ViewSpec& view) {
    if (!view.sectionHeight) return nullptr;
    const scene::slice::SliceRequest request{*view.sectionHeight, longestSide_, shownIn(view),
                                             view.veinWidth};
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
