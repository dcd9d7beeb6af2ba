// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Command.h"
#include "physiology/Cuff.h"
#include "physiology/Snapshot.h"

namespace physiology {

class LegModel;
class Probes;
class Thrombosis;
struct TissueExchange;

// Owns network, state and Patient. Deterministic: the same commands at the same steps give the same bits.
// Not thread safe; SimulationThread runs one on its own thread.
class Simulation {
public:
    static constexpr double kStep = 1e-3; // s, fixed step of the simulation (the solver may split it)

    // Loads physiology data from the assets folder; throws core::DataError.
    Simulation(std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
               const Patient& patient);
    ~Simulation();

    void apply(const Command&
                   command); // throws core::DataError for an unknown id or bad range, changes nothing then
    void step();             // one kStep
    void run(double seconds);

    double time() const;
    std::uint64_t stepCount() const;
    const Patient& patient() const;
    const anatomy::Leg& leg() const;
    std::shared_ptr<const NetworkLayout> layout() const;
    std::shared_ptr<const Snapshot> snapshot();          // since-last-snapshot means restart here
    circulation::CirculationReading circulation() const; // of the rest of the body; acts on nothing here
    std::uint64_t stateHash() const;
    Trace trace() const;
    std::vector<std::string> valveGroups() const; // what SetValveGroup knows

    // Probes for protocols and files.
    double pressureAt(int vessel, double at) const; // Pa
    double flowAt(int vessel, double at) const;     // m³/s
    double areaAt(int vessel, double at) const;     // m²

    void inflate(const Cuff& cuff);              // a clinician's cuff; not part of the patient and in no log
    void exchange(const TissueExchange& tissue); // what slow processes do; as a cuff, in no log
    void growClots(double seconds);              // hours that pass without steps; as exchange, in no log
    void setResidence(std::span<const double> places); // s, as LegModel; by slow processes, in no log
    const Thrombosis& clots() const;
    const std::filesystem::path& assets() const;
    const LegModel& model() const; // body, inflow, solver and volumes, for protocols
    const Probes& probes() const;  // the standard places of measurement

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace physiology
