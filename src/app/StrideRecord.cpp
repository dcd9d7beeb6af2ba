// SPDX-License-Identifier: Apache-2.0
#include "app/StrideRecord.h"

namespace app {

void StrideRecord::add(const physiology::Snapshot& snapshot) {
    if (!places_.empty() && snapshot.time <= places_.back().time) return;
    places_.push_back({snapshot.time, glm::vec3(snapshot.pose.moved(anatomy::Body::shank, rig_.ankle.center)),
                       glm::vec3(snapshot.pose.moved(anatomy::Body::forefoot, rig_.toes.center))});
    while (places_.front().time < snapshot.time - cycle_)
        places_.pop_front();
}

std::vector<ui::StrideView::Trail> StrideRecord::trails() const {
    std::vector<ui::StrideView::Trail> trails(2);
    for (const Place& place : places_) {
        trails[0].push_back(place.ankle);
        trails[1].push_back(place.ball);
    }
    return trails;
}

} // namespace app
