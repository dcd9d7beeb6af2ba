// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "render/passes/Frame.h"
#include "scene/slice/SliceMap.h"

namespace render {

// The cut face of a section.
class SlicePass {
public:
    SlicePass(const Device& device, const Bindings& bindings);

    // Inside the opaque core's scope.
    void draw(const Frame& frame) const;

private:
    PipelineHandle pipeline_;
};

// How many bytes the buffer of a section needs, and what goes into it. Parts and texels beyond what it holds
// are left out.
std::size_t sliceBufferSize();
void sliceInto(std::span<std::byte> bytes, const scene::slice::SliceMap* map, const scene::ViewSpec& view);

} // namespace render
