// SPDX-License-Identifier: Apache-2.0
#include "sweep/RandomPatients.h"

#include <algorithm>
#include <cmath>

#include "core/DataError.h"
#include "physiology/Catalog.h"
#include "physiology/LegModel.h"
#include "physiology/Protocol.h"

namespace clinical {

namespace {

using physiology::Patient;

constexpr double kLife = 10.0;    // s
constexpr double kStep = 1e-3;    // s, as in Simulation
constexpr double kBalance = 1e-9; // of all blood

bool soundState(const hemodynamics::Solver& solver) {
    const auto positive = [](double value) { return std::isfinite(value) && value > 0.0; };
    const auto finite = [](double value) { return std::isfinite(value); };
    return std::ranges::all_of(solver.area(), positive) &&
           std::ranges::all_of(solver.bedVolume(), positive) && std::ranges::all_of(solver.flow(), finite) &&
           std::ranges::all_of(solver.pressure(), finite);
}

} // namespace

RandomPatients::RandomPatients(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                               std::uint64_t seed)
    : leg_(std::move(leg)), conditions_(physiology::conditionIds(assets)),
      postures_(physiology::postureIds(assets)), activities_(physiology::activityIds(assets)),
      stockings_(physiology::stockingIds(assets)), devices_(physiology::deviceIds(assets)),
      treatments_(physiology::treatmentIds(assets)), random_(seed) {}

// Written out, since the standard distributions differ from library to library.
double RandomPatients::between(double low, double high) {
    return low + (high - low) * static_cast<double>(random_() >> 11) * 0x1.0p-53;
}

const std::string& RandomPatients::oneOf(const std::vector<std::string>& ids) {
    return ids[static_cast<std::size_t>(between(0.0, static_cast<double>(ids.size())))];
}

void RandomPatients::drawDisease(Patient& patient) {
    for (const auto& id : conditions_)
        if (id != "healthy" && chance(0.3)) patient.conditions.push_back({id, between(0.0, 1.0)});
    for (const auto& valve : leg_->valves) {
        if (!chance(0.05)) continue;
        using physiology::ValveState;
        const ValveState states[]{ValveState::stuckOpen, ValveState::stuckClosed, ValveState::leaking};
        patient.valves[valve.id] = {states[static_cast<int>(between(0.0, 3.0))], between(0.0, 1.0)};
    }
    patient.treatment = oneOf(treatments_);
}

void RandomPatients::drawBody(Patient& patient) {
    patient.posture = oneOf(postures_);
    patient.activity = oneOf(activities_);
    patient.speedKmh = between(1.0, 12.0);
    patient.stocking.classId = oneOf(stockings_);
    if (patient.stocking.classId == "custom")
        patient.stocking = {"custom", between(0.0, 60.0), between(0.0, 60.0)};
    patient.device = oneOf(devices_);
    patient.breathing = static_cast<physiology::Breathing>(static_cast<int>(between(0.0, 3.0)));
    patient.height = between(1.45, 2.1);
    patient.hydration = between(0.0, 1.0);
    patient.fat = between(0.0, 1.0);
    patient.leftLeg = chance(0.5);
}

Patient RandomPatients::draw() {
    Patient patient;
    drawDisease(patient);
    drawBody(patient);
    return patient;
}

std::string RandomPatients::drawProtocol() {
    std::vector<std::string> built;
    for (const auto& id : physiology::protocolIds())
        if (physiology::isBuilt(id)) built.push_back(id);
    return oneOf(built);
}

namespace {

std::string faultOfLife(physiology::LegModel& model, const Patient& patient) {
    Patient now = patient;
    int repaired = 0;
    for (int i = 0; i < static_cast<int>(kLife / kStep); ++i) {
        if (i == static_cast<int>(0.7 * kLife / kStep)) now.activity = "still";
        repaired += model.step(kStep, now).repaired;
        if (!soundState(model.solver())) return "the state is not sound after step " + std::to_string(i);
    }
    if (repaired > 0) return std::to_string(repaired) + " cells had to be repaired";
    if (!(model.balanceError() <= kBalance)) return "lost blood: " + std::to_string(model.balanceError());
    return "";
}

std::string faultOfResults(const physiology::Measurement& measurement) {
    for (const auto& [key, value] : measurement.results)
        if (value && !std::isfinite(*value)) return key + " is not finite";
    if (!(measurement.model.balanceErrorPercent <= 100.0 * kBalance)) return "lost blood";
    return "";
}

template <typename Run>
std::string tried(const Run& run) {
    try {
        return run();
    } catch (const core::DataError& error) {
        return std::string("refused: ") + error.what();
    } catch (const std::exception& error) {
        return error.what();
    }
}

} // namespace

std::string faultOf(const Patient& patient, const std::shared_ptr<const anatomy::Leg>& leg,
                    const std::filesystem::path& assets) {
    return tried([&] {
        physiology::LegModel model(leg, assets, patient);
        return faultOfLife(model, patient);
    });
}

std::string faultOf(const std::string& protocol, const Patient& patient,
                    const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets) {
    return tried([&] { return faultOfResults(physiology::measure(protocol, patient, leg, assets)); });
}

} // namespace clinical
