// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>

#include "scene/ViewSpec.h"

namespace app {

// A camera on its way to another place. Whoever moves the camera meanwhile ends it.
class Flight {
public:
    // At once: without flying.
    void begin(const scene::Camera& from, const scene::Camera& to, bool atOnce) {
        from_ = last_ = from;
        to_ = to;
        flown_ = atOnce ? kSeconds : 0.0;
        flies_ = true;
    }

    // The camera after so many seconds more; nothing when it has arrived, or is not where it was left.
    std::optional<scene::Camera> next(const scene::Camera& present, double seconds) {
        if (!flies_) return std::nullopt;
        if (!(present == last_)) {
            flies_ = false;
            return std::nullopt;
        }
        flown_ += std::min(seconds, kLongestFrame);
        flies_ = flown_ < kSeconds;
        const float ratio = to_.distance / from_.distance;
        const bool blurred = ratio < kLeast || ratio > kMost;
        if (blurred) flies_ = false;
        last_ = flies_ ? scene::interpolated(from_, to_, static_cast<float>(flown_ / kSeconds)) : to_;
        return last_;
    }

    // What is flown to has moved on, and the one on the way with it.
    void shift(const glm::vec3& by) {
        for (scene::Camera* camera : {&from_, &to_, &last_})
            camera->target += by;
    }

    bool flies() const { return flies_; }
    const scene::Camera& aim() const { return to_; }

private:
    static constexpr double kSeconds = 1.2, kLongestFrame = 0.1; // so that a slow machine sees it as well
    static constexpr float kLeast = 0.02F, kMost = 50.0F;        // ratio of distances; beyond it is a blur

    scene::Camera from_, to_, last_;
    double flown_ = 0.0; // s
    bool flies_ = false;
};

} // namespace app
