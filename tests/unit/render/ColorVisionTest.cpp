// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "../Contrast.h"
#include "ColorSights.h"
#include "core/Assets.h"
#include "core/DataError.h"
#include "render/ColorMap.h"
#include "shared/glow.h"
#include "ui/QuantityFacts.h"
#include "ui/Theme.h"

// Palettes made for one color vision each, as those see them who have it.
namespace {

using sights::Sight;

struct Profile {
    core::ColorVision vision;
    std::vector<Sight> eyes;
};

const std::array<Profile, 3> kProfiles{
    {{core::ColorVision::redGreen, {sights::kProtanopia, sights::kDeuteranopia}},
     {core::ColorVision::blueYellow, {sights::kTritanopia}},
     {core::ColorVision::none, {sights::kNoColors}}}};

constexpr float kApart = 0.10F;       // OKLab distance; a just noticeable one is about 0.02
constexpr float kCurvesApart = 0.09F; // whose names stand beside them
constexpr int kSteps = 12;

const glm::vec3 kMuscle(0.35F, 0.06F, 0.05F); // albedo at rest

glm::vec3 linear(const glm::vec3& display) {
    return glm::mix(glm::pow((display + 0.055F) / 1.055F, glm::vec3(2.4F)), display / 12.92F,
                    glm::vec3(glm::lessThanEqual(display, glm::vec3(0.04045F))));
}

struct Color {
    std::string name;
    glm::vec3 light; // linear
};
using Colors = std::vector<Color>;

// A group of colors each of which must be told from each of another group; one group: among themselves.
struct Difference {
    std::string name;
    Colors from, to;
    float apart = kApart;
};

Colors systemsOf(const scene::Palettes& palettes) {
    Colors colors;
    for (int i = 0; i < 4; ++i)
        colors.push_back(
            {ui::kSystems[static_cast<std::size_t>(i)].key,
             render::quantityColor(palettes, scene::Quantity::system, static_cast<float>(i), 0.0F, 3.0F)});
    return colors;
}

Colors armOf(const scene::Palettes& palettes, float sign) {
    Colors colors;
    for (const float share : {0.4F, 0.7F, 1.0F})
        colors.push_back({"arm " + std::to_string(sign * share),
                          render::quantityColor(palettes, scene::Quantity::flow, sign * share, -1.0F, 1.0F)});
    return colors;
}

// A muscle at its full, as solid.glsl adds it.
glm::vec3 glowing(const scene::DrawnInks& inks) {
    return glm::min(0.65F * kMuscle + 0.62F * gpu::emberLight(1.0F, inks.emberLow, inks.emberHigh), 1.0F);
}

Colors panelColors(const scene::PanelInks& inks) {
    return {{"warm", linear(inks.warm)}, {"good", linear(inks.good)}, {"alarm", linear(inks.alarm)}};
}

Colors curveColors(const scene::PanelInks& inks) {
    return {{"foot pressure", linear(inks.footPressure)},
            {"calf pressure", linear(inks.calfPressure)},
            {"calf volume", linear(inks.calfVolume)},
            {"popliteal flow", linear(inks.poplitealFlow)}};
}

std::vector<Difference> differencesOf(const scene::Palettes& palettes) {
    const auto& inks = palettes.drawn;
    const Colors backwardCells{{"slow", inks.backwardSlow}, {"fast", inks.backwardFast}};
    const Colors forwardCells{{"slow", inks.forwardSlow}, {"fast", inks.forwardFast}};
    const Colors muscle{{"muscle", kMuscle}}, glow{{"glow", glowing(inks)}}, artery{{"artery", inks.artery}};
    const Colors deep{systemsOf(palettes).front()}, superficial{systemsOf(palettes).back()};
    return {{"cells", backwardCells, forwardCells},
            {"cells that run backwards, contracting muscle", backwardCells, glow},
            {"arm backwards, contracting muscle", {armOf(palettes, -1.0F).back()}, glow},
            {"muscle at rest, contracting", muscle, glow},
            {"artery, muscle", artery, muscle},
            {"artery, veins", artery, systemsOf(palettes)},
            {"artery, arm backwards", artery, {armOf(palettes, -1.0F).back()}},
            {"systems", systemsOf(palettes), {}},
            {"deep, superficial", deep, superficial, 0.3F},
            {"arrowheads", {{"forward", inks.forwardMark}}, {{"backward", inks.backwardMark}}},
            {"slack, tight stocking", {{"slack", inks.garment[0]}}, {{"tight", inks.garment[2]}}, 0.4F},
            {"sole", {{"none", inks.sole[0]}}, {{"high", inks.sole[3]}}, 0.4F},
            {"words of panels", panelColors(palettes.panel), {}},
            {"curves", curveColors(palettes.panel), {}, kCurvesApart}};
}

// The least of all pairs.
float leastIn(const Difference& difference, const Sight& eye) {
    float least = 10.0F;
    const auto look = [&](const Color& a, const Color& b) {
        least = std::min(least, glm::distance(sights::seen(a.light, eye), sights::seen(b.light, eye)));
    };
    for (std::size_t i = 0; i < difference.from.size(); ++i) {
        for (const Color& other : difference.to)
            look(difference.from[i], other);
        for (std::size_t j = 0; difference.to.empty() && j < i; ++j)
            look(difference.from[i], difference.from[j]);
    }
    return least;
}

class ColorVision : public testing::Test {
protected:
    scene::PaletteSet set_{core::assetsFolder()};

