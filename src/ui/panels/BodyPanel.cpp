// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/BodyPanel.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "core/Units.h"
#include "ui/BodySketch.h"
#include "ui/PlotScale.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

using physiology::Trace;
using physiology::circulation::CirculationReading;

constexpr double kMeanSeconds = 5.0; // of the curves: four strides, a breath
constexpr float kBelow = 15.2F;      // em that readings and switches take

double literMinute(double flow) {
    return core::toMl(flow) * 60.0 / 1000.0;
}

std::string withUnit(const Panel& panel, double value, int decimals, const char* unit) {
    return panel.text.number(value, decimals) + " " + unit;
}

void readingLine(const Panel& panel, const char* key, const std::string& value) {
    const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
    ImGui::PushFont(panel.fonts.small);
    ImGui::TextColored(color::kDim, "%s", panel.text(key));
    panel.marks.markLastItem(key);
    ImGui::SameLine(right - ImGui::CalcTextSize(value.c_str()).x);
    ImGui::TextUnformatted(value.c_str());
    panel.marks.markLastItem(std::string(key) + ".value");
    ImGui::PopFont();
}

// While the first round lasts: how long it has, and that it goes on.
std::string lapText(const Panel& panel, const physiology::circulation::TaggedDrop& drop) {
    return drop.laps > 0 ? withUnit(panel, drop.lastLap, 0, "s") : withUnit(panel, drop.travelled, 0, "s …");
}

void drawReadings(const Panel& panel, const CirculationReading& reading) {
    readingLine(panel, "body.output", withUnit(panel, literMinute(reading.cardiacOutput), 1, "L/min"));
    readingLine(panel, "body.return", withUnit(panel, literMinute(reading.venousReturn), 1, "L/min"));
    readingLine(panel, "body.atrium", withUnit(panel, core::toMmHg(reading.rightAtrialPressure), 0, "mmHg"));
    readingLine(panel, "body.veins", withUnit(panel, 100.0 * reading.veinsShare, 0, "%"));
    readingLine(panel, "body.pumped", withUnit(panel, core::toMl(reading.legPumped) / 1000.0, 2, "L"));
    readingLine(panel, "body.lap", lapText(panel, reading.drop));
}

// What switching a driver off may change.
struct Effect {
    const char* key;
    double now;
    int decimals;
    const char* unit;
};

double meanOf(const std::vector<Trace>& traces, float Trace::*value) {
    double sum = 0.0;
    int count = 0;
    for (auto each = traces.rbegin(); each != traces.rend(); ++each) {
        if (each->time < traces.back().time - kMeanSeconds) break;
        sum += static_cast<double>((*each).*value);
        ++count;
    }
    return count > 0 ? sum / count : 0.0;
}

std::string signedText(double value, int decimals) {
    char text[32];
    std::snprintf(text, sizeof text, "%+.*f", decimals, value);
    return text;
}

// What it is, and by how much it differs from what it was while all drivers were on; ImGui keeps that with
// the window.
void drawEffect(const Panel& panel, const Effect& effect, bool allOn) {
    float* before = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID(effect.key), -1.0F);
    if (allOn) *before = static_cast<float>(effect.now);
    std::string line = withUnit(panel, effect.now, effect.decimals, effect.unit);
    if (!allOn && *before >= 0.0F)
        line.append(" (")
            .append(panel.text.number(signedText(effect.now - static_cast<double>(*before), effect.decimals)))
            .append(")");
    readingLine(panel, effect.key, line);
}

void drawEffects(const Panel& panel, const CirculationReading& reading) {
    const auto& traces = panel.model.traces;
    const bool allOn = panel.model.patient.drivers == physiology::Drivers{};
    drawEffect(panel, {"body.effect.return", literMinute(reading.legReturn), 2, "L/min"}, allOn);
    drawEffect(panel, {"body.effect.foot", meanOf(traces, &Trace::footVeinMmHg), 0, "mmHg"}, allOn);
    drawEffect(panel, {"body.effect.calf", meanOf(traces, &Trace::calfVolumeMl), 0, "mL"}, allOn);
}

void drawDrivers(const Panel& panel) {
    heading(panel, panel.text("body.drivers"));
    const auto& names = physiology::driverNames();
    const float half = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x / 2.0F;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i % 2 == 1) ImGui::SameLine(half);
        bool on = panel.model.patient.drivers.on[i];
        if (drawSwitch(panel, ("driver." + names[i]).c_str(), on))
            panel.command(physiology::SetDriver{static_cast<physiology::Driver>(i), on});
    }
}

} // namespace

void drawBodyPanel(const Panel& panel) {
    if (!panel.model.shown) return;
    const auto& reading = panel.model.shown->circulation;
    const ImVec2 room = ImGui::GetContentRegionAvail(), low = ImGui::GetCursorScreenPos();
    const float height = std::max(em(6.0F), room.y - em(kBelow));
    const float width = std::min(room.x, 1.15F * height);
    drawBodySketch(panel, reading, {low.x + (room.x - width) / 2.0F, low.y}, {width, height});
    ImGui::Dummy({room.x, height});
    panel.marks.markLastItem("body.sketch");
    const ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing.x, spacing.y * 0.3F});
    dimText(panel, panel.text("body.schematic"));
    drawReadings(panel, reading);
    drawDrivers(panel);
    drawEffects(panel, reading);
    ImGui::PopStyleVar();
}

} // namespace ui
