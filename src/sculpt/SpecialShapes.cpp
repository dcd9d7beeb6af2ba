// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Shapes.h"

namespace sculpt {
namespace {

// Shaft that shrinks below the level where the condyle block takes over.
class FadedShaft : public Field {
public:
    explicit FadedShaft(const Sections& sections) : loft_(sections) {}

    float at(const vec3& p) const override {
        constexpr float kFadeFrom = 496.0F, kFadeOver = 16.0F, kFadeDepth = 4.5F, kMost = 2.5F;
        const float depth = std::clamp((kFadeFrom - p.z) / kFadeOver, 0.0F, kMost);
        return loft_.at(p) + kFadeDepth * depth * depth;
    }
    Box bounds() const override { return loft_.bounds(); }

private:
    SectionLoft loft_;
};

// The last section carried on along the axis, so that a cut meets a full section.
Sections extended(Sections sections, double by) {
    sections.stations.push_back(sections.stations.back() + by);
    sections.areas.push_back(sections.areas.back());
    sections.harmonics.push_back(sections.harmonics.back());
    sections.to = sections.stations.back() + 1.0;
    sections.tipTo = {static_cast<float>(sections.harmonics.back()[kHarmonics / 2].real()),
                      static_cast<float>(sections.harmonics.back()[kHarmonics / 2].imag())};
    return sections;
}

// One pass of the binomial filter 1-2-1 along the stations.
void smooth(Sections& sections) {
    const Sections before = sections;
    for (std::size_t i = 1; i + 1 < before.stations.size(); ++i) {
        sections.areas[i] = 0.25 * (before.areas[i - 1] + 2.0 * before.areas[i] + before.areas[i + 1]);
        for (std::size_t k = 0; k < kHarmonics; ++k) {
            sections.harmonics[i][k] = 0.25 * (before.harmonics[i - 1][k] + 2.0 * before.harmonics[i][k] +
                                               before.harmonics[i + 1][k]);
        }
    }
}

} // namespace

FieldPtr femurEnd(const MeasuredLoft& shaft, const MeasuredLoft& condyles, float topCut) {
    constexpr float kCondyleTop = 492.0F, kJoin = 6.0F;
    const auto upper = std::make_shared<FadedShaft>(extended(shaft.branches.front(), 20.0));
    const auto lower =
        std::make_shared<CutAbove>(std::make_shared<SectionLoft>(condyles.branches.front()), kCondyleTop);
    return std::make_shared<CutAbove>(
        std::make_shared<UnionField>(std::vector<FieldPtr>{upper, lower}, kJoin), topCut);
}

Sections achillesStrap(const MeasuredLoft& measured) {
    constexpr double kStrapTop = 205.0, kTongueTop = 236.0;
    constexpr int kSmoothing = 3;
    Sections strap = measured.branches.front();
    while (strap.stations.back() > kStrapTop) {
        strap.stations.pop_back();
        strap.areas.pop_back();
        strap.harmonics.pop_back();
    }
    for (int i = 0; i < kSmoothing; ++i)
        smooth(strap);
    strap.to = kTongueTop;
    strap.capExponent = 2.6;
    const auto center = strap.harmonics.back()[kHarmonics / 2];
    strap.tipTo = {static_cast<float>(center.real()), static_cast<float>(center.imag())};
    return strap;
}

} // namespace sculpt
