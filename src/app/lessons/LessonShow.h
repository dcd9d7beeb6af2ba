// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/lessons/Lesson.h"

namespace app {

// How fast a show is read: a word counts as five letters and a space, as typists count.
struct ReadingPace {
    double wordsPerMinute = 150.0;
    std::string language = "en";
};
// s that a step of a show takes: to look, and to read its plain words; at least what its lesson says.
double secondsFor(const LessonStep& step, const ReadingPace& pace);

// An unattended show: the steps of its lessons one after the other, and from the last one back to the first.
// Knows no window and no clock.
class LessonShow {
public:
    // At least one lesson.
    LessonShow(std::vector<std::shared_ptr<const Lesson>> lessons, ReadingPace pace);

    bool advance(double seconds); // that have gone by; true: another step
    const Lesson& lesson() const { return *lessons_[lesson_]; }
    int step() const { return step_; }
    float through() const;                       // 0..1 of the step's time
    long long rounds() const { return rounds_; } // that the show has been through

private:
    const LessonStep& now() const { return lesson().steps[static_cast<std::size_t>(step_)]; }
    void next();

    std::vector<std::shared_ptr<const Lesson>> lessons_;
    ReadingPace pace_;
    std::size_t lesson_ = 0;
    int step_ = 0;
    double gone_ = 0.0; // s of the step
    long long rounds_ = 0;
};

} // namespace app
