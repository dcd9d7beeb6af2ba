// SPDX-License-Identifier: Apache-2.0
#include "sculpt/SelfIntersection.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace sculpt {
namespace {

using glm::dvec3;
using glm::ivec3;
using Corners = std::array<vec3, 3>;

// Six times the volume of the tetrahedron, or zero when rounding could have made its sign. Differences of
// floats are exact in double; three multiplications and their sums are not.
double volume6(const vec3& a, const vec3& b, const vec3& c, const vec3& d) {
    constexpr double kRounding = 1e-14;
    const dvec3 u = dvec3(b) - dvec3(a), v = dvec3(c) - dvec3(a), w = dvec3(d) - dvec3(a);
    const double volume = glm::dot(u, glm::cross(v, w));
    const double size = glm::length(u) * glm::length(v) * glm::length(w);
    return std::abs(volume) > kRounding * size ? volume : 0.0;
}

Corners cornersOf(const Mesh& mesh, const Triangle& t) {
    return {mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]};
}

bool crossApart(const Corners& a, const Corners& b) {
    for (std::size_t i = 0; i < 3; ++i) {
        if (pierces(a[i], a[(i + 1) % 3], b) || pierces(b[i], b[(i + 1) % 3], a)) return true;
    }
    return false;
}

// Triangles with one common corner meet along a line that starts there and leaves one of them through the
// side opposite to it.
bool crossBeyond(const Corners& a, std::size_t cornerOfA, const Corners& b, std::size_t cornerOfB) {
    return pierces(a[(cornerOfA + 1) % 3], a[(cornerOfA + 2) % 3], b) ||
           pierces(b[(cornerOfB + 1) % 3], b[(cornerOfB + 2) % 3], a);
}

bool folded(const Corners& a, const Corners& b) {
    constexpr double kFlat = 1.0 - 1e-9;
    const dvec3 n = glm::cross(dvec3(a[1]) - dvec3(a[0]), dvec3(a[2]) - dvec3(a[0]));
    const dvec3 m = glm::cross(dvec3(b[1]) - dvec3(b[0]), dvec3(b[2]) - dvec3(b[0]));
    return glm::dot(n, m) < -kFlat * glm::length(n) * glm::length(m);
}

bool intersect(const Mesh& mesh, const Triangle& a, const Triangle& b) {
    std::size_t common = 0, cornerOfA = 0, cornerOfB = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t k = 0; k < 3; ++k) {
            if (a[i] != b[k]) continue;
            ++common;
            cornerOfA = i, cornerOfB = k;
        }
    }
    const Corners p = cornersOf(mesh, a), q = cornersOf(mesh, b);
    if (common == 0) return crossApart(p, q);
    return common == 1 ? crossBeyond(p, cornerOfA, q, cornerOfB) : folded(p, q);
}

struct Bounds {
    vec3 low, high;
    bool meets(const Bounds& o) const {
        return glm::all(glm::lessThanEqual(low, o.high)) && glm::all(glm::lessThanEqual(o.low, high));
    }
};

// Triangles by the cells of a coarse lattice that their bounds touch, sorted by cell.
class TriangleLattice {
public:
    explicit TriangleLattice(const Mesh& mesh) {
        float extent = 0.0F;
        for (const Triangle& t : mesh.triangles) {
            const Corners c = cornersOf(mesh, t);
            bounds_.push_back({glm::min(c[0], glm::min(c[1], c[2])), glm::max(c[0], glm::max(c[1], c[2]))});
            extent += glm::length(bounds_.back().high - bounds_.back().low);
        }
        spacing_ =
            std::max(1.5F * extent / static_cast<float>(std::max<std::size_t>(bounds_.size(), 1)), 1e-3F);
        for (std::uint32_t i = 0; i < bounds_.size(); ++i)
            enter(i);
        std::sort(entries_.begin(), entries_.end());
    }

    // Every pair whose bounds meet, once.
    template <class Visit>
    void forEachPair(Visit visit) const {
        for (std::size_t first = 0; first < entries_.size();) {
            std::size_t end = first;
            while (end < entries_.size() && entries_[end].first == entries_[first].first)
                ++end;
            for (std::size_t i = first; i < end; ++i) {
                for (std::size_t k = i + 1; k < end; ++k)
                    visitOnce(entries_[first].first, entries_[i].second, entries_[k].second, visit);
            }
            first = end;
        }
    }

private:
    ivec3 cellOf(const vec3& p) const { return ivec3(glm::floor(p / spacing_)); }
    static std::uint64_t keyOf(const ivec3& cell) {
        constexpr std::uint64_t kMask = (1U << 21U) - 1U;
        const auto part = [](int v) { return static_cast<std::uint64_t>(v + (1 << 20)) & kMask; };
        return part(cell.x) << 42U | part(cell.y) << 21U | part(cell.z);
    }

    void enter(std::uint32_t triangle) {
        const ivec3 low = cellOf(bounds_[triangle].low), high = cellOf(bounds_[triangle].high);
        for (int z = low.z; z <= high.z; ++z) {
            for (int y = low.y; y <= high.y; ++y) {
                for (int x = low.x; x <= high.x; ++x)
                    entries_.emplace_back(keyOf({x, y, z}), triangle);
            }
        }
    }

    // In the first of the cells that both touch.
    template <class Visit>
    void visitOnce(std::uint64_t cell, std::uint32_t a, std::uint32_t b, Visit& visit) const {
        if (!bounds_[a].meets(bounds_[b])) return;
        if (keyOf(glm::max(cellOf(bounds_[a].low), cellOf(bounds_[b].low))) == cell) visit(a, b);
    }

    std::vector<Bounds> bounds_;
    float spacing_ = 1.0F;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> entries_;
};

} // namespace

bool pierces(const vec3& from, const vec3& to, const std::array<vec3, 3>& t) {
    const double before = volume6(from, t[0], t[1], t[2]), after = volume6(to, t[0], t[1], t[2]);
    if (before * after >= 0.0) return false;
    const double a = volume6(from, to, t[0], t[1]), b = volume6(from, to, t[1], t[2]),
                 c = volume6(from, to, t[2], t[0]);
    return (a > 0.0 && b > 0.0 && c > 0.0) || (a < 0.0 && b < 0.0 && c < 0.0);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> selfIntersections(const Mesh& mesh) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    TriangleLattice(mesh).forEachPair([&](std::uint32_t a, std::uint32_t b) {
        if (intersect(mesh, mesh.triangles[a], mesh.triangles[b])) pairs.emplace_back(a, b);
    });
    return pairs;
}

} // namespace sculpt
