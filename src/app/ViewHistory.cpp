// SPDX-License-Identifier: Apache-2.0
#include "app/ViewHistory.h"

#include <utility>

namespace app {
namespace {

// A bit for each thing that differs; the camera alone is none.
std::uint32_t differences(const scene::ViewSpec& a, const scene::ViewSpec& b) {
    std::uint32_t bits = 0, bit = 1;
    const auto compare = [&](bool differs) {
        if (differs) bits |= bit;
        bit <<= 1U;
    };
    for (std::size_t i = 0; i < a.opacity.size(); ++i)
        compare(a.opacity[i] != b.opacity[i]);
    compare(a.peel != b.peel);
    compare(a.sectionHeight != b.sectionHeight || a.plane != b.plane);
    compare(a.axial != b.axial);
    compare(a.lens.on != b.lens.on || a.lens.radius != b.lens.radius);
    compare(a.cutAway != b.cutAway);
    compare(a.states != b.states);
    compare(a.selected != b.selected);
    compare(a.quantity != b.quantity || a.rangeLow != b.rangeLow || a.rangeHigh != b.rangeHigh);
    compare(a.veinWidth != b.veinWidth || a.particleCount != b.particleCount);
    compare(a.legend != b.legend || a.labels != b.labels);
    return bits;
}

scene::ViewSpec seenFromHere(scene::ViewSpec view, const scene::ViewSpec& present) {
    if (view.axial == present.axial) view.camera = present.camera;
    view.mirrored = present.mirrored;
    view.lens.at = present.lens.at;
    return view;
}

} // namespace

void ViewHistory::note(const scene::ViewSpec& before, const scene::ViewSpec& after) {
    const std::uint32_t things = differences(before, after);
    if (things == 0) return;
    future_.clear();
    const bool continues = (things & lastThings_) == things && !past_.empty();
    lastThings_ = things;
    if (continues) return;
    past_.push_back({before});
    if (past_.size() > kMost) past_.pop_front();
}

void ViewHistory::visit(const scene::ViewSpec& before, const physiology::Patient& patient) {
    future_.clear();
    lastThings_ = 0;
    past_.push_back({before, patient});
    if (past_.size() > kMost) past_.pop_front();
}

scene::ViewSpec ViewHistory::travel(std::deque<Step>& from, std::deque<Step>& to,
                                    const scene::ViewSpec& present, physiology::Patient* patient) {
    Step step = std::move(from.back());
    from.pop_back();
    if (!step.visitor) {
        to.push_back({present});
        return seenFromHere(std::move(step.view), present);
    }
    to.push_back({present, patient ? *patient : *step.visitor});
    if (patient) *patient = *step.visitor;
    return step.view;
}

std::optional<scene::ViewSpec> ViewHistory::undo(const scene::ViewSpec& present,
                                                 physiology::Patient* patient) {
    if (past_.empty()) return std::nullopt;
    lastThings_ = 0;
    return travel(past_, future_, present, patient);
}

std::optional<scene::ViewSpec> ViewHistory::redo(const scene::ViewSpec& present,
                                                 physiology::Patient* patient) {
    if (future_.empty()) return std::nullopt;
    lastThings_ = 0;
    return travel(future_, past_, present, patient);
}

void ViewHistory::clear() {
    *this = {};
}

} // namespace app
