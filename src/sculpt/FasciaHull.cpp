// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Envelope.h"

#include <numbers>

namespace sculpt {
namespace {

constexpr int kAngles = 48, kHullHarmonics = 8;
constexpr double kOwnFrom = 90.0, kOwnTo = 440.0, kOwnStep = 10.0; // mm: above, thigh muscles are not modeled

double cross(const vec2& o, const vec2& a, const vec2& b) {
    return static_cast<double>((a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x));
}

// Convex hull, counter-clockwise (Andrew's monotone chain 1979).
std::vector<vec2> convexHull(std::vector<vec2> points) {
    std::sort(points.begin(), points.end(),
              [](const vec2& a, const vec2& b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    std::vector<vec2> hull;
    for (int pass = 0; pass < 2; ++pass) {
        const std::size_t start = hull.size();
        for (const vec2& p : points) {
            while (hull.size() >= start + 2 && cross(hull[hull.size() - 2], hull.back(), p) <= 0.0)
                hull.pop_back();
            hull.push_back(p);
        }
        hull.pop_back();
        std::reverse(points.begin(), points.end());
    }
    return hull;
}

std::vector<vec2> insideNodes(const Grid& grid, double z) {
    std::vector<vec2> points;
    glm::ivec3 n(0, 0,
                 static_cast<int>(std::lround((static_cast<float>(z) - grid.box().low.z) / grid.spacing())));
    for (n.y = 0; n.y < grid.size().y; ++n.y) {
        for (n.x = 0; n.x < grid.size().x; ++n.x) {
            if (grid.value(n) < 0.0F) points.emplace_back(grid.position(n));
        }
    }
    return points;
}

vec2 unit(double angle) {
    return {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
}
double angleAt(int i) {
    return 2.0 * std::numbers::pi * i / kAngles;
}

// Distance from a point inside the hull to its border: the nearest of the edges' half planes along the ray.
double rayToHull(const std::vector<vec2>& hull, const vec2& center, const vec2& ray) {
    double nearest = 1e9;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const vec2 a = hull[i], edge = hull[(i + 1) % hull.size()] - a;
        const vec2 normal(edge.y, -edge.x);
        const auto facing = static_cast<double>(glm::dot(normal, ray));
        if (facing > 1e-9)
            nearest = std::min(nearest, static_cast<double>(glm::dot(normal, a - center)) / facing);
    }
    return nearest;
}

RadialLevel hullLevel(const Grid& tissue, double z) {
    const std::vector<vec2> hull = convexHull(insideNodes(tissue, z));
    RadialLevel level{z, {}, {}};
    for (const vec2& p : hull)
        level.center += p / static_cast<float>(hull.size());
    for (int i = 0; i < kAngles; ++i)
        level.radii.push_back(rayToHull(hull, level.center, unit(angleAt(i))));
    return level;
}

// Area of |x/a|^n + |y/b|^n <= 1.
double superellipseArea(const HullLevel& level, double n) {
    return 4.0 * level.halfWidth * level.halfDepth * std::pow(std::tgamma(1.0 + 1.0 / n), 2.0) /
           std::tgamma(1.0 + 2.0 / n);
}

RadialLevel superellipse(const HullLevel& measured) {
    double low = 1.2, high = 6.0;
    for (int i = 0; i < 30; ++i) {
        const double middle = 0.5 * (low + high);
        (superellipseArea(measured, middle) < measured.area ? low : high) = middle;
    }
    RadialLevel level{measured.z, measured.center, {}};
    for (int i = 0; i < kAngles; ++i) {
        const double x = std::abs(std::cos(angleAt(i))) / measured.halfWidth;
        const double y = std::abs(std::sin(angleAt(i))) / measured.halfDepth;
        level.radii.push_back(std::pow(std::pow(x, low) + std::pow(y, low), -1.0 / low));
    }
    return level;
}

} // namespace

std::shared_ptr<const RadialProfile> fasciaOutline(const AnatomyData& data, const Grid& tissue) {
    std::vector<RadialLevel> levels;
    for (double z = kOwnFrom; z <= kOwnTo; z += kOwnStep)
        levels.push_back(hullLevel(tissue, z));
    for (const HullLevel& level : data.fascia) {
        if (level.z > kOwnTo + kOwnStep) levels.push_back(superellipse(level));
    }
    return std::make_shared<RadialProfile>(levels, kHullHarmonics);
}

} // namespace sculpt
