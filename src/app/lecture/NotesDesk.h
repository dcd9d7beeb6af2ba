// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "app/Window.h"
#include "render/Renderer.h"
#include "ui/Interface.h"

namespace app {

class Session;

// The speaker's second window: open while the sitting wants it. It draws words and no leg, a few times a
// second, and whatever befalls it leaves the first window as it is.
class NotesDesk {
public:
    // The window, interface and renderer of the leg. All outlive it.
    struct Place {
        Window& window;
        ui::Interface& interface;
        render::Renderer& renderer;
    };
    NotesDesk();
    ~NotesDesk();

    // After each frame of the first window. Keys that are no letters of a note go to the first window.
    void follow(const Place& place, Session& session, const ui::Interface::Stage& stage, double seconds);
    // Lets go of what it has of the graphics device, before that goes, and before the end. It is made anew
    // when it is followed.
    void release(ui::Interface& first);

private:
    struct Sheet;
    void draw(const Place& place, Session& session, const ui::Interface::Stage& stage);

    std::unique_ptr<Sheet> sheet_; // while the window is open
    double since_ = 0.0;           // s since it was drawn
};

} // namespace app
