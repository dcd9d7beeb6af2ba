// SPDX-License-Identifier: Apache-2.0
#include "Arteries.h"

#include <algorithm>
#include <cmath>

#include "anatomy/Course.h"
#include "scene/VesselCurve.h"

std::vector<VeinSample> samplesOfArtery(const anatomy::Leg& leg, const std::string& id) {
    constexpr double kStep = 1.5e-3, kCut = 0.552; // m
    const int index = leg.arteryIndex(id);
    const anatomy::Artery& artery = leg.arteries.at(static_cast<std::size_t>(index));
    const auto curve = scene::arteryCurveOf(leg, index, 5e-3);
    const int count = std::max(4, static_cast<int>(std::ceil(artery.restLength / kStep)));
    std::vector<VeinSample> samples;
    for (int i = 0; i <= count; ++i) {
        const double at = static_cast<double>(i) / count;
        const glm::dvec3 center(curve.sample(static_cast<float>(at)).center);
        const auto here = anatomy::coursePointAt(artery.course, artery.restLength, at);
        if (center.z < kCut) samples.push_back({center, at, 0.5 * here.diameter, artery.wallThickness});
    }
    return samples;
}

const std::vector<CompanionPair>& companionPairs() {
    static const std::vector<CompanionPair> kPairs{{"posterior_tibial_artery", "posterior_tibial_vein"},
                                                   {"fibular_artery", "fibular_vein"},
                                                   {"anterior_tibial_artery", "anterior_tibial_vein"},
                                                   {"dorsalis_pedis_artery", "dorsalis_pedis_vein"},
                                                   {"medial_plantar_artery", "medial_plantar_vein"},
                                                   {"lateral_plantar_artery", "lateral_plantar_vein"}};
    return kPairs;
}
