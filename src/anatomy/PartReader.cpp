// SPDX-License-Identifier: Apache-2.0
#include "anatomy/PartReader.h"

#include "anatomy/Names.h"
#include "core/Units.h"

namespace anatomy {

std::vector<Muscle> readMuscles(AnatomyFiles& files) {
    const auto list = files.open("muscles.json").at("muscles");
    std::vector<Muscle> muscles;
    UniqueIds ids;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto entry = list.at(i);
        muscles.push_back({.id = ids.read(entry),
                           .latin = entry.at("latin").string(),
                           .name = entry.at("name").string(),
                           .compartment = compartmentFrom(entry.at("compartment")),
                           .volume = core::fromMl(entry.at("volume_ml").number(0.1, 2000.0)),
                           .source = sourceOf(entry)});
    }
    return muscles;
}

std::vector<Bone> readBones(AnatomyFiles& files) {
    const auto list = files.open("bones.json").at("bones");
    std::vector<Bone> bones;
    UniqueIds ids;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto entry = list.at(i);
        bones.push_back({.id = ids.read(entry),
                         .latin = entry.at("latin").string(),
                         .name = entry.at("name").string(),
                         .body = bodyFrom(entry.at("body")),
                         .source = sourceOf(entry)});
    }
    return bones;
}

} // namespace anatomy
