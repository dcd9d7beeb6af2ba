// SPDX-License-Identifier: Apache-2.0
#include <limits>
#include <queue>
#include <set>

#include "BakedStructures.h"

namespace {

using namespace sculpt;

class BakedFiber : public test::BakedStructures {};

// Distances over the surface, along its edges, from the nearest of some vertices.
class SurfaceWalk {
public:
    explicit SurfaceWalk(const Mesh& mesh) : mesh_(mesh), neighbors_(mesh.positions.size()) {
        for (const Triangle& t : mesh.triangles) {
            for (std::size_t i = 0; i < 3; ++i)
                neighbors_[t[i]].push_back(t[(i + 1) % 3]);
        }
    }

    std::vector<float> from(const std::vector<std::uint32_t>& starts) const {
        using Entry = std::pair<float, std::uint32_t>;
        std::vector<float> distance(neighbors_.size(), std::numeric_limits<float>::infinity());
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        for (const std::uint32_t start : starts)
            open.emplace(distance[start] = 0.0F, start);
        while (!open.empty()) {
            const auto [far, vertex] = open.top();
            open.pop();
            if (far > distance[vertex]) continue;
            for (const std::uint32_t next : neighbors_[vertex]) {
                const float length = far + glm::distance(mesh_.positions[vertex], mesh_.positions[next]);
                if (length < distance[next]) open.emplace(distance[next] = length, next);
            }
        }
        return distance;
    }

private:
    const Mesh& mesh_;
    std::vector<std::vector<std::uint32_t>> neighbors_;
};

// Origins lie above insertions in the leg, behind them in the foot, and laterally for the transverse head.
float originRank(const std::string& id, const vec3& p) {
    if (id == "adductor_hallucis_transverse_head") return p.x;
    return p.z > 80.0F ? 1000.0F + p.z : -p.y;
}

// The end of a muscle where it begins: what lies within a centimeter of its utmost vertex.
std::vector<std::uint32_t> originOf(const test::ReadStructure& s) {
    constexpr float kDepth = 10.0F; // mm
    float utmost = -1e9F;
    for (const vec3& p : s.mesh.positions)
        utmost = std::max(utmost, originRank(s.id, p));
    std::vector<std::uint32_t> origin;
    for (std::uint32_t i = 0; i < s.mesh.positions.size(); ++i) {
        if (originRank(s.id, s.mesh.positions[i]) > utmost - kDepth) origin.push_back(i);
    }
    return origin;
}

// Area-weighted share of a surface on which fibers lead away from the origin.
double shareAlong(const test::ReadStructure& s) {
    const Mesh& mesh = s.mesh;
    const auto distance = SurfaceWalk(mesh).from(originOf(s));
    double along = 0.0, area = 0.0;
    for (const Triangle& t : mesh.triangles) {
        const bool atOrigin = distance[t[0]] == 0.0F && distance[t[1]] == 0.0F && distance[t[2]] == 0.0F;
        if (atOrigin) continue;
        const vec3 a = mesh.positions[t[0]], b = mesh.positions[t[1]], c = mesh.positions[t[2]];
        const vec3 normal = glm::cross(b - a, c - a);
        const float da = distance[t[0]], db = distance[t[1]], dc = distance[t[2]];
        if (!std::isfinite(da) || !std::isfinite(db) || !std::isfinite(dc)) continue;
        // Gradient of the distance over the triangle, times twice its area squared.
        const vec3 uphill = glm::cross(normal, (c - b) * da + (a - c) * db + (b - a) * dc);
        const vec3 fiber(s.tangents[t[0]] + s.tangents[t[1]] + s.tangents[t[2]]);
        const double size = glm::length(normal);
        if (std::min({a.z, b.z, c.z}) > 559.9F) continue; // the flat cut shows fibers end on
        area += size;
        if (glm::dot(uphill, fiber) > 0.0F) along += size;
    }
    return along / area;
}

TEST_F(BakedFiber, LeadsFromOriginToInsertionAlongEveryMuscle) {
    int checked = 0;
    for (const auto& s : structures_) {
        if (!isSoft(s)) continue;
        // Much of a thin tendon or ligament is its rim, where fibers run along the edge either way.
        EXPECT_GT(shareAlong(s), s.kind == "muscle" ? 0.85 : 0.80) << s.id;
        ++checked;
    }
    EXPECT_GT(checked, 20);
}

} // namespace
