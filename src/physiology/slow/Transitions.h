// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "physiology/slow/CycleMeans.h"

namespace physiology::slow {

// What the fast simulation did when one activity gave way to another: means until the veins were steady, and
// of the steady cycles then.
struct Transition {
    CycleMeans settling, steady;
    bool complete = false;        // steady before the activity ended
    std::vector<double> pressure; // Pa of the tissue regions at the beginning
};

// Transitions seen before, so that the tenth walk of a day need not be simulated again. One counts as seen
// when the same activity of the same length gave way to the same other one, with about the same tissue.
class Transitions {
public:
    explicit Transitions(double tolerance) : tolerance_(tolerance) {} // Pa of tissue pressure

    // Null when not seen, or when `left` (s) ends before the veins were steady then.
    const Transition* seen(const std::string& key, const std::vector<double>& pressure, double left) const;
    void keep(const std::string& key, Transition transition);

private:
    double tolerance_;
    std::map<std::string, Transition> seen_;
};

} // namespace physiology::slow
