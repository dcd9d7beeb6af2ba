// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>

#include "app/lessons/Lesson.h"

namespace app {

// Which step of which lesson is to be seen, and in which words. Knows no window and no clock.
class LessonPlayer {
public:
    // At a step that the lesson does not have, from the nearest one.
    void play(std::shared_ptr<const Lesson> lesson, int step = 0);
    void turn(int by); // stays within the lesson; by 0 shows the step anew
    void switchWording() { wording_ = wording_ == Wording::plain ? Wording::lecturer : Wording::plain; }
    void leave() { lesson_.reset(); } // the wording stays for the next one

    bool plays() const { return lesson_ != nullptr; }
    const Lesson& lesson() const { return *lesson_; } // while one plays
    const LessonStep& step() const { return lesson_->steps[static_cast<std::size_t>(at_)]; }
    int at() const { return at_; }
    Wording wording() const { return wording_; }
    std::uint64_t shown() const { return shown_; } // rises whenever a step is to be shown

private:
    std::shared_ptr<const Lesson> lesson_;
    int at_ = 0;
    Wording wording_ = Wording::plain;
    std::uint64_t shown_ = 0;
};

} // namespace app
