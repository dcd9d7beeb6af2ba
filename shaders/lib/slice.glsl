// SPDX-License-Identifier: Apache-2.0
#include "shared/slice.h"

layout(set = 0, binding = kBindSlice, scalar) readonly buffer SliceBlock {
    SliceHeader slice;
    SlicePart sliceParts[kMostSliceParts];
    uint sliceTexels[];
};
