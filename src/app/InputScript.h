// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/Window.h"
#include "ui/ControlMarks.h"
#include "ui/Model.h"

namespace app {

// Drives the program as a user would, from a text file, for tests. One step per line, one line per frame or
// more:
//   wait N            so many frames
//   move CONTROL      pointer to a marked control, or to X Y in shares of the window
//   click CONTROL     press and release
//   drag CONTROL A B  press at share A of the control's width, release at B
//   scroll N, hold B / release B (left, right, middle), key NAME [shift]
//   resize W H, minimize, restore, close
//   expect NAME VALUE fails the run unless the model says so; ScriptFacts.h knows the names
//   await NAME VALUE N  waits until the model says so; fails the run after N frames
//   every PREFIX      clicks every control whose mark starts so
class InputScript {
public:
    explicit InputScript(const std::filesystem::path& file); // throws core::DataError naming the line

    // Feeds the next step, if it is time for one. Throws core::RuntimeFailure for an expectation that is not
    // met and for a control that is not on the screen.
    void advance(Window& window, const ui::ControlMarks& marks, const ui::Model& model,
                 const std::string& language);

    bool complete() const { return steps_.empty(); }

private:
    struct Step {
        int line = 0;
        std::string verb;
        std::vector<std::string> words;
    };
    struct Hand;

    [[noreturn]] void fail(const Step& step, const std::string& reason) const;
    std::string fact(const Step& step, const ui::Model& model, const std::string& language) const;
    void await(const Step& step, const ui::Model& model, const std::string& language);
    void expect(const Step& step, const ui::Model& model, const std::string& language) const;
    void expandEvery(const Step& step, const ui::ControlMarks& marks);
    double number(const Step& step, std::size_t word) const;

    std::string file_;
    std::vector<Step> steps_; // those not yet done, last first
    int waiting_ = 0;
};

} // namespace app
