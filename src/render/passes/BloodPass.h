// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/passes/Frame.h"

namespace render {

// Splats the blood particles into a buffer of the nearest one per pixel; the composition shows what is
// visible.
class BloodPass {
public:
    BloodPass(const Device& device, const Bindings& bindings);
    void record(const Frame& frame) const;

private:
    PipelineHandle splat_;
};

} // namespace render
