// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PlaneHandles.h"

#include <array>
#include <cmath>
#include <numbers>

#include "scene/PlaneHandle.h"
#include "ui/Projection.h"

namespace ui {
namespace {

constexpr int kRingParts = 64;
constexpr float kKnob = 0.32F, kLine = 0.09F, kHead = 0.55F; // em

ImVec2 pixel(const glm::vec2& place) {
    return {place.x, place.y};
}

class Drawing {
public:
    explicit Drawing(const scene::ViewSpec& view)
        : project_(view, {ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y}) {}

    void ring(const scene::SectionPlane& plane) const {
        const glm::mat3 axes = scene::axesOf(plane.normal);
        std::array<ImVec2, kRingParts> points;
        for (int i = 0; i < kRingParts; ++i) {
            const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / kRingParts;
            points[static_cast<std::size_t>(i)] =
                pixel(project_(plane.point + scene::PlaneHandle::kRing *
                                                 (std::cos(angle) * axes[0] + std::sin(angle) * axes[1])));
        }
        for (const auto& [ink, width] : inks())
            list_.AddPolyline(points.data(), kRingParts, ink, ImDrawFlags_Closed, width);
    }

    void arrow(const glm::vec3& from, const glm::vec3& to) const {
        const glm::vec2 a = project_(from), b = project_(to);
        const float length = std::max(glm::length(b - a), 1.0F);
        const glm::vec2 along = (b - a) / length, aside(-along.y, along.x);
        for (const auto& [ink, width] : inks())
            list_.AddLine(pixel(a), pixel(b), ink, width);
        const glm::vec2 back = b - em(kHead) * along;
        list_.AddTriangleFilled(pixel(b + em(0.3F) * along), pixel(back + 0.6F * em(kHead) * aside),
                                pixel(back - 0.6F * em(kHead) * aside), packed(color::kWarm));
        knob(from);
    }

    void knob(const glm::vec3& point) const {
        const ImVec2 place = pixel(project_(point));
        list_.AddCircleFilled(place, em(kKnob) + 1.5F, IM_COL32(0, 0, 0, 160));
        list_.AddCircleFilled(place, em(kKnob), packed(color::kWarm));
    }

    ControlMarks::Box boxAt(const glm::vec3& point) const {
        const glm::vec2 place = project_(point);
        const float half = em(kKnob);
        return {place.x - half, place.y - half, place.x + half, place.y + half};
    }

private:
    static std::array<std::pair<ImU32, float>, 2> inks() {
        return {{{IM_COL32(0, 0, 0, 130), 2.2F * em(kLine)}, {packed(color::kWarm, 0.9F), em(kLine)}}};
    }

    Projection project_;
    ImDrawList& list_ = *ImGui::GetBackgroundDrawList();
};

} // namespace

void drawPlaneHandle(const Panel& panel) {
    const auto cut = scene::cutOf(panel.model.view);
    if (!cut || panel.model.view.axial) return;
    const Drawing drawing(panel.model.view);
    const auto handle = scene::handleOf(*cut);
    drawing.ring(*cut);
    drawing.arrow(handle.center, handle.tip);
    panel.marks.mark("handle.move", drawing.boxAt(handle.tip));
    constexpr const char* kNames[] = {"handle.right", "handle.up", "handle.left", "handle.down"};
    for (std::size_t i = 0; i < handle.knobs.size(); ++i) {
        drawing.knob(handle.knobs[i]);
        panel.marks.mark(kNames[i], drawing.boxAt(handle.knobs[i]));
    }
}

} // namespace ui
