// SPDX-License-Identifier: Apache-2.0
#include "anatomy/Leg.h"

#include <algorithm>

namespace anatomy {
namespace {

template <typename Part>
int indexIn(const std::vector<Part>& parts, const std::string& id) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
    return found == parts.end() ? -1 : static_cast<int>(found - parts.begin());
}

} // namespace

int Leg::vesselIndex(const std::string& id) const {
    return indexIn(vessels, id);
}
int Leg::arteryIndex(const std::string& id) const {
    return indexIn(arteries, id);
}
int Leg::valveIndex(const std::string& id) const {
    return indexIn(valves, id);
}
int Leg::muscleIndex(const std::string& id) const {
    return indexIn(muscles, id);
}
int Leg::bedIndex(const std::string& id) const {
    return indexIn(beds, id);
}

} // namespace anatomy
