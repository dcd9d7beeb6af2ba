// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "BodyTesting.h"
#include "core/DataError.h"
#include "physiology/Catalog.h"
#include "physiology/Conditions.h"

namespace {

using physiology::ConditionEffects;
using physiology::Conditions;

class ConditionsOfTheLeg : public testing::Test {
protected:
    ConditionEffects of(const std::string& id, double severity = 1.0) const {
        return conditions_.effects({{id, severity}}, "none");
    }
    std::size_t vessel(const char* id) const {
        return static_cast<std::size_t>(bodytest::leg()->vesselIndex(id));
    }
    double greatestLeak(const ConditionEffects& effects, const std::string& group) const {
        double greatest = 0.0;
        const auto& valves = bodytest::leg()->valves;
        for (std::size_t i = 0; i < valves.size(); ++i) {
            if (valves[i].group == group) greatest = std::max(greatest, effects.valveLeak[i]);
        }
        return greatest;
    }
    Conditions conditions_{bodytest::leg(), bodytest::assets()};
};

TEST_F(ConditionsOfTheLeg, theContractsConditionsAndTreatmentsAreThere) {
    EXPECT_THAT(physiology::conditionIds(bodytest::assets()),
                testing::ElementsAre("healthy", "gsv-reflux", "ssv-reflux", "deep-reflux",
                                     "perforator-incompetence", "post-thrombotic", "iliac-obstruction",
                                     "calf-dvt", "popliteal-dvt", "pump-failure"));
    EXPECT_THAT(physiology::treatmentIds(bodytest::assets()), testing::ElementsAre("none", "gsv-closure"));
    EXPECT_THAT(physiology::activityIds(bodytest::assets()),
                testing::ElementsAre("still", "walk", "run", "tiptoe", "ankle-pump", "cycle", "stretch"));
    EXPECT_THAT(physiology::postureIds(bodytest::assets()),
                testing::ElementsAre("standing", "sitting", "supine", "legs-up", "seated-feet-up"));
    EXPECT_THAT(
        physiology::deviceIds(bodytest::assets()),
        testing::ElementsAre("none", "ipc-calf", "ipc-foot", "soleus-stimulation", "plantar-vibration"));
    EXPECT_THAT(physiology::stockingIds(bodytest::assets()),
                testing::ElementsAre("none", "class-1", "class-2", "class-3", "custom"));
}

TEST_F(ConditionsOfTheLeg, healthChangesNothing) {
    const auto none = conditions_.effects({}, "none");
    EXPECT_EQ(of("healthy"), none);
    EXPECT_EQ(of("post-thrombotic", 0.0), none);
    for (const double leak : none.valveLeak)
        EXPECT_EQ(leak, 0.0);
    for (const double factor : none.calibre)
        EXPECT_EQ(factor, 1.0);
}

TEST_F(ConditionsOfTheLeg, refluxStaysInItsSystem) {
    const auto superficial = of("gsv-reflux");
    EXPECT_GT(greatestLeak(superficial, "great-saphenous"), 0.7);
    EXPECT_EQ(greatestLeak(superficial, "deep-calf"), 0.0);
    EXPECT_EQ(greatestLeak(superficial, "perforators"), 0.0);
    EXPECT_NEAR(superficial.calibre[vessel("great_saphenous_vein")], 1.5,
                0.25); // Mendoza 2013: x1.45 to x1.7
    const auto deep = of("deep-reflux");
    EXPECT_GT(greatestLeak(deep, "popliteal"), 0.7);
    EXPECT_EQ(greatestLeak(deep, "great-saphenous"), 0.0);
}

TEST_F(ConditionsOfTheLeg, severityScalesEveryEffect) {
    const auto half = of("gsv-reflux", 0.5), full = of("gsv-reflux");
    const auto gsv = vessel("great_saphenous_vein");
    EXPECT_DOUBLE_EQ(half.calibre[gsv] - 1.0, 0.5 * (full.calibre[gsv] - 1.0));
    EXPECT_DOUBLE_EQ(greatestLeak(half, "great-saphenous"), 0.5 * greatestLeak(full, "great-saphenous"));
    for (std::size_t b = 0; b < full.bedVolume.size(); ++b) {
        EXPECT_DOUBLE_EQ(half.bedVolume[b] - 1.0, 0.5 * (full.bedVolume[b] - 1.0));
        EXPECT_DOUBLE_EQ(half.bedLeak[b], 0.5 * full.bedLeak[b]);
    }
    EXPECT_GT(of("pump-failure", 0.5).pumpStrength, of("pump-failure").pumpStrength);
}

// Reflux leaves the trunk below the knee for its tributaries and the network behind them.
TEST_F(ConditionsOfTheLeg, saphenousRefluxReachesItsTributariesButNotTheAnkle) {
    const auto effects = of("gsv-reflux");
    const auto& leg = *bodytest::leg();
    int above = 0, below = 0;
    for (std::size_t i = 0; i < leg.valves.size(); ++i) {
        const auto& valve = leg.valves[i];
        const auto& vein = leg.vessels[static_cast<std::size_t>(valve.vessel)];
        if (vein.id == "posterior_arch_vein") {
            EXPECT_GT(effects.valveLeak[i], 0.0) << valve.id;
        }
        if (vein.id != "great_saphenous_vein") continue;
        const bool low = anatomy::coursePointAt(vein, valve.at).position.z < 0.33;
        EXPECT_EQ(effects.valveLeak[i] > 0.0, !low) << valve.id;
        ++(low ? below : above);
    }
    EXPECT_GT(above, 3);
    EXPECT_GT(below, 0);
    EXPECT_GT(*std::max_element(effects.bedVolume.begin(), effects.bedVolume.end()), 2.0);
    EXPECT_GT(*std::max_element(effects.bedLeak.begin(), effects.bedLeak.end()), 0.5);
}

TEST_F(ConditionsOfTheLeg, conditionsAddUp) {
    const auto both = conditions_.effects({{"gsv-reflux", 1.0}, {"perforator-incompetence", 0.5}}, "none");
    EXPECT_EQ(greatestLeak(both, "great-saphenous"), greatestLeak(of("gsv-reflux"), "great-saphenous"));
    EXPECT_EQ(greatestLeak(both, "perforators"), 0.5);
}

TEST_F(ConditionsOfTheLeg, clotsAndClosureTakeLumen) {
    EXPECT_LT(of("popliteal-dvt").lumen[vessel("popliteal_vein")], 0.1);
    EXPECT_LT(of("iliac-obstruction").lumen[vessel("external_iliac_vein")], 0.5);
    EXPECT_EQ(of("iliac-obstruction").lumen[vessel("femoral_vein")], 1.0);
    EXPECT_EQ(conditions_.effects({}, "gsv-closure").lumen[vessel("great_saphenous_vein")], 0.0);
}

TEST_F(ConditionsOfTheLeg, unknownIdsAndSeveritiesAreNamed) {
    const auto complaint = [&](const std::string& id, double severity,
                               const std::string& treatment) -> std::string {
        try {
            conditions_.effects({{id, severity}}, treatment);
        } catch (const core::DataError& error) {
            return error.what();
        }
        return "no complaint";
    };
    EXPECT_THAT(complaint("gsv-relux", 1.0, "none"), testing::HasSubstr("\"gsv-reflux\""));
    EXPECT_THAT(complaint("gsv-reflux", 1.5, "none"), testing::HasSubstr("0 to 1"));
    EXPECT_THAT(complaint("gsv-reflux", 1.0, "gsv-closur"), testing::HasSubstr("\"gsv-closure\""));
}

} // namespace
