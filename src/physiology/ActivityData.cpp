// SPDX-License-Identifier: Apache-2.0
#include "physiology/ActivityData.h"

#include <algorithm>

#include "core/DataError.h"
#include "core/Json.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "physiology/Catalog.h"
#include "physiology/MuscleLaw.h"

namespace physiology {

namespace {

constexpr std::array<const char*, kJointCount> kJointNames{"hip", "knee", "ankle", "toes", "trunk", "arch"};
constexpr std::size_t kArch = 5; // postures need not state it
constexpr std::array<const char*, 4> kLoadNames{"heel", "midfoot", "metatarsal_heads", "toes"};

double factorAt(const Curve& curve, double speedKmh) {
    return curve.x().empty() ? 1.0 : curve(speedKmh);
}

void checkKeys(const core::JsonView& view, const std::vector<std::string>& known) {
    for (const auto& key : view.keys()) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        view.at(key).fail("is not known here", core::choicesHint(key, known));
    }
}

HipPlace hipOf(const core::JsonView& view) {
    view.numbers(2);
    return {view.at(0).number(-1.5, 1.5), view.at(1).number(0.0, 1.5)};
}

JointCurve jointCurve(const core::JsonView& view) {
    view.at("source").string();
    checkKeys(view, {"percent", "deg", "relative", "by_speed", "source"});
    JointCurve joint;
    joint.angle = cycleCurve(view, "deg", {-90.0, 150.0, core::fromDegrees(1.0)});
    joint.relative = view.booleanOr("relative", false);
    if (view.has("by_speed")) joint.amplitude = tableCurve(view.at("by_speed"), "kmh", "factor", {0.1, 3.0});
    return joint;
}

void readJoints(const core::JsonView& view, Activity& activity) {
    checkKeys(view, {kJointNames.begin(), kJointNames.end()});
    for (std::size_t i = 0; i < kJointCount; ++i) {
        if (view.has(kJointNames[i])) activity.joints[i] = jointCurve(view.at(kJointNames[i]));
    }
}

void readLoad(const core::JsonView& view, Activity& activity) {
    view.at("source").string();
    std::array<Curve, 4> load;
    for (std::size_t i = 0; i < load.size(); ++i)
        load[i] = cycleCurve(view.at(kLoadNames[i]), "body_weight", {0.0, 4.0});
    activity.load = load;
}

void readActivation(const core::JsonView& view, Activity& activity) {
    for (const auto& key : view.keys()) {
        const auto entry = view.at(key);
        entry.at("source").string();
        activity.activation.emplace(key, cycleCurve(entry, "share", {}));
    }
    if (activity.ankleMoment && activity.activation.count("soleus") != 0)
        view.at("soleus").fail("is stated beside an ankle moment", "keep one of the two");
}

void readCycle(const core::JsonView& view, Activity& activity) {
    view.at("source").string();
    activity.cycleSeconds = tableCurve(view, "kmh", "seconds", {0.2, 20.0});
    activity.startPhase =
        view.has("start_percent") ? view.at("start_percent").number(0.0, 99.0) / 100.0 : 0.0;
    if (view.has("takeover_s")) activity.takeover = view.at("takeover_s").number(0.1, 5.0);
    activity.family = view.stringOr("family", activity.id);
}

void readSupport(const core::JsonView& view, Activity& activity) {
    checkKeys(view, {"swings", "hip_m", "midstance_knee_deg", "source"});
    activity.swings = view.booleanOr("swings", false);
    if (view.has("hip_m")) activity.hip = hipOf(view.at("hip_m"));
    if (view.has("midstance_knee_deg"))
        activity.flightKnee = core::fromDegrees(view.at("midstance_knee_deg").number(-20.0, 25.0));
}

Activity activityOf(const core::JsonView& view) {
    checkKeys(view, {"id", "name", "order", "source", "postures", "support", "cycle", "joints",
                     "plantar_load", "ankle_moment", "activation", "effort", "metabolic"});
    Activity activity;
    activity.id = view.at("id").string();
    const auto postures = view.at("postures");
    if (postures.size() == 0) postures.fail("is empty", "name at least one posture");
    for (std::size_t i = 0; i < postures.size(); ++i)
        activity.postures.push_back(postures.at(i).string());
    if (view.has("support")) readSupport(view.at("support"), activity);
    if (view.has("cycle")) readCycle(view.at("cycle"), activity);
    if (view.has("joints")) readJoints(view.at("joints"), activity);
    if (view.has("plantar_load")) readLoad(view.at("plantar_load"), activity);
    if (view.has("ankle_moment"))
        activity.ankleMoment = cycleCurve(view.at("ankle_moment"), "nm_per_kg", {-2.0, 5.0});
    if (view.has("activation")) readActivation(view.at("activation"), activity);
    if (view.has("effort")) activity.effort = tableCurve(view.at("effort"), "kmh", "factor", {0.1, 3.0});
    activity.metabolic = tableCurve(view.at("metabolic"), "kmh", "level", {0.0, 2.0});
    return activity;
}

Posture postureOf(const core::JsonView& view) {
    Posture posture;
    posture.id = view.at("id").string();
    const auto joints = view.at("joints_deg");
    checkKeys(joints, {kJointNames.begin(), kJointNames.end()});
    for (std::size_t i = 0; i < kJointCount; ++i)
        if (joints.has(kJointNames[i]) || i != kArch)
            posture.joints[i] = core::fromDegrees(joints.at(kJointNames[i]).number(-120.0, 150.0));
    if (view.has("hip_m")) posture.hip = hipOf(view.at("hip_m"));
    const auto load = view.at("plantar_load");
    for (std::size_t i = 0; i < 4; ++i)
        posture.load[i] = load.at(kLoadNames[i]).number(0.0, 2.0);
    const auto rest = view.at("rest_mmhg");
    const auto& names = compartmentNames();
    checkKeys(rest, {names.begin(), names.end()});
    for (std::size_t i = 0; i < names.size(); ++i)
        posture.restPressure[i] = core::fromMmHg(rest.at(names[i]).number(-20.0, 60.0));
    posture.rightAtrialPressure = core::fromMmHg(view.at("right_atrial_mmhg").number(-10.0, 30.0));
    return posture;
}

} // namespace

double Activity::cycleAt(double speedKmh) const {
    return cycleSeconds.x().empty() ? 0.0 : cycleSeconds(speedKmh);
}

double Activity::effortAt(double speedKmh) const {
    return factorAt(effort, speedKmh);
}

std::map<std::string, Posture> loadPostures(const std::filesystem::path& assets) {
    std::map<std::string, Posture> postures;
    for (const auto& file : catalogFiles(assets / "postures")) {
        auto posture = postureOf({file.json, file.file});
        postures.emplace(posture.id, posture);
    }
    return postures;
}

std::map<std::string, Activity> loadActivities(const std::filesystem::path& assets) {
    const auto known = postureIds(assets);
    std::map<std::string, Activity> activities;
    for (const auto& file : catalogFiles(assets / "activities")) {
        const core::JsonView view(file.json, file.file);
        auto activity = activityOf(view);
        for (std::size_t i = 0; i < activity.postures.size(); ++i) {
            if (std::find(known.begin(), known.end(), activity.postures[i]) == known.end())
                view.at("postures")
                    .at(i)
                    .fail("is no posture", core::unknownNameHint(activity.postures[i], known, "postures"));
        }
        activities.emplace(activity.id, std::move(activity));
    }
    return activities;
}

} // namespace physiology
