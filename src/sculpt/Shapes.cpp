// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Shapes.h"

#include "core/DataError.h"
#include "core/NearestName.h"

namespace sculpt {
namespace {

constexpr float kForkBlend = 1.5F; // mm, between branches of one structure

// The lofts and tubes of a muscle or tendon, joined.
Shape joined(const std::vector<std::shared_ptr<const SectionLoft>>& lofts, FiberField::Source fibers) {
    std::vector<FieldPtr> parts(lofts.begin(), lofts.end());
    parts.insert(parts.end(), fibers.tubes.begin(), fibers.tubes.end());
    if (!lofts.empty()) fibers.belly = lofts.front();
    Shape shape;
    shape.field = parts.size() == 1 ? parts.front() : std::make_shared<UnionField>(parts, kForkBlend);
    shape.fibers = std::make_shared<FiberField>(std::move(fibers));
    return shape;
}

FiberField::Source fibersOf(const StructurePlan& plan, const AnatomyData& data) {
    FiberField::Source source;
    source.pennation = plan.pennation;
    source.tendonOrigin = plan.tendonOrigin;
    source.allTendon = plan.kind == Kind::tendon;
    if (const auto path = data.paths.find(plan.id); path != data.paths.end()) {
        for (const auto& branch : path->second.branches)
            source.tubes.push_back(std::make_shared<TubeField>(branch));
    }
    return source;
}

Shape achilles(const StructurePlan& plan, const AnatomyData& data) {
    const MeasuredLoft& measured = data.lofts.at(plan.id);
    const auto strap = std::make_shared<SectionLoft>(achillesStrap(measured));
    FiberField::Source fibers = fibersOf(plan, data);
    fibers.belly = strap;
    return {std::make_shared<OffsetField>(strap, -static_cast<float>(measured.dilation)),
            std::make_shared<FiberField>(std::move(fibers)), 0.0};
}

Shape softTissue(const StructurePlan& plan, const AnatomyData& data) {
    std::vector<std::shared_ptr<const SectionLoft>> lofts;
    double volume = 0.0;
    if (const auto loft = data.lofts.find(plan.id); loft != data.lofts.end()) {
        for (const Sections& branch : loft->second.branches)
            lofts.push_back(std::make_shared<SectionLoft>(branch));
        volume = loft->second.volume;
    }
    FiberField::Source fibers = fibersOf(plan, data);
    const bool cut = !fibers.tubes.empty(); // the measured volume counts tendon that is drawn as tubes
    if (lofts.empty()) volume = data.paths.at(plan.id).volume;
    Shape shape = joined(lofts, std::move(fibers));
    shape.volume = cut && !lofts.empty() ? 0.0 : volume;
    return shape;
}

Shape bone(const StructurePlan& plan, const AnatomyData& data, float topCut) {
    if (plan.id == "femur") {
        return {femurEnd(data.lofts.at("femur_shaft_distal"), data.lofts.at("femur_condyles"), topCut),
                nullptr, 0.0};
    }
    if (const auto found = data.primitives.find(plan.id); found != data.primitives.end()) {
        return {found->second, nullptr, 0.0};
    }
    const MeasuredLoft& loft = data.lofts.at(plan.id);
    return {std::make_shared<SectionLoft>(loft.branches.front()), nullptr, loft.volume};
}

bool isMeasured(const std::string& id, const AnatomyData& data) {
    return id == "femur" || data.lofts.contains(id) || data.primitives.contains(id) ||
           data.paths.contains(id);
}

[[noreturn]] void failUnknown(const std::string& id, const AnatomyData& data) {
    std::vector<std::string> known;
    for (const auto& entry : data.lofts)
        known.push_back(entry.first);
    for (const auto& entry : data.primitives)
        known.push_back(entry.first);
    for (const auto& entry : data.paths)
        known.push_back(entry.first);
    throw core::DataError("sculpt.json", id, "has no measurements",
                          "did you mean " + core::nearestName(id, known) + "?");
}

} // namespace

Shape shapeOf(const StructurePlan& plan, const AnatomyData& data, float topCut) {
    if (!isMeasured(plan.id, data)) failUnknown(plan.id, data);
    if (plan.kind == Kind::bone) return bone(plan, data, topCut);
    if (plan.id == "achilles_tendon") return achilles(plan, data);
    return softTissue(plan, data);
}

} // namespace sculpt
