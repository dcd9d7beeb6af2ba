// SPDX-License-Identifier: Apache-2.0
#include "app/Follow.h"

#include <algorithm>
#include <vector>

#include "core/DataError.h"
#include "core/KnownKeys.h"
#include "core/NearestName.h"
#include "core/Units.h"

namespace app {
namespace {

const std::vector<std::string> kEntries{"valve",    "vein", "turn_deg",   "tilt_deg",
                                        "calibers", "at",   "speed_mm_s", "with_blood"};

template <typename Items>
void requireId(const std::string& id, const Items& items, const std::string& file, const char* kind) {
    std::vector<std::string> known;
    for (const auto& item : items)
        known.push_back(item.id);
    if (std::find(known.begin(), known.end(), id) == known.end())
        throw core::DataError(
            file, std::string("follow.") + kind, "unknown " + std::string(kind) + " \"" + id + "\"",
            core::unknownNameHint(id, known, std::string(kind) == "vein" ? "vessels" : "valves"));
}

} // namespace

Follow followFrom(const core::JsonView& json) {
    core::expectKnownKeys(json, kEntries, "entry");
    Follow follow;
    follow.valve = json.stringOr("valve", "");
    follow.vein = json.stringOr("vein", "");
    if (follow.valve.empty() == follow.vein.empty())
        json.fail("follows nothing, or two things", "give either \"valve\" or \"vein\"");
    const auto number = [&](const char* key, float& value, double low, double high, double unit) {
        if (json.has(key)) value = static_cast<float>(unit * json.at(key).number(low, high));
    };
    const double degree = core::fromDegrees(1.0), millimetre = core::fromMm(1.0);
    number("turn_deg", follow.turn, -360.0, 360.0, degree);
    number("tilt_deg", follow.tilt, -89.0, 89.0, degree);
    number("calibers", follow.calibers, 0.5, 100.0, 1.0);
    number("at", follow.at, 0.0, 1.0, 1.0);
    number("speed_mm_s", follow.speed, -500.0, 500.0, millimetre);
    follow.withBlood = json.booleanOr("with_blood", false);
    return follow;
}

void checkFollow(const Follow& follow, const anatomy::Leg& leg, const std::string& file) {
    if (!follow.valve.empty()) requireId(follow.valve, leg.valves, file, "valve");
    if (!follow.vein.empty()) requireId(follow.vein, leg.vessels, file, "vein");
}

} // namespace app
