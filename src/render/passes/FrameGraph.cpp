// SPDX-License-Identifier: Apache-2.0
#include "render/passes/FrameGraph.h"

#include <algorithm>
#include <stdexcept>

#include "render/passes/Frame.h"

namespace render {
namespace {

std::size_t indexOf(Resource resource) {
    return static_cast<std::size_t>(resource);
}

} // namespace

const char* nameOf(Resource resource) {
    static constexpr std::array<const char*, kResourceCount> kNames = {
        "hdr",   "depth",     "shells", "shellDepth", "occlusion", "display",  "smooth", "skinRows",
        "bloom", "bloomRows", "output", "splat",      "rings",     "backdrop", "window"};
    return kNames.at(indexOf(resource));
}

FrameGraph::Pass& FrameGraph::Pass::accesses(const Access& access) {
    const bool twice = std::any_of(accesses_.begin(), accesses_.end(),
                                   [&](const Access& a) { return a.resource == access.resource; });
    if (twice) throw std::logic_error("pass " + name_ + " names " + nameOf(access.resource) + " twice");
    accesses_.push_back(access);
    return *this;
}

FrameGraph::Pass& FrameGraph::Pass::records(Record record) {
    record_ = std::move(record);
    return *this;
}

FrameGraph::Pass& FrameGraph::add(const char* name) {
    return passes_.emplace_back(name);
}

void FrameGraph::provide(Resource resource) {
    provided_.set(indexOf(resource));
}

void FrameGraph::finish(Resource result) {
    prune(result);
    requireProducers();
}

// From the last pass to the first: one is needed if it changes what is wanted after it. What it makes anew
// is not wanted from passes before it.
void FrameGraph::prune(Resource result) {
    ResourceSet wanted;
    wanted.set(indexOf(result));
    std::deque<Pass> kept;
    for (auto pass = passes_.rbegin(); pass != passes_.rend(); ++pass) {
        const bool needed = std::any_of(pass->accesses_.begin(), pass->accesses_.end(), [&](const Access& a) {
            return a.changes && wanted.test(indexOf(a.resource));
        });
        if (!needed) continue;
        for (const auto& access : pass->accesses_)
            if (access.changes && !access.needs) wanted.reset(indexOf(access.resource));
        for (const auto& access : pass->accesses_)
            if (access.needs) wanted.set(indexOf(access.resource));
        kept.push_front(std::move(*pass));
    }
    passes_ = std::move(kept);
}

void FrameGraph::requireProducers() const {
    ResourceSet made = provided_;
    for (const auto& pass : passes_) {
        for (const auto& access : pass.accesses_)
            if (access.needs && !made.test(indexOf(access.resource)))
                throw std::logic_error("pass " + pass.name_ + " needs " + nameOf(access.resource) +
                                       ", which no pass before it writes");
        for (const auto& access : pass.accesses_)
            if (access.changes) made.set(indexOf(access.resource));
    }
}

void FrameGraph::record(const Frame& frame) const {
    for (const auto& pass : passes_) {
        Barriers barriers;
        for (const auto& access : pass.accesses_)
            frame.targets.use(barriers, access.resource, access.use);
        barriers.flush(frame.commands);
        if (pass.record_) pass.record_(frame);
        frame.timestamps.mark(frame.commands, pass.name_.c_str());
    }
}

} // namespace render
