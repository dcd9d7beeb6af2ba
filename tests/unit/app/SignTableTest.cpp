// SPDX-License-Identifier: Apache-2.0
#include "app/SignTable.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "app/BakedLeg.h"
#include "app/SignBuilder.h"
#include "physiology/Simulation.h"
#include "ui/Texts.h"

namespace {

using scene::Sign;

const app::World& world() {
    static const app::World loaded = app::loadWorld();
    return loaded;
}

const app::SignTable& table() {
    static const app::SignTable loaded(world().assets, *world().leg);
    return loaded;
}

physiology::Patient ofClass(int ceap) {
    physiology::Patient patient;
    patient.ceap = ceap;
    return patient;
}

TEST(SignTable, EachClassShowsWhatNamesIt) {
    const auto amount = [](int ceap, Sign sign) { return table().signsOf(ofClass(ceap)).amountOf(sign); };
    EXPECT_FALSE(table().signsOf(ofClass(0)).any());
    EXPECT_TRUE(table().signKeys(0).empty());
    for (const auto& [since, sign] : {std::pair(1, Sign::telangiectasia),
                                      {2, Sign::varices},
                                      {3, Sign::edema},
                                      {4, Sign::pigmentation},
                                      {4, Sign::eczema},
                                      {4, Sign::lipodermatosclerosis},
                                      {4, Sign::whiteAtrophy}})
        for (int ceap = 0; ceap < scene::kClinicalClasses; ++ceap)
            EXPECT_EQ(amount(ceap, sign) > 0.0F, ceap >= since) << ceap << ' ' << scene::nameOf(sign);
    for (int ceap = 0; ceap < scene::kClinicalClasses; ++ceap) {
        EXPECT_EQ(amount(ceap, Sign::healedUlcer) > 0.0F, ceap == 5);
        EXPECT_EQ(amount(ceap, Sign::openUlcer) > 0.0F, ceap == 6);
        EXPECT_EQ(amount(ceap, Sign::clotRedness), 0.0F) << "no class has it";
    }
}

TEST(SignTable, AClotReddensAndSwellsByItsSeverity) {
    auto patient = ofClass(0);
    patient.conditions = {{"calf-dvt", 0.5}, {"gsv-reflux", 1.0}};
    EXPECT_FLOAT_EQ(table().signsOf(patient).amountOf(Sign::clotRedness), 0.5F);
    EXPECT_GT(table().swellingOf(patient).z, 50.0F);
    patient.conditions = {{"gsv-reflux", 1.0}};
    EXPECT_FALSE(table().signsOf(patient).any());
}

TEST(SignTable, EveryLanguageHasItsWords) {
    for (const auto& language : ui::languages(world().assets)) {
        const auto texts = ui::Texts::load(world().assets, language.id);
        for (int ceap = 0; ceap < scene::kClinicalClasses; ++ceap) {
            const std::string key = "ceap." + std::to_string(ceap);
            EXPECT_TRUE(texts.has(key) && texts.has(key + ".text")) << key;
            for (const auto& each : table().signKeys(ceap))
                EXPECT_TRUE(texts.has(each)) << each;
            for (const auto& each : table().symptomKeys(ceap))
                EXPECT_TRUE(texts.has(each)) << each;
        }
        for (std::size_t i = 0; i < scene::kSignCount; ++i)
            EXPECT_TRUE(texts.has(table().explanationKey(static_cast<Sign>(i)))) << i;
    }
}

// The skin takes up the volume that it is told.
TEST(SignTable, TheSkinLiesOutByTheFluid) {
    const physiology::Simulation simulation(world().leg, world().assets, {});
    const auto geometry = app::loadGeometry(world(), *simulation.layout());
    const app::LegSwelling swelling(geometry);
    const glm::vec3 lift = swelling.liftFor({50.0F, 80.0F, 200.0F});
    for (int i = 0; i < 3; ++i) {
        EXPECT_GT(lift[i], 0.002F) << i;
        EXPECT_LT(lift[i], 0.030F) << i;
    }
    EXPECT_EQ(swelling.liftFor(app::FluidMl(0.0F)), glm::vec3(0.0F));
}

// Varicose veins raise the skin over them, wind and widen; where veins join they stay.
TEST(SignTable, VaricoseVeinsWindAndBulge) {
    const physiology::Simulation simulation(world().leg, world().assets, {});
    const auto plain = app::loadGeometry(world(), *simulation.layout(), 0);
    const auto wound = app::loadGeometry(world(), *simulation.layout(), 2);
    const auto arch = static_cast<std::size_t>(world().leg->vesselIndex("posterior_arch_vein"));
    const auto lengthOf = [](const scene::Tube& tube) {
        float length = 0.0F;
        for (std::size_t i = 1; i < tube.rings.size(); ++i)
            length += glm::distance(tube.rings[i - 1].center, tube.rings[i].center);
        return length;
    };
    const auto& before = plain.tubes[arch];
    const auto& after = wound.tubes[arch];
    EXPECT_GT(lengthOf(after), 1.06F * lengthOf(before));
    EXPECT_LT(glm::distance(before.rings.front().center, after.rings.front().center), 1e-4F);
    EXPECT_LT(glm::distance(before.rings.back().center, after.rings.back().center), 1e-4F);
    const auto wider = [](const auto& a, const auto& b) { return a.widened < b.widened; };
    EXPECT_GT(std::max_element(after.rings.begin(), after.rings.end(), wider)->widened, 1.5F);
    const auto deep = static_cast<std::size_t>(world().leg->vesselIndex("popliteal_vein"));
    EXPECT_EQ(lengthOf(plain.tubes[deep]), lengthOf(wound.tubes[deep]));
    float most = 0.0F;
    for (std::size_t m = 0; m < plain.meshes.size(); ++m)
        if (plain.meshes[m].layer == scene::Layer::skin)
            for (std::size_t v = 0; v < plain.meshes[m].vertices.size(); ++v)
                most = std::max(most, glm::distance(plain.meshes[m].vertices[v].position,
                                                    wound.meshes[m].vertices[v].position));
    EXPECT_GT(most, 0.0010F);
    EXPECT_LT(most, 0.0040F);
}

} // namespace
