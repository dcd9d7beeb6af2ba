// SPDX-License-Identifier: Apache-2.0
#include "Dissection.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace {

constexpr double kStep = 1.5e-3; // m
constexpr double kCut = 0.552;   // m, a little below the flat cut through the thigh

} // namespace

std::string listOf(const Violations& violations) {
    struct Stretch {
        const Violation* worst;
        double low, high;
        int count;
    };
    std::map<std::pair<std::string, std::string>, Stretch> rows;
    for (const Violation& v : violations) {
        auto& row = rows.try_emplace({v.vessel, v.what}, Stretch{&v, v.height, v.height, 0}).first->second;
        if (v.depth > row.worst->depth) row.worst = &v;
        row = {row.worst, std::min(row.low, v.height), std::max(row.high, v.height), row.count + 1};
    }
    std::string text = "\n";
    for (const auto& [key, row] : rows) {
        char line[256];
        std::snprintf(line, sizeof line,
                      "  %-40s %-38s worst %6.2f mm at z %6.1f (%d places, z %.0f..%.0f)\n",
                      key.first.c_str(), key.second.c_str(), row.worst->depth, row.worst->height, row.count,
                      row.low, row.high);
        text += line;
    }
    return text;
}

const anatomy::Vessel& Dissection::vessel(const std::string& id) const {
    return leg.vessels.at(static_cast<std::size_t>(leg.vesselIndex(id)));
}

std::vector<VeinSample> Dissection::samplesOf(const anatomy::Vessel& vessel) const {
    const auto index = static_cast<std::size_t>(&vessel - leg.vessels.data());
    const int count = std::max(4, static_cast<int>(std::ceil(vessel.restLength / kStep)));
    std::vector<VeinSample> samples;
    for (int i = 0; i <= count; ++i) {
        const double at = static_cast<double>(i) / count;
        const glm::dvec3 center(curves[index].sample(static_cast<float>(at)).center);
        if (center.z > kCut) continue;
        const double radius = 0.5 * anatomy::coursePointAt(vessel, at).diameter;
        samples.push_back({center, at, radius, vessel.wallThickness});
    }
    return samples;
}

const Dissection& realDissection() {
    static const Dissection made = [] {
        Dissection d;
        d.leg = anatomy::loadLeg(SH_SOURCE_DIR "/assets/anatomy");
        d.curves = scene::curvesOf(d.leg);
        d.tissue = std::make_shared<const BakedTissue>(d.leg);
        return d;
    }();
    return made;
}

Dissection displaced(const Dissection& from, const std::string& idStem, const glm::dvec3& by) {
    Dissection result = from;
    for (anatomy::Vessel& vessel : result.leg.vessels)
        if (vessel.id.starts_with(idStem))
            for (anatomy::CoursePoint& point : vessel.course)
                point.position += by;
    result.curves = scene::curvesOf(result.leg);
    return result;
}
