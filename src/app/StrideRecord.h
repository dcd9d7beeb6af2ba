// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <utility>

#include "anatomy/Leg.h"
#include "physiology/Snapshot.h"
#include "ui/StrideView.h"

namespace app {

// Where ankle and ball of the foot went during the last stride, from the snapshots that were drawn or passed.
class StrideRecord {
public:
    StrideRecord(anatomy::Rig rig, double cycle) : rig_(std::move(rig)), cycle_(cycle) {} // s

    void add(const physiology::Snapshot& snapshot);
    std::vector<ui::StrideView::Trail> trails() const;

private:
    struct Place {
        double time = 0.0;
        glm::vec3 ankle, ball; // world
    };
    anatomy::Rig rig_;
    double cycle_;
    std::deque<Place> places_; // oldest first
};

} // namespace app
