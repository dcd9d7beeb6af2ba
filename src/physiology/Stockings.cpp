// SPDX-License-Identifier: Apache-2.0
#include "physiology/Stockings.h"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"
#include "core/Units.h"
#include "physiology/Catalog.h"

namespace physiology {

namespace {

constexpr double kHighest = 120.0; // mmHg, beyond any garment or bandage

} // namespace

Stockings::Stockings(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "compression.json";
    const auto json = core::loadJson(file);
    const core::JsonView view(json, file.string());
    transmission_ = lengthCurve(view.at("transmission"), "depth_mm", "share");
    radius_ = lengthCurve(view.at("reference_limb"), "z_mm", "radius_mm", {10.0, 200.0, 1e-3});
    const auto levels = view.at("levels");
    ankleHeight_ = core::fromMm(levels.at("ankle_b_mm").number(50.0, 250.0));
    calfHeight_ = core::fromMm(levels.at("calf_c_mm").number(200.0, 400.0));
    top_ = core::fromMm(levels.at("top_mm").number(250.0, 900.0));
    edge_ = core::fromMm(levels.at("edge_mm").number(1.0, 50.0));
    for (const auto& garment : catalogFiles(assets / "garments")) {
        const core::JsonView entry(garment.json, garment.file);
        Class made;
        made.ankle = core::fromMmHg(entry.at("ankle_mmhg").number(0.0, kHighest));
        made.graduation = lengthCurve(entry.at("graduation"), "z_mm", "share", {0.0, 2.0});
        classes_.emplace(entry.at("id").string(), std::move(made));
    }
}

Stockings::Class Stockings::classOf(const Stocking& stocking) const {
    if (stocking.classId != "custom") {
        std::vector<std::string> known{"custom"};
        for (const auto& [id, made] : classes_)
            known.push_back(id);
        requireKnown("stocking", stocking.classId, known);
        return classes_.at(stocking.classId);
    }
    for (const double pressure : {stocking.ankleMmHg, stocking.calfMmHg}) {
        if (!(pressure >= 0.0 && pressure <= kHighest))
            throw core::DataError("stocking", "custom", "has a pressure out of range",
                                  "use ankle and calf pressures from 0 to 120 mmHg");
    }
    const double calf = stocking.calfMmHg > 0.0 ? stocking.calfMmHg : stocking.ankleMmHg;
    if (stocking.ankleMmHg <= 0.0)
        return {core::fromMmHg(calf), Curve({ankleHeight_, calfHeight_}, {0.0, 1.0})};
    return {core::fromMmHg(stocking.ankleMmHg),
            Curve({ankleHeight_, calfHeight_}, {1.0, calf / stocking.ankleMmHg})};
}

double Stockings::skinPressure(const Stocking& stocking, double z, double localRadius) const {
    const auto made = classOf(stocking);
    const double worn = std::clamp((top_ - z) / edge_, 0.0, 1.0);
    const double laplace = localRadius > 0.0 ? radius_(z) / localRadius : 1.0;
    return worn * laplace * made.ankle * made.graduation(z);
}

} // namespace physiology
