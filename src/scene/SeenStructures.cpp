// SPDX-License-Identifier: Apache-2.0
#include "scene/SeenStructures.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <glm/geometric.hpp>
#include <glm/vec4.hpp>

#include "scene/Visibility.h"

namespace scene {
namespace {

constexpr int kWide = 192, kHigh = 108; // cells
constexpr std::size_t kTrianglesAtOnce = 30000;
constexpr float kShown = 0.35F;  // less is a ghost, as in Picking.h
constexpr float kSlack = 0.003F; // m that a vein may lie in what surrounds it
constexpr float kLeastSize = 4.0F / (kWide * kHigh);

float turnOf(float ax, float ay, float bx, float by, float cx, float cy) {
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

template <typename Point>
SeenPlace placeOn(const Point& point, const std::string& id, Layer layer, float size, const glm::vec3& rest,
                  const glm::vec3& byFat) {
    return {id, layer, size, rest, byFat, point.weights};
}

} // namespace

SeenStructures::Projected SeenStructures::project(const glm::vec3& place) const {
    if (const auto plane = cutOf(view_); plane && glm::dot(place, plane->normal) > plane->offset()) return {};
    const glm::vec4 clip = matrix_ * glm::vec4(view_.mirrored ? -place.x : place.x, place.y, place.z, 1.0F);
    if (clip.w < view_.camera.nearPlane()) return {};
    return {(0.5F + 0.5F * clip.x / clip.w) * kWide, (0.5F + 0.5F * clip.y / clip.w) * kHigh, clip.w};
}

bool SeenStructures::shows(const std::string& id, Layer layer) const {
    return visibilityOf(view_, traitsOf(id, layer)).blended() >= kShown;
}

void SeenStructures::begin(const ViewSpec& view, float aspect) {
    view_ = view;
    matrix_ = view.camera.projection(aspect) * view.camera.view();
    cells_.assign(static_cast<std::size_t>(kWide * kHigh), {});
    next_ = 0;
    looking_ = true;
}

void SeenStructures::fill(const std::array<Projected, 3>& corners, int mesh, std::uint32_t vertex) {
    const auto& [a, b, c] = corners;
    if (a.depth < 0.0F || b.depth < 0.0F || c.depth < 0.0F) return;
    const float whole = turnOf(a.x, a.y, b.x, b.y, c.x, c.y);
    if (whole == 0.0F) return;
    const auto [left, right] = std::minmax({a.x, b.x, c.x});
    const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
    const auto first = [](float edge) { return std::max(0, static_cast<int>(std::ceil(edge - 0.5F))); };
    const int lastX = std::min(kWide - 1, static_cast<int>(std::floor(right - 0.5F)));
    const int lastY = std::min(kHigh - 1, static_cast<int>(std::floor(bottom - 0.5F)));
    for (int y = first(top); y <= lastY; ++y)
        for (int x = first(left); x <= lastX; ++x) {
            const float px = static_cast<float>(x) + 0.5F, py = static_cast<float>(y) + 0.5F;
            const float u = turnOf(b.x, b.y, c.x, c.y, px, py) / whole;
            const float v = turnOf(c.x, c.y, a.x, a.y, px, py) / whole;
            if (u < 0.0F || v < 0.0F || u + v > 1.0F) continue;
            const float depth = u * a.depth + v * b.depth + (1.0F - u - v) * c.depth;
            Cell& cell = cells_[static_cast<std::size_t>(y * kWide + x)];
            if (depth < cell.depth) cell = {depth, mesh, vertex};
        }
}

void SeenStructures::cover(const StructureMesh& mesh, int index, const FrameInput& frame) {
    scratch_.clear();
    for (const auto& vertex : mesh.vertices)
        scratch_.push_back(
            project(frame.pose.posed(vertex.weights, vertex.position, vertex.normal * vertex.byFat)));
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        fill({scratch_[mesh.indices[i]], scratch_[mesh.indices[i + 1]], scratch_[mesh.indices[i + 2]]}, index,
             mesh.indices[i]);
}

bool SeenStructures::look(const LegGeometry& leg, const FrameInput& frame, const ViewSpec& view,
                          float aspect) {
    if (!looking_) begin(view, aspect);
    std::size_t triangles = 0;
    for (; next_ < leg.meshes.size() && triangles < kTrianglesAtOnce; ++next_) {
        const auto& mesh = leg.meshes[next_];
        if (!shows(mesh.id, mesh.layer)) continue;
        cover(mesh, static_cast<int>(next_), frame);
        triangles += mesh.indices.size() / 3;
    }
    if (next_ < leg.meshes.size()) return false;
    finish(leg, frame);
    looking_ = false;
    return true;
}

bool SeenStructures::free(const Projected& at, float slack) const {
    if (at.depth < 0.0F) return false;
    const int x = static_cast<int>(std::floor(at.x)), y = static_cast<int>(std::floor(at.y));
    if (x < 0 || y < 0 || x >= kWide || y >= kHigh) return false;
    return at.depth <= cells_[static_cast<std::size_t>(y * kWide + x)].depth + slack;
}

// Of each mesh the cell nearest to the middle of those that it covers.
void SeenStructures::findMeshes(const LegGeometry& leg) {
    struct Sum {
        float x = 0.0F, y = 0.0F, count = 0.0F, nearest = 1e9F;
        std::uint32_t vertex = 0;
    };
    std::vector<Sum> sums(leg.meshes.size());
    const auto each = [&](const auto& what) {
        for (int y = 0; y < kHigh; ++y)
            for (int x = 0; x < kWide; ++x) {
                const Cell& cell = cells_[static_cast<std::size_t>(y * kWide + x)];
                if (cell.mesh >= 0)
                    what(sums[static_cast<std::size_t>(cell.mesh)], static_cast<float>(x),
                         static_cast<float>(y), cell);
            }
    };
    each([](Sum& sum, float x, float y, const Cell&) {
        sum.x += x;
        sum.y += y;
        sum.count += 1.0F;
    });
    each([](Sum& sum, float x, float y, const Cell& cell) {
        const float off = std::hypot(x - sum.x / sum.count, y - sum.y / sum.count);
        if (off >= sum.nearest) return;
        sum.nearest = off;
        sum.vertex = cell.vertex;
    });
    for (std::size_t m = 0; m < sums.size(); ++m) {
        if (sums[m].count <= 0.0F) continue;
        const auto& mesh = leg.meshes[m];
        const auto& vertex = mesh.vertices[sums[m].vertex];
        seen_.push_back(placeOn(vertex, mesh.id, mesh.layer, sums[m].count / (kWide * kHigh), vertex.position,
                                vertex.normal * vertex.byFat));
    }
}

// Of each vein the middle one of its rings that are seen.
void SeenStructures::findTubes(const LegGeometry& leg, const FrameInput& frame) {
    for (const auto& tube : leg.tubes) {
        if (!shows(tube.id, tube.layer)) continue;
        std::vector<const TubeRing*> rings;
        float length = 0.0F, width = 0.0F;
        Projected before;
        for (const auto& ring : tube.rings) {
            const Projected at = project(frame.pose.posed(ring.weights, ring.center, ring.byFat));
            if (!free(at, ring.radius + kSlack)) continue;
            if (!rings.empty()) length += std::hypot(at.x - before.x, at.y - before.y);
            width += ring.radius * kHigh / at.depth;
            before = at;
            rings.push_back(&ring);
        }
        if (rings.empty()) continue;
        const TubeRing& ring = *rings[rings.size() / 2];
        const float size = length * width / static_cast<float>(rings.size() * kWide * kHigh);
        seen_.push_back(placeOn(ring, tube.id, tube.layer, size, ring.center, ring.byFat));
    }
}

void SeenStructures::findValves(const LegGeometry& leg, const FrameInput& frame) {
    for (const auto& valve : leg.valves) {
        if (!shows(valve.id, Layer::valve)) continue;
        const Projected at = project(frame.pose.posed(valve.weights, valve.center, valve.byFat));
        constexpr float kAround = 0.005F; // m
        if (free(at, kAround))
            seen_.push_back(
                placeOn(valve, valve.id, Layer::valve, kLeastSize / at.depth, valve.center, valve.byFat));
    }
}

void SeenStructures::finish(const LegGeometry& leg, const FrameInput& frame) {
    seen_.clear();
    findMeshes(leg);
    findTubes(leg, frame);
    findValves(leg, frame);
    std::stable_sort(seen_.begin(), seen_.end(),
                     [](const SeenPlace& a, const SeenPlace& b) { return a.size > b.size; });
}

} // namespace scene
