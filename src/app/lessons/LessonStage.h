// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "app/SceneDirector.h"
#include "app/SceneLabels.h"
#include "app/Session.h"

namespace app {

// The picture of a lesson that plays in a sitting: its camera, which flies from step to step and then goes
// with the leg, and the names in it.
class LessonStage {
public:
    // Once a frame, before the picture: moves the sitting's camera. Nothing while no lesson plays.
    void lead(Session& session, const scene::LegGeometry& geometry, const anatomy::Leg& leg, double seconds,
              float aspect);
    // And after it: the names. `geometry` as it is drawn.
    void name(Session& session, const scene::FrameInput& picture) const;

    void letGo() { director_.reset(); } // the user has taken the camera, until the next step
    void forget() { shown_ = 0; }       // the geometry is another one

private:
    void enter(const Session& session, const scene::LegGeometry& geometry, const anatomy::Leg& leg);

    std::uint64_t shown_ = 0; // as LessonPlayer
    std::optional<SceneDirector> director_;
    LabelAnchors labels_;
    scene::Camera from_, base_; // where the flight began; the step's own
    double flown_ = 0.0;        // s
};

} // namespace app
