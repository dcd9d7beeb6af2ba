// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace ui {

// A name beside a section: where it points to, where it stands, how much it matters.
struct SliceName {
    std::size_t part = 0; // index in SliceMap::parts
    float anchor = 0.0F;  // px from above, of what it names
    float weight = 0.0F;  // the larger the more it is wanted
    float lines = 1.0F;   // that its words take
    float place = 0.0F;   // px from above, of its middle; set by spread
};

// Puts names one above the other between two heights (of a line's middle), without overlap, each as near to
// its anchor as the others let it (least squares). Takes away the least wanted ones where there are too many.
// The result is in the order of the anchors, so that leader lines do not cross.
std::vector<SliceName> spread(std::vector<SliceName> names, float top, float bottom, float line);

} // namespace ui
