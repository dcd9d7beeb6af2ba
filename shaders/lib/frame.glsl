// SPDX-License-Identifier: Apache-2.0
#include "shared/bindings.h"
#include "shared/frame.h"

layout(set = 0, binding = kBindFrame, scalar) readonly buffer FrameBlock { FrameData frame; };
