// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/LessonPlayer.h"

#include <algorithm>
#include <utility>

namespace app {

void LessonPlayer::play(std::shared_ptr<const Lesson> lesson, int step) {
    lesson_ = std::move(lesson);
    at_ = std::clamp(step, 0, static_cast<int>(lesson_->steps.size()) - 1);
    ++shown_;
}

void LessonPlayer::turn(int by) {
    if (!plays()) return;
    const int wanted = std::clamp(at_ + by, 0, static_cast<int>(lesson_->steps.size()) - 1);
    if (wanted == at_ && by != 0) return;
    at_ = wanted;
    ++shown_;
}

} // namespace app
