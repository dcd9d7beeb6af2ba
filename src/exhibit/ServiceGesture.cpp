// SPDX-License-Identifier: Apache-2.0
#include "exhibit/ServiceGesture.h"

#include <algorithm>
#include <cmath>

namespace exhibit {
namespace {

constexpr double kCorner = 0.12;                         // share of the screen that counts as its corner
constexpr double kPatience = 4.0;                        // s between two corners
constexpr double kFirstWait = 2.0, kLongestWait = 600.0; // s after a wrong PIN

int cornerAt(double x, double y) {
    const auto end = [](double v) { return v < kCorner ? 0 : v > 1.0 - kCorner ? 1 : -1; };
    const int h = end(x), v = end(y);
    if (h < 0 || v < 0) return -1;
    return v == 0 ? h : 3 - h; // clockwise from top left
}

} // namespace

bool ServiceGesture::touch(double x, double y, double now) {
    if (pin_.empty()) return false;
    if (now - last_ > kPatience) corner_ = 0;
    last_ = now;
    const int at = cornerAt(x, y);
    corner_ = at == corner_ ? corner_ + 1 : at == 0 ? 1 : 0;
    if (corner_ < 4) return false;
    corner_ = 0;
    return true;
}

ServiceGesture::Answer ServiceGesture::enter(const std::string& pin, double now) {
    if (now < closedUntil_) return Answer::TooSoon;
    if (!pin_.empty() && pin == pin_) {
        wrong_ = 0;
        return Answer::Right;
    }
    closedUntil_ = now + std::min(kFirstWait * std::pow(2.0, wrong_), kLongestWait);
    ++wrong_;
    return Answer::Wrong;
}

} // namespace exhibit
