// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/ViewPanel.h"

#include "scene/Visibility.h"
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

// What one click makes of a layer: shown, a ghost, hidden, shown.
float nextOpacity(float opacity) {
    constexpr float kGhostFrom = 0.005F, kShownFrom = 0.5F;
    if (opacity >= kShownFrom) return scene::kGhostOpacity;
    return opacity > kGhostFrom ? 0.0F : 1.0F;
}

// A disc: full, half full or empty, as the layer is.
void drawState(float opacity) {
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    const ImVec2 middle{0.5F * (low.x + high.x), 0.5F * (low.y + high.y)};
    const float radius = 0.26F * (high.y - low.y);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float next = nextOpacity(opacity); // tells the state
    if (next < 1.0F) {
        constexpr float kPi = 3.14159265F;
        list.PathArcTo(middle, radius, 0.5F * kPi, next > 0.0F ? 2.5F * kPi : 1.5F * kPi);
        list.PathFillConvex(packed(color::kAccent));
    }
    list.AddCircle(middle, radius, packed(next < 1.0F ? color::kAccent : color::kDim), 0, 1.5F);
}

bool layerButton(const Panel& panel, const std::string& id, float& opacity) {
    const std::string mark = id + ".state";
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding.x, padding.y * kLowRow});
    const float side = ImGui::GetFrameHeight();
    const bool pressed = ImGui::Button(("##" + mark).c_str(), {side, side});
    ImGui::PopStyleVar();
    panel.marks.markLastItem(mark);
    drawState(opacity);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", panel.text("view.layer.click"));
    ImGui::SameLine(0.0F, 0.35F * ImGui::GetStyle().ItemSpacing.x);
    if (pressed) opacity = nextOpacity(opacity);
    return pressed;
}

bool layerSlider(const Panel& panel, scene::Layer layer, scene::ViewSpec& view) {
    const std::string id = std::string("layer.") + scene::nameOf(layer);
    const bool pressed = layerButton(panel, id, view.opacityOf(layer));
    float percent = view.opacityOf(layer) * 100.0F;
    if (!slider(panel, {id, panel.text(id), 0.0F, 100.0F, "%.0f %%", true}, percent)) return pressed;
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
