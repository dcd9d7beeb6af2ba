// SPDX-License-Identifier: Apache-2.0
#include "ui/GaitStrip.h"

#include <algorithm>

#include "ui/lecture/RecordModel.h"

namespace ui {
namespace {

// Phases of the stride by their end, share of the cycle (Perry's divisions, rounded).
struct Phase {
    const char* key;
    float end;
};
constexpr Phase kStride[] = {{"phase.heel-strike", 0.12F},
                             {"phase.mid-stance", 0.31F},
                             {"phase.push-off", 0.62F},
                             {"phase.swing", 1.0F}};

bool strides(const Panel& panel) {
    const auto& activity = panel.model.patient.activity;
    return activity == "walk" || activity == "run";
}

struct Strip {
    ImDrawList& list;
    ImVec2 low, high;

    float x(float share) const { return low.x + share * (high.x - low.x); }
};

void drawPhases(const Panel& panel, const Strip& strip, float phase) {
    float begin = 0.0F;
    bool odd = false;
    for (const Phase& each : kStride) {
        const bool present = phase >= begin && phase < each.end;
        const ImVec4 fill = present ? color::kAccentDeep : (odd ? color::kField : color::kFieldHover);
        strip.list.AddRectFilled({strip.x(begin), strip.low.y}, {strip.x(each.end), strip.high.y},
                                 packed(fill));
        const char* name = panel.text(each.key);
        ImFont* font = panel.fonts.small;
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, name);
        const float middle = (strip.x(begin) + strip.x(each.end)) / 2.0F;
        if (size.x < strip.x(each.end) - strip.x(begin) - 6.0F)
            strip.list.AddText(font, font->FontSize,
                               {middle - size.x / 2.0F, (strip.low.y + strip.high.y - size.y) / 2.0F},
                               packed(present ? color::kText : color::kDim), name);
        begin = each.end;
        odd = !odd;
    }
}

void drawCursor(const Strip& strip, float phase, bool scrubbed) {
    const float x = strip.x(phase);
    const ImU32 ink = packed(scrubbed ? color::kWarm : color::kAccent);
    strip.list.AddRectFilled({x - 2.0F, strip.low.y - 3.0F}, {x + 2.0F, strip.high.y + 3.0F}, ink, 2.0F);
    strip.list.AddCircleFilled({x, strip.low.y - 3.0F}, 6.0F, ink);
}

} // namespace

void drawGaitPhases(const Panel& panel, ImDrawList& list, const GaitStripPlace& place, float phase) {
    const Strip strip{list, place.low, place.high};
    drawPhases(panel, strip, phase);
    drawCursor(strip, phase, false);
}

std::optional<float> drawGaitStrip(const Panel& panel, float width, float height) {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    ImGui::InvisibleButton("gait.phase", {width, height});
    panel.marks.markLastItem("gait.phase");
    const Strip strip{*ImGui::GetWindowDrawList(), low, {low.x + width, low.y + height}};
    const auto& scrub = panel.model.playback.scrub;
    const float live = panel.model.shown ? static_cast<float>(panel.model.shown->gaitPhase) : 0.0F;
    const float phase = scrub.value_or(live);
    if (strides(panel))
        drawPhases(panel, strip, phase);
    else
        strip.list.AddRectFilled(strip.low, strip.high, packed(color::kField), 6.0F);
    const auto& record = panel.model.lecture.record;
    drawCursor(strip, phase, scrub || (record && record->moment));
    if (!ImGui::IsItemActive() || !panel.model.cycleStored) return std::nullopt;
    return std::clamp((ImGui::GetIO().MousePos.x - low.x) / width, 0.0F, 1.0F);
}

} // namespace ui
