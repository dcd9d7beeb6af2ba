// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/ViewPanel.h"

#include "ui/QuantityFacts.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

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

} // namespace

void drawViewPanel(const Panel& panel) {
    scene::ViewSpec view = panel.model.view;
    bool changed = drawQuantity(panel, view);
    changed |= drawLayers(panel, view);
    changed |= slider(panel, {"view.width", panel.text("view.width"), 0.5F, 4.0F, "× %.1f"}, view.veinWidth);
    if (lowButton(panel, "view.reset", panel.text("view.reset"))) panel.ask(ResetView{});
    if (changed) panel.ask(view);
}

} // namespace ui
