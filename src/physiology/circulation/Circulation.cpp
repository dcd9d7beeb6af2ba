// SPDX-License-Identifier: Apache-2.0
#include "physiology/circulation/Circulation.h"

#include <algorithm>
#include <cmath>

#include "physiology/Body.h"

namespace physiology::circulation {

namespace {

constexpr double kSettling = 40.0; // s of the loop alone before the start
constexpr double kBreaths = 8.0;   // s, over which beats are averaged: two breaths, so that readings stay
constexpr double kSmoothing = 3.0; // s, of readings that follow no beat: two strides or so

constexpr std::array<const char*, kStations> kChambers{"",
                                                       "cava",
                                                       "right_atrium",
                                                       "right_ventricle",
                                                       "pulmonary_arteries",
                                                       "pulmonary_veins",
                                                       "left_atrium",
                                                       "left_ventricle",
                                                       "arteries"};

LoopLoad loadOf(const BodyState& body) {
    return {body.compartmentPressure[indexOf(anatomy::Compartment::thorax)],
            body.compartmentPressure[indexOf(anatomy::Compartment::abdomen)],
            std::cos(body.joints.trunkPitch), body.metabolicLevel};
}

} // namespace

Circulation::Circulation(const std::filesystem::path& assets, double step)
    : step_(step), loop_(loadLoop(assets)),
      other_(static_cast<std::size_t>(std::llround(loop_.data().otherDelay / step))),
      rightAtrium_(loop_.data().chamber("right_atrium")),
      leftVentricle_(loop_.data().chamber("left_ventricle")), arteries_(loop_.data().chamber("arteries")) {
    for (std::size_t i = 1; i < kStations; ++i)
        chambers_[i] = loop_.data().chamber(kChambers[i]);
}

void Circulation::reset(const Start& start, const BodyState& body) {
    leg_ = otherLeg_ = tissue_ = {};
    leg_.add(start.legVolume);
    otherLeg_.add(start.legVolume);
    const double blood = loop_.data().bloodPerMass * start.mass;
    loop_.start(blood - 2.0 * start.legVolume, start.mass / kReferenceMass);
    start_ = loop_.blood() + leg_.value() + otherLeg_.value();
    settle(start, body);
    path_.reset();
    legPumped_ = 0.0;
}

void Circulation::settle(const Start& start, const BodyState& body) {
    const double moved = start.legInflow * step_;
    const LegExchange steady{moved, moved, 0.0};
    other_.reset(steady);
    legInflow_ = legReturn_ = start.legInflow;
    running_ = smooth_ = {};
    phase_ = 0.0;
    const auto steps = std::llround(kSettling / step_);
    for (long long i = 0; i < steps; ++i)
        step(steady, body);
}

void Circulation::exchange(const LegExchange& leg) {
    loop_.take(leg.received);
    loop_.give(leg.returned);
    tissue_.add(leg.filtered);
}

void Circulation::step(const LegExchange& leg, const BodyState& body) {
    const auto other = other_.follow(leg);
    exchange(leg);
    exchange(other);
    leg_.add(leg.received - leg.filtered - leg.returned);
    otherLeg_.add(other.received - other.filtered - other.returned);
    loop_.step(step_, loadOf(body));
    breath_ = body.breath;
    notice(leg);
    path_.advance(step_, volume_, outflow_);
}

void Circulation::notice(const LegExchange& leg) {
    const double share = step_ / kSmoothing;
    legInflow_ += share * (leg.received / step_ - legInflow_);
    legReturn_ += share * (leg.returned / step_ - legReturn_);
    legPumped_ += leg.returned;
    volume_[0] = leg_.value();
    outflow_[0] = legReturn_;
    for (std::size_t i = 1; i < kStations; ++i) {
        volume_[i] = loop_.volume(chambers_[i]);
        outflow_[i] += share * (loop_.outflow(chambers_[i]) - outflow_[i]);
    }
    if (loop_.beat() < phase_) endBeat();
    phase_ = loop_.beat();
    running_.time += step_;
    running_.output += step_ * loop_.outflow(leftVentricle_);
    running_.returned += step_ * loop_.inflow(rightAtrium_);
    running_.atrium += step_ * loop_.pressure(rightAtrium_);
    running_.arteries += step_ * loop_.pressure(arteries_);
}

void Circulation::endBeat() {
    const double share = smooth_.time > 0.0 ? std::min(1.0, running_.time / kBreaths) : 1.0;
    const auto approach = [&](double& value, double sum) { value += share * (sum / running_.time - value); };
    approach(smooth_.output, running_.output);
    approach(smooth_.returned, running_.returned);
    approach(smooth_.atrium, running_.atrium);
    approach(smooth_.arteries, running_.arteries);
    smooth_.time = running_.time;
    running_ = {};
}

CirculationReading Circulation::reading(double legVolume) const {
    CirculationReading reading;
    reading.cardiacOutput = smooth_.output;
    reading.venousReturn = smooth_.returned;
    reading.rightAtrialPressure = smooth_.atrium;
    reading.arterialPressure = smooth_.arteries;
    reading.heartRate = loop_.control().rate();
    reading.beat = loop_.beat();
    reading.breath = breath_;
    reading.legInflow = legInflow_;
    reading.legReturn = legReturn_;
    reading.legPumped = legPumped_;
    reading.volume = volume_;
    reading.outflow = outflow_;
    reading.drop = path_.drop();
    double veins = legVolume + otherLeg_.value();
    for (std::size_t i = 0; i < loop_.data().chambers.size(); ++i)
        if (loop_.data().chambers[i].part == Part::veins) veins += loop_.volume(i);
    reading.blood = loop_.blood() + legVolume + otherLeg_.value();
    reading.veinsShare = veins / reading.blood;
    reading.balanceError = std::abs(reading.blood + tissue_.value() - start_) / start_;
    return reading;
}

} // namespace physiology::circulation
