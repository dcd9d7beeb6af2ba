// SPDX-License-Identifier: Apache-2.0
#include "shared/bindings.h"
#include "shared/frame.h"

// A uniform block: software drivers read one once for a group of fragments, but a storage block fragment by fragment.
layout(set = 0, binding = kBindFrame, scalar) uniform FrameBlock { FrameData frame; };
