// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/ViewPanel.h"

#include "core/Units.h"
#include "ui/QuantityFacts.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

bool drawSwitch(const Panel& panel, const char* key, bool& value) {
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding.x, padding.y * kLowRow});
    const bool changed = ImGui::Checkbox(panel.text(key), &value);
    ImGui::PopStyleVar();
    panel.marks.markLastItem(key);
    return changed;
}

// A heading with a switch on its right.
bool switchedHeading(const Panel& panel, const char* title, const char* key, bool& value) {
    bool changed = false;
    ImGui::PushFont(panel.fonts.strong);
    labeled(panel.text(title), [&] {
        ImGui::PopFont();
        changed = drawSwitch(panel, key, value);
    });
    return changed;
}

bool drawQuantity(const Panel& panel, scene::ViewSpec& view) {
    const bool changed = switchedHeading(panel, "view.quantity", "view.legend", view.legend);
    std::vector<Choice> choices;
    choices.reserve(std::size(kQuantities));
    for (const auto& facts : kQuantities)
        choices.push_back({facts.id, panel.text(facts.nameKey)});
    const auto id = choiceGrid(panel, "quantity", choices, factsOf(view.quantity).id, 3);
    if (!id) return changed;
    showQuantity(view, quantityOf(*id));
    return true;
}

bool layerSlider(const Panel& panel, scene::Layer layer, scene::ViewSpec& view) {
    const std::string id = std::string("layer.") + scene::nameOf(layer);
    float percent = view.opacityOf(layer) * 100.0F;
    if (!slider(panel, {id, panel.text(id), 0.0F, 100.0F, "%.0f %%", true}, percent)) return false;
    view.opacityOf(layer) = percent / 100.0F;
    return true;
}

// Tissues and arteries on the left; veins, what is in them and the column of pressure on the right.
bool drawLayers(const Panel& panel, scene::ViewSpec& view) {
    heading(panel, panel.text("view.layers"));
    bool changed = false;
    const auto column = [&](int first, int last) {
        for (int layer = first; layer < last; ++layer)
            changed |= layerSlider(panel, static_cast<scene::Layer>(layer), view);
    };
    constexpr int kVeins = static_cast<int>(scene::Layer::deepVein);
    // What else is around the leg is up to the scene.
    constexpr int kWorn = static_cast<int>(scene::Layer::garment);
    constexpr int kColumn = static_cast<int>(scene::Layer::column);
    sideBySide(
        "layers", [&] { column(0, kVeins); },
        [&] {
            column(kVeins, kWorn);
            column(kColumn, kColumn + 1);
        });
    return changed;
}

// The section's height, and the slice as in a textbook.
bool drawSection(const Panel& panel, scene::ViewSpec& view) {
    bool changed = false, slice = view.axial, cut = view.sectionHeight.has_value();
    if (view.axial) {
        heading(panel, panel.text("view.section"));
    } else if (switchedHeading(panel, "view.section", "view.cut", cut)) {
        view.sectionHeight = cut ? std::optional(0.3F) : std::nullopt;
        changed = true;
    }
    if (drawSwitch(panel, "view.slice", slice)) panel.ask(ToggleSlice{});
    if (!view.sectionHeight) return changed;
    auto height = static_cast<float>(core::toMm(static_cast<double>(*view.sectionHeight)));
    const auto most = static_cast<float>(core::toMm(static_cast<double>(scene::kHighestSection)));
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
    if (lowButton(panel, "view.reset", panel.text("view.reset"))) panel.ask(ResetView{});
    if (changed) panel.ask(view);
}

} // namespace ui
