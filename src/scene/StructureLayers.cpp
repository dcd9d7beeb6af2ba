// SPDX-License-Identifier: Apache-2.0
#include "scene/StructureLayers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace scene {
namespace {

constexpr std::array<std::pair<const char*, Layer>, 4> kEnvelopes{
    {{"skin", Layer::skin}, {"toenails", Layer::skin}, {"fat", Layer::fat}, {"deep_fascia", Layer::fascia}}};
constexpr std::array<std::pair<const char*, Layer>, 9> kEndings{{{"_tendon", Layer::tendon},
                                                                 {"_fascia", Layer::tendon},
                                                                 {"_ligament", Layer::tendon},
                                                                 {"_tract", Layer::tendon},
                                                                 {"_membrane", Layer::tendon},
                                                                 {"_meniscus", Layer::tendon},
                                                                 {"_retinaculum", Layer::tendon},
                                                                 {"_aponeurosis", Layer::tendon},
                                                                 {"_artery", Layer::artery}}};

} // namespace

std::optional<StructureKind> kindOf(const std::string& id, const anatomy::Leg& leg) {
    for (const auto& [name, layer] : kEnvelopes)
        if (id == name) return StructureKind{layer};
    for (const auto& [ending, layer] : kEndings)
        if (id.ends_with(ending)) return StructureKind{layer};
    const auto bone =
        std::find_if(leg.bones.begin(), leg.bones.end(), [&](const auto& b) { return b.id == id; });
    if (bone != leg.bones.end()) return StructureKind{Layer::bone, -1, static_cast<int>(bone->body)};
    const int muscle = leg.muscleIndex(id);
    if (muscle >= 0) return StructureKind{Layer::muscle, muscle};
    return std::nullopt;
}

std::vector<std::string> structureIds(const anatomy::Leg& leg) {
    std::vector<std::string> ids;
    ids.reserve(kEnvelopes.size() + leg.bones.size() + leg.muscles.size());
    for (const auto& [name, layer] : kEnvelopes)
        ids.emplace_back(name);
    for (const auto& bone : leg.bones)
        ids.push_back(bone.id);
    for (const auto& muscle : leg.muscles)
        ids.push_back(muscle.id);
    return ids;
}

} // namespace scene
