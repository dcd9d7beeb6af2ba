// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <glm/vec3.hpp>

#include "anatomy/Leg.h"
#include "physiology/ActivityData.h"
#include "physiology/BodySample.h"
#include "physiology/FootPlacement.h"
#include "physiology/Footing.h"
#include "physiology/MuscleLaw.h"

namespace physiology {

// The unchanging part of a Body: the activities, postures and muscle laws of the data files, joined to one
// leg.
class BodyModel {
public:
    BodyModel(std::shared_ptr<const anatomy::Leg> leg,
              const std::filesystem::path& assets); // throws core::DataError

    const Activity& activity(const std::string& id) const; // throw core::DataError with "did you mean"
    const Posture& posture(const std::string& id) const;
    // The posture in which the activity is done by someone who is in the given one.
    const Posture& postureFor(const Activity& activity, const std::string& postureId) const;

    struct Moment {
        double phase = 0.0, speedKmh = 0.0;
    };
    // Overwrites the sample, keeping its memory.
    void sampleInto(BodySample& sample, const Activity& activity, const Posture& posture,
                    const Moment& moment) const;

    const anatomy::Leg& leg() const { return *leg_; }
    const MuscleLaw& law() const { return law_; }
    const FootPlacement& placement() const { return placement_; }

    struct Timing {
        double activity = 0.8, posture = 2.0; // s, how long one gives way to another
        double speedPerSecond = 2.0;          // km/h per s, how fast a walker changes speed
        double strength = 0.5;                // s, how fast a change of pump strength takes effect
    };
    const Timing& timing() const { return timing_; }
    const glm::dvec3& rightAtrium() const { return rightAtrium_; } // m, rest pose

private:
    void readBody(const std::filesystem::path& assets);
    void checkActivationKeys(const Activity& activity, const std::filesystem::path& assets) const;
    Footing footingOf(const Activity& activity) const;
    void setJoints(BodySample& sample, const Activity& activity, const Posture& posture,
                   const Moment& moment) const;
    void setSupport(BodySample& sample, const Activity& activity, const Posture& posture,
                    const Moment& moment) const;
    void setActivation(BodySample& sample, const Activity& activity, const Moment& moment) const;
    double activationOf(const Activity& activity, const std::string& key, const Moment& moment) const;

    std::shared_ptr<const anatomy::Leg> leg_;
    std::map<std::string, Activity> activities_;
    std::map<std::string, Posture> postures_;
    std::map<std::string, Footing> footing_; // of activities that swing over a belt
    MuscleLaw law_;
    FootPlacement placement_;
    Timing timing_;
    glm::dvec3 rightAtrium_{};
};

} // namespace physiology
