// SPDX-License-Identifier: Apache-2.0
#include "ui/JourneySketch.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <glm/common.hpp>

namespace ui {
namespace {

using physiology::Embolus;
using physiology::EmbolusStage;

constexpr double kMiddle = -0.086;                // m, of the body; the right leg's ankle is at 0
constexpr double kLegEnds = 0.90, kTrunk = 0.99;  // m above the soles: from here on sides do not count
constexpr glm::vec2 kHeart{-0.006F, 1.172F};      // right ventricle, left of the atrium as it is seen
constexpr glm::vec2 kLungArtery{-0.035F, 1.262F}; // on its way to the right lung
constexpr glm::vec2 kLung{0.088F, 1.245F};
constexpr int kSamples = 24; // points that a vein is drawn through

struct Known {
    std::string_view id;
    JourneyStation station;
};
constexpr std::array<Known, 7> kKnown{{{"popliteal_vein", JourneyStation::popliteal},
                                       {"femoral_vein", JourneyStation::femoral},
                                       {"deep_femoral_vein", JourneyStation::femoral},
                                       {"common_femoral_vein", JourneyStation::femoral},
                                       {"external_iliac_vein", JourneyStation::iliac},
                                       {"common_iliac_vein", JourneyStation::iliac},
                                       {"inferior_vena_cava", JourneyStation::cava}}};

// A left leg is the mirror of the right one; the cava is not.
glm::vec2 placeOf(const glm::dvec3& rest, bool leftLeg) {
    const double right = kMiddle - rest.x;
    const double mirrored = leftLeg ? 1.0 - glm::smoothstep(kLegEnds, kTrunk, rest.z) : 0.0;
    return {static_cast<float>(glm::mix(right, -right, mirrored)), static_cast<float>(rest.z)};
}

glm::vec2 placeAt(const anatomy::Leg& leg, const WayStart& on, bool leftLeg) {
    return placeOf(anatomy::coursePointAt(leg.vessels[static_cast<std::size_t>(on.vessel)], on.at).position,
                   leftLeg);
}

} // namespace

JourneyStation stationOf(const anatomy::Leg& leg, const Embolus& piece) {
    if (piece.stage == EmbolusStage::rightHeart) return JourneyStation::rightHeart;
    if (piece.stage != EmbolusStage::veins) return JourneyStation::lung;
    const auto& id = leg.vessels[static_cast<std::size_t>(piece.vessel)].id;
    const auto known =
        std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& each) { return each.id == id; });
    return known == kKnown.end() ? JourneyStation::leg : known->station;
}

glm::vec2 piecePlace(const anatomy::Leg& leg, const Embolus& piece, bool leftLeg) {
    switch (piece.stage) {
    case EmbolusStage::rightHeart:
        return kHeart;
    case EmbolusStage::lungArtery:
        return kLungArtery;
    case EmbolusStage::lodged:
        return lungPlace(-1.0F);
    case EmbolusStage::veins:
        break;
    }
    return placeAt(leg, {piece.vessel, piece.at}, leftLeg);
}

std::vector<glm::vec2> wayToHeart(const anatomy::Leg& leg, const WayStart& start, bool leftLeg) {
    std::vector<glm::vec2> way;
    WayStart now = start;
    for (std::size_t joints = 0; now.vessel >= 0 && joints < leg.vessels.size(); ++joints) {
        for (int i = 0; i <= kSamples; ++i)
            way.push_back(placeAt(leg, {now.vessel, glm::mix(now.at, 1.0, static_cast<double>(i) / kSamples)},
                                  leftLeg));
        const auto& end = leg.vessels[static_cast<std::size_t>(now.vessel)].end;
        now = {end.vessel, end.at};
    }
    return way;
}

std::vector<glm::vec2> courseOf(const anatomy::Leg& leg, const char* id, bool leftLeg) {
    std::vector<glm::vec2> course;
    const int vessel = leg.vesselIndex(id);
    for (int i = 0; vessel >= 0 && i <= kSamples; ++i)
        course.push_back(placeAt(leg, {vessel, static_cast<double>(i) / kSamples}, leftLeg));
    return course;
}

glm::vec2 heartPlace() {
    return kHeart;
}

glm::vec2 lungPlace(float side) {
    return {side * kLung.x, kLung.y};
}

} // namespace ui
