// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Clearance.h"

#include <array>

#include "sculpt/DistanceTransform.h"
#include "sculpt/Parallel.h"

namespace sculpt {
namespace {

constexpr float kBoneBlend = 2.5F; // mm; a sharp edge leaves slivers where a muscle only grazes a bone

bool overlap(const Box& a, const Box& b) {
    return glm::all(glm::lessThan(a.low, b.high)) && glm::all(glm::lessThan(b.low, a.high));
}

double volumeAt(const Grid& grid, float offset) {
    Grid grown = grid;
    for (float& value : grown.values())
        value -= offset;
    return grown.volume();
}

// mm² of surface, from how fast the volume follows the offset.
double areaOf(const Grid& grid) {
    const float step = 0.25F * grid.spacing();
    return (volumeAt(grid, step) - volumeAt(grid, -step)) / (2.0 * static_cast<double>(step));
}

template <class Visit>
void forEachNode(const glm::ivec3& size, Visit visit) {
    glm::ivec3 n;
    for (n.z = 0; n.z < size.z; ++n.z) {
        for (n.y = 0; n.y < size.y; ++n.y) {
            for (n.x = 0; n.x < size.x; ++n.x)
                visit(n);
        }
    }
}

// Rounds the creases of the rule, which the grid cannot hold: near the surface every node becomes the mean of
// its neighbors with binomial weights (standard deviation 0.55 grid spacings).
Grid polished(const Grid& grid) {
    constexpr std::array<float, 3> kWeight{0.15F, 0.70F, 0.15F};
    const float near = 2.0F * grid.spacing();
    Grid result = grid;
    forEachNode(grid.size(), [&](const glm::ivec3& n) {
        const bool border =
            glm::any(glm::equal(n, glm::ivec3(0))) || glm::any(glm::equal(n, grid.size() - 1));
        if (border || std::abs(grid.value(n)) > near) return;
        float sum = 0.0F;
        for (std::size_t i = 0; i < 27; ++i) {
            const glm::ivec3 step(static_cast<int>(i % 3) - 1, static_cast<int>(i / 3 % 3) - 1,
                                  static_cast<int>(i / 9) - 1);
            sum += kWeight[i % 3] * kWeight[i / 3 % 3] * kWeight[i / 9] * grid.value(n + step);
        }
        result.value(n) = sum;
    });
    return result;
}

} // namespace

float offsetForVolume(const Grid& grid, double volume, float limit) {
    float low = -limit, high = limit;
    for (int i = 0; i < 12; ++i) {
        const float middle = 0.5F * (low + high);
        (volumeAt(grid, middle) < volume ? low : high) = middle;
    }
    return 0.5F * (low + high);
}

Grid Clearance::cleared(const std::vector<SoftPart>& parts, std::size_t which) const {
    const SoftPart& self = parts[which];
    Grid result = self.field;
    std::vector<const SoftPart*> neighbors;
    for (const SoftPart& part : parts) {
        if (&part != &self && overlap(part.field.box(), result.box())) neighbors.push_back(&part);
    }
    std::vector<const Grid*> bones;
    for (const Grid* bone : bones_) {
        if (overlap(bone->box(), result.box())) bones.push_back(bone);
    }
    const float outside = 2.0F * result.spacing();
    forEachNode(result.size(), [&](const glm::ivec3& node) {
        float& value = result.value(node);
        const float own = value -= self.offset;
        if (own > outside) return; // clearance only takes away
        const vec3 point = result.position(node);
        float nearest = kFar;
        for (const SoftPart* part : neighbors)
            nearest = std::min(nearest, part->field.at(point) - part->offset);
        value = std::max(own, 0.5F * (own - nearest + rule_.gap));
        for (const Grid* bone : bones)
            value = blendMax(value, rule_.boneGap - bone->at(point), kBoneBlend);
    });
    return result;
}

std::vector<Grid> Clearance::clearedAll(const std::vector<SoftPart>& parts) const {
    std::vector<Grid> grids(parts.size(), Grid({vec3(0), vec3(0)}, 1.0F));
    parallelFor(parts.size(), [&](std::size_t i) { grids[i] = cleared(parts, i); });
    return grids;
}

void Clearance::apply(std::vector<SoftPart>& parts) const {
    std::vector<double> areas(parts.size());
    parallelFor(parts.size(), [&](std::size_t i) { areas[i] = areaOf(parts[i].field); });
    std::vector<Grid> grids = clearedAll(parts);
    for (int round = 1; round < rule_.rounds; ++round) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const float limit = parts[i].largestOffset > 0.0F ? parts[i].largestOffset : rule_.largestOffset;
            const double missing = (parts[i].volume - grids[i].volume()) / areas[i];
            // Part of the surface is held by neighbors, so the free part must move further.
            parts[i].offset = std::clamp(parts[i].offset + 1.4F * static_cast<float>(missing), -limit, limit);
        }
        grids = clearedAll(parts);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].field = polished(grids[i]);
        if (parts[i].thinnest > 0.0F) parts[i].field = opened(parts[i].field, 0.5F * parts[i].thinnest);
    }
}

} // namespace sculpt
