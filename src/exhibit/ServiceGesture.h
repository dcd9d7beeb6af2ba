// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace exhibit {

// The way in for staff that no visitor finds: the four corners in turn (top left, top right, bottom right,
// bottom left), each within some seconds of the last, then a PIN. Wrong PINs make it wait longer each time.
class ServiceGesture {
public:
    explicit ServiceGesture(std::string pin) : pin_(std::move(pin)) {}

    // A touch at shares of the screen (0, 0 is top left) at a monotonic time in s. True: the PIN may be asked
    // for.
    bool touch(double x, double y, double now);
    enum class Answer { Wrong, Right, TooSoon };
    Answer enter(const std::string& pin, double now);
    double waitsUntil() const { return closedUntil_; } // s; entries before are not looked at

private:
    std::string pin_;
    int corner_ = 0, wrong_ = 0;
    double last_ = 0.0, closedUntil_ = 0.0;
};

} // namespace exhibit
