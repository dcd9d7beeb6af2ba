// SPDX-License-Identifier: Apache-2.0
#include "compare/Difference.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "compare/OuterSurface.h"
#include "compare/SolidVolume.h"

namespace compare {
namespace {

constexpr std::size_t kSamples = 8000; // on each surface

struct Side {
    SoupTree solid;
    SoupTree surface;
    std::vector<dvec3> samples;
    std::vector<SurfacePoint> corners;

    Side(const Soup& soup, const std::vector<HalfSpace>& within)
        : solid(soup), surface(outerSurface(solid)), samples(sampled(solid, within, kSamples)),
          corners(cornersOf(soup, within)) {}
};

class Distances {
public:
    explicit Distances(Difference& result) : result_(result) {}

    void measure(const Side& from, const Side& to, bool ours) {
        for (const dvec3& point : from.samples) {
            all_.push_back(to.surface.nearest(point).distance);
            enlarge(all_.back(), point, ours);
        }
        for (const SurfacePoint& corner : from.corners) {
            const double distance = to.surface.nearest(corner.position).distance;
            if (distance > result_.largest && !isInternal(from.solid, corner.position, corner.normal))
                enlarge(distance, corner.position, ours);
        }
    }

    void finish() const {
        if (all_.empty()) return;
        result_.mean = std::accumulate(all_.begin(), all_.end(), 0.0) / static_cast<double>(all_.size());
        result_.p95 = percentile(all_, 0.95);
    }

private:
    void enlarge(double distance, const dvec3& point, bool ours) {
        if (distance <= result_.largest) return;
        result_.largest = distance;
        result_.worst = point;
        result_.oursSticksOut = ours;
    }

    Difference& result_;
    std::vector<double> all_;
};

} // namespace

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0.0;
    const double rank = std::ceil(share * static_cast<double>(values.size()));
    const auto place = static_cast<std::ptrdiff_t>(std::max(rank - 1.0, 0.0));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

Difference differenceOf(const Soup& ours, const Soup& theirs, const std::vector<HalfSpace>& within) {
    const Side a(ours, within), b(theirs, within);
    Difference result;
    result.ourVolume = solidVolume(a.solid, a.surface, within);
    result.theirVolume = solidVolume(b.solid, b.surface, within);
    Distances distances(result);
    distances.measure(a, b, true);
    distances.measure(b, a, false);
    distances.finish();
    return result;
}

} // namespace compare
