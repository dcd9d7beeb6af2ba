// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "app/Attendant.h"
#include "app/lessons/LessonShow.h"
#include "exhibit/ClockWatch.h"
#include "exhibit/Configuration.h"

namespace app {

// A screen that nobody touches, in a waiting room: a playlist of lessons with large words, day after day,
// dark outside its hours.
class Display : public Attendant {
public:
    struct Setup {
        exhibit::Configuration configuration;
        std::vector<std::shared_ptr<const Lesson>> lessons; // at least one
        double hurry = 1.0;                                 // the show's time / real time; more in tests only
        std::function<long long()> clock;                   // s since the epoch
    };
    Display(const Place& place, Setup setup);

    void lead(std::vector<ui::InputEvent>& events, double seconds, const Window::Size& size) override;
    void show(ui::Interface& interface, const ui::Interface::Frame& frame,
              const ui::Interface::Stage& stage) override;
    Told told() const override;
    std::optional<int> ending() const override { return ending_; }
    bool rests() const override { return dark_; }

private:
    float brightness();
    bool goOn(double seconds); // true: another step
    void darken(bool dark);
    void tellLetters(const Window::Size& size);

    Session& session_;
    Setup setup_;
    LessonShow show_;
    ui::LessonModel::Show shown_;
    exhibit::ClockWatch wall_;
    double gone_ = 0.0, waited_ = 0.0; // s since the start, and for a leg, by the show's time
    bool begun_ = false, dark_ = false, told_ = false;
    std::optional<int> ending_;
};

// px: how high capitals are that are read from where the public is, on a picture of this size. No higher
// than it has room for.
float lettersFor(const exhibit::Configuration::Screen& screen, const Window::Size& size);
// Of the interface around them.
float displayScale(const exhibit::Configuration::Screen& screen, const Window::Size& size);
// Name, sign and letters of a show; a sign that can't be read is told in the log and left out.
ui::LessonModel::Show showFor(const exhibit::Configuration& configuration);

} // namespace app
