// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "app/Window.h"
#include "app/kiosk/KioskCamera.h"
#include "ui/ControlMarks.h"
#include "ui/Rect.h"
#include "ui/kiosk/KioskModel.h"

namespace app {

// Where the leg's picture is on a museum's screen, and what of it stays free for the leg: of controls and
// words by their layout, of the legend by what it took when it was drawn.
class KioskStage {
public:
    using Box = ui::ControlMarks::Box;

    // Another scene or language: the legend is another one. It is measured for a moment only, as what a
    // visitor comes near to may want more notes, and the leg is not to step aside for them.
    void measure() { since_.reset(); }
    void see(const ui::ControlMarks& marks, double now); // as just drawn; s

    static ui::Rect pane(const ui::KioskModel& model, const Window::Size& size);
    KioskCamera::Room room(const ui::KioskModel& model, const Window::Size& size) const;

private:
    std::optional<double> since_; // s
    std::optional<Box> legend_;
};

} // namespace app
