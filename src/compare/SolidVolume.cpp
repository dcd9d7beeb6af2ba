// SPDX-License-Identifier: Apache-2.0
#include "compare/SolidVolume.h"

#include <algorithm>
#include <cmath>

#include <glm/common.hpp>

namespace compare {
namespace {

constexpr double kUndecided = 0.25; // a winding number this far from a whole one: a crack is near
constexpr double kLargestCell = 16.0;
constexpr double kSmallestCells = 8000.0;        // along the surface, about
constexpr double kFinest = 0.3, kCoarsest = 2.0; // mm

class VolumeSum {
public:
    VolumeSum(const SoupTree& solid, const SoupTree& surface, const std::vector<HalfSpace>& within,
              double finest)
        : solid_(solid), surface_(surface), within_(within), finest_(finest) {}

    double of(const dvec3& center, double size) const {
        const double halfDiagonal = 0.5 * std::sqrt(3.0) * size;
        const double cut = distanceTo(within_, center);
        if (cut > halfDiagonal) return 0.0;
        const double distance = surface_.distance(center, halfDiagonal);
        const double winding = std::abs(solid_.winding(center));
        if (size <= 1.5 * finest_)
            return share(std::max(winding > 0.5 ? -distance : distance, cut), size) * size * size * size;
        const bool decided = std::abs(winding - std::round(winding)) < kUndecided;
        if (decided && distance >= halfDiagonal && cut < -halfDiagonal)
            return winding > 0.5 ? size * size * size : 0.0;
        return ofParts(center, size);
    }

private:
    double ofParts(const dvec3& center, double size) const {
        double sum = 0.0;
        for (int corner = 0; corner < 8; ++corner) {
            const dvec3 side(corner & 1 ? 1 : -1, corner & 2 ? 1 : -1, corner & 4 ? 1 : -1);
            sum += of(center + 0.25 * size * side, 0.5 * size);
        }
        return sum;
    }

    static double share(double signedDistance, double size) {
        return std::clamp(0.5 - signedDistance / size, 0.0, 1.0);
    }

    const SoupTree& solid_;
    const SoupTree& surface_;
    const std::vector<HalfSpace>& within_;
    double finest_;
};

} // namespace

double solidVolume(const SoupTree& solid, const SoupTree& surface, const std::vector<HalfSpace>& within) {
    if (solid.soup().triangles.empty()) return 0.0;
    const double finest = std::clamp(std::sqrt(areaOf(solid.soup()) / kSmallestCells), kFinest, kCoarsest);
    const double start = finest * std::pow(2.0, std::floor(std::log2(kLargestCell / finest)));
    const VolumeSum sum(solid, surface, within, finest);
    const dvec3 low = solid.low() - finest;
    const glm::ivec3 cells = glm::ivec3(glm::ceil((solid.high() + finest - low) / start));
    double volume = 0.0;
    for (int z = 0; z < cells.z; ++z) {
        for (int y = 0; y < cells.y; ++y) {
            for (int x = 0; x < cells.x; ++x)
                volume += sum.of(low + (dvec3(x, y, z) + 0.5) * start, start);
        }
    }
    return volume;
}

} // namespace compare
