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

} // namespace

FieldPtr femurEnd(const MeasuredLoft& shaft, const MeasuredLoft& condyles, float topCut) {
    constexpr float kCondyleTop = 492.0F, kJoin = 6.0F;
    const auto upper = std::make_shared<FadedShaft>(extended(shaft.branches.front(), 20.0));
    const auto lower =
        std::make_shared<CutAbove>(std::make_shared<SectionLoft>(condyles.branches.front()), kCondyleTop);
    return std::make_shared<CutAbove>(
        std::make_shared<UnionField>(std::vector<FieldPtr>{upper, lower}, kJoin), topCut);
}

} // namespace sculpt
