// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PlaybackBar.h"

#include "ui/GaitStrip.h"
#include "ui/PlaybackRules.h"
#include "ui/Widgets.h"
#include "ui/lecture/RecordModel.h"

namespace ui {
namespace {

void drawButtons(const Panel& panel) {
    const Playback& playback = panel.model.playback;
    const bool still = playback.paused;
    if (iconButton(panel, "playback.play", still ? Icon::play : Icon::pause,
                   panel.text(still ? "playback.play" : "playback.pause")))
        panel.ask(toggledPause(playback));
    ImGui::SameLine();
    if (iconButton(panel, "playback.step", Icon::step, panel.text("playback.step"))) {
        panel.ask(std::make_shared<const RecordRequest>(RecordRequest{RecordRequest::Step{1}}));
    }
}

void drawSpeed(const Panel& panel) {
    Playback changed = panel.model.playback;
    ImGui::AlignTextToFramePadding();
    ImGui::Text("%s ×", panel.text.number(static_cast<double>(changed.speed), 1).c_str());
    ImGui::SameLine();
    ImGui::SetNextItemWidth(em(6.0F));
    const bool moved = ImGui::SliderFloat("##playback.speed", &changed.speed, 0.1F, 4.0F, "",
                                          ImGuiSliderFlags_AlwaysClamp | ImGuiSliderFlags_Logarithmic);
    panel.marks.markLastItem("playback.speed");
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", panel.text("playback.speed"));
    if (moved) panel.ask(changed);
}

void drawTime(const Panel& panel) {
    const double time = panel.model.shown ? panel.model.shown->time : 0.0;
    const auto& record = panel.model.lecture.record;
    const bool scrubbed = panel.model.playback.scrub || (record && record->moment);
    ImGui::AlignTextToFramePadding();
    ImGui::TextColored(scrubbed ? color::kWarm : color::kDim, "%s %s s",
                       panel.text(scrubbed ? "playback.stored" : "playback.time"),
                       panel.text.number(time, 2).c_str());
}

void drawStrip(const Panel& panel, float rightMargin) {
    const float width = ImGui::GetContentRegionAvail().x - rightMargin;
    const auto place = drawGaitStrip(panel, width, ImGui::GetFrameHeight());
    if (place) panel.ask(Playback{true, panel.model.playback.speed, place});
}

} // namespace

void drawPlaybackBar(const Panel& panel) {
    drawButtons(panel);
    ImGui::SameLine();
    drawSpeed(panel);
    ImGui::SameLine(0.0F, em(1.2F));
    drawStrip(panel, em(9.5F));
    ImGui::SameLine(0.0F, em(1.0F));
    drawTime(panel);
}

} // namespace ui
