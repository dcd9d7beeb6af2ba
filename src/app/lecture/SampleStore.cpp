// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/SampleStore.h"

#include <algorithm>

#include "core/Units.h"
#include "physiology/NetworkBuilder.h"

namespace app {
namespace {

constexpr float kPercent = 100.0F;
constexpr double kMiddle = 0.5; // of a vein

float mmHg(float pascal) {
    return static_cast<float>(core::toMmHg(static_cast<double>(pascal)));
}

float milliliters(double cubicMeters) {
    return static_cast<float>(core::toMl(cubicMeters));
}

} // namespace

SampleStore::SampleStore(const anatomy::Leg& leg, const std::filesystem::path& assets, std::size_t most)
    : vessels_(leg.vessels.size()), valves_(leg.valves.size()), most_(most) {
    const physiology::Probes probes(leg, assets);
    foot_ = probes["dorsal_foot"];
    calf_ = probes["calf"];
    popliteal_ = probes["popliteal"];
    const auto soleus = std::find_if(leg.muscles.begin(), leg.muscles.end(),
                                     [](const auto& muscle) { return muscle.id == "soleus"; });
    soleus_ = static_cast<std::size_t>(soleus - leg.muscles.begin());
}

void SampleStore::add(const physiology::Snapshot& snapshot) {
    if (!values_) {
        times_ = std::make_unique_for_overwrite<double[]>(most_);
        values_ = std::make_unique_for_overwrite<float[]>(columns() * most_);
    }
    if (count_ > 0 && snapshot.time < view(0).time(count_ - 1)) clear();
    if (count_ == most_)
        first_ = (first_ + 1) % most_;
    else
        ++count_;
    const std::size_t slot = (first_ + count_ - 1) % most_;
    times_[slot] = snapshot.time;
    float* to = values_.get() + slot;
    const auto put = [&](float value) {
        *to = value;
        to += most_;
    };
    const auto cellOf = [&](int vessel, double at) {
        return static_cast<std::size_t>(cellAt(*snapshot.layout, vessel, at));
    };
    put(mmHg(snapshot.pressure[cellOf(foot_.vessel, foot_.at)]));
    put(mmHg(snapshot.pressure[cellOf(calf_.vessel, calf_.at)]));
    put(milliliters(static_cast<double>(snapshot.flow[cellOf(popliteal_.vessel, popliteal_.at)])));
    put(milliliters(snapshot.calfVolume));
    put(soleus_ < snapshot.muscleActivation.size() ? snapshot.muscleActivation[soleus_] : 0.0F);
    for (std::size_t v = 0; v < vessels_; ++v)
        put(mmHg(snapshot.pressure[cellOf(static_cast<int>(v), kMiddle)]));
    for (std::size_t v = 0; v < vessels_; ++v)
        put(milliliters(static_cast<double>(snapshot.flow[cellOf(static_cast<int>(v), kMiddle)])));
    for (std::size_t v = 0; v < valves_; ++v) // what cannot close stays open
        put(kPercent * (snapshot.valveLeak[v] + (1.0F - snapshot.valveLeak[v]) * snapshot.valveOpening[v]));
}

ui::Samples SampleStore::view(std::size_t column) const {
    return {times_.get(), values_ ? values_.get() + column * most_ : nullptr, first_, count_, most_};
}

std::size_t SampleStore::bytes() const {
    return values_ ? most_ * (sizeof(double) + columns() * sizeof(float)) : 0;
}

} // namespace app
