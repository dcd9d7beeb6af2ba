// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "physiology/LegReadings.h"
#include "physiology/Snapshot.h"
#include "render/Renderer.h"
#include "scene/ViewSpec.h"
#include "ui/PairLayout.h"
#include "ui/PairModel.h"

namespace app {

// What is read on both of two legs that go on in step.
class PairReadings {
public:
    // s; two legs that begin anew as patients find their balance first: nothing of that is told.
    static constexpr double kBalance = 3.0;

    PairReadings(const anatomy::Leg& leg, const std::filesystem::path& assets); // throws core::DataError

    void add(const physiology::Snapshot& first, const physiology::Snapshot& second);
    std::vector<ui::PairFigure> figures() const;
    double seconds() const { return first_.seconds(); }

private:
    physiology::LegReadings first_, second_;
};

// The same view on the other leg: a left one as a right one would be seen.
scene::ViewSpec viewBeside(const scene::ViewSpec& view, const physiology::Snapshot& other);

// Width / height of the room that one of two legs has; whole where there is none.
float aspectOf(const ui::Rect& pane);
render::PictureOfLeg pictureIn(const ui::Rect& pane, const scene::FrameInput& frame,
                               const scene::ViewSpec& view);

} // namespace app
