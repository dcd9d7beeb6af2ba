// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include "physiology/Patient.h"
#include "scene/ViewSpec.h"

namespace app {

// Takes back changes of the view, and brings them again: layers, peel, section, lens, structures, selection,
// quantity. The camera is the user's own; it goes along only into and out of a textbook slice, and to what
// was visited.
class ViewHistory {
public:
    static constexpr std::size_t kMost = 200; // steps; older ones are forgotten

    // A key or button goes down: what changes from now on is a new step. Until the next one, further changes
    // of the same things belong to it: the drag of a slider.
    void begin() { lastThings_ = 0; }
    void note(const scene::ViewSpec& before, const scene::ViewSpec& after);
    // Somewhere is visited from here: a step of its own, whose camera and patient go along.
    void visit(const scene::ViewSpec& before, const physiology::Patient& patient);

    // The view one step back or forth from the present one; nothing where there is no step. `patient`, the
    // present one, becomes that of a visit.
    std::optional<scene::ViewSpec> undo(const scene::ViewSpec& present,
                                        physiology::Patient* patient = nullptr);
    std::optional<scene::ViewSpec> redo(const scene::ViewSpec& present,
                                        physiology::Patient* patient = nullptr);

    bool canUndo() const { return !past_.empty(); }
    bool canRedo() const { return !future_.empty(); }
    void clear();

private:
    struct Step {
        scene::ViewSpec view;
        std::optional<physiology::Patient> visitor{}; // of a visit
    };
    static scene::ViewSpec travel(std::deque<Step>& from, std::deque<Step>& to,
                                  const scene::ViewSpec& present, physiology::Patient* patient);

    std::deque<Step> past_, future_;
    std::uint32_t lastThings_ = 0; // that the last change changed
};

} // namespace app
