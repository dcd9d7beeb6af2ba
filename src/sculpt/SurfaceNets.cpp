// SPDX-License-Identifier: Apache-2.0
#include "sculpt/SurfaceNets.h"

#include <map>
#include <unordered_map>

namespace sculpt {
namespace {

using glm::ivec3;

constexpr std::array<ivec3, 3> kAxes{ivec3{1, 0, 0}, ivec3{0, 1, 0}, ivec3{0, 0, 1}};

// A cell has eight corners; corner bits are x, y, z. Its twelve edges are numbered 4 * axis + position.
struct CellEdge {
    int from, to;
};

constexpr std::array<CellEdge, 12> kEdges{{{0, 1},
                                           {2, 3},
                                           {4, 5},
                                           {6, 7}, // along x: (y, z) = 00 10 01 11
                                           {0, 2},
                                           {1, 3},
                                           {4, 6},
                                           {5, 7}, // along y: (x, z)
                                           {0, 4},
                                           {1, 5},
                                           {2, 6},
                                           {3, 7}}}; // along z: (x, y)

// The edges of each face.
constexpr std::array<std::array<int, 4>, 6> kFaces{
    {{4, 6, 8, 10}, {5, 7, 9, 11}, {0, 2, 8, 9}, {1, 3, 10, 11}, {0, 1, 4, 5}, {2, 3, 6, 7}}};

ivec3 cornerStep(int corner) {
    return {corner & 1, (corner >> 1) & 1, corner >> 2};
}

// Flips the corner that is nearest to the surface on each face whose inside corners are opposite each other,
// until there is none. After some rounds only inside corners are flipped, which ends for sure.
class FaceSettler {
public:
    explicit FaceSettler(Grid& grid) : grid_(grid) {}

    void settle() {
        constexpr int kFreeRounds = 4;
        for (int round = 0;; ++round) {
            if (!settleOnce(round < kFreeRounds)) return;
        }
    }

private:
    bool settleOnce(bool mayGrow) {
        bool changed = false;
        ivec3 n;
        for (n.z = 0; n.z + 1 < grid_.size().z; ++n.z) {
            for (n.y = 0; n.y + 1 < grid_.size().y; ++n.y) {
                for (n.x = 0; n.x + 1 < grid_.size().x; ++n.x) {
                    for (std::size_t axis = 0; axis < 3; ++axis) {
                        changed |= settleFace(n, kAxes[axis], kAxes[(axis + 1) % 3], mayGrow);
                    }
                }
            }
        }
        return changed;
    }

    bool settleFace(const ivec3& n, const ivec3& u, const ivec3& v, bool mayGrow) {
        const std::array<float*, 4> corner{&grid_.value(n), &grid_.value(n + u), &grid_.value(n + u + v),
                                           &grid_.value(n + v)};
        const auto inside = [&](std::size_t i) { return *corner[i] < 0.0F; };
        if (inside(0) == inside(1) || inside(1) == inside(2) || inside(2) == inside(3)) return false;
        float* chosen = nullptr;
        for (std::size_t i = 0; i < 4; ++i) {
            if (!mayGrow && !inside(i)) continue;
            if (!chosen || std::abs(*corner[i]) < std::abs(*chosen)) chosen = corner[i];
        }
        *chosen = *chosen < 0.0F ? kNudge * grid_.spacing() : -kNudge * grid_.spacing();
        return true;
    }

    static constexpr float kNudge = 1e-3F;
    Grid& grid_;
};

class NetBuilder {
public:
    explicit NetBuilder(const Grid& grid) : grid_(grid) {}

    Mesh build() {
        forEachCell([this](const ivec3& cell) { addVertices(cell); });
        forEachCell([this](const ivec3& cell) { addQuads(cell); });
        return std::move(mesh_);
    }

private:
    using EdgeVertices =
        std::array<std::uint32_t, 12>; // which vertex of the cell each crossed edge belongs to

    template <class Visit>
    void forEachCell(Visit visit) {
        ivec3 n;
        for (n.z = 0; n.z + 1 < grid_.size().z; ++n.z) {
            for (n.y = 0; n.y + 1 < grid_.size().y; ++n.y) {
                for (n.x = 0; n.x + 1 < grid_.size().x; ++n.x)
                    visit(n);
            }
        }
    }

    float corner(const ivec3& cell, int i) const { return grid_.value(cell + cornerStep(i)); }
    bool crossed(const ivec3& cell, std::size_t edge) const {
        return (corner(cell, kEdges[edge].from) < 0.0F) != (corner(cell, kEdges[edge].to) < 0.0F);
    }
    vec3 crossing(const ivec3& cell, std::size_t edge) const {
        const float a = corner(cell, kEdges[edge].from), b = corner(cell, kEdges[edge].to);
        return glm::mix(grid_.position(cell + cornerStep(kEdges[edge].from)),
                        grid_.position(cell + cornerStep(kEdges[edge].to)), a / (a - b));
    }

