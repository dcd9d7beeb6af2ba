// SPDX-License-Identifier: Apache-2.0
#include "rows/Verdict.h"

#include <algorithm>

namespace clinical {

namespace {

std::optional<double> valueOf(const ValueName& name, const Measurements& measurements) {
    const auto run = measurements.find(name.run);
    if (run == measurements.end()) return std::nullopt;
    const auto found = run->second.results.find(name.key);
    return found == run->second.results.end() ? std::nullopt : found->second;
}

bool allRan(const Check& check, const Measurements& measurements) {
    const auto ran = [&](const ValueName& name) { return measurements.contains(name.run); };
    return std::all_of(check.values.begin(), check.values.end(), ran) && (!check.minus || ran(*check.minus));
}

std::optional<Band> bandOf(const Check& check, const Measurements& measurements) {
    if (check.band) return check.band;
    const auto& name = check.values.front();
    const auto& published = measurements.at(name.run).published;
    const auto found = published.find(name.key);
    if (found == published.end()) return std::nullopt;
    return Band{found->second.low, found->second.high, found->second.source};
}

// A value that does not exist is outside of every band, and so is one that has no band.
void judgeInside(const Check& check, const Measurements& measurements, CheckOutcome& outcome) {
    auto ours = valueOf(check.values.front(), measurements);
    if (ours && check.minus) {
        const auto less = valueOf(*check.minus, measurements);
        ours = less ? std::optional(*ours - *less) : std::nullopt;
    }
    outcome.ours = {ours};
    outcome.band = bandOf(check, measurements);
    outcome.verdict = Verdict::fails;
    if (!ours || !outcome.band) return;
    outcome.source = outcome.band->source;
    outcome.off = std::max(outcome.band->low - *ours, *ours - outcome.band->high);
    if (outcome.off <= 0.0) outcome.verdict = Verdict::holds;
}

bool takesPart(const Check& check, const ValueName& name, const Measurements& measurements) {
    if (check.whereKey.empty()) return true;
    const auto condition = valueOf({name.run, check.whereKey}, measurements);
    return condition && *condition >= check.whereAtLeast;
}

void judgeOrder(const Check& check, const Measurements& measurements, CheckOutcome& outcome) {
    const double sign = check.kind == Check::Kind::rising ? 1.0 : -1.0;
    outcome.verdict = Verdict::holds;
    std::optional<double> before;
    outcome.off = -1e9;
    for (const auto& name : check.values) {
        outcome.ours.push_back(valueOf(name, measurements));
        if (!takesPart(check, name, measurements)) continue;
        const auto now = outcome.ours.back();
        if (before && now) outcome.off = std::max(outcome.off, sign * (*before - *now));
        if (!now || (before && sign * (*now - *before) <= 0.0)) outcome.verdict = Verdict::fails;
        before = now;
    }
}

std::string describe(const Check& check) {
    std::string text;
    const char* between = check.kind == Check::Kind::falling ? " > " : " < ";
    for (const auto& name : check.values)
        text += (text.empty() ? "" : between) + name.text();
    if (check.minus) text += " - " + check.minus->text();
    return text;
}

CheckOutcome judge(const Check& check, const Measurements& measurements) {
    CheckOutcome outcome;
    outcome.what = describe(check);
    outcome.source = check.source;
    if (check.kind != Check::Kind::inside)
        outcome.order = check.kind == Check::Kind::rising ? "rising" : "falling";
    if (!allRan(check, measurements)) return outcome;
    if (check.kind == Check::Kind::inside)
        judgeInside(check, measurements, outcome);
    else
        judgeOrder(check, measurements, outcome);
    return outcome;
}

} // namespace

const char* nameOf(Verdict verdict) {
    return verdict == Verdict::holds ? "holds" : verdict == Verdict::fails ? "fails" : "waits";
}

RowOutcome judge(const Row& row, const Measurements& measurements) {
    RowOutcome outcome;
    for (const auto& check : row.checks)
        outcome.checks.push_back(judge(check, measurements));
    const auto any = [&](Verdict verdict) {
        return std::any_of(outcome.checks.begin(), outcome.checks.end(),
                           [&](const auto& check) { return check.verdict == verdict; });
    };
    if (any(Verdict::fails))
        outcome.verdict = Verdict::fails;
    else if (any(Verdict::holds) && !any(Verdict::waits))
        outcome.verdict = Verdict::holds;
    return outcome;
}

} // namespace clinical
