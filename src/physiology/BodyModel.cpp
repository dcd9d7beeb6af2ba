// SPDX-License-Identifier: Apache-2.0
#include "physiology/BodyModel.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "physiology/Catalog.h"

namespace physiology {

namespace {

template <typename Value>
const Value& named(const std::map<std::string, Value>& all, const char* what, const std::string& id) {
    const auto found = all.find(id);
    if (found != all.end()) return found->second;
    requireKnown(what, id, keysOf(all));
    return all.begin()->second;
}

} // namespace

BodyModel::BodyModel(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets)
    : leg_(std::move(leg)), activities_(loadActivities(assets)), postures_(loadPostures(assets)),
      law_(loadMuscleLaw(assets)), placement_(leg_->rig, assets) {
    readBody(assets);
    for (const auto& [id, activity] : activities_) {
        checkActivationKeys(activity, assets);
        if (activity.swings && activity.load) footing_.emplace(id, footingOf(activity));
    }
}

void BodyModel::readBody(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "body.json";
    const auto json = core::loadJson(file);
    const core::JsonView view(json, file.string());
    const auto atrium = view.at("right_atrium").at("mm").numbers(3);
    rightAtrium_ = {core::fromMm(atrium[0]), core::fromMm(atrium[1]), core::fromMm(atrium[2])};
    const auto timing = view.at("transitions");
    timing_ = {timing.at("activity_s").number(0.2, 5.0), timing.at("posture_s").number(0.5, 10.0),
               timing.at("speed_kmh_per_s").number(0.2, 10.0), timing.at("strength_s").number(0.1, 5.0)};
}

void BodyModel::checkActivationKeys(const Activity& activity, const std::filesystem::path& assets) const {
    std::vector<std::string> known(compartmentNames().begin(), compartmentNames().end());
    for (const auto& muscle : leg_->muscles)
        known.push_back(muscle.id);
    for (const auto& [key, curve] : activity.activation) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        const auto file = assets / "activities" / (activity.id + ".json");
        throw core::DataError(file.string(), "activation." + key, "is neither a compartment nor a muscle",
                              core::unknownNameHint(key, known, "muscles"));
    }
}

const Activity& BodyModel::activity(const std::string& id) const {
    return named(activities_, "activity", id);
}

const Posture& BodyModel::posture(const std::string& id) const {
    return named(postures_, "posture", id);
}

const Posture& BodyModel::postureFor(const Activity& activity, const std::string& postureId) const {
    const auto& wanted = posture(postureId);
    const auto& fit = activity.postures;
    return std::find(fit.begin(), fit.end(), postureId) != fit.end() ? wanted : posture(fit.front());
}

Footing BodyModel::footingOf(const Activity& activity) const {
    const auto& posture = postureFor(activity, activity.postures.front());
    return {placement_, activity, [&](double phase, double speedKmh) {
                BodySample sample;
                setJoints(sample, activity, posture, {phase, speedKmh});
                return sample.joints;
            }};
}

void BodyModel::setJoints(BodySample& sample, const Activity& activity, const Posture& posture,
                          const Moment& moment) const {
    for (std::size_t i = 0; i < kJointCount; ++i) {
        sample.joints[i] = posture.joints[i];
        const auto& joint = activity.joints[i];
        if (!joint) continue;
        const double factor =
            joint->amplitude.x().empty() || moment.speedKmh <= 0.0 ? 1.0 : joint->amplitude(moment.speedKmh);
        const double angle = joint->angle(moment.phase) * factor;
        sample.joints[i] = joint->relative ? sample.joints[i] + angle : angle;
    }
}

void BodyModel::setSupport(BodySample& sample, const Activity& activity, const Posture& posture,
                           const Moment& moment) const {
    const auto& held = activity.hip ? activity.hip : posture.hip;
    const bool walksInPlace = !held && activity.swings;
    sample.grounded = held ? 0.0 : 1.0;
    sample.planted = held || walksInPlace ? 0.0 : 1.0;
    if (held) {
        sample.hipY = held->y;
        sample.hipZ = held->z;
    } else if (walksInPlace) {
        sample.hipY = leg_->rig.hip.center.y;
    }
    const auto footing = footing_.find(activity.id);
    if (!walksInPlace || footing == footing_.end()) return;
    footing->second.correct(sample.joints, moment.phase, moment.speedKmh);
    sample.clearance = footing->second.lift(moment.phase, moment.speedKmh);
}

double BodyModel::activationOf(const Activity& activity, const std::string& key, const Moment& moment) const {
    const double effort = activity.effortAt(moment.speedKmh);
    if (activity.ankleMoment && key == anatomy::nameOf(anatomy::Compartment::soleus)) {
        const double pressure =
            law_.soleusPressurePerMoment * std::max(0.0, (*activity.ankleMoment)(moment.phase));
        const double full = law_.tissue[indexOf(anatomy::Compartment::soleus)].fullPressure;
        return std::min(1.0, effort * pressure / full);
    }
    const auto found = activity.activation.find(key);
    return found == activity.activation.end() ? 0.0 : std::min(1.0, effort * found->second(moment.phase));
}

void BodyModel::setActivation(BodySample& sample, const Activity& activity, const Moment& moment) const {
    std::array<double, kCompartmentCount> volume{}, weighted{};
    for (const auto& muscle : leg_->muscles) {
        const bool own = activity.activation.count(muscle.id) != 0;
        const double value =
            activationOf(activity, own ? muscle.id : compartmentNames()[indexOf(muscle.compartment)], moment);
        sample.muscleActivation.push_back(value);
        volume[indexOf(muscle.compartment)] += muscle.volume;
        weighted[indexOf(muscle.compartment)] += muscle.volume * value;
    }
    for (std::size_t i = 0; i < weighted.size(); ++i) {
        sample.activation[i] =
            volume[i] > 0.0 ? weighted[i] / volume[i] : activationOf(activity, compartmentNames()[i], moment);
    }
}

void BodyModel::sampleInto(BodySample& sample, const Activity& activity, const Posture& posture,
                           const Moment& moment) const {
    auto kept = std::move(sample.muscleActivation);
    kept.clear();
    sample = BodySample{};
    sample.muscleActivation = std::move(kept);
    setJoints(sample, activity, posture, moment);
    setSupport(sample, activity, posture, moment);
    setActivation(sample, activity, moment);
    sample.load = posture.load;
    if (activity.load) {
        for (std::size_t i = 0; i < sample.load.size(); ++i)
            sample.load[i] = (*activity.load)[i](moment.phase);
    }
    sample.rest = posture.restPressure;
    sample.rightAtrium = posture.rightAtrialPressure;
    sample.metabolic = activity.metabolic(moment.speedKmh);
}

} // namespace physiology
