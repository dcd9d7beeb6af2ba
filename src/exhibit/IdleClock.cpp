// SPDX-License-Identifier: Apache-2.0
#include "exhibit/IdleClock.h"

#include <algorithm>

namespace exhibit {
namespace {

constexpr double kLeap = 60.0; // s; no frame takes so long, a suspended machine does

} // namespace

bool IdleClock::touch() {
    const bool changed = state_ != State::Visit;
    state_ = State::Visit;
    idle_ = 0.0;
    return changed;
}

bool IdleClock::pass(double seconds, bool held) {
    if (state_ == State::Show || (held && state_ == State::Visit)) return false;
    idle_ += seconds > kLeap ? 1.0 : std::max(seconds, 0.0);
    if (state_ == State::Visit && idle_ >= askAfter_) {
        state_ = State::Asking;
        idle_ = 0.0;
    } else if (state_ == State::Asking && idle_ >= countdown_) {
        state_ = State::Show;
        idle_ = 0.0;
        return true;
    }
    return false;
}

void IdleClock::giveUp() {
    state_ = State::Show;
    idle_ = 0.0;
}

double IdleClock::left() const {
    return state_ == State::Asking ? countdown_ - idle_ : 0.0;
}

} // namespace exhibit
