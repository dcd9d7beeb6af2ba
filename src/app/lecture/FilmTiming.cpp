// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/FilmTiming.h"

#include <algorithm>

namespace app {

// The nearest moment: half the way to the one before counts as there.
int FilmTiming::pictures(const physiology::Snapshot& lived) {
    const double since = last_ ? std::max(0.0, lived.time - *last_) : 0.0;
    passed_ += since;
    last_ = lived.time;
    int count = 0;
    while (!over() && passed_ + 0.5 * since >= taken_ * step_) {
        ++taken_;
        ++count;
    }
    return count;
}

} // namespace app
