// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/NameControls.h"

#include <array>
#include <string>

#include "ui/Widgets.h"
#include "ui/lecture/StructureModel.h"

namespace ui {
namespace {

using scene::Layer;

constexpr std::array kLayers{Layer::muscle,          Layer::tendon,     Layer::bone,
                             Layer::artery,          Layer::deepVein,   Layer::muscularVein,
                             Layer::superficialVein, Layer::perforator, Layer::valve};
constexpr int kAcross = 2; // so that each word fits in every language

void drawLayerButtons(const Panel& panel, NameLayers& names, bool& changed) {
    const float gap = 0.5F * ImGui::GetStyle().ItemSpacing.x;
    const float width = (ImGui::GetContentRegionAvail().x - gap * (kAcross - 1)) / kAcross;
    ImGui::PushFont(panel.fonts.small);
    int column = 0;
    for (const Layer layer : kLayers) {
        if (column++ % kAcross != 0) ImGui::SameLine(0.0F, gap);
        const std::string key = std::string("layer.") + scene::nameOf(layer);
        if (!choiceButton(panel, "names." + key, panel.text(key), names.layers.contains(layer),
                          {width, 0.0F}))
            continue;
        if (names.layers.erase(layer) == 0) names.layers.insert(layer);
        names.on = !names.layers.empty();
        changed = true;
    }
    ImGui::PopFont();
}

} // namespace

void drawNameControls(const Panel& panel) {
    const auto& structures = panel.model.lecture.structures;
    if (!structures) return;
    if (lowButton(panel, "search", panel.text("search.open")))
        panel.ask(std::make_shared<const StructureRequest>(StructureRequest{ToggleSearch{}}));
    NameLayers names{structures->naming, structures->named};
    bool changed = switchedHeading(panel, panel.text("names.title"), "names.on", names.on);
    drawLayerButtons(panel, names, changed);
    if (changed) panel.ask(std::make_shared<const StructureRequest>(StructureRequest{std::move(names)}));
}

} // namespace ui
