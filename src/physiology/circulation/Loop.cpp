// SPDX-License-Identifier: Apache-2.0
#include "physiology/circulation/Loop.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace physiology::circulation {

Loop::Loop(LoopData data)
    : data_(std::move(data)), control_(data_), trunk_(data_.chamber("trunk_veins")),
      arteries_(data_.chamber("arteries")), blood_(data_.chambers.size()),
      pressure_(data_.chambers.size(), 0.0), flow_(data_.ways.size(), 0.0) {}

void Loop::start(double blood, double size) {
    size_ = size;
    phase_ = 0.0;
    control_.reset();
    double unstressed = 0.0, compliance = 0.0;
    const auto complianceOf = [&](const Chamber& each) {
        if (!each.pump) return each.compliance;
        return 1.0 / (*each.pump == Side::left ? data_.left : data_.right).least;
    };
    for (const auto& each : data_.chambers) {
        unstressed += size_ * each.unstressed;
        compliance += size_ * complianceOf(each);
    }
    const double filling = (blood - unstressed) / compliance;
    for (std::size_t i = 0; i < blood_.size(); ++i) {
        const auto& each = data_.chambers[i];
        blood_[i] = {};
        blood_[i].add(size_ * (each.unstressed + complianceOf(each) * filling));
    }
    std::fill(flow_.begin(), flow_.end(), 0.0);
    readPressures({});
}

double Loop::rigid(std::size_t chamber) const {
    return size_ * (data_.chambers[chamber].unstressed - (chamber == trunk_ ? control_.squeezed() : 0.0));
}

double Loop::elastance(const Elastance& of, double systole) const {
    const double wave = phase_ < systole ? std::sin(std::numbers::pi * phase_ / systole) : 0.0;
    return of.least + (control_.strength() * of.greatest - of.least) * wave * wave;
}

void Loop::readPressures(const LoopLoad& load) {
    const double systole = data_.beat.systole * control_.rate() + data_.beat.systoleShare;
    for (std::size_t i = 0; i < pressure_.size(); ++i) {
        const auto& each = data_.chambers[i];
        const double stretched = (volume(i) - rigid(i)) / size_;
        const double wall =
            each.pump ? stretched * elastance(*each.pump == Side::left ? data_.left : data_.right, systole)
                      : stretched / each.compliance;
        pressure_[i] =
            wall + each.thorax * load.thorax + each.abdomen * load.abdomen - each.upright * load.upright;
    }
}

void Loop::step(double dt, const LoopLoad& load) {
    control_.advance(dt, pressure_[arteries_], load.level);
    phase_ += dt * control_.rate();
    phase_ -= std::floor(phase_);
    readPressures(load);
    for (std::size_t w = 0; w < flow_.size(); ++w) {
        const auto& way = data_.ways[w];
        const double drop = pressure_[way.from] - pressure_[way.to];
        const double open = way.valved ? std::max(drop, 0.0) : drop;
        flow_[w] = open * size_ * control_.conductance(way.tone) / way.resistance;
        blood_[way.from].add(-dt * flow_[w]);
        blood_[way.to].add(dt * flow_[w]);
    }
}

void Loop::give(double volume) {
    blood_[data_.legTo].add(volume);
}

void Loop::take(double volume) {
    blood_[data_.legFrom].add(-volume);
}

double Loop::inflow(std::size_t chamber) const {
    double sum = 0.0;
    for (std::size_t w = 0; w < flow_.size(); ++w)
        if (data_.ways[w].to == chamber) sum += flow_[w];
    return sum;
}

double Loop::outflow(std::size_t chamber) const {
    double sum = 0.0;
    for (std::size_t w = 0; w < flow_.size(); ++w)
        if (data_.ways[w].from == chamber) sum += flow_[w];
    return sum;
}

double Loop::blood() const {
    hemodynamics::CompensatedSum sum;
    for (const auto& each : blood_)
        sum.add(each.value());
    return sum.value();
}

} // namespace physiology::circulation
