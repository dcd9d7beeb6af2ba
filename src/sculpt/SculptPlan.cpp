// SPDX-License-Identifier: Apache-2.0
#include "sculpt/SculptPlan.h"

#include <array>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/Units.h"

namespace sculpt {
namespace {

using core::JsonView;

constexpr std::array<const char*, 8> kKinds{"bone", "muscle", "tendon", "fascia",
                                            "fat",  "skin",   "band",   "nail"};

Kind kindOf(const JsonView& view) {
    const std::string name = view.string();
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        if (name == kKinds[i]) return static_cast<Kind>(i);
    }
    view.fail("is no kind of structure", "use bone, muscle, tendon, fascia, fat, skin, band or nail");
}

StructurePlan structureOf(const JsonView& view) {
    StructurePlan plan;
    plan.id = view.at("id").string();
    plan.kind = kindOf(view.at("kind"));
    plan.spacing = static_cast<float>(view.at("spacing_mm").number(0.2, 10.0));
    plan.keepShare = view.at("keep_share").number(0.01, 1.0);
    plan.error = view.at("error_mm").number(0.001, 2.0);
    plan.pennation = static_cast<float>(core::fromDegrees(view.numberOr("pennation_deg", 0.0)));
    if (view.has("raphe_deg"))
        plan.raphe = static_cast<float>(core::fromDegrees(view.at("raphe_deg").number(-180.0, 180.0)));
    if (view.has("tendon_area")) {
        const auto shares = view.at("tendon_area").numbers(2);
        plan.tendonArea = {static_cast<float>(shares[0]), static_cast<float>(shares[1])};
    }
    plan.tendonOrigin = view.booleanOr("tendon_origin", false);
    plan.largestOffset = static_cast<float>(view.numberOr("largest_offset_mm", 0.0));
    plan.thinnest = static_cast<float>(view.numberOr("thinnest_mm", 0.0));
    return plan;
}

} // namespace

SculptPlan loadSculptPlan(const std::filesystem::path& file) {
    const nlohmann::json document = core::loadJson(file);
    const JsonView root(document, file.string());
    SculptPlan plan;
    const JsonView rule = root.at("clearance");
    plan.clearance.gap = static_cast<float>(rule.at("between_soft_mm").number(0.0, 5.0));
    plan.clearance.boneGap = static_cast<float>(rule.at("to_bone_mm").number(0.0, 5.0));
    plan.clearance.largestOffset = static_cast<float>(rule.at("largest_offset_mm").number(0.0, 5.0));
    plan.clearance.rounds = rule.at("rounds").integer(1, 20);
    plan.topCut = static_cast<float>(root.at("top_cut_mm").number(100.0, 1000.0));
    const JsonView structures = root.at("structures");
    for (std::size_t i = 0; i < structures.size(); ++i)
        plan.structures.push_back(structureOf(structures.at(i)));
    return plan;
}

const char* nameOf(Kind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

} // namespace sculpt
