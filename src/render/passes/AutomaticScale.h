// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace render {

// Chooses the internal resolution of a window so that the card keeps up with the wanted rate: steps down as
// soon as frames are late, up only when the larger picture would clearly fit, so it neither hunts nor
// flickers.
class AutomaticScale {
public:
    static constexpr double kBudget = 28.0; // ms, 30 frames per second with room for the rest of the program

    void add(double milliseconds); // of one frame on the card
    float scale() const;

private:
    int step_ = 0;
    int late_ = 0, early_ = 0; // frames in a row
};

} // namespace render
