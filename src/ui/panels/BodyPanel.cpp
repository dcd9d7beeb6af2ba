// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/BodyPanel.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "core/Units.h"
#include "ui/BodySketch.h"
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

std::string number(const char* format, double value) {
    char text[32];
    std::snprintf(text, sizeof text, format, value);
    return text;
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

void drawReadings(const Panel& panel, const CirculationReading& reading) {
    readingLine(panel, "body.output", number("%.1f L/min", literMinute(reading.cardiacOutput)));
    readingLine(panel, "body.return", number("%.1f L/min", literMinute(reading.venousReturn)));
    readingLine(panel, "body.atrium", number("%.0f mmHg", core::toMmHg(reading.rightAtrialPressure)));
    readingLine(panel, "body.veins", number("%.0f %%", 100.0 * reading.veinsShare));
    readingLine(panel, "body.pumped", number("%.2f L", core::toMl(reading.legPumped) / 1000.0));
    const auto& drop = reading.drop;
    readingLine(panel, "body.lap", number("%.0f s", drop.laps > 0 ? drop.lastLap : drop.travelled));
}

// What switching a driver off may change, and how it is kept: ImGui keeps floats with the window.
struct Effect {
    const char* key;
    const char* format;
    double now;
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

void drawEffects(const Panel& panel, const CirculationReading& reading) {
    const auto& traces = panel.model.traces;
    const Effect effects[] = {{"body.effect.return", "%.2f L/min", literMinute(reading.legReturn)},
                              {"body.effect.foot", "%.0f mmHg", meanOf(traces, &Trace::footVeinMmHg)},
                              {"body.effect.calf", "%.0f mL", meanOf(traces, &Trace::calfVolumeMl)}};
    const bool all = panel.model.patient.drivers == physiology::Drivers{};
    for (const auto& effect : effects) {
        float* before = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID(effect.key), -1.0F);
        if (all) *before = static_cast<float>(effect.now);
        const std::string now = number(effect.format, effect.now);
        const bool told = !all && *before >= 0.0F;
        const std::string line =
            told
                ? number("%.4g", std::stod(number(effect.format, static_cast<double>(*before)))) + " → " + now
                : now;
        readingLine(panel, effect.key, line);
    }
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
