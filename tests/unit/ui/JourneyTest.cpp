// SPDX-License-Identifier: Apache-2.0
#include "ui/JourneySketch.h"

#include <algorithm>
#include <filesystem>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

namespace {

using physiology::Embolus;
using physiology::EmbolusStage;
using ui::JourneyStation;
using ui::piecePlace;
using ui::stationOf;
using ui::wayToHeart;

const anatomy::Leg& leg() {
    static const auto loaded = anatomy::loadLeg(std::filesystem::path(SH_SOURCE_DIR) / "assets" / "anatomy");
    return loaded;
}

Embolus in(const char* vessel, double at) {
    Embolus piece;
    piece.vessel = leg().vesselIndex(vessel);
    piece.at = at;
    return piece;
}

Embolus beyond(EmbolusStage stage) {
    auto piece = in("inferior_vena_cava", 1.0);
    piece.stage = stage;
    return piece;
}

TEST(Journey, EachStationIsTheOneItPasses) {
    EXPECT_EQ(stationOf(leg(), in("soleal_vein_central_2", 0.5)), JourneyStation::leg);
    EXPECT_EQ(stationOf(leg(), in("popliteal_vein", 0.5)), JourneyStation::popliteal);
    EXPECT_EQ(stationOf(leg(), in("common_femoral_vein", 0.5)), JourneyStation::femoral);
    EXPECT_EQ(stationOf(leg(), in("common_iliac_vein", 0.5)), JourneyStation::iliac);
    EXPECT_EQ(stationOf(leg(), in("inferior_vena_cava", 0.5)), JourneyStation::cava);
    EXPECT_EQ(stationOf(leg(), beyond(EmbolusStage::rightHeart)), JourneyStation::rightHeart);
    EXPECT_EQ(stationOf(leg(), beyond(EmbolusStage::lodged)), JourneyStation::lung);
}

TEST(Journey, TheWayLeadsWithoutGapFromTheCalfToTheHeart) {
    for (const bool left : {false, true}) {
        const auto way = wayToHeart(leg(), {leg().vesselIndex("soleal_vein_central_2"), 0.5}, left);
        ASSERT_GT(way.size(), 100U);
        EXPECT_NEAR(way.front().y, 0.27F, 0.03F);
        EXPECT_LT(glm::distance(way.back(), ui::heartPlace()), 0.04F);
        for (std::size_t i = 1; i < way.size(); ++i)
            EXPECT_LT(glm::distance(way[i], way[i - 1]), 0.03F) << i;
        EXPECT_EQ(way.front().x < 0.0F, !left); // the right leg is at the viewer's left
    }
}

TEST(Journey, APieceIsOnItsWay) {
    const auto way = wayToHeart(leg(), {leg().vesselIndex("popliteal_vein"), 0.0}, false);
    for (const char* vessel :
         {"popliteal_vein", "femoral_vein", "external_iliac_vein", "inferior_vena_cava"}) {
        const auto place = piecePlace(leg(), in(vessel, 0.37), false);
        float nearest = 1.0F;
        for (const auto& each : way)
            nearest = std::min(nearest, glm::distance(each, place));
        EXPECT_LT(nearest, 0.01F) << vessel;
    }
    EXPECT_GT(piecePlace(leg(), beyond(EmbolusStage::lodged), false).y,
              piecePlace(leg(), beyond(EmbolusStage::rightHeart), false).y);
}

} // namespace
