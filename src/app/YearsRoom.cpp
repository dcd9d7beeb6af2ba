// SPDX-License-Identifier: Apache-2.0
#include "app/YearsRoom.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>

#include "physiology/slow/DailyLoad.h"

namespace app {
namespace {

using physiology::Patient;
using physiology::slow::YearState;

constexpr double kYears = 40.0;

// What years change, on someone who may do something else by now.
Patient changedBy(const YearState& state, const Patient& found, const Patient& now) {
    Patient result = now;
    const Patient then = physiology::slow::after(found, state);
    result.conditions = then.conditions;
    result.ceap = then.ceap;
    return result;
}

} // namespace

YearsRoom::YearsRoom(const World& world) : assets_(world.assets), leg_(world.leg) {}

YearsRoom::~YearsRoom() {
    stop_.request_stop();
}

void YearsRoom::live(const Patient& patient) {
    if (coming_.valid()) return;
    found_ = patient;
    model_ = {};
    model_.running = true;
    coming_ =
        std::async(std::launch::async, [patient, leg = leg_, assets = assets_, stop = stop_.get_token()] {
            const auto constants = physiology::slow::loadYearsConstants(assets);
            const auto setup = physiology::slow::yearsSetup(patient, leg, assets, stop);
            return std::make_shared<const States>(physiology::slow::liveYears(setup, constants, kYears));
        });
}

void YearsRoom::refresh() {
    if (!coming_.valid() || coming_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
    model_.running = false;
    try {
        model_.states = coming_.get();
    } catch (const std::exception& error) {
        model_.complaint = error.what();
    }
}

std::optional<Patient> YearsRoom::show(double year, const Patient& now) {
    if (!model_.states || !found_) return std::nullopt;
    model_.year = std::clamp(std::round(year), 0.0, model_.states->back().year);
    const auto state = std::find_if(model_.states->begin(), model_.states->end(),
                                    [&](const YearState& s) { return s.year >= model_.year - 1e-6; });
    return changedBy(state == model_.states->end() ? model_.states->back() : *state, *found_, now);
}

std::optional<Patient> YearsRoom::forget(const Patient& now) {
    if (!model_.states || !found_) return std::nullopt;
    const auto result = changedBy(model_.states->front(), *found_, now);
    model_ = {};
    return result;
}

} // namespace app
