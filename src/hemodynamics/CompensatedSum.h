// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hemodynamics {

// Sum with a carried correction (Kahan 1965): a minute of substeps adds up to rounding.
class CompensatedSum {
public:
    void add(double value) {
        const double corrected = value - lost_;
        const double next = sum_ + corrected;
        lost_ = (next - sum_) - corrected;
        sum_ = next;
    }
    double value() const { return sum_; }
    double lost() const { return lost_; }

private:
    double sum_ = 0.0;
    double lost_ = 0.0;
};

} // namespace hemodynamics
