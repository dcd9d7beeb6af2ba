// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/Display.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "app/ImageFile.h"
#include "core/DataError.h"
#include "core/Log.h"
#include "exhibit/PixelShift.h"
#include "ui/ReadingDistance.h"

namespace app {
namespace {

constexpr double kMostOfHeight = 1.0 / 20.0, kMostOfWidth = 1.0 / 22.0; // capitals, of the picture
constexpr double kNearly = 0.98;
constexpr double kLongestFrame = 5.0; // s; a machine that stood still goes on from where it was
constexpr double kPatience = 20.0;    // s that words wait for their leg, by the show's time
constexpr double kFade = 2.0;         // minutes, into the night and out of it
constexpr int kLogo = 512;            // px
constexpr auto kNight = std::chrono::milliseconds(400); // between two looks at the clock

bool wantsOut(const ui::InputEvent& event) {
    const auto* key = std::get_if<ui::KeyChanged>(&event);
    return key && key->down && key->key == ui::Key::quit;
}

} // namespace

float lettersFor(const exhibit::Configuration::Screen& screen, const Window::Size& size) {
    const double wanted = ui::kReadersDistance * ui::kLetterShare / screen.heightMm * size.height;
    return static_cast<float>(std::min({wanted, kMostOfHeight * size.height, kMostOfWidth * size.width}));
}

float displayScale(const exhibit::Configuration::Screen& screen, const Window::Size& size) {
    const auto labels = static_cast<float>(ui::kLabelShare) * lettersFor(screen, size);
    return std::max(labels / ui::kSmallCapitals, 0.6F);
}

ui::LessonModel::Show showFor(const exhibit::Configuration& configuration) {
    ui::LessonModel::Show show;
    show.on = true;
    show.clinic = configuration.show.clinic;
    show.room = configuration.screen.shiftPx;
    if (configuration.show.logo.empty()) return show;
    try {
        show.logo = std::make_shared<const ui::DrawnImage>(readPng(configuration.show.logo, kLogo));
    } catch (const core::DataError& error) {
        core::log::warn("logo: {}; the show goes on without", error.what());
    }
    return show;
}

Display::Display(const Place& place, Setup setup)
    : session_(place.session), setup_(std::move(setup)),
      show_(setup_.lessons,
            {setup_.configuration.show.wordsPerMinute, setup_.configuration.languages.front()}),
      shown_(showFor(setup_.configuration)) {
    session_.lessons().bring(setup_.lessons);
    const auto& profile = setup_.configuration.profile;
    session_.carryOut({ui::ShowProfile{
        {profile.largeText, profile.highContrast, profile.reducedMotion, profile.colorVision}}});
}

float Display::brightness() {
    const long long real = setup_.clock();
    if (const auto jump = wall_.pass(real, std::chrono::steady_clock::now()))
        core::log::info("clock: {}; the opening hours follow it", exhibit::jumpInWords(*jump));
    const auto ahead = static_cast<long long>(gone_ * (1.0 - 1.0 / setup_.hurry));
    return static_cast<float>(
        setup_.configuration.hours.brightness(exhibit::wallTime(real + ahead), 0.0, kFade));
}

// As large as can be read from where the public sits; told once, where the screen is too small for that.
void Display::tellLetters(const Window::Size& size) {
    if (size.width <= 0 || size.height <= 0) return;
    shown_.letters = lettersFor(setup_.configuration.screen, size);
    const double mm =
        static_cast<double>(shown_.letters) * setup_.configuration.screen.heightMm / size.height;
    if (mm < kNearly * ui::kReadersDistance * ui::kLetterShare && !std::exchange(told_, true))
        core::log::info(
            "display: by screen.height_mm this picture has room for capitals of {:.0f} mm, which are "
            "read from {:.1f} m",
            mm, mm / ui::kLetterShare / 1000.0);
}

// Words begin to be read when their leg is there.
bool Display::goOn(double seconds) {
    waited_ = session_.lessons().travels() ? waited_ + seconds : 0.0;
    return (waited_ == 0.0 || waited_ > kPatience) && show_.advance(seconds);
}

// Into the night, in which nothing is drawn, and out of it.
void Display::darken(bool dark) {
    if (dark == std::exchange(dark_, dark)) return;
    core::log::info("display: {}", dark ? "dark until it opens again" : "bright again");
    session_.carryOut({ui::Playback{dark, session_.model().playback.speed, std::nullopt}});
    if (!dark) return session_.carryOut({ui::PlayLesson{show_.lesson().id, show_.step()}});
    auto view = session_.model().view;
    view.opacity.fill(0.0F);
    view.legend = false;
    session_.present(view);
}

void Display::lead(std::vector<ui::InputEvent>& events, double seconds, const Window::Size& size) {
    if (std::any_of(events.begin(), events.end(), wantsOut)) ending_ = 0;
    events.clear();
    const double passed = setup_.hurry * std::clamp(seconds, 0.0, kLongestFrame);
    gone_ += passed;
    shown_.brightness = brightness();
    const bool dark = shown_.brightness <= 0.0F;
    const bool turned = begun_ && !dark && goOn(passed);
    if (turned || !std::exchange(begun_, true))
        session_.carryOut({ui::PlayLesson{show_.lesson().id, show_.step()}});
    darken(dark);
    if (dark && setup_.hurry <= 1.0) std::this_thread::sleep_for(kNight);
    shown_.through = show_.through();
    const auto& screen = setup_.configuration.screen;
    tellLetters(size);
    const auto at = exhibit::pixelShift(gone_, screen.shiftPx, screen.shiftEvery);
    shown_.shiftX = at.x;
    shown_.shiftY = at.y;
    session_.showLesson(shown_);
}

void Display::show(ui::Interface& interface, const ui::Interface::Frame& frame,
                   const ui::Interface::Stage& stage) {
    interface.showPanels(frame, stage);
}

Attendant::Told Display::told() const {
    return {dark_ ? "night" : show_.lesson().id, {}};
}

} // namespace app
