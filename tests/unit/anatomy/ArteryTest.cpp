// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "AnatomyCopy.h"
#include "anatomy/Leg.h"
#include "core/Units.h"

namespace {

using core::toMm;
using testing::AllOf;
using testing::HasSubstr;

const anatomy::Leg& leg() {
    static const auto loaded = anatomy::loadLeg(SH_SOURCE_DIR "/assets/anatomy");
    return loaded;
}

const anatomy::Artery& artery(const std::string& id) {
    return leg().arteries.at(static_cast<std::size_t>(leg().arteryIndex(id)));
}

std::string complaintAfterArtery(const std::string& id, const AnatomyCopy::Edit& change) {
    return complaintAfter("arteries.json",
                          [&](nlohmann::json& document) { change(entryOf(document["arteries"], "id", id)); });
}

TEST(Arteries, areThoseOfTheLeg) {
    for (const char* id :
         {"femoral_artery", "popliteal_artery", "anterior_tibial_artery", "posterior_tibial_artery",
          "fibular_artery", "dorsalis_pedis_artery", "medial_plantar_artery", "lateral_plantar_artery",
          "plantar_arch", "arcuate_artery", "descending_genicular_artery", "middle_genicular_artery"})
        EXPECT_GE(leg().arteryIndex(id), 0) << id;
    EXPECT_EQ(leg().arteryIndex("popliteal_vein"), -1);
}

// Every artery but the first leaves another one, so that the tree hangs together.
TEST(Arteries, formOneTree) {
    const auto roots = std::count_if(leg().arteries.begin(), leg().arteries.end(),
                                     [](const auto& each) { return each.start.vessel < 0; });
    EXPECT_EQ(roots, 1);
    EXPECT_LT(artery("femoral_artery").start.vessel, 0);
}

struct Calibre {
    const char* id;
    double low, high; // mm
};

// Upper ends: 95th percentiles in 756 men, Lorbeer 2018. Lower ends: two thirds of it at the thin end.
TEST(Arteries, areAsWideAsPublished) {
    for (const Calibre& range :
         {Calibre{"femoral_artery", 5.5, 7.7}, Calibre{"popliteal_artery", 5.0, 6.9},
          Calibre{"anterior_tibial_artery", 2.0, 4.2}, Calibre{"posterior_tibial_artery", 2.0, 3.8},
          Calibre{"fibular_artery", 1.5, 4.0}, Calibre{"dorsalis_pedis_artery", 1.5, 2.5}})
        for (const auto& point : artery(range.id).course) {
            EXPECT_GE(toMm(point.diameter), range.low) << range.id;
            EXPECT_LE(toMm(point.diameter), range.high) << range.id;
        }
}

TEST(ArteryErrors, namesTheNearestArtery) {
    EXPECT_THAT(complaintAfterArtery("fibular_artery",
                                     [](auto& a) { a["start"]["vessel"] = "tibiofibular_artery_trunc"; }),
                AllOf(HasSubstr("arteries.json"), HasSubstr("is no known artery"),
                      HasSubstr("did you mean \"tibiofibular_artery_trunk\"?")));
}

TEST(ArteryErrors, refusesAStartThatDoesNotTouch) {
    EXPECT_THAT(complaintAfterArtery("fibular_artery", [](auto& a) { a["start"]["at"] = 0.2; }),
                AllOf(HasSubstr("mm away from tibiofibular_artery_trunk"), HasSubstr("move the end")));
}

TEST(ArteryErrors, refusesACompartmentColumn) {
    EXPECT_THAT(complaintAfterArtery("fibular_artery", [](auto& a) { a["course"][1].push_back("none"); }),
                HasSubstr("has 6 columns"));
}

} // namespace
