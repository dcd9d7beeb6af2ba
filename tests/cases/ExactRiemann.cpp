// SPDX-License-Identifier: Apache-2.0
#include "ExactRiemann.h"

#include <cmath>

namespace exact {

namespace {

constexpr int kIterations = 200;

// One half seen from x = 0: for each total head H = p + rho u²/2 the one subcritical star state, and the flow
// that it lets out. dH/da = rho c (c - s u)/a and ds Q/da = s u - c, s the side on which the other half lies,
// so that both are monotonic where |u| < c.
class Door {
public:
    Door(const Half& half, double side) : half_(half), side_(side), least_(leastRatio()) {}

    double velocity(double ratio) const { return velocityBehind(half_.material, -side_, half_.flow, ratio); }
    double head(double ratio) const {
        const double u = velocity(ratio);
        return half_.material.pressure(ratio) + 0.5 * half_.material.density * u * u;
    }
    double leastHead() const { return head(least_); }

    double ratioAt(double wanted) const {
        double low = least_;
        double high = std::max(2.0 * least_, half_.flow.ratio);
        while (head(high) < wanted)
            high *= 1.5;
        double a = 0.5 * (low + high);
        for (int i = 0; i < kIterations && high - low > 1e-16 * high; ++i) {
            const double excess = head(a) - wanted;
            (excess < 0.0 ? low : high) = a;
            const double c = half_.material.speed(a);
            const double newton = a - excess * a / (half_.material.density * c * (c - side_ * velocity(a)));
            const double next = newton > low && newton < high ? newton : 0.5 * (low + high);
            if (std::abs(next - a) <= 1e-16 * a) break;
            a = next;
        }
        return a;
    }
    double flowOut(double ratio) const {
        return side_ * half_.material.referenceArea * ratio * velocity(ratio);
    }
    double admittance(double ratio) const { // -d(flowOut)/dH
        return half_.material.referenceArea * ratio / (half_.material.density * half_.material.speed(ratio));
    }

private:
    // Below this ratio the blood would leave faster than waves come back.
    double leastRatio() const {
        const auto rapid = [&](double a) { return side_ * velocity(a) >= half_.material.speed(a); };
        double low = 1e-6;
        double high = half_.flow.ratio;
        while (rapid(high))
            high *= 1.5;
        while (high - low > 1e-15 * high) {
            const double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) break;
            (rapid(middle) ? low : high) = middle;
        }
        return high;
    }

    Half half_;
    double side_;
    double least_;
};

} // namespace

std::optional<Solution> solve(const Half& left, const Half& right) {
    const Door fromLeft(left, 1.0);
    const Door fromRight(right, -1.0);
    const auto surplus = [&](double head) {
        return fromLeft.flowOut(fromLeft.ratioAt(head)) + fromRight.flowOut(fromRight.ratioAt(head));
    };
    double low = std::max(fromLeft.leastHead(), fromRight.leastHead());
    if (surplus(low) < 0.0) return std::nullopt;
    double high = low + 1.0;
    while (surplus(high) > 0.0)
        high += 2.0 * (high - low);
    double head = 0.5 * (low + high);
    for (int i = 0; i < kIterations; ++i) {
        const double leftRatio = fromLeft.ratioAt(head);
        const double rightRatio = fromRight.ratioAt(head);
        const double excess = fromLeft.flowOut(leftRatio) + fromRight.flowOut(rightRatio);
        (excess > 0.0 ? low : high) = head;
        const double newton =
            head + excess / (fromLeft.admittance(leftRatio) + fromRight.admittance(rightRatio));
        const double next = newton > low && newton < high ? newton : 0.5 * (low + high);
        if (std::abs(next - head) <= 1e-15 * (std::abs(head) + 1.0)) break;
        head = next;
    }
    return Solution{Wave(left.material, -1.0, left.flow, fromLeft.ratioAt(head)),
                    Wave(right.material, 1.0, right.flow, fromRight.ratioAt(head))};
}

} // namespace exact
