// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Shapes.h"

#include "core/DataError.h"
#include "core/NearestName.h"

namespace sculpt {
namespace {

constexpr float kForkBlend = 1.5F; // mm, between branches of one structure

// A strand lends the fibers a tube along its line.
void addStrands(const std::vector<StrandSections>& strands, std::vector<FieldPtr>& parts,
                FiberField::Source& fibers) {
    for (const StrandSections& sections : strands) {
        const auto strand = std::make_shared<StrandField>(sections);
        parts.push_back(strand);
        fibers.tubes.push_back(std::make_shared<TubeField>(strand->path(fibers.tendonOrigin)));
    }
}

// The lofts, tubes and strands of a muscle or tendon, joined.
Shape joined(const std::vector<std::shared_ptr<const SectionLoft>>& lofts, FiberField::Source fibers,
             const std::vector<StrandSections>& strands) {
    std::vector<FieldPtr> parts(lofts.begin(), lofts.end());
    parts.insert(parts.end(), fibers.tubes.begin(), fibers.tubes.end());
    addStrands(strands, parts, fibers);
    if (!lofts.empty()) fibers.belly = lofts.front();
    Shape shape;
    shape.field = parts.size() == 1 ? parts.front() : std::make_shared<UnionField>(parts, kForkBlend);
    shape.fibers = std::make_shared<FiberField>(std::move(fibers));
    return shape;
}

FiberField::Source fibersOf(const StructurePlan& plan, const AnatomyData& data, const Field& bones) {
    constexpr float kPathStep = 4.0F; // mm
    FiberField::Source source;
    source.pennation = plan.pennation;
    source.raphe = plan.raphe;
    source.tendonArea = plan.tendonArea.x, source.muscleArea = plan.tendonArea.y;
    source.tendonOrigin = plan.tendonOrigin;
    source.allTendon = plan.kind == Kind::tendon;
    if (const auto path = data.paths.find(plan.id); path != data.paths.end()) {
        for (const auto& branch : path->second.branches) {
            source.tubes.push_back(
                std::make_shared<TubeField>(clearOf(bones, resampled(branch, kPathStep), {})));
        }
    }
    return source;
}

std::vector<StrandSections> strandsOf(const StructurePlan& plan, const AnatomyData& data,
                                      const Field& bones) {
    std::vector<StrandSections> strands;
    const auto found = data.strands.find(plan.id);
    if (found == data.strands.end()) return strands;
    // A tendon as thin as its clearance would be cut through; a whole muscle stays where it was measured.
    const bool tendons = found->second.volume <= 0.0;
    for (const StrandSections& branch : found->second.branches)
        strands.push_back(tendons ? clearOf(bones, branch) : branch);
    return strands;
}

// The strap, the paths along which it spreads on the heel bone, and the sheet as which it runs out on the
// muscles: there the measured one is torn.
Shape achilles(const StructurePlan& plan, const AnatomyData& data, const Field& bones) {
    constexpr float kStrapTrim = 1.0F; // mm: the smoothed strap comes out thicker than the torn sheet
    constexpr float kFanBlend = 4.0F;  // mm
    const MeasuredLoft& measured = data.lofts.at(plan.id);
    const auto strap = std::make_shared<SectionLoft>(measured.branches.front());
    FiberField::Source fibers = fibersOf(plan, data, bones);
    std::vector<FieldPtr> parts{std::make_shared<OffsetField>(strap, -static_cast<float>(measured.dilation))};
    parts.insert(parts.end(), fibers.tubes.begin(), fibers.tubes.end());
    for (const SheetMeasure& sheet : measured.sheets) {
        const auto under = std::make_shared<SectionLoft>(data.lofts.at(sheet.on).branches.front());
        parts.push_back(std::make_shared<SheetField>(under, sheet));
    }
    fibers.belly = strap;
    return {std::make_shared<UnionField>(parts, kFanBlend), std::make_shared<FiberField>(std::move(fibers)),
            measured.volume, kStrapTrim};
}

Shape lofted(const MeasuredLoft& loft, FiberField::Source fibers,
             const std::vector<StrandSections>& strands) {
    std::vector<std::shared_ptr<const SectionLoft>> lofts;
    for (const Sections& branch : loft.branches)
        lofts.push_back(std::make_shared<SectionLoft>(branch));
    // Beside a loft, tubes only carry the tendon on into the foot; the measured volume would count it twice.
    const double volume = fibers.tubes.empty() && strands.empty() ? loft.volume : 0.0;
    Shape shape = joined(lofts, std::move(fibers), strands);
    if (loft.dilation > 0.0)
        shape.field = std::make_shared<OffsetField>(shape.field, -static_cast<float>(loft.dilation));
    shape.volume = volume;
    return shape;
}

// A long bone: sections, sharpened along its ridges, ended by its joint surfaces.
FieldPtr longBone(const MeasuredLoft& loft) {
    constexpr float kRidgeBlend = 2.5F; // mm
    FieldPtr bone = std::make_shared<SectionLoft>(loft.branches.front());
    if (!loft.ridges.empty()) {
        std::vector<FieldPtr> parts{bone};
        for (const auto& ridge : loft.ridges)
            parts.push_back(std::make_shared<TubeField>(ridge));
        bone = std::make_shared<UnionField>(parts, kRidgeBlend);
    }
    return loft.ends.empty() ? bone : std::make_shared<EndedField>(bone, loft.ends);
}

[[noreturn]] void failUnknown(const std::string& id, const AnatomyData& data) {
    std::vector<std::string> known;
    for (const auto& entry : data.lofts)
        known.push_back(entry.first);
    for (const auto& entry : data.primitives)
        known.push_back(entry.first);
    for (const auto& entry : data.paths)
        known.push_back(entry.first);
    for (const auto& entry : data.strands)
        known.push_back(entry.first);
    for (const auto& entry : data.bands)
        known.push_back(entry.first);
    throw core::DataError("sculpt.json", id, "has no measurements",
                          "did you mean " + core::nearestName(id, known) + "?");
}

} // namespace

Shape boneShape(const StructurePlan& plan, const AnatomyData& data, float topCut) {
    if (plan.id == "femur") {
        return {femurEnd(data.lofts.at("femur_shaft_distal"), data.lofts.at("femur_condyles"), topCut),
                nullptr, 0.0};
    }
    if (const auto found = data.primitives.find(plan.id); found != data.primitives.end()) {
        return {found->second, nullptr, 0.0};
    }
    const auto loft = data.lofts.find(plan.id);
    if (loft == data.lofts.end()) failUnknown(plan.id, data);
    return {longBone(loft->second), nullptr, loft->second.volume};
}

Shape softShape(const StructurePlan& plan, const AnatomyData& data, const Field& bones) {
    const std::vector<StrandSections> strands = strandsOf(plan, data, bones);
    if (!data.lofts.contains(plan.id) && !data.paths.contains(plan.id) && strands.empty())
        failUnknown(plan.id, data);
    if (plan.id == "achilles_tendon") return achilles(plan, data, bones);
    FiberField::Source fibers = fibersOf(plan, data, bones);
    if (const auto loft = data.lofts.find(plan.id); loft != data.lofts.end()) {
        return lofted(loft->second, std::move(fibers), strands);
    }
    Shape shape = joined({}, std::move(fibers), strands);
    shape.volume = strands.empty() ? data.paths.at(plan.id).volume : data.strands.at(plan.id).volume;
    return shape;
}

const MeasuredBand& bandOf(const StructurePlan& plan, const AnatomyData& data) {
    const auto found = data.bands.find(plan.id);
    if (found == data.bands.end()) failUnknown(plan.id, data);
    return found->second;
}

} // namespace sculpt
