// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Clearance.h"

#include <array>

#include "sculpt/DistanceTransform.h"
#include "sculpt/Mesh.h"
#include "sculpt/Parallel.h"
#include "sculpt/SurfaceNets.h"

namespace sculpt {
namespace {

constexpr float kBoneBlend = 2.5F; // mm; a sharp edge leaves slivers where a muscle only grazes a bone

constexpr float kVesselBlend = 0.6F; // mm

constexpr float kPolishLimit = 0.1F; // mm by which a part may grow to make up for its rounded creases
constexpr float kAttachDepth = 1.0F, kAttachLayer = 1.8F, kAttachReach = 4.0F, kAttachBlend = 1.0F; // mm
constexpr float kThinnest = 0.8F, kThickest = 20.0F; // mm, between which depths are compared
constexpr float kTouching = 3.0F; // mm; the sum of two fields beyond which neither gives way

// Bounded, so that a hair does not beat a belly by orders of magnitude.
float depthOf(const SoftPart& part, const vec3& point) {
    return part.shape ? std::clamp(part.shape->depthAt(point), kThinnest, kThickest) : Field::kDeep;
}

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
    const double area = std::max(areaOf(grid), 1.0);
    float offset = 0.0F;
    for (int i = 0; i < 3; ++i) {
        Grid grown = grid;
        for (float& value : grown.values())
            value -= offset;
        const double missing = volume - volumeOf(surfaceNets(std::move(grown)));
        offset = std::clamp(offset + static_cast<float>(missing / area), -limit, limit);
    }
    return offset;
}

std::vector<const Grid*> Clearance::bonesNear(const Grid& part) const {
    std::vector<const Grid*> near;
    for (const Grid* bone : bones_) {
        if (overlap(bone->box(), part.box())) near.push_back(bone);
    }
    return near;
}

Grid Clearance::cleared(const std::vector<SoftPart>& parts, std::size_t which) const {
    const SoftPart& self = parts[which];
    Grid result = self.field;
    std::vector<const SoftPart*> neighbors;
    for (const SoftPart& part : parts) {
        if (&part != &self && overlap(part.field.box(), result.box())) neighbors.push_back(&part);
    }
    const std::vector<const Grid*> bones = bonesNear(result);
    const float outside = 2.0F * result.spacing();
    forEachNode(result.size(), [&](const glm::ivec3& node) {
        float& value = result.value(node);
        const float own = value -= self.offset;
        if (own > outside) return; // clearance only takes away
        const vec3 point = result.position(node);
        for (const SoftPart* part : neighbors) {
            const float other = part->field.at(point) - part->offset;
            if (own + other > kTouching) continue;
            const float mine = depthOf(self, point), theirs = depthOf(*part, point);
            const float between = (theirs * own - mine * other) / (mine + theirs);
            value = std::max(value, between + 0.5F * rule_.gap);
        }
        for (const Grid* bone : bones)
            value = blendMax(value, rule_.boneGap - bone->at(point), kBoneBlend);
        if (self.makesWay && vessels_ != nullptr) value = blendMax(value, -vessels_->at(point), kVesselBlend);
    });
    return result;
}

std::vector<Grid> Clearance::clearedAll(const std::vector<SoftPart>& parts) const {
    std::vector<Grid> grids(parts.size(), Grid({vec3(0), vec3(0)}, 1.0F));
    parallelFor(parts.size(), [&](std::size_t i) { grids[i] = cleared(parts, i); });
    return grids;
}

void Clearance::finish(SoftPart& part, const Grid& cleared) const {
    part.field = polished(cleared);
    const float lost = offsetForVolume(part.field, part.volume, kPolishLimit);
    for (float& value : part.field.values())
        value -= lost;
    if (part.thinnest > 0.0F) part.field = opened(part.field, 0.5F * part.thinnest);
}

// What lies inside a bone comes to lie on it: where the muscle is found kAttachDepth below the bone's
// surface, a layer of kAttachLayer is added above it. Otherwise origins and insertions end in the air.
Grid Clearance::attached(const SoftPart& part) const {
    Grid result = part.field;
    const std::vector<const Grid*> bones = bonesNear(part.field);
    forEachNode(result.size(), [&](const glm::ivec3& node) {
        float& value = result.value(node);
        if (value > kAttachReach) return;
        const vec3 point = result.position(node);
        for (const Grid* bone : bones) {
            const float height = bone->at(point);
            if (std::abs(height) > kAttachReach) continue;
            const vec3 below = point - bone->gradient(point) * (height + kAttachDepth);
            const float layer = std::max(height - rule_.boneGap - kAttachLayer, part.field.at(below));
            value = blendMin(value, layer, kAttachBlend);
        }
    });
    return result;
}

void Clearance::apply(std::vector<SoftPart>& parts) const {
    parallelFor(parts.size(), [&](std::size_t i) { parts[i].field = attached(parts[i]); });
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
    parallelFor(parts.size(), [&](std::size_t i) { finish(parts[i], grids[i]); });
}

} // namespace sculpt
