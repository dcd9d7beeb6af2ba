// SPDX-License-Identifier: Apache-2.0
#include "physiology/Surroundings.h"

#include <algorithm>

namespace physiology {
namespace {

int onlyBodyOf(const anatomy::SkinWeights& weights) {
    const auto whole = std::find(weights.begin(), weights.end(), 1.0);
    return whole == weights.end() ? -1 : static_cast<int>(whole - weights.begin());
}

// Each body's motion as a place that follows it alone is moved.
std::array<anatomy::DualQuaternion<double>, anatomy::kBodyCount> aloneOf(const anatomy::Pose& pose) {
    std::array<anatomy::DualQuaternion<double>, anatomy::kBodyCount> motions;
    for (std::size_t b = 0; b < motions.size(); ++b) {
        anatomy::SkinWeights weights{};
        weights[b] = 1.0;
        motions[b] = pose.blended(weights);
    }
    return motions;
}

} // namespace

Surroundings::Surroundings(const anatomy::Rig& rig, std::vector<Site> sites)
    : sites_(std::move(sites)), garment_(sites_.size(), 0.0) {
    for (const auto& site : sites_)
        weights_.push_back(anatomy::skinWeightsAt(rig, site.position));
    for (const auto& weights : weights_)
        only_.push_back(onlyBodyOf(weights));
}

void Surroundings::elevations(const anatomy::Pose& pose, std::vector<double>& out) const {
    const auto alone = aloneOf(pose);
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        const auto& rest = sites_[i].position;
        out[i] =
            only_[i] < 0
                ? pose.posed(weights_[i], rest).z
                : pose.scale * alone[static_cast<std::size_t>(only_[i])].moved(pose.shape.shaped(rest)).z;
    }
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
