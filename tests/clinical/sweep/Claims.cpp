// SPDX-License-Identifier: Apache-2.0
#include "sweep/Claims.h"

#include <algorithm>
#include <cmath>

#include "rows/Format.h"

namespace clinical {

namespace {

// Values in order, each with what to call it.
struct Named {
    std::string name;
    std::optional<double> value;
};
using Values = std::vector<Named>;

// What is said of the values of one claim.
class Examiner {
public:
    Examiner(const Claim& claim, std::string subject, std::vector<std::string>& broken)
        : claim_(claim), subject_(std::move(subject)), broken_(broken) {}

    void steps(const Values& values) {
        for (std::size_t i = 0; i + 1 < values.size(); ++i)
            step(values[i], values[i + 1]);
    }

    // A monotonic line that goes nowhere is no evidence.
    void wholeWay(const Values& values) {
        if (values.size() < 2 || !values.front().value || !values.back().value) return;
        const double gain = sign() * (*values.back().value - *values.front().value);
        if (gain <= claim_.slack)
            complain("changes by only " + rounded(gain) + " the right way from " + values.front().name +
                     " to " + values.back().name);
    }

    void level(const Values& values) {
        for (const auto& each : values)
            if (!each.value || !values.front().value ||
                std::abs(*each.value - *values.front().value) > claim_.slack)
                complain("is " + rounded(each.value) + " at " + each.name + ", " +
                         rounded(values.front().value) + " at " + values.front().name);
    }

    void band(const Values& values) {
        for (const auto& each : values)
            if (!each.value || *each.value < claim_.low || *each.value > claim_.high)
                complain("is " + rounded(each.value) + " at " + each.name + ", not " + rounded(claim_.low) +
                         " to " + rounded(claim_.high));
    }

private:
    double sign() const { return claim_.form == Claim::Form::up ? 1.0 : -1.0; }
    void complain(const std::string& text) { broken_.push_back(subject_ + " " + text); }
    void step(const Named& before, const Named& after) {
        if (before.value && after.value && sign() * (*after.value - *before.value) >= -claim_.slack) return;
        complain("goes from " + rounded(before.value) + " at " + before.name + " to " + rounded(after.value) +
                 " at " + after.name);
    }

    const Claim& claim_;
    std::string subject_;
    std::vector<std::string>& broken_;
};

std::string shortened(double value) {
    std::string text = rounded(value);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

bool looksAt(const Claim& claim, double value) {
    return value >= claim.from && value <= claim.to;
}

bool takesPart(const Claim& claim, const MeasuredLine& line, std::size_t value) {
    if (claim.whereKey.empty()) return true;
    const auto found = line.at(value, claim.whereKey);
    return found && *found >= claim.whereAtLeast;
}

void examineLine(const MeasuredSweep& measured, const Claim& claim, const MeasuredLine& line,
                 std::vector<std::string>& broken) {
    Values values;
    for (std::size_t i = 0; i < measured.sweep.values.size(); ++i)
        if (looksAt(claim, measured.sweep.values[i]) && takesPart(claim, line, i))
            values.push_back({shortened(measured.sweep.values[i]), line.at(i, claim.keys.front())});
    Examiner examiner(claim, measured.sweep.id + ", " + line.id + ": " + claim.keys.front(), broken);
    if (claim.form == Claim::Form::band) {
        examiner.band(values);
    } else if (claim.form == Claim::Form::level) {
        examiner.level(values);
    } else {
        examiner.steps(values);
        examiner.wholeWay(values);
    }
}

// At each value of the sweep, results of one line, or of several lines, against each other.
void examineAtEachValue(const MeasuredSweep& measured, const Claim& claim, std::vector<std::string>& broken) {
    const bool acrossLines = !claim.across.empty();
    for (std::size_t i = 0; i < measured.sweep.values.size(); ++i) {
        if (!looksAt(claim, measured.sweep.values[i])) continue;
        Values values;
        for (const auto& id : claim.across)
            values.push_back({id, measured.line(id).at(i, claim.keys.front())});
        for (const auto& key : acrossLines ? std::vector<std::string>{} : claim.keys)
            values.push_back({key, measured.lines.front().at(i, key)});
        Examiner(claim,
                 measured.sweep.id + " " + shortened(measured.sweep.values[i]) + ": " + claim.keys.front(),
                 broken)
            .steps(values);
    }
}

} // namespace

std::vector<std::string> brokenClaims(const MeasuredSweep& measured) {
    std::vector<std::string> broken;
    for (const auto& claim : measured.sweep.claims) {
        if (claim.keys.size() > 1 || !claim.across.empty()) {
            examineAtEachValue(measured, claim, broken);
            continue;
        }
        for (const auto& line : measured.lines)
            if (claim.lines.empty() ||
                std::find(claim.lines.begin(), claim.lines.end(), line.id) != claim.lines.end())
                examineLine(measured, claim, line, broken);
    }
    return broken;
}

} // namespace clinical
