// SPDX-License-Identifier: Apache-2.0
#include "app/InsideKeys.h"

#include <algorithm>
#include <cmath>

#include "scene/Peel.h"
#include "scene/PlanePresets.h"
#include "scene/Visibility.h"

namespace app {
namespace {

constexpr float kSectionStep = 0.005F; // m
constexpr float kTilt = 0.0873F;       // rad, 5 degrees
constexpr float kUpright = 0.99F;      // cosine

// A first cut below the picture would leave nothing in it.
scene::SectionPlane raisedTo(const scene::Camera& camera, const scene::SectionPlane& plane) {
    const float above = camera.target.z - plane.offset();
    const bool below = above > camera.distance * std::tan(0.5F * camera.fieldOfView);
    return plane.normal.z > kUpright && below ? scene::moved(plane, above) : plane;
}

// The section after the present one: each preset in turn, then none.
void nextPlane(scene::ViewSpec& view) {
    const auto& names = scene::planePresets();
    const auto cut = scene::cutOf(view);
    std::size_t next = 0;
    for (std::size_t i = 0; cut && i < names.size(); ++i)
        if (scene::planePreset(names[i])->normal == cut->normal &&
            scene::planePreset(names[i])->offset() <= cut->offset() + 1e-3F)
            next = std::max(next, i + 1);
    if (cut && next == 0) next = names.size();
    if (next >= names.size())
        scene::uncut(view);
    else
        scene::cut(view, cut ? *scene::planePreset(names[next])
                             : raisedTo(view.camera, *scene::planePreset(names[next])));
}

void nudge(scene::ViewSpec& view, float step) {
    if (view.plane)
        view.plane = scene::moved(*view.plane, step);
    else if (view.sectionHeight)
        scene::moveSection(view, *view.sectionHeight + step);
}

void tilt(scene::ViewSpec& view, float aboutRight, float aboutUp) {
    const auto cut = scene::cutOf(view);
    if (cut && !view.axial) scene::cut(view, scene::tilted(*cut, aboutRight, aboutUp));
}

void switchCutAway(scene::ViewSpec& view) {
    view.cutAway = view.cutAway > 0.0F || view.selected.empty() ? 0.0F : 1.0F;
}

void perform(const ui::KeyChanged& key, scene::ViewSpec& view) {
    switch (key.key) {
    case ui::Key::up:
        return key.shift ? tilt(view, -kTilt, 0.0F) : nudge(view, kSectionStep);
    case ui::Key::down:
        return key.shift ? tilt(view, kTilt, 0.0F) : nudge(view, -kSectionStep);
    case ui::Key::left:
        return key.shift ? tilt(view, 0.0F, -kTilt) : void();
    case ui::Key::right:
        return key.shift ? tilt(view, 0.0F, kTilt) : void();
    case ui::Key::plane:
        return nextPlane(view);
    case ui::Key::peel:
        return scene::peelTo(view, scene::nextStop(view.peel, key.shift ? -1 : 1));
    case ui::Key::lens:
        view.lens.on = !view.lens.on;
        return;
    case ui::Key::cutAway:
        return switchCutAway(view);
    case ui::Key::isolate:
        return scene::apply(view, scene::StructureAction::isolate);
    case ui::Key::ghost:
        return scene::apply(view, scene::StructureAction::ghost);
    case ui::Key::hide:
        return scene::apply(view, scene::StructureAction::hide);
    case ui::Key::showAll:
        return scene::apply(view, scene::StructureAction::showAll);
    default:
        return;
    }
}

} // namespace

std::optional<scene::ViewSpec> insideKey(const ui::KeyChanged& key, const scene::ViewSpec& view) {
    scene::ViewSpec changed = view;
    perform(key, changed);
    return changed == view ? std::nullopt : std::optional(changed);
}

} // namespace app
