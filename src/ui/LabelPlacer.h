// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <vector>

#include <imgui.h>

#include "ui/LaboratoryScale.h"
#include "ui/panels/Overlays.h"

namespace ui {

// Finds room for labels on a chart: inside it, on no other label, and on as little of the trace as possible.
class LabelPlacer {
public:
    LabelPlacer(const Rect& room, const std::vector<CurvePoint>& curve) : room_(room), curve_(curve) {}

    // The best of the wished-for corners (top left), and takes the room.
    ImVec2 place(const std::vector<ImVec2>& wishes, ImVec2 size) {
        ImVec2 best = inside(wishes.front(), size);
        float least = costOf(best, size);
        for (const ImVec2& wish : wishes) {
            const ImVec2 corner = inside(wish, size);
            const float cost = costOf(corner, size);
            if (cost >= least) continue;
            best = corner;
            least = cost;
        }
        taken_.push_back(boxOf(best, size));
        return best;
    }

private:
    static constexpr float kOnALabel = 1e4F; // as bad as so many points of the trace

    static Rect boxOf(ImVec2 corner, ImVec2 size) {
        return {corner.x, corner.y, corner.x + size.x, corner.y + size.y};
    }

    ImVec2 inside(ImVec2 corner, ImVec2 size) const {
        return {std::clamp(corner.x, room_.left, std::max(room_.left, room_.right - size.x)),
                std::clamp(corner.y, room_.top, std::max(room_.top, room_.bottom - size.y))};
    }

    float costOf(ImVec2 corner, ImVec2 size) const {
        const Rect box = boxOf(corner, size);
        float cost = 0.0F;
        for (const Rect& other : taken_) {
            const float wide = std::min(box.right, other.right) - std::max(box.left, other.left);
            const float high = std::min(box.bottom, other.bottom) - std::max(box.top, other.top);
            if (wide > 0.0F && high > 0.0F) cost += kOnALabel;
        }
        for (const CurvePoint& point : curve_)
            if (point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom)
                cost += 1.0F;
        return cost;
    }

    Rect room_;
    const std::vector<CurvePoint>& curve_;
    std::vector<Rect> taken_;
};

} // namespace ui
