// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "scene/atlas/Surface.h"

namespace scene::atlas {
namespace {

// Cuts triangle by triangle and remembers the edges that the cut makes.
class TopCut {
public:
    TopCut(Surface& surface, float height) : surface_(surface), height_(height) {}

    void run() {
        const std::size_t count = surface_.triangles();
        for (std::size_t t = 0; t < count; ++t)
            cut({surface_.indices[3 * t], surface_.indices[3 * t + 1], surface_.indices[3 * t + 2]});
        surface_.indices = std::move(kept_);
        close();
    }

private:
    using Index = std::uint32_t;

    bool below(Index i) const { return surface_.points[i].z <= height_; }

    void cut(std::array<Index, 3> corner) {
        const auto count = std::count_if(corner.begin(), corner.end(), [this](Index i) { return below(i); });
        if (count == 3) keep(corner[0], corner[1], corner[2]);
        if (count != 1 && count != 2) return;
        const bool alone = count == 1; // turn so that the odd one out comes first
        while (below(corner[0]) != alone)
            std::rotate(corner.begin(), corner.begin() + 1, corner.end());
        const Index left = crossing(corner[0], corner[1]), right = crossing(corner[0], corner[2]);
        if (alone) {
            keep(corner[0], left, right);
            edges_.push_back({left, right});
        } else {
            keep(corner[1], corner[2], left);
            keep(corner[2], right, left);
            edges_.push_back({right, left});
        }
    }

    void keep(Index a, Index b, Index c) { kept_.insert(kept_.end(), {a, b, c}); }

    Index crossing(Index a, Index b) {
        const auto key = std::minmax(a, b);
        const auto found = crossings_.find(key);
        if (found != crossings_.end()) return found->second;
        const glm::vec3 &from = surface_.points[a], &to = surface_.points[b];
        glm::vec3 point = glm::mix(from, to, (height_ - from.z) / (to.z - from.z));
        point.z = height_;
        surface_.points.push_back(point);
        return crossings_[key] = static_cast<Index>(surface_.points.size() - 1);
    }

    // Each connected piece of the cut becomes a fan around its middle: enough for the round sections of a
    // thigh, and it asks nothing of an atlas whose surface has gaps.
    void close() {
        std::map<Index, std::vector<std::array<Index, 2>>> pieces;
        for (const auto& [from, to] : edges_)
            parent_[root(from)] = root(to);
        for (const auto& edge : edges_)
            pieces[root(edge[0])].push_back(edge);
        for (const auto& [name, edges] : pieces) {
            glm::vec3 sum(0.0F);
            for (const auto& edge : edges)
                sum += surface_.points[edge[0]];
            surface_.points.push_back(sum / static_cast<float>(edges.size()));
            const auto middle = static_cast<Index>(surface_.points.size() - 1);
            for (const auto& [from, to] : edges)
                surface_.indices.insert(surface_.indices.end(), {to, from, middle});
        }
    }

    Index root(Index i) {
        auto& up = parent_.try_emplace(i, i).first->second;
        return up == i ? i : root(up);
    }

    Surface& surface_;
    float height_;
    std::vector<Index> kept_;
    std::vector<std::array<Index, 2>> edges_; // along the border of what is kept
    std::map<std::pair<Index, Index>, Index> crossings_;
    std::map<Index, Index> parent_;
};

} // namespace

void cutAbove(Surface& surface, float height) {
    if (surface.points.empty() || boundsOf(surface).high.z <= height) return;
    TopCut(surface, height).run();
    weld(surface);
}

} // namespace scene::atlas
