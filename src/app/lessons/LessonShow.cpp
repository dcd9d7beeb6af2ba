// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/LessonShow.h"

#include <algorithm>
#include <utility>

#include "app/lessons/Readability.h"

namespace app {
namespace {

constexpr double kLook = 4.0; // s, beside reading: the flight of the camera, and a look
constexpr double kCharactersPerWord = 6.0;
constexpr double kLongestLeap = 3600.0; // s; a machine that slept goes on from where it was

} // namespace

double secondsFor(const LessonStep& step, const ReadingPace& pace) {
    const double perSecond = pace.wordsPerMinute * kCharactersPerWord / 60.0;
    return std::max(step.seconds, kLook + readingSeconds(step.scene.caption.in(pace.language), perSecond));
}

LessonShow::LessonShow(std::vector<std::shared_ptr<const Lesson>> lessons, ReadingPace pace)
    : lessons_(std::move(lessons)), pace_(std::move(pace)) {}

bool LessonShow::advance(double seconds) {
    if (seconds > kLongestLeap || seconds < 0.0) return false;
    gone_ += seconds;
    bool turned = false;
    for (double takes = secondsFor(now(), pace_); gone_ >= takes; takes = secondsFor(now(), pace_)) {
        gone_ -= takes;
        next();
        turned = true;
    }
    return turned;
}

void LessonShow::next() {
    if (++step_ < static_cast<int>(lesson().steps.size())) return;
    step_ = 0;
    lesson_ = (lesson_ + 1) % lessons_.size();
    if (lesson_ == 0) ++rounds_;
}

float LessonShow::through() const {
    return static_cast<float>(std::clamp(gone_ / secondsFor(now(), pace_), 0.0, 1.0));
}

} // namespace app
