// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

namespace sculpt {

// Calls work(0) … work(count - 1) from as many threads as there are cores, at most four. The first exception
// is thrown again here.
void parallelFor(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace sculpt