    bool mixedSigns(const ivec3& cell) const {
        const bool first = corner(cell, 0) < 0.0F;
        for (int i = 1; i < 8; ++i) {
            if ((corner(cell, i) < 0.0F) != first) return true;
        }
        return false;
    }

    // Crossed edges that share a face belong to the same sheet (faces have at most two after settling).
    std::array<int, 12> sheetsOf(const ivec3& cell) const {
        std::array<int, 12> sheet;
        for (std::size_t e = 0; e < 12; ++e)
            sheet[e] = crossed(cell, e) ? static_cast<int>(e) : -1;
        for (int pass = 0; pass < 6; ++pass) {
            for (const auto& face : kFaces) {
                int lowest = 12;
                for (const int e : face) {
                    if (const int s = sheet[static_cast<std::size_t>(e)]; s >= 0)
                        lowest = std::min(lowest, s);
                }
                for (const int e : face) {
                    if (int& s = sheet[static_cast<std::size_t>(e)]; s >= 0) s = lowest;
                }
            }
        }
        return sheet;
    }

    void addVertices(const ivec3& cell) {
        if (!mixedSigns(cell)) return;
        const std::array<int, 12> sheet = sheetsOf(cell);
        EdgeVertices vertices{};
        for (std::size_t first = 0; first < 12; ++first) {
            if (sheet[first] != static_cast<int>(first)) continue;
            vec3 sum(0.0F);
            float count = 0.0F;
            for (std::size_t e = 0; e < 12; ++e) {
                if (sheet[e] != static_cast<int>(first)) continue;
                sum += crossing(cell, e);
                count += 1.0F;
                vertices[e] = static_cast<std::uint32_t>(mesh_.positions.size());
            }
            mesh_.positions.push_back(sum / count);
            mesh_.normals.push_back(normalAt(sum / count));
        }
        cells_.emplace(grid_.index(cell), vertices);
    }

    vec3 normalAt(const vec3& point) const {
        const vec3 slope = grid_.gradient(point);
        const float length = glm::length(slope);
        return length > 1e-9F ? slope / length : vec3(0, 0, 1);
    }

    // The lattice edge that leaves the cell's first corner along each axis is shared by four cells.
    void addQuads(const ivec3& cell) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const std::size_t u = (axis + 1) % 3, v = (axis + 2) % 3;
            const ivec3 end = cell + kAxes[axis];
            if (cell[static_cast<int>(u)] == 0 || cell[static_cast<int>(v)] == 0) continue;
            const bool inside = grid_.value(cell) < 0.0F;
            if (inside == (grid_.value(end) < 0.0F)) continue;
            addQuad({vertexOf(cell - kAxes[u] - kAxes[v], axis, 1, 1), vertexOf(cell - kAxes[v], axis, 0, 1),
                     vertexOf(cell, axis, 0, 0), vertexOf(cell - kAxes[u], axis, 1, 0)},
                    inside);
        }
    }

    // The cell's vertex on its edge along the axis, at position (alongU, alongV) of that edge in the cell.
    std::uint32_t vertexOf(const ivec3& cell, std::size_t axis, int alongU, int alongV) const {
        const std::size_t u = (axis + 1) % 3, v = (axis + 2) % 3;
        const int from = (alongU << u) | (alongV << v);
        for (std::size_t e = 4 * axis; e < 4 * axis + 4; ++e) {
            if (kEdges[e].from == from) return cells_.at(grid_.index(cell))[e];
        }
        return 0;
    }

    void addQuad(std::array<std::uint32_t, 4> q, bool outwardAlongAxis) {
        if (!outwardAlongAxis) std::swap(q[1], q[3]);
        const auto length = [&](std::size_t a, std::size_t b) {
            return glm::distance(mesh_.positions[q[a]], mesh_.positions[q[b]]);
        };
        if (length(0, 2) <= length(1, 3)) {
            mesh_.triangles.push_back({q[0], q[1], q[2]});
            mesh_.triangles.push_back({q[0], q[2], q[3]});
        } else {
            mesh_.triangles.push_back({q[1], q[2], q[3]});
            mesh_.triangles.push_back({q[1], q[3], q[0]});
        }
    }

    const Grid& grid_;
    Mesh mesh_;
    std::unordered_map<std::size_t, EdgeVertices> cells_;
};

} // namespace

Mesh surfaceNets(Grid grid) {
    FaceSettler(grid).settle();
    return NetBuilder(grid).build();
}

} // namespace sculpt
