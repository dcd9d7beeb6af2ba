// SPDX-License-Identifier: Apache-2.0
#include "sculpt/MeshRepair.h"

#include <unordered_map>

#include "sculpt/SelfIntersection.h"

namespace sculpt {
namespace {

constexpr int kRounds = 30;
constexpr float kPull = 0.5F; // of the way to the mean of the neighbors

class Relaxation {
public:
    explicit Relaxation(Mesh& mesh) : mesh_(mesh) {}

    void pull(const std::vector<std::uint32_t>& vertices) {
        std::vector<bool> moves(mesh_.positions.size(), false);
        for (const std::uint32_t vertex : vertices)
            moves[vertex] = true;
        widen(moves);
        std::vector<vec3> sums(mesh_.positions.size(), vec3(0.0F));
        std::vector<float> counts(mesh_.positions.size(), 0.0F);
        for (const Triangle& t : mesh_.triangles) {
            for (std::size_t i = 0; i < 3; ++i) {
                sums[t[i]] += mesh_.positions[t[(i + 1) % 3]];
                counts[t[i]] += 1.0F;
            }
        }
        for (std::size_t i = 0; i < moves.size(); ++i) {
            if (moves[i] && counts[i] > 0.0F)
                mesh_.positions[i] = glm::mix(mesh_.positions[i], sums[i] / counts[i], kPull);
        }
    }

private:
    void widen(std::vector<bool>& moves) const {
        const std::vector<bool> core = moves;
        for (const Triangle& t : mesh_.triangles) {
            if (!core[t[0]] && !core[t[1]] && !core[t[2]]) continue;
            for (const std::uint32_t corner : t)
                moves[corner] = true;
        }
    }

    Mesh& mesh_;
};

// Which triangle has a directed edge.
class EdgeTable {
public:
    explicit EdgeTable(const Mesh& mesh) : mesh_(mesh) {
        for (std::uint32_t i = 0; i < mesh.triangles.size(); ++i)
            enter(i);
    }
    void enter(std::uint32_t triangle) {
        const Triangle& t = mesh_.triangles[triangle];
        for (std::size_t i = 0; i < 3; ++i)
            owner_[key(t[i], t[(i + 1) % 3])] = triangle;
    }
    void drop(std::uint32_t from, std::uint32_t to) { owner_.erase(key(from, to)); }
    const std::uint32_t* find(std::uint32_t from, std::uint32_t to) const {
        const auto found = owner_.find(key(from, to));
        return found == owner_.end() ? nullptr : &found->second;
    }

private:
    static std::uint64_t key(std::uint64_t from, std::uint64_t to) { return from << 32U | to; }

    const Mesh& mesh_;
    std::unordered_map<std::uint64_t, std::uint32_t> owner_;
};

// Turned so that the longest side runs from the first to the second corner.
Triangle longestSideFirst(const Mesh& mesh, const Triangle& t) {
    std::size_t first = 0;
    float longest = -1.0F;
    for (std::size_t i = 0; i < 3; ++i) {
        const float length = glm::distance(mesh.positions[t[i]], mesh.positions[t[(i + 1) % 3]]);
        if (length > longest) longest = length, first = i;
    }
    return {t[first], t[(first + 1) % 3], t[(first + 2) % 3]};
}

std::uint32_t thirdCorner(const Triangle& t, std::uint32_t a, std::uint32_t b) {
    return t[0] != a && t[0] != b ? t[0] : t[1] != a && t[1] != b ? t[1] : t[2];
}

bool flip(Mesh& mesh, EdgeTable& edges, std::uint32_t sliver) {
    const auto [a, b, middle] = longestSideFirst(mesh, mesh.triangles[sliver]);
    const std::uint32_t* across = edges.find(b, a);
    if (!across) return false;
    const std::uint32_t neighbor = *across;
    const std::uint32_t far = thirdCorner(mesh.triangles[neighbor], a, b);
    if (far == middle || edges.find(middle, far) || edges.find(far, middle)) return false;
    mesh.triangles[sliver] = {a, far, middle};
    mesh.triangles[neighbor] = {far, b, middle};
    edges.drop(a, b), edges.drop(b, a);
    edges.enter(sliver), edges.enter(neighbor);
    return true;
}

} // namespace

bool flipSlivers(Mesh& mesh) {
    constexpr int kPasses = 12;
    EdgeTable edges(mesh);
    for (int pass = 0; pass < kPasses; ++pass) {
        const std::vector<std::uint32_t> slivers = sliverTriangles(mesh);
        if (slivers.empty()) return true;
        for (const std::uint32_t sliver : slivers)
            flip(mesh, edges, sliver);
    }
    return sliverTriangles(mesh).empty();
}

std::vector<std::uint32_t> tangledVertices(const Mesh& mesh) {
    std::vector<std::uint32_t> vertices;
    const auto take = [&](std::uint32_t triangle) {
        const Triangle& t = mesh.triangles[triangle];
        vertices.insert(vertices.end(), t.begin(), t.end());
    };
    for (const std::uint32_t sliver : sliverTriangles(mesh))
        take(sliver);
    for (const auto& [a, b] : selfIntersections(mesh))
        take(a), take(b);
    return vertices;
}

void disentangle(Mesh& mesh) {
    Relaxation relaxation(mesh);
    for (int round = 0; round < kRounds; ++round) {
        const std::vector<std::uint32_t> tangled = tangledVertices(mesh);
        if (tangled.empty()) return;
        relaxation.pull(tangled);
    }
}

void tiltNormals(Mesh& mesh) {
    constexpr float kTilt = 0.5F; // of a unit, per round; lengths are set right at the end
    for (int round = 0; round < kRounds; ++round) {
        bool done = true;
        for (const Triangle& t : mesh.triangles) {
            const vec3 a = mesh.positions[t[0]];
            const vec3 face = glm::cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a);
            const vec3 sum = mesh.normals[t[0]] + mesh.normals[t[1]] + mesh.normals[t[2]];
            if (glm::dot(face, sum) > 0.0F) continue;
            done = false;
            for (const std::uint32_t corner : t)
                mesh.normals[corner] += kTilt * glm::normalize(face);
        }
        if (done) break;
    }
    for (vec3& normal : mesh.normals)
        normal = glm::normalize(normal);
}

} // namespace sculpt
