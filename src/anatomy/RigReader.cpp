// SPDX-License-Identifier: Apache-2.0
#include "anatomy/RigReader.h"

#include <array>

#include "anatomy/VesselReader.h"
#include "core/NearestName.h"
#include "core/Units.h"

namespace anatomy {
namespace {

struct NamedJoint {
    std::string id;
    Joint Rig::*joint;
};

const std::array<NamedJoint, 6> kJoints{{{"hip", &Rig::hip},
                                         {"knee", &Rig::knee},
                                         {"ankle", &Rig::ankle},
                                         {"arch", &Rig::arch},
                                         {"toes", &Rig::toes},
                                         {"hallux", &Rig::hallux}}};

Joint& jointNamed(Rig& rig, const core::JsonView& text, const std::string& id) {
    std::vector<std::string> known;
    for (const auto& named : kJoints) {
        if (named.id == id) return rig.*named.joint;
        known.push_back(named.id);
    }
    text.fail("\"" + id + "\" is no joint of the rig", core::choicesHint(id, known));
}

Blend::Side sideFrom(const core::JsonView& side) {
    return {side.at("slope").number(-3.0, 3.0), side.at("widening").number(0.0, 5.0)};
}

Blend blendFrom(const core::JsonView& blend) {
    return {.point = positionFrom(blend.at("point")),
            .upward = directionVectorFrom(blend.at("upward")),
            .halfWidth = core::fromMm(blend.at("half_width").number(1.0, 200.0)),
            .closing = sideFrom(blend.at("closing")),
            .opening = sideFrom(blend.at("opening"))};
}

Joint jointFrom(const core::JsonView& entry) {
    return {.center = positionFrom(entry.at("center")),
            .axis = directionVectorFrom(entry.at("axis")),
            .blend = blendFrom(entry.at("blend"))};
}

std::vector<std::string> namesFrom(const core::JsonView& list) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < list.size(); ++i)
        names.push_back(list.at(i).string());
    return names;
}

Extensors extensorsFrom(const core::JsonView& entry) {
    sourceOf(entry);
    const auto mm = [&entry](const char* key) {
        return core::fromMm(entry.at("mm").at(key).number(0.0, 1000.0));
    };
    return {.muscles = namesFrom(entry.at("muscles")),
            .tendons = namesFrom(entry.at("tendons")),
            .apex = positionFrom(entry.at("apex")),
            .patellaShare = entry.at("patella_share").number(0.0, 1.0),
            .glide = mm("glide"),
            .tuberosity = mm("tuberosity"),
            .base = mm("base"),
            .wound = mm("wound"),
            .belly = mm("belly"),
            .cut = mm("cut"),
            .side = mm("side"),
            .front = mm("front")};
}

} // namespace

RigFile readRig(AnatomyFiles& files) {
    const auto file = files.open("rig.json");
    const auto list = file.at("joints");
    RigFile result;
    result.stature = core::fromMm(file.at("stature").number(1000.0, 2300.0));
    UniqueIds ids;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string id = ids.read(list.at(i));
        jointNamed(result.rig, list.at(i).at("id"), id) = jointFrom(list.at(i));
        sourceOf(list.at(i));
    }
    if (list.size() != kJoints.size())
        list.fail("has " + std::to_string(list.size()) + " joints",
                  "write hip, knee, ankle, arch, toes and hallux");
    result.rig.extensors = extensorsFrom(file.at("extensors"));
    result.rig.bigToe = blendFrom(file.at("big_toe").at("blend"));
    sourceOf(file.at("big_toe"));
    return result;
}

} // namespace anatomy
