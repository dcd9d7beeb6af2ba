// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "app/SceneFile.h"
#include "physiology/SimulationThread.h"

namespace app {

// Brings the leg of a sitting to where a scene begins, as `second-heart render` does: from rest, through all
// that happens on the way, as fast as the machine can. The simulation is paused afterwards.
class LessonSettling {
public:
    explicit LessonSettling(physiology::SimulationThread& simulation) : simulation_(simulation) {}

    void begin(const Scene& scene);
    void advance(); // once a frame
    bool busy() const { return busy_; }
    void giveUp() { busy_ = false; } // where it is

private:
    void next();

    physiology::SimulationThread& simulation_;
    std::vector<SceneEvent> events_; // those to come, last first
    double time_ = 0.0, end_ = 0.0;  // s of simulation that have been asked for, and in all
    bool busy_ = false, accompanied_ = false;
};

} // namespace app
