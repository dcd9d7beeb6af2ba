// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/Session.h"
#include "app/Window.h"
#include "app/World.h"
#include "scene/Geometry.h"
#include "ui/Interface.h"
#include "ui/Rect.h"

namespace app {

// Leads the program where nobody sits at panels: in a museum, in a waiting room. Application asks it once a
// frame, in this order: lead, show, told, ending.
class Attendant {
public:
    // What it leads. All outlives it.
    struct Place {
        const World& world;
        Session& session;
        const scene::LegGeometry& geometry;
    };

    virtual ~Attendant() = default;

    // Takes what was done; what it leaves in `events` reaches the interface. Moves the camera and changes the
    // sitting: before anything of the frame is made.
    virtual void lead(std::vector<ui::InputEvent>& events, double seconds, const Window::Size& size) = 0;
    // Draws its screen with this interface, between two calls of lead.
    virtual void show(ui::Interface& interface, const ui::Interface::Frame& frame,
                      const ui::Interface::Stage& stage) = 0;

    // Where the leg's picture is; whole pixels. Nothing: in the whole window.
    virtual std::optional<ui::Rect> pane(const Window::Size&) const { return std::nullopt; }

    struct Told {
        std::string shows;
        std::map<std::string, int> choices; // counts since the first day
    };
    virtual Told told() const = 0;
    virtual std::optional<int> ending() const = 0;    // the exit code, once it is to end
    virtual bool rests() const { return false; }      // nothing moves, nobody waits: frames may be rare
    virtual bool mayBeClosed() const { return true; } // by the window
};

} // namespace app
