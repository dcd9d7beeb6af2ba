// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/InsidePanel.h"

#include <cmath>

#include "scene/Visibility.h"
#include "ui/StructureNames.h"
#include "ui/Widgets.h"
#include "ui/panels/SectionControls.h"

namespace ui {
namespace {

constexpr float kAtStop = 0.005F;

struct StateKey {
    const char* id;
    scene::StructureAction action;
};
constexpr StateKey kStates[] = {{"isolate", scene::StructureAction::isolate},
                                {"ghost", scene::StructureAction::ghost},
                                {"hide", scene::StructureAction::hide}};

std::string nearestStop(float peel) {
    for (int i = 0; i < scene::kPeelSteps; ++i) {
        const auto step = static_cast<scene::PeelStep>(i);
        if (std::abs(peel - scene::stopOf(step)) < kAtStop) return scene::nameOf(step);
    }
    return "";
}

bool drawPeel(const Panel& panel, scene::ViewSpec& view) {
    heading(panel, panel.text("inside.peel"));
    float peel = view.peel;
    bool changed =
        slider(panel, {"inside.peel.way", panel.text("inside.peel.way"), 0.0F, 1.0F, "", true}, peel);
    std::vector<Choice> stops;
    for (int i = 0; i < scene::kPeelSteps; ++i) {
        const std::string name = scene::nameOf(static_cast<scene::PeelStep>(i));
        stops.push_back({name, panel.text("peel." + name)});
    }
    const auto stop = choiceGrid(panel, "peel", stops, nearestStop(view.peel), 4);
    for (std::size_t i = 0; stop && i < stops.size(); ++i)
        if (stops[i].id == *stop) peel = scene::stopOf(static_cast<scene::PeelStep>(i)), changed = true;
    if (changed) scene::peelTo(view, peel);
    return changed;
}

bool drawLens(const Panel& panel, scene::ViewSpec& view) {
    bool changed = drawSwitch(panel, "inside.lens", view.lens.on);
    if (view.lens.on)
        changed |= slider(panel,
                          {"inside.lens.size", panel.text("inside.lens.size"), scene::kSmallestLens,
                           scene::kLargestLens, "", true},
                          view.lens.radius);
    bool open = view.cutAway > 0.0F;
    if (drawSwitch(panel, "inside.cut", open)) {
        view.cutAway = open ? 1.0F : 0.0F;
        changed = true;
    }
    return changed;
}

// What can be done to the selected structure; each button is lit while it holds.
bool drawStates(const Panel& panel, scene::ViewSpec& view) {
    const std::string& id = view.selected;
    labeled(panel.text("inside.structure"), [&] {
        ImGui::TextColored(id.empty() ? color::kDim : color::kAccent, "%s",
                           id.empty() ? panel.text("inside.none")
                                      : structureName(panel.text, panel.leg, id).c_str());
    });
    bool changed = false;
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const float width = (ImGui::GetContentRegionAvail().x - 2.0F * gap) / 3.0F;
    for (const StateKey& state : kStates) {
        if (state.action != scene::StructureAction::isolate) ImGui::SameLine(0.0F, gap);
        const std::string key = std::string("inside.") + state.id;
        if (!choiceButton(panel, key, panel.text(key), !id.empty() && holds(view, state.action),
                          {width, 0.0F}) ||
            id.empty())
            continue;
        scene::apply(view, state.action);
        changed = true;
    }
    return changed;
}

bool drawBack(const Panel& panel, scene::ViewSpec& view) {
    const auto pressed = choiceGrid(panel, "inside.back",
                                    {{"all", panel.text("inside.all")},
                                     {"undo", panel.text("inside.undo")},
                                     {"redo", panel.text("inside.redo")}},
                                    "", 3);
    if (pressed == "undo") panel.ask(Undo{});
    if (pressed == "redo") panel.ask(Redo{});
    if (pressed != "all") return false;
    scene::apply(view, scene::StructureAction::showAll);
    return true;
}

} // namespace

void drawInsidePanel(const Panel& panel) {
    scene::ViewSpec view = panel.model.view;
    bool changed = drawPeel(panel, view);
    changed |= drawLens(panel, view);
    changed |= drawSection(panel, view);
    changed |= drawStates(panel, view);
    changed |= drawBack(panel, view);
    if (changed) panel.ask(view);
}

} // namespace ui
