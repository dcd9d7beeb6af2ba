// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/MomentRing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace app {
namespace {

using physiology::Snapshot;
using Array = std::vector<float> Snapshot::*;

constexpr std::array<Array, 14> kKept{
    &Snapshot::pressure,         &Snapshot::transmural,    &Snapshot::area,
    &Snapshot::areaRatio,        &Snapshot::flow,          &Snapshot::residence,
    &Snapshot::saturation,       &Snapshot::valveOpening,  &Snapshot::valveLeak,
    &Snapshot::valveFlow,        &Snapshot::bedVolume,     &Snapshot::bedPressure,
    &Snapshot::muscleActivation, &Snapshot::musclePressure};
constexpr std::array<Array, 3> kStill{&Snapshot::rightFaceFlow, &Snapshot::segmentStartFlow,
                                      &Snapshot::bedOutletFlow};

template <typename Arrays>
std::vector<std::size_t> lengthsOf(const Snapshot& snapshot, const Arrays& arrays) {
    std::vector<std::size_t> lengths;
    for (const Array each : arrays)
        lengths.push_back((snapshot.*each).size());
    return lengths;
}

template <typename Arrays>
bool haveLengths(const Snapshot& snapshot, const Arrays& arrays, const std::vector<std::size_t>& lengths) {
    for (std::size_t i = 0; i < arrays.size(); ++i)
        if ((snapshot.*arrays[i]).size() != lengths[i]) return false;
    return true;
}

// Without what is kept elsewhere.
Snapshot bare(const Snapshot& snapshot) {
    Snapshot head = snapshot;
    for (const Array each : kKept)
        std::vector<float>().swap(head.*each);
    for (const Array each : kStill)
        std::vector<float>().swap(head.*each);
    head.patient = {};
    return head;
}

} // namespace

bool MomentRing::fits(const Snapshot& snapshot) const {
    return values_ && (count_ == 0 || headOf(count_ - 1).layout == snapshot.layout) &&
           haveLengths(snapshot, kKept, lengths_) && haveLengths(snapshot, kStill, stillLengths_);
}

void MomentRing::begin(const Snapshot& snapshot) {
    lengths_ = lengthsOf(snapshot, kKept);
    stillLengths_ = lengthsOf(snapshot, kStill);
    width_ = std::accumulate(lengths_.begin(), lengths_.end(), std::size_t{0});
    values_ = std::make_unique_for_overwrite<float[]>(width_ * most_);
    slots_.assign(most_, {});
    first_ = count_ = 0;
}

void MomentRing::clear() {
    first_ = count_ = 0;
}

void MomentRing::add(const Snapshot& snapshot) {
    if (count_ > 0 && snapshot.time < timeOf(count_ - 1)) clear();
    if (!fits(snapshot)) begin(snapshot);
    std::shared_ptr<const physiology::Patient> patient;
    if (count_ > 0 && patientOf(count_ - 1) == snapshot.patient) patient = slotOf(count_ - 1).patient;
    if (!patient) patient = std::make_shared<const physiology::Patient>(snapshot.patient);
    if (count_ == most_)
        first_ = (first_ + 1) % most_;
    else
        ++count_;
    const std::size_t slot = (first_ + count_ - 1) % most_;
    slots_[slot] = {bare(snapshot), std::move(patient)};
    float* to = values_.get() + slot * width_;
    for (const Array each : kKept)
        to = std::copy((snapshot.*each).begin(), (snapshot.*each).end(), to);
}

std::size_t MomentRing::nearest(double time) const {
    std::size_t low = 0, high = count_ - 1;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (timeOf(middle) < time)
            low = middle + 1;
        else
            high = middle;
    }
    const bool before = low > 0 && std::abs(timeOf(low - 1) - time) < std::abs(timeOf(low) - time);
    return before ? low - 1 : low;
}

std::shared_ptr<const Snapshot> MomentRing::at(std::size_t i) const {
    const Slot& slot = slotOf(i);
    auto moment = std::make_shared<Snapshot>(slot.head);
    moment->patient = *slot.patient;
    const float* from = values_.get() + ((first_ + i) % most_) * width_;
    for (std::size_t k = 0; k < kKept.size(); ++k) {
        ((*moment).*kKept[k]).assign(from, from + lengths_[k]);
        from += lengths_[k];
    }
    for (std::size_t k = 0; k < kStill.size(); ++k)
        ((*moment).*kStill[k]).assign(stillLengths_[k], 0.0F);
    return moment;
}

std::size_t MomentRing::bytes() const {
    return values_ ? most_ * (width_ * sizeof(float) + sizeof(Slot)) : 0;
}

} // namespace app
