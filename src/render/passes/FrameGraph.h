// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "render/gpu/Access.h"
#include "render/passes/Resource.h"

namespace render {

struct Frame;

// The passes of a frame in their order, each with what it reads and writes. From that follow all barriers
// (one call before each pass), which passes are needed at all, and the time by pass. Made once for each kind
// of frame; recording allocates nothing.
//
// A pass declares itself in one function:
//
//     void OcclusionPass::setup(FrameGraph& graph) const {
//         graph.add("occlusion")
//             .reads(Resource::depth, Use::sampled)
//             .writes(Resource::occlusion, Use::colorWrite)
//             .records([this](const Frame& frame) { record(frame); });
//     }
//
// and its `record` begins a RenderScope or dispatches, without a barrier. A pass that nobody reads is left
// out: to switch one off, let its readers not ask for it.
class FrameGraph {
public:
    using Record = std::function<void(const Frame& frame)>;
    struct Access {
        Resource resource;
        Use use;
        bool needs; // what was in it before
        bool changes;
    };

    class Pass {
    public:
        explicit Pass(const char* name) : name_(name) {}
        Pass& reads(Resource resource, Use use) { return accesses({resource, use, true, false}); }
        Pass& writes(Resource resource, Use use) { return accesses({resource, use, false, true}); } // anew
        Pass& updates(Resource resource, Use use) { return accesses({resource, use, true, true}); }
        Pass& records(Record record);

        const std::string& name() const { return name_; }
        const std::vector<Access>& accesses() const { return accesses_; }

    private:
        friend class FrameGraph;
        Pass& accesses(const Access& access);

        std::string name_;
        std::vector<Access> accesses_;
        Record record_;
    };

    // Passes run in the order in which they are added; names may repeat, their times add up. `name` stays.
    Pass& add(const char* name);

    // Something is in this resource from an earlier frame, and still good.
    void provide(Resource resource);

    // Leaves only what leads to `result`. Throws std::logic_error, naming both, where a pass needs what none
    // before it has written, or touches one resource twice.
    void finish(Resource result);

    const std::deque<Pass>& passes() const { return passes_; }
    void record(const Frame& frame) const;

private:
    using ResourceSet = std::bitset<kResourceCount>;
    void prune(Resource result);
    void requireProducers() const;

    ResourceSet provided_;
    std::deque<Pass> passes_; // stable while passes are added
};

} // namespace render
