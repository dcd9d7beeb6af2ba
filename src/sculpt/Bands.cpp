// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Bands.h"

#include "sculpt/DistanceTransform.h"
#include "sculpt/Envelope.h"

namespace sculpt {
namespace {

constexpr float kBridge = 12.0F, kBedBlur = 1.6F; // mm
constexpr float kLift = 0.6F;                     // mm between the bed and the sheet
constexpr float kEdge = 0.8F;                     // mm, over which edges are rounded

// The course laid onto the bed: its points were noted by eye and may float a few millimeters over it.
std::vector<PathPoint> laidOn(const Grid& bed, const std::vector<PathPoint>& course) {
    constexpr float kPathStep = 3.0F, kStride = 2.0F; // mm
    constexpr int kRounds = 10;
    std::vector<PathPoint> path = resampled(course, kPathStep);
    for (PathPoint& point : path) {
        for (int round = 0; round < kRounds; ++round) {
            const vec3 slope = bed.gradient(point.position);
            const float steep = glm::length(slope);
            if (steep < 1e-3F) break;
            const float off = std::clamp(bed.at(point.position) - kLift, -kStride, kStride);
            point.position -= off * slope / steep;
        }
    }
    return path;
}

class BandField : public Field {
public:
    BandField(std::shared_ptr<const Grid> bed, std::vector<std::shared_ptr<const TubeField>> courses,
              float thickness)
        : bed_(std::move(bed)), courses_(std::move(courses)), half_(0.5F * thickness) {
        for (const auto& course : courses_)
            box_.include(course->bounds());
    }

    float at(const vec3& point) const override {
        float aside = kFar;
        for (const auto& course : courses_)
            aside = blendMin(aside, course->at(point), 4.0F);
        const float sheet = std::abs(bed_->at(point) - kLift - half_) - half_;
        return blendMax(sheet, aside, kEdge);
    }
    Box bounds() const override { return box_; }

private:
    std::shared_ptr<const Grid> bed_;
    std::vector<std::shared_ptr<const TubeField>> courses_;
    float half_;
    Box box_;
};

} // namespace

std::shared_ptr<const Grid> bandBed(const std::vector<FieldPtr>& parts, float spacing) {
    return std::make_shared<Grid>(
        blurred(closed(tissueGrid(parts, footCoreBox(), spacing), kBridge), kBedBlur));
}

Shape bandShape(const MeasuredBand& band, const std::shared_ptr<const Grid>& bed) {
    FiberField::Source fibers;
    fibers.allTendon = true;
    for (const auto& branch : band.branches)
        fibers.tubes.push_back(std::make_shared<TubeField>(laidOn(*bed, branch)));
    Shape shape;
    shape.field = std::make_shared<BandField>(bed, fibers.tubes, band.thickness);
    shape.fibers = std::make_shared<FiberField>(std::move(fibers));
    return shape;
}

} // namespace sculpt
