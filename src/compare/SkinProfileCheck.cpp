// SPDX-License-Identifier: Apache-2.0
#include "compare/SkinProfileCheck.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <nlohmann/json.hpp>

#include "compare/Difference.h"
#include "core/Json.h"

namespace compare {
namespace {

using glm::dvec2;

struct Segment {
    dvec2 from, to;
};

// Where the surface meets the level.
std::vector<Segment> cutAt(const Soup& soup, double z) {
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < soup.triangles.size(); ++i) {
        const auto t = soup.corners(i);
        std::vector<dvec2> ends;
        for (std::size_t k = 0; k < 3; ++k) {
            const dvec3 a = t[k], b = t[(k + 1) % 3];
            if ((a.z < z) != (b.z < z))
                ends.emplace_back(glm::mix(dvec2(a), dvec2(b), (z - a.z) / (b.z - a.z)));
        }
        if (ends.size() == 2) segments.push_back({ends[0], ends[1]});
    }
    return segments;
}

double cross(const dvec2& a, const dvec2& b) {
    return a.x * b.y - a.y * b.x;
}

// Farthest meeting of the ray with the outline.
std::optional<double> radiusAlong(const std::vector<Segment>& outline, const dvec2& center,
                                  const dvec2& ray) {
    constexpr double kSlack = 1e-9; // so that no ray slips through between two segments
    std::optional<double> farthest;
    for (const Segment& s : outline) {
        const dvec2 along = s.to - s.from;
        const double denominator = cross(ray, along);
        if (denominator == 0.0) continue;
        const double distance = cross(s.from - center, along) / denominator;
        const double place = cross(s.from - center, ray) / denominator;
        if (distance <= 0.0 || place < -kSlack || place > 1.0 + kSlack) continue;
        if (!farthest || distance > *farthest) farthest = distance;
    }
    return farthest;
}

struct ProfileSum {
    SkinDifference result;
    std::vector<double> sizes;

    void add(double difference, const dvec3& place) {
        if (std::abs(difference) > result.largest) {
            result.largest = std::abs(difference);
            result.worst = place;
        }
        sizes.push_back(std::abs(difference));
        result.meanSigned += difference;
        result.mean += std::abs(difference);
    }

    SkinDifference finished() {
        result.count = static_cast<int>(sizes.size());
        if (sizes.empty()) return result;
        result.mean /= result.count;
        result.meanSigned /= result.count;
        result.p95 = percentile(sizes, 0.95);
        return result;
    }
};

void addLevel(const Soup& skin, const core::JsonView& outline, double z, ProfileSum& sum) {
    const auto segments = cutAt(skin, z);
    const auto centerXy = outline.at("centre").numbers(2);
    const auto radii = outline.at("radius_every_15deg_from_lateral_ccw").numbers(24);
    const dvec2 center(centerXy[0], centerXy[1]);
    for (std::size_t i = 0; i < radii.size(); ++i) {
        const double angle = static_cast<double>(i) * std::numbers::pi / 12.0;
        const dvec2 ray(std::cos(angle), std::sin(angle));
        const auto ours = radiusAlong(segments, center, ray);
        sum.add(ours.value_or(0.0) - radii[i], dvec3(center + radii[i] * ray, z));
    }
}

} // namespace

SkinDifference skinDifference(const Soup& skin, const std::filesystem::path& profile,
                              const LevelRange& range) {
    const nlohmann::json document = core::loadJson(profile);
    const core::JsonView levels = core::JsonView(document, profile.string()).at("levels");
    ProfileSum sum;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const core::JsonView level = levels.at(i);
        const double z = level.at("z").number();
        if (z < range.lowest || z > range.highest || !level.has("skin")) continue;
        addLevel(skin, level.at("skin"), z, sum);
    }
    return sum.finished();
}

} // namespace compare
