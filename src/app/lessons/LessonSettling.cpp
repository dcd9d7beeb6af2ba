// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/LessonSettling.h"

#include <algorithm>
#include <utility>

#include "physiology/Command.h"

namespace app {
namespace {

constexpr double kPiece = 5.0; // s; whoever turns the page meanwhile waits for no more than this

} // namespace

void LessonSettling::begin(const Scene& scene) {
    simulation_.setPaused(true);
    if (std::exchange(accompanied_, scene.compared != Compared::none) && !accompanied_)
        simulation_.leaveAlone();
    if (accompanied_) {
        simulation_.accompany(scene.patient, otherOf(scene.patient, scene.compared));
    } else {
        simulation_.post(physiology::Reset{});
        simulation_.post(physiology::SetPatient{scene.patient});
    }
    events_.assign(scene.events.rbegin(), scene.events.rend());
    time_ = 0.0;
    end_ = scene.settle;
    busy_ = true;
}

void LessonSettling::advance() {
    if (busy_ && simulation_.idle()) next();
}

void LessonSettling::next() {
    while (!events_.empty() && events_.back().time <= time_) {
        simulation_.post(events_.back().command);
        events_.pop_back();
    }
    const double until = events_.empty() ? end_ : std::min(end_, events_.back().time);
    if (until <= time_) {
        busy_ = !simulation_.idle();
        return;
    }
    const double piece = std::min(kPiece, until - time_);
    simulation_.stepOnce(piece);
    time_ += piece;
}

} // namespace app
