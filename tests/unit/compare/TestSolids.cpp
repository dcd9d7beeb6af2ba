// SPDX-License-Identifier: Apache-2.0
#include "TestSolids.h"

#include <cmath>
#include <numbers>

namespace testsolids {

Soup sphere(double radius, const dvec3& center, int rings) {
    Soup soup;
    const int around = 2 * rings;
    for (int i = 0; i <= rings; ++i) {
        const double polar = std::numbers::pi * i / rings;
        for (int k = 0; k < around; ++k) {
            const double angle = 2.0 * std::numbers::pi * k / around;
            soup.points.push_back(center + radius * dvec3(std::sin(polar) * std::cos(angle),
                                                          std::sin(polar) * std::sin(angle),
                                                          std::cos(polar)));
        }
    }
    const auto at = [&](int i, int k) { return static_cast<std::uint32_t>(i * around + k % around); };
    for (int i = 0; i < rings; ++i) {
        for (int k = 0; k < around; ++k) {
            if (i > 0) soup.triangles.push_back({at(i, k), at(i + 1, k), at(i, k + 1)});
            if (i + 1 < rings) soup.triangles.push_back({at(i, k + 1), at(i + 1, k), at(i + 1, k + 1)});
        }
    }
    return soup;
}

Soup box(const dvec3& low, const dvec3& high) {
    Soup soup;
    for (int i = 0; i < 8; ++i)
        soup.points.emplace_back(i & 1 ? high.x : low.x, i & 2 ? high.y : low.y, i & 4 ? high.z : low.z);
    soup.triangles = {{0, 2, 3}, {0, 3, 1}, {4, 5, 7}, {4, 7, 6}, {0, 1, 5}, {0, 5, 4},
                      {2, 6, 7}, {2, 7, 3}, {0, 4, 6}, {0, 6, 2}, {1, 3, 7}, {1, 7, 5}};
    return soup;
}

Soup insideOut(Soup soup) {
    for (auto& t : soup.triangles)
        std::swap(t[1], t[2]);
    return soup;
}

Soup cracked(const Soup& soup, double share) {
    Soup result;
    for (std::size_t i = 0; i < soup.triangles.size(); ++i) {
        const auto t = soup.corners(i);
        const dvec3 center = (t[0] + t[1] + t[2]) / 3.0;
        const auto first = static_cast<std::uint32_t>(result.points.size());
        for (const dvec3& corner : t)
            result.points.push_back(corner + share * (center - corner));
        result.triangles.push_back({first, first + 1, first + 2});
    }
    return result;
}

Soup perforated(const Soup& soup, std::size_t every) {
    Soup result{soup.points, {}};
    for (std::size_t i = 0; i < soup.triangles.size(); ++i) {
        if (i % every != 0) result.triangles.push_back(soup.triangles[i]);
    }
    return result;
}

} // namespace testsolids
