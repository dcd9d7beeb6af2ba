// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include "scene/ViewSpec.h"

namespace app {

// Takes back changes of the view, and brings them again: layers, peel, section, lens, structures, selection,
// quantity. The camera is the user's own; it goes along only into and out of a textbook slice.
class ViewHistory {
public:
    static constexpr std::size_t kMost = 200; // steps; older ones are forgotten

    // A key or button goes down: what changes from now on is a new step. Until the next one, further changes
    // of the same things belong to it: the drag of a slider.
    void begin() { lastThings_ = 0; }
    void note(const scene::ViewSpec& before, const scene::ViewSpec& after);

    // The view one step back or forth from the present one; nothing where there is no step.
    std::optional<scene::ViewSpec> undo(const scene::ViewSpec& present);
    std::optional<scene::ViewSpec> redo(const scene::ViewSpec& present);

    bool canUndo() const { return !past_.empty(); }
    bool canRedo() const { return !future_.empty(); }
    void clear();

private:
    std::deque<scene::ViewSpec> past_, future_;
    std::uint32_t lastThings_ = 0; // that the last change changed
};

} // namespace app
