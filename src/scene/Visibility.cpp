// SPDX-License-Identifier: Apache-2.0
#include "scene/Visibility.h"

#include <algorithm>

#include "scene/StructureLayers.h"

namespace scene {

namespace {

std::set<std::string>& namesOf(StructureStates& states, StructureAction action) {
    return action == StructureAction::isolate ? states.isolated
           : action == StructureAction::ghost ? states.ghosted
                                              : states.hidden;
}

constexpr float kGhostMuscle = 0.45F; // its body stays, else it would look missing

float ghostOf(Layer layer) {
    return layer == Layer::muscle ? kGhostMuscle : kGhostOpacity;
}

} // namespace

void apply(ViewSpec& view, StructureAction action) {
    if (action == StructureAction::showAll) {
        view.states = {};
        return;
    }
    if (view.selected.empty()) return;
    auto& names = namesOf(view.states, action);
    if (!names.insert(view.selected).second) names.erase(view.selected);
}

bool holds(const ViewSpec& view, StructureAction action) {
    StructureStates states = view.states;
    return namesOf(states, action).contains(view.selected);
}

StructureTraits traitsOf(const std::string& id, Layer layer) {
    return {id, layer, peelStepOf(layer, id)};
}

Visibility visibilityOf(const ViewSpec& view, const StructureTraits& structure) {
    const float layer = view.opacityOf(structure.layer);
    const Visibility plain{layer, dissolvedAt(view.peel, structure.step)};
    if (view.states.empty()) return plain;
    const auto in = [&](const std::set<std::string>& names) {
        return names.contains(structure.id) || names.contains(nameOf(structure.layer));
    };
    if (in(view.states.hidden)) return {};
    const bool ghost = in(view.states.ghosted);
    if (!view.states.isolated.empty())
        return in(view.states.isolated) ? Visibility{ghost ? ghostOf(structure.layer) : 1.0F, 0.0F}
                                        : Visibility{};
    return {ghost ? std::min(layer, ghostOf(structure.layer)) : layer, plain.dissolved};
}

std::vector<std::string> stateNames(const anatomy::Leg& leg) {
    auto names = structureIds(leg);
    for (const auto& vessel : leg.vessels)
        names.push_back(vessel.id);
    for (const auto& artery : leg.arteries)
        names.push_back(artery.id);
    for (int i = 0; i < kLayerCount; ++i)
        names.emplace_back(nameOf(static_cast<Layer>(i)));
    return names;
}

} // namespace scene
