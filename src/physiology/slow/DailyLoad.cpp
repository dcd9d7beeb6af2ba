// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/DailyLoad.h"

#include <algorithm>
#include <array>
#include <future>

#include "physiology/LegReadings.h"
#include "physiology/Simulation.h"

namespace physiology::slow {
namespace {

constexpr double kSettle = 90.0; // s; a leg that has been emptied is full again by then
constexpr double kApart = 0.02;  // s between readings
constexpr double kWalkKmh = 4.0;
constexpr double kMinutesPerHour = 60.0;

// Veins that leak; what blocks a vein stays as it is.
bool leaks(const std::string& condition) {
    static constexpr std::array kLeaking{"gsv-reflux", "ssv-reflux", "deep-reflux", "perforator-incompetence",
                                         "post-thrombotic"};
    return std::find(kLeaking.begin(), kLeaking.end(), condition) != kLeaking.end();
}

// Who is watched, and until when.
struct Watched {
    const Patient& patient;
    const std::shared_ptr<const anatomy::Leg>& leg;
    const std::filesystem::path& assets;
    const std::stop_token& stop;

    LegReading during(const char* activity, const char* posture) const {
        Patient doing = patient;
        doing.activity = activity;
        doing.posture = posture;
        doing.speedKmh = kWalkKmh;
        Simulation simulation(leg, assets, doing);
        LegReadings readings(*leg, assets);
        while (simulation.time() < kSettle)
            goOn(simulation, 1.0);
        while (readings.seconds() < LegReadings::kSeconds - 0.5 * kApart) {
            goOn(simulation, kApart);
            readings.add(*simulation.snapshot());
        }
        return readings.mean();
    }

private:
    void goOn(Simulation& simulation, double seconds) const {
        if (stop.stop_requested()) throw GivenUp{};
        simulation.run(seconds);
    }
};

} // namespace

DailyLoad dailyLoad(const Patient& patient, const std::shared_ptr<const anatomy::Leg>& leg,
                    const std::filesystem::path& assets, const std::stop_token& stop) {
    const YearsConstants c = loadYearsConstants(assets);
    const Watched watched{patient, leg, assets, stop};
    const LegReading walking = watched.during("walk", "standing");
    const LegReading standing = watched.during("still", "standing");
    const LegReading sitting = watched.during("still", "sitting");
    const double upright = c.walkHours + c.standHours + c.sitHours;
    DailyLoad load;
    load.walkingMmHg = walking.footMmHg;
    load.uprightMmHg =
        (c.walkHours * walking.footMmHg + c.standHours * standing.footMmHg + c.sitHours * sitting.footMmHg) /
        upright;
    load.backwardMl =
        kMinutesPerHour * (c.walkHours * walking.backwardMlMin + c.standHours * standing.backwardMlMin +
                           c.sitHours * sitting.backwardMlMin);
    return load;
}

double refluxOf(const Patient& patient) {
    double most = 0.0;
    for (const auto& condition : patient.conditions)
        if (leaks(condition.id)) most = std::max(most, condition.severity);
    return most;
}

Patient atWorst(const Patient& patient) {
    YearState state;
    state.reflux = 1.0;
    state.ceap = patient.ceap;
    return after(patient, state);
}

// Each leaking vein goes the same share of what is left of its way.
Patient after(const Patient& patient, const YearState& state) {
    Patient result = patient;
    const double now = refluxOf(patient);
    const double share = now < 1.0 ? std::clamp((state.reflux - now) / (1.0 - now), 0.0, 1.0) : 1.0;
    for (auto& condition : result.conditions)
        if (leaks(condition.id)) condition.severity += share * (1.0 - condition.severity);
    result.ceap = state.ceap;
    return result;
}

YearsSetup yearsSetup(const Patient& patient, const std::shared_ptr<const anatomy::Leg>& leg,
                      const std::filesystem::path& assets, const std::stop_token& stop) {
    YearsSetup setup;
    setup.reflux = refluxOf(patient);
    setup.ceap = patient.ceap;
    const Patient worst = atWorst(patient);
    if (worst == patient) {
        setup.now = setup.worst = dailyLoad(patient, leg, assets, stop);
        return setup;
    }
    auto coming = std::async(std::launch::async, [&] { return dailyLoad(worst, leg, assets, stop); });
    setup.now = dailyLoad(patient, leg, assets, stop);
    setup.worst = coming.get();
    return setup;
}

} // namespace physiology::slow
