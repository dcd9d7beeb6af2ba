// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/Record.h"

#include <algorithm>

namespace app {
namespace {

using ui::RecordCurve;
using Kind = RecordCurve::Kind;

// Which vein and valve the curves are of.
struct Subject {
    std::optional<std::size_t> vessel, valve; // empty: the usual places
};

std::size_t indexOf(int value) {
    return static_cast<std::size_t>(value);
}

// The valve nearest to the middle of a vein, where its pressure is read.
std::optional<std::size_t> valveOf(const anatomy::Leg& leg, std::size_t vessel) {
    std::optional<std::size_t> nearest;
    for (std::size_t v = 0; v < leg.valves.size(); ++v) {
        if (indexOf(leg.valves[v].vessel) != vessel) continue;
        if (!nearest || std::abs(leg.valves[v].at - 0.5) < std::abs(leg.valves[*nearest].at - 0.5))
            nearest = v;
    }
    return nearest;
}

template <typename Named>
std::optional<std::size_t> find(const std::vector<Named>& list, const std::string& id) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Named& each) { return each.id == id; });
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

Subject subjectOf(const anatomy::Leg& leg, const std::string& selected) {
    if (const auto valve = find(leg.valves, selected)) return {indexOf(leg.valves[*valve].vessel), valve};
    if (const auto vessel = find(leg.vessels, selected)) return {vessel, valveOf(leg, *vessel)};
    return {std::nullopt, std::nullopt};
}

constexpr const char* kUsualValveVein = "popliteal_vein";

struct Style { // of a kind of curve
    const char* unit;
    const char* column;
    double leastSpan;
    int decimals;
};

Style styleOf(Kind kind) {
    switch (kind) {
    case Kind::pressure:
        return {"mmHg", "_pressure_mmhg", 20.0, 0};
    case Kind::flow:
        return {"mL/s", "_flow_ml_s", 4.0, 1};
    case Kind::volume:
        return {"mL", "_volume_ml", 10.0, 1};
    case Kind::opening:
        break;
    }
    return {"%", "_opening_percent", 100.0, 0};
}

RecordCurve named(RecordCurve curve, const std::string& key, const std::string& structure,
                  const std::string& column) {
    curve.key = key;
    curve.structure = structure;
    const Style style = styleOf(curve.kind);
    curve.column = column + style.column;
    curve.unit = style.unit;
    curve.leastSpan = style.leastSpan;
    curve.decimals = style.decimals;
    return curve;
}

} // namespace

Record::Record(const World& world, std::size_t moments, std::size_t samples)
    : world_(world), moments_{MomentRing(moments), MomentRing(moments)},
      samples_{SampleStore(*world.leg, world.assets, samples),
               SampleStore(*world.leg, world.assets, samples)} {}

void Record::clear() {
    for (std::size_t leg = 0; leg < 2; ++leg) {
        moments_[leg].clear();
        samples_[leg].clear();
    }
}

bool Record::add(const Legs& legs, double spacing) {
    const double time = legs[0]->time;
    const bool anew = !empty() && time < now_;
    if (anew) clear();
    const bool due = empty() || time >= kept().high + spacing - 1e-6;
    const bool later = empty() || time > now_;
    now_ = time;
    for (std::size_t leg = 0; leg < 2; ++leg) {
        if (!legs[leg]) continue;
        if (later) samples_[leg].add(*legs[leg]);
        if (due) moments_[leg].add(*legs[leg]);
    }
    return anew;
}

ui::Range Record::kept() const {
    if (empty()) return {now_, now_};
    return {moments_[0].timeOf(0), moments_[0].timeOf(moments_[0].size() - 1)};
}

double Record::timeNear(double time) const {
    return moments_[0].timeOf(moments_[0].nearest(time));
}

