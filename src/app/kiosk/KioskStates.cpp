// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/KioskStates.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr double kFade = 2.0;           // minutes, from dark to bright before opening
constexpr double kPinPatience = 20.0;   // s
constexpr double kStaffPatience = 90.0; // s
constexpr double kLeap = 5.0;           // s; a suspended machine leaps, staff stay where they were
constexpr std::size_t kMostDigits = 12;

} // namespace

KioskStates::KioskStates(const exhibit::Configuration& configuration)
    : hours_(configuration.hours), idle_(configuration.idle.askAfter, configuration.idle.countdown),
      gesture_(configuration.service.pin), daily_(configuration.service.restart),
      countdown_(configuration.idle.countdown) {}

void KioskStates::pass(const Moment& moment) {
    const double passed = std::max(moment.now - now_, 0.0);
    now_ = std::max(now_, moment.now);
    open_ = hours_.open(moment.wall);
    brightness_ = hours_.brightness(moment.wall, 0.0, kFade);
    daily_.pass(moment.wall, now_);
    if (staff_ == Staff::away) {
        reset_ = idle_.pass(passed, false) || reset_;
    } else {
        staffIdle_ += std::min(passed, kLeap);
        if (staffIdle_ > (staff_ == Staff::atPin ? kPinPatience : kStaffPatience)) leave();
    }
    const bool quiet = state() == ui::KioskState::attract || state() == ui::KioskState::dark;
    if (daily_.wanted() && quiet && !ending_) restart();
}

bool KioskStates::touch(double x, double y) {
    const bool isGesture = gesture_.touch(x, y, now_);
    if (isGesture && staff_ == Staff::away) {
        admit(Staff::atPin);
        return false;
    }
    return key();
}

bool KioskStates::key() {
    if (staff_ != Staff::away) {
        staffIdle_ = 0.0;
        return true;
    }
    if (state() == ui::KioskState::dark) return false;
    const bool answers = idle_.state() == exhibit::IdleClock::State::Asking;
    idle_.touch();
    return !answers;
}

void KioskStates::stir() {
    if (staff_ != Staff::away)
        staffIdle_ = 0.0;
    else if (idle_.state() == exhibit::IdleClock::State::Visit)
        idle_.touch();
}

ui::KioskState KioskStates::state() const {
    if (staff_ != Staff::away) return staff_ == Staff::atPin ? ui::KioskState::pin : ui::KioskState::service;
    switch (idle_.state()) {
    case exhibit::IdleClock::State::Visit:
        return ui::KioskState::visit;
    case exhibit::IdleClock::State::Asking:
        return ui::KioskState::asking;
    case exhibit::IdleClock::State::Show:
        break;
    }
    return open_ ? ui::KioskState::attract : ui::KioskState::dark;
}

bool KioskStates::takeReset() {
    return std::exchange(reset_, false);
}

void KioskStates::admit(Staff staff) {
    staff_ = staff;
    staffIdle_ = 0.0;
    entered_.clear();
}

void KioskStates::digit(char digit) {
    if (staff_ == Staff::atPin && entered_.size() < kMostDigits) entered_ += digit;
}

void KioskStates::erase() {
    if (!entered_.empty()) entered_.pop_back();
}

void KioskStates::enter() {
    if (staff_ != Staff::atPin || entered_.empty()) return;
    const auto answer = gesture_.enter(entered_, now_);
    admit(answer == exhibit::ServiceGesture::Answer::Right ? Staff::inside : Staff::atPin);
}

double KioskStates::wait() const {
    return std::max(gesture_.waitsUntil() - now_, 0.0);
}

// Whoever comes after staff finds the beginning.
void KioskStates::leave() {
    if (staff_ == Staff::away) return;
    admit(Staff::away);
    idle_.giveUp();
    reset_ = true;
}

} // namespace app
