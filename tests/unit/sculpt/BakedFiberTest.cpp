// SPDX-License-Identifier: Apache-2.0
#include <limits>
#include <queue>
#include <set>

#include "BakedStructures.h"

namespace {

using namespace sculpt;

class BakedFiber : public test::BakedStructures {};

// Distances over the surface, along its edges, from one vertex.
class SurfaceWalk {
public:
    explicit SurfaceWalk(const Mesh& mesh) : mesh_(mesh), neighbors_(mesh.positions.size()) {
        for (const Triangle& t : mesh.triangles) {
            for (std::size_t i = 0; i < 3; ++i)
                neighbors_[t[i]].push_back(t[(i + 1) % 3]);
        }
    }

    std::vector<float> from(std::uint32_t start) const {
        using Entry = std::pair<float, std::uint32_t>;
        std::vector<float> distance(neighbors_.size(), std::numeric_limits<float>::infinity());
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
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

    // The reachable vertex that is farthest from the given one.
    std::uint32_t farthest(std::uint32_t start) const {
        const auto distance = from(start);
        std::uint32_t best = start;
        for (std::uint32_t i = 0; i < distance.size(); ++i) {
            if (distance[i] < std::numeric_limits<float>::infinity() && distance[i] > distance[best])
                best = i;
        }
        return best;
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

// Area-weighted share of a surface on which fibers lead away from the origin.
double shareAlong(const test::ReadStructure& s) {
    const Mesh& mesh = s.mesh;
    const SurfaceWalk walk(mesh);
    const std::uint32_t oneEnd = walk.farthest(0), otherEnd = walk.farthest(oneEnd);
    const bool isOrigin =
        originRank(s.id, mesh.positions[oneEnd]) > originRank(s.id, mesh.positions[otherEnd]);
    const auto distance = walk.from(isOrigin ? oneEnd : otherEnd);
    double along = 0.0, area = 0.0;
    for (const Triangle& t : mesh.triangles) {
        const vec3 a = mesh.positions[t[0]], b = mesh.positions[t[1]], c = mesh.positions[t[2]];
        const vec3 normal = glm::cross(b - a, c - a);
        const float da = distance[t[0]], db = distance[t[1]], dc = distance[t[2]];
        if (!std::isfinite(da) || !std::isfinite(db) || !std::isfinite(dc)) continue;
        // Gradient of the distance over the triangle, times twice its area squared.
        const vec3 uphill = glm::cross(normal, (c - b) * da + (a - c) * db + (b - a) * dc);
        const vec3 fiber(s.tangents[t[0]] + s.tangents[t[1]] + s.tangents[t[2]]);
        const double size = glm::length(normal);
        area += size;
        if (glm::dot(uphill, fiber) > 0.0F) along += size;
    }
    return along / area;
}

TEST_F(BakedFiber, LeadsFromOriginToInsertionAlongEveryMuscle) {
    int checked = 0;
    for (const auto& s : structures_) {
        if (!isSoft(s)) continue;
        EXPECT_GT(shareAlong(s), 0.85) << s.id;
        ++checked;
    }
    EXPECT_GT(checked, 20);
}

} // namespace