    template <typename Look>
    void forEach(const Look& look) const {
        for (const Profile& profile : kProfiles)
            for (const Sight& eye : profile.eyes)
                look(*set_.of(profile.vision), eye);
    }
};

TEST_F(ColorVision, TellsApartWhatHasToBeToldApart) {
    forEach([&](const scene::Palettes& palettes, const Sight& eye) {
        for (const Difference& difference : differencesOf(palettes))
            EXPECT_GE(leastIn(difference, eye), difference.apart) << eye.name << ": " << difference.name;
    });
}

// These eyes are not well served by everyone's palettes; their own have no such pairs.
TEST_F(ColorVision, IsServedBetterThanByEveryonesPalettes) {
    const auto everyones = differencesOf(*set_.of(core::ColorVision::all));
    forEach([&](const scene::Palettes& palettes, const Sight& eye) {
        const auto own = differencesOf(palettes);
        float worst = 10.0F, worstOfAll = 10.0F;
        for (std::size_t i = 0; i < own.size(); ++i) {
            worst = std::min(worst, leastIn(own[i], eye));
            worstOfAll = std::min(worstOfAll, leastIn(everyones[i], eye));
        }
        EXPECT_GT(worst, 2.0F * worstOfAll) << eye.name;
    });
}

// From the middle of a signed quantity outwards, otherwise from low to high.
void expectOrdered(const scene::Palettes& palettes, const ui::QuantityFacts& facts, const Sight& eye,
                   float from, float to) {
    const auto at = [&](int step) {
        const float value = from + (to - from) * static_cast<float>(step) / kSteps;
        return sights::seen(render::quantityColor(palettes, facts.quantity, value, facts.low, facts.high),
                            eye);
    };
    const float way = at(kSteps).x > at(0).x ? 1.0F : -1.0F; // of lightness
    for (int i = 1; i <= kSteps; ++i) {
        EXPECT_GT(way * (at(i).x - at(i - 1).x), 0.008F) << facts.id << " " << eye.name << " step " << i;
        EXPECT_GT(glm::distance(at(i), at(i - 1)), 0.018F) << facts.id << " " << eye.name << " step " << i;
    }
}

TEST_F(ColorVision, EveryPaletteIsOrderedByLightness) {
    forEach([&](const scene::Palettes& palettes, const Sight& eye) {
        for (const auto& facts : ui::kQuantities) {
            if (facts.named) continue;
            const bool signed_ = render::hasDirection(facts.quantity);
            expectOrdered(palettes, facts, eye, signed_ ? 0.0F : facts.low, facts.high);
            if (signed_) expectOrdered(palettes, facts, eye, -0.0001F, facts.low);
        }
    });
}

TEST_F(ColorVision, BothDirectionsDifferAsFarOut) {
    forEach([&](const scene::Palettes& palettes, const Sight& eye) {
        const Colors forward = armOf(palettes, 1.0F), backward = armOf(palettes, -1.0F);
        for (std::size_t i = 0; i < forward.size(); ++i)
            EXPECT_GT(
                glm::distance(sights::seen(forward[i].light, eye), sights::seen(backward[i].light, eye)),
                0.2F)
                << eye.name << " " << forward[i].name;
    });
}

// In its ink or in the edge around it.
TEST_F(ColorVision, AnArrowheadBackwardsShowsOnEveryQuantity) {
    forEach([&](const scene::Palettes& palettes, const Sight& eye) {
        for (const auto& facts : ui::kQuantities)
            for (int i = 0; i <= kSteps; ++i) {
                if (render::hasDirection(facts.quantity)) continue;
                const float value = facts.low + (facts.high - facts.low) * static_cast<float>(i) / kSteps;
                const auto vein = sights::seen(
                    render::quantityColor(palettes, facts.quantity, value, facts.low, facts.high), eye);
                const auto from = [&](const glm::vec3& ink) {
                    return glm::distance(vein, sights::seen(ink, eye));
                };
                EXPECT_GT(std::max(from(palettes.drawn.backwardMark), from(palettes.drawn.backwardEdge)),
                          0.28F)
                    << facts.id << " " << eye.name << " at " << value;
                EXPECT_GT(from(palettes.drawn.backwardMark), 0.15F)
                    << facts.id << " " << eye.name << " at " << value;
            }
    });
}

TEST_F(ColorVision, StockingAndFootprintGoOneWayInLightness) {
    forEach([&](const scene::Palettes& palettes, const Sight& eye) {
        const auto lightness = [&](const glm::vec3& color) { return sights::seen(color, eye).x; };
        for (std::size_t i = 1; i < 3; ++i)
            EXPECT_LT(lightness(palettes.drawn.garment[i]), lightness(palettes.drawn.garment[i - 1]) - 0.1F)
                << eye.name;
        for (std::size_t i = 1; i < 4; ++i)
            EXPECT_GT(lightness(palettes.drawn.sole[i]), lightness(palettes.drawn.sole[i - 1]) + 0.1F)
                << eye.name;
    });
}

// WCAG 2.2 AA, for the eyes of everyone, since luminance is what it counts.
TEST_F(ColorVision, PanelsKeepTheirContrast) {
    const auto ink = [](const glm::vec3& color) { return ImVec4{color.r, color.g, color.b, 1.0F}; };
    for (const Profile& profile : kProfiles) {
        const auto& inks = set_.of(profile.vision)->panel;
        for (const auto& color : {inks.warm, inks.good})
            for (const ImVec4& ground : {ui::color::kPanel, ui::color::kField, ui::color::kFieldHover})
                EXPECT_GE(contrast::least(ink(color), ground), contrast::kText)
                    << core::nameOf(profile.vision);
        for (const auto& color :
             {inks.alarm, inks.footPressure, inks.calfPressure, inks.calfVolume, inks.poplitealFlow}) {
            EXPECT_GE(contrast::least(ink(color), ui::color::kPanel), contrast::kText)
                << core::nameOf(profile.vision);
            EXPECT_GE(contrast::least(ink(color), ui::color::kField), contrast::kGraphics)
                << core::nameOf(profile.vision);
        }
    }
}

// Without colors nothing of a palette may depend on one.
TEST_F(ColorVision, WithoutColorsQuantitiesAreGray) {
    const auto& palettes = *set_.of(core::ColorVision::none);
    for (const auto& facts : ui::kQuantities)
        for (const float share : {0.0F, 0.3F, 1.0F}) {
            const auto color =
                render::quantityColor(palettes, facts.quantity, facts.low + share * (facts.high - facts.low),
                                      facts.low, facts.high);
            EXPECT_NEAR(color.r, color.g, 1e-3F) << facts.id;
            EXPECT_NEAR(color.g, color.b, 1e-3F) << facts.id;
        }
}

TEST_F(ColorVision, EveryNameLeadsBack) {
    for (const std::string& name : core::kColorVisions)
        EXPECT_EQ(core::nameOf(core::colorVisionOf(name).value()), name);
    EXPECT_FALSE(core::colorVisionOf("green").has_value());
    EXPECT_THROW(scene::PaletteSet("/nowhere"), core::DataError);
}

} // namespace
