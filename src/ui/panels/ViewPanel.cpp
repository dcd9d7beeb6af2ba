// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/ViewPanel.h"

#include "core/Units.h"
#include "ui/QuantityFacts.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

bool drawQuantity(const Panel& panel, scene::ViewSpec& view) {
    heading(panel, panel.text("view.quantity"));
    std::vector<Choice> choices;
    for (const auto& facts : kQuantities)
        choices.push_back({facts.id, panel.text(facts.nameKey)});
    const auto id = choiceGrid(panel, "quantity", choices, factsOf(view.quantity).id, 2);
    if (!id) return false;
    showQuantity(view, quantityOf(*id));
    return true;
}

bool layerSlider(const Panel& panel, scene::Layer layer, scene::ViewSpec& view) {
    const std::string id = std::string("layer.") + scene::nameOf(layer);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(panel.text(id));
    ImGui::SameLine(ImGui::GetContentRegionMax().x * 0.52F);
    ImGui::SetNextItemWidth(-1.0F);
    float percent = view.opacityOf(layer) * 100.0F;
    const bool changed = ImGui::SliderFloat(("##" + id).c_str(), &percent, 0.0F, 100.0F, "%.0f %%",
                                            ImGuiSliderFlags_AlwaysClamp);
    panel.marks.markLastItem(id);
    if (changed) view.opacityOf(layer) = percent / 100.0F;
    return changed;
}

bool drawLayers(const Panel& panel, scene::ViewSpec& view) {
    heading(panel, panel.text("view.layers"));
    bool changed = false;
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding.x, padding.y * 0.45F});
    for (int layer = 0; layer < scene::kLayerCount; ++layer)
        changed |= layerSlider(panel, static_cast<scene::Layer>(layer), view);
    ImGui::PopStyleVar();
    return changed;
}

bool drawSwitch(const Panel& panel, const char* key, bool& value) {
    const bool changed = ImGui::Checkbox(panel.text(key), &value);
    panel.marks.markLastItem(key);
    return changed;
}

// The section's height, and the slice as in a textbook.
bool drawSection(const Panel& panel, scene::ViewSpec& view) {
    heading(panel, panel.text("view.section"));
    bool changed = false;
    bool slice = view.axial;
    if (drawSwitch(panel, "view.slice", slice)) panel.ask(ToggleSlice{});
    bool cut = view.sectionHeight.has_value();
    if (!view.axial && drawSwitch(panel, "view.cut", cut)) {
        view.sectionHeight = cut ? std::optional(0.3F) : std::nullopt;
        changed = true;
    }
    if (!view.sectionHeight) return changed;
    float height = static_cast<float>(core::toMm(static_cast<double>(*view.sectionHeight)));
    const float most = static_cast<float>(core::toMm(static_cast<double>(scene::kHighestSection)));
    if (!slider(panel, {"view.height", panel.text("view.height"), 5.0F, most, "%.0f mm"}, height))
        return changed;
    scene::moveSection(view, static_cast<float>(core::fromMm(static_cast<double>(height))));
    return true;
}

} // namespace

void drawViewPanel(const Panel& panel) {
    scene::ViewSpec view = panel.model.view;
    bool changed = drawQuantity(panel, view);
    changed |= drawLayers(panel, view);
    changed |= drawSection(panel, view);
    changed |= slider(panel, {"view.width", panel.text("view.width"), 0.5F, 4.0F, "× %.1f"}, view.veinWidth);
    changed |= drawSwitch(panel, "view.legend", view.legend);
    if (ImGui::Button(panel.text("view.reset"), {-1.0F, 0.0F})) panel.ask(ResetView{});
    panel.marks.markLastItem("view.reset");
    if (changed) panel.ask(view);
}

} // namespace ui
