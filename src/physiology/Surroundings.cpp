// SPDX-License-Identifier: Apache-2.0
#include "physiology/Surroundings.h"

namespace physiology {

Surroundings::Surroundings(const anatomy::Rig& rig, std::vector<Site> sites)
    : sites_(std::move(sites)), garment_(sites_.size(), 0.0) {
    for (const auto& site : sites_)
        weights_.push_back(anatomy::skinWeightsAt(rig, site.position));
}

void Surroundings::elevations(const anatomy::Pose& pose, std::vector<double>& out) const {
    for (std::size_t i = 0; i < sites_.size(); ++i)
        out[i] = pose.posed(weights_[i], sites_[i].position).z;
}

void Surroundings::pressures(const std::array<double, kCompartmentCount>& tissuePressure,
                             std::vector<double>& out) const {
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        double sum = garment_[i];
        for (std::size_t t = 0; t < tissuePressure.size(); ++t)
            sum += sites_[i].tissue[t] * tissuePressure[t];
        out[i] = sum;
    }
}

void Surroundings::wear(const std::function<double(const Site&)>& garmentPressure) {
    for (std::size_t i = 0; i < sites_.size(); ++i)
        garment_[i] = garmentPressure(sites_[i]);
}

void Surroundings::cover(std::size_t sleeves, const std::function<double(const Site&, std::size_t)>& share) {
    covered_.clear();
    for (std::size_t k = 0; k < sleeves; ++k)
        for (std::size_t i = 0; i < sites_.size(); ++i)
            if (const double part = share(sites_[i], k); part > 0.0) covered_.push_back({i, k, part});
}

void Surroundings::addSleeves(const std::vector<double>& skinPressure, std::vector<double>& out) const {
    for (const auto& each : covered_)
        out[each.site] += each.share * skinPressure[each.sleeve];
}

} // namespace physiology
