// SPDX-License-Identifier: Apache-2.0
#include "render/passes/AutomaticScale.h"

#include <array>
#include <cstddef>

namespace render {
namespace {

constexpr std::array kScales = {1.0F, 0.85F, 0.7F, 0.6F, 0.5F};
constexpr int kLateFrames = 4;
constexpr int kEarlyFrames = 45;
constexpr double kClearlyFits = 0.85; // of the budget, by pixels

double growth(int step) { // of the cost when going one step up
    const auto larger = static_cast<double>(kScales[static_cast<std::size_t>(step - 1)]);
    const auto smaller = static_cast<double>(kScales[static_cast<std::size_t>(step)]);
    return larger * larger / (smaller * smaller);
}

} // namespace

void AutomaticScale::add(double milliseconds) {
    const bool late = milliseconds > kBudget;
    const bool early = step_ > 0 && milliseconds * growth(step_) < kClearlyFits * kBudget;
    late_ = late ? late_ + 1 : 0;
    early_ = early ? early_ + 1 : 0;
    const int last = static_cast<int>(kScales.size()) - 1;
    if (late_ >= kLateFrames && step_ < last) {
        ++step_;
        late_ = 0;
    } else if (early_ >= kEarlyFrames) {
        --step_;
        early_ = 0;
    }
}

float AutomaticScale::scale() const {
    return kScales[static_cast<std::size_t>(step_)];
}

} // namespace render
