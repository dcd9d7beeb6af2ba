// SPDX-License-Identifier: Apache-2.0
#include "physiology/Inflow.h"

#include <algorithm>
#include <numeric>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/Units.h"

namespace physiology {

namespace {

constexpr double kPushTime = 0.5; // s, so that nothing jumps when the push is switched

std::vector<std::pair<int, double>> musclesIn(anatomy::Compartment compartment, const anatomy::Leg& leg) {
    std::vector<std::pair<int, double>> found;
    if (compartment == anatomy::Compartment::none) return found;
    double volume = 0.0;
    for (std::size_t m = 0; m < leg.muscles.size(); ++m) {
        if (leg.muscles[m].compartment != compartment) continue;
        found.emplace_back(static_cast<int>(m), leg.muscles[m].volume);
        volume += leg.muscles[m].volume;
    }
    for (auto& [muscle, share] : found)
        share /= volume;
    return found;
}

} // namespace

InflowConstants loadInflowConstants(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "inflow.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    InflowConstants c;
    c.restFlow = core::fromMl(json.at("rest_l_min").number(0.01, 3.0) * 1000.0 / 60.0);
    c.arterialPressure = core::fromMmHg(json.at("arterial_mmhg").number(40.0, 200.0));
    c.restDrop = core::fromMmHg(json.at("rest_drop_mmhg").number(20.0, 200.0));
    c.greatestDrive = json.at("greatest_drive").number(1.0, 5.0);
    const auto reflex = json.at("venoarteriolar_reflex");
    c.reflexThreshold = core::fromMmHg(reflex.at("threshold_mmhg").number(0.0, 100.0));
    c.reflexFull =
        core::fromMmHg(reflex.at("full_mmhg").number(core::toMmHg(c.reflexThreshold) + 1.0, 200.0));
    c.reflexReduction = reflex.at("reduction").number(0.0, 0.9);
    c.reflexTime = reflex.at("time_s").number(0.1, 600.0);
    const auto hyperemia = json.at("hyperemia");
    c.muscleGain = hyperemia.at("muscle_gain").number(0.0, 200.0);
    c.bodyGain = hyperemia.at("body_gain").number(0.0, 200.0);
    c.onsetTime = hyperemia.at("onset_s").number(0.1, 600.0);
    c.decayTime = hyperemia.at("decay_s").number(0.1, 600.0);
    return c;
}

Inflow::Inflow(const anatomy::Leg& leg, const std::filesystem::path& assets)
    : constants_(loadInflowConstants(assets)), beds_(leg.beds), tone_(beds_.size(), 1.0),
      demand_(beds_.size(), 0.0), flow_(beds_.size(), 0.0) {
    for (const auto& bed : beds_)
        muscles_.push_back(musclesIn(bed.compartment, leg));
}

double Inflow::toneTarget(double distension) const {
    const double share =
        (distension - constants_.reflexThreshold) / (constants_.reflexFull - constants_.reflexThreshold);
    const double t = std::clamp(share, 0.0, 1.0);
    return 1.0 - constants_.reflexReduction * t * t * (3.0 - 2.0 * t);
}

double Inflow::demandTarget(std::size_t bed, const BodyState& body) const {
    double target = 0.0;
    for (const auto& [muscle, share] : muscles_[bed])
        target += constants_.muscleGain * share * body.muscleActivation[static_cast<std::size_t>(muscle)];
    // The thigh's muscles are not modelled one by one; they work as hard as the body does.
    if (beds_[bed].schematic) target += constants_.bodyGain * body.metabolicLevel;
    return target;
}

void Inflow::computeFlow(const Sense& sense) {
    for (std::size_t b = 0; b < beds_.size(); ++b) {
        const double column = sense.density * core::kGravity * (sense.body.heart.z - sense.elevation[b]);
        const double drop = constants_.arterialPressure + column - sense.pressure[b];
        const double drive = std::clamp(drop / constants_.restDrop, 0.0, constants_.greatestDrive);
        const auto& gain = sense.body.perfusion;
        const double device = 1.0 + (beds_[b].schematic ? gain.aboveKnee : gain.belowKnee);
        const double wanted = tone_[b] * (1.0 + demand_[b]) * device;
        flow_[b] = tissue_ * beds_[b].inflowShare * constants_.restFlow * drive * wanted * push_;
    }
}

void Inflow::reset(const Sense& sense) {
    for (std::size_t b = 0; b < beds_.size(); ++b) {
        tone_[b] = toneTarget(sense.pressure[b] - sense.outside[b]);
        demand_[b] = 0.0;
    }
    push_ = pushed_;
    computeFlow(sense);
}

void Inflow::advance(double dt, const Sense& sense) {
    push_ += dt / kPushTime * (pushed_ - push_);
    for (std::size_t b = 0; b < beds_.size(); ++b) {
        tone_[b] +=
            dt / constants_.reflexTime * (toneTarget(sense.pressure[b] - sense.outside[b]) - tone_[b]);
        const double target = demandTarget(b, sense.body);
        demand_[b] +=
            dt / (target > demand_[b] ? constants_.onsetTime : constants_.decayTime) * (target - demand_[b]);
    }
    computeFlow(sense);
}

double Inflow::restFlow(std::size_t bed) const {
    return tissue_ * beds_[bed].inflowShare * constants_.restFlow;
}

double Inflow::gain(std::size_t bed) const {
    return beds_[bed].schematic ? constants_.bodyGain : constants_.muscleGain;
}

double Inflow::hyperemia(std::size_t bed) const {
    return gain(bed) > 0.0 ? std::clamp(demand_[bed] / gain(bed), 0.0, 1.0) : 0.0;
}

double Inflow::total() const {
    return std::accumulate(flow_.begin(), flow_.end(), 0.0);
}

} // namespace physiology
