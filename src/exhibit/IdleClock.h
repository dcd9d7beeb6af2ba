// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace exhibit {

// Who is in front of the screen, judged by touches alone: nobody (the show runs), a visitor, or a visitor who
// may have left and is asked, with a countdown. Times come from a monotonic clock, so that a wall clock may
// jump. Two steps, as Kane (2023, Museums and the Web) found visitors to need them.
class IdleClock {
public:
    enum class State { Show, Visit, Asking };

    // s without a touch until the question, and from it until the reset. Both above 0.
    IdleClock(double askAfter, double countdown) : askAfter_(askAfter), countdown_(countdown) {}

    // A finger or key; true: it ended the show or the question. It counts as a touch of what lies under it
    // all the same, except where it answers the question.
    bool touch();
    // Seconds that have gone by; `held` while something plays that the visitor watches. True: the visitor is
    // given up just now, everything goes back to the beginning. A leap (suspend) of more than a minute is one
    // of a second.
    bool pass(double seconds, bool held);
    void giveUp(); // nobody is there any more

    State state() const { return state_; }
    double left() const; // s until the reset while asking, otherwise 0

private:
    double askAfter_, countdown_, idle_ = 0.0;
    State state_ = State::Show;
};

} // namespace exhibit