std::optional<double> Record::timeBeside(double time, int by) const {
    const auto at = static_cast<std::ptrdiff_t>(moments_[0].nearest(time)) + by;
    if (at >= static_cast<std::ptrdiff_t>(moments_[0].size())) return std::nullopt;
    return moments_[0].timeOf(static_cast<std::size_t>(std::max<std::ptrdiff_t>(at, 0)));
}

Record::Legs Record::at(double time) const {
    const std::size_t first = moments_[0].nearest(time);
    Legs legs{moments_[0].at(first), nullptr};
    if (moments_[1].size() == 0) return legs;
    const std::size_t second = moments_[1].nearest(legs[0]->time);
    if (moments_[1].headOf(second).step == legs[0]->step) legs[1] = moments_[1].at(second);
    return legs;
}

std::vector<std::pair<double, physiology::Patient>> Record::patients(const ui::Range& time,
                                                                     std::size_t leg) const {
    std::vector<std::pair<double, physiology::Patient>> known;
    const MomentRing& moments = moments_[leg];
    for (std::size_t i = moments.size() > 0 ? moments.nearest(time.low) : 0;
         i < moments.size() && (known.empty() || moments.timeOf(i) <= time.high); ++i)
        if (known.empty() || known.back().second != moments.patientOf(i))
            known.emplace_back(moments.timeOf(i), moments.patientOf(i));
    return known;
}

RecordCurve Record::curve(Kind kind, bool two, ui::Samples (SampleStore::*fixed)() const) const {
    RecordCurve curve;
    curve.kind = kind;
    curve.legs[0] = (samples_[0].*fixed)();
    if (two) curve.legs[1] = (samples_[1].*fixed)();
    return curve;
}

RecordCurve Record::curve(Kind kind, bool two, ui::Samples (SampleStore::*of)(std::size_t) const,
                          std::size_t index) const {
    RecordCurve curve;
    curve.kind = kind;
    curve.legs[0] = (samples_[0].*of)(index);
    if (two) curve.legs[1] = (samples_[1].*of)(index);
    return curve;
}

void Record::showCurves(const std::string& selected, bool two, ui::RecordModel& model) const {
    const anatomy::Leg& leg = *world_.leg;
    const Subject subject = subjectOf(leg, selected);
    auto& curves = model.curves;
    curves.clear();
    curves.push_back(
        named(curve(Kind::pressure, two, &SampleStore::foot), "plot.foot-pressure", "", "foot_vein"));
    if (subject.vessel) {
        const std::string& id = leg.vessels[*subject.vessel].id;
        curves.push_back(
            named(curve(Kind::pressure, two, &SampleStore::pressureOf, *subject.vessel), "", id, id));
        curves.push_back(named(curve(Kind::flow, two, &SampleStore::flowOf, *subject.vessel), "", id, id));
    } else {
        curves.push_back(named(curve(Kind::pressure, two, &SampleStore::calf), "plot.calf-pressure", "",
                               "calf_deep_vein"));
        curves.push_back(named(curve(Kind::flow, two, &SampleStore::popliteal), "plot.popliteal-flow", "",
                               "popliteal_vein"));
    }
    curves.push_back(named(curve(Kind::volume, two, &SampleStore::volume), "plot.calf-volume", "", "calf"));
    auto valve = subject.vessel ? subject.valve : std::nullopt;
    if (!valve)
        if (const auto usual = find(leg.vessels, kUsualValveVein)) valve = valveOf(leg, *usual);
    if (valve) {
        const std::string& id = leg.valves[*valve].id;
        curves.push_back(named(curve(Kind::opening, two, &SampleStore::openingOf, *valve), "", id, id));
    }
    for (std::size_t each = 0; each < 2; ++each)
        model.calf[each] = each == 0 || two ? samples_[each].effort() : ui::Samples{};
}

std::size_t Record::bytes() const {
    std::size_t sum = 0;
    for (std::size_t leg = 0; leg < 2; ++leg)
        sum += moments_[leg].bytes() + samples_[leg].bytes();
    return sum;
}

} // namespace app
