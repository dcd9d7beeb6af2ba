// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/SectionControls.h"

#include "core/Units.h"
#include "scene/PlanePresets.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

float mm(float meters) {
    return static_cast<float>(core::toMm(static_cast<double>(meters)));
}

float meters(float millimeters) {
    return static_cast<float>(core::fromMm(static_cast<double>(millimeters)));
}

// Which preset the view shows; empty where it is none of them.
std::string presetOf(const scene::ViewSpec& view) {
    const auto cut = scene::cutOf(view);
    for (const auto& name : scene::planePresets())
        if (cut && scene::planePreset(name)->normal == cut->normal &&
            glm::distance(scene::planePreset(name)->point, cut->point) < 1e-3F)
            return name;
    return "";
}

bool drawPresets(const Panel& panel, scene::ViewSpec& view) {
    std::vector<Choice> choices;
    for (const auto& name : scene::planePresets())
        choices.push_back({name, panel.text("plane." + name)});
    const auto chosen = choiceGrid(panel, "plane", choices, presetOf(view), 3);
    if (!chosen) return false;
    scene::cut(view, *scene::planePreset(*chosen));
    return true;
}

bool drawPlace(const Panel& panel, scene::ViewSpec& view) {
    if (view.plane) {
        float place = mm(view.plane->offset());
        if (!slider(panel, {"view.place", panel.text("view.place"), -150.0F, 560.0F, "%.0f mm"}, place))
            return false;
        view.plane = scene::moved(*view.plane, meters(place) - view.plane->offset());
        return true;
    }
    float height = mm(*view.sectionHeight);
    if (!slider(panel,
                {"view.height", panel.text("view.height"), 5.0F, mm(scene::kHighestSection), "%.0f mm"},
                height))
        return false;
    scene::moveSection(view, meters(height));
    return true;
}

} // namespace

bool drawSection(const Panel& panel, scene::ViewSpec& view) {
    bool changed = false, slice = view.axial, cut = scene::cutOf(view).has_value();
    if (view.axial) {
        heading(panel, panel.text("view.section"));
    } else if (switchedHeading(panel, "view.section", "view.cut", cut)) {
        if (cut)
            view.sectionHeight = 0.3F;
        else
            scene::uncut(view);
        changed = true;
    }
    if (drawSwitch(panel, "view.slice", slice)) panel.ask(ToggleSlice{});
    if (!view.axial) changed |= drawPresets(panel, view);
    if (scene::cutOf(view)) changed |= drawPlace(panel, view);
    return changed;
}

} // namespace ui
