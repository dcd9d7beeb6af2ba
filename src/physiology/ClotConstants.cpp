// SPDX-License-Identifier: Apache-2.0
#include "physiology/ClotConstants.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/Units.h"

namespace physiology {

namespace {

constexpr double kHour = 3600.0, kDay = 24.0 * kHour; // s

} // namespace

double ClotConstants::slowness(double shear) const {
    return std::clamp((fastShear - shear) / (fastShear - lowShear), 0.0, 1.0);
}

double ClotConstants::staleness(double age) const {
    if (age <= amber) return 0.0;
    return std::min(1.0, std::log(age / amber) / std::log(red / amber));
}

ClotConstants loadClotConstants(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "clot.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    const auto number = [&](const char* key, double low, double high) {
        return json.at(key).at("value").number(low, high);
    };
    const auto pair = [&](const char* key, double& low, double& high) {
        const auto entry = json.at(key).at("value");
        const auto values = entry.numbers(2);
        if (!(values[0] > 0.0 && values[1] > values[0]))
            entry.fail("is no range", "give two numbers above 0, the smaller one first");
        low = values[0];
        high = values[1];
    };
    ClotConstants c;
    pair("low_shear_per_s", c.lowShear, c.fastShear);
    pair("residence_s", c.amber, c.red);
    pair("hold_m_per_s", c.weakestHold, c.strongestHold);
    c.induction = kHour * number("induction_h", 0.1, 100.0);
    c.thickening = core::fromMm(number("thickening_mm_per_h", 0.0, 10.0)) / kHour;
    c.lengthening = core::fromMm(number("lengthening_mm_per_h", 0.0, 100.0)) / kHour;
    c.backward = number("backward_share", 0.0, 1.0);
    c.greatestShare = number("greatest_share", 0.0, 0.98);
    c.pocketShare = number("pocket_share", 0.0, 0.9);
    c.pocketShear = number("pocket_shear_share", 0.0, 1.0);
    c.organized = kDay * number("organized_days", 0.1, 100.0);
    c.shortestTail = core::fromMm(number("shortest_tail_mm", 0.1, 100.0));
    c.rightHeart = number("right_heart_s", 0.1, 20.0);
    c.lungArtery = number("lung_artery_s", 0.1, 20.0);
    return c;
}

} // namespace physiology
