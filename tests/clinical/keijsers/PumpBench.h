// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "anatomy/Leg.h"
#include "hemodynamics/Solver.h"
#include "physiology/Inflow.h"
#include "physiology/NetworkBuilder.h"
#include "physiology/Surroundings.h"

// The three configurations of Keijsers 2015 (a calf pump model of artery, microcirculation, deep and
// superficial veins) on our network: numerics, case B13.
namespace clinical {

struct PumpConfiguration {
    bool valves = true;      // false: no valve in any vein
    bool perforators = true; // false: no blood passes between superficial and deep veins below the groin
};

struct Contraction {
    double pressure = 0.0;                      // Pa above rest, on all compartments of the calf
    double start = 0.0, hold = 0.0, edge = 0.0; // s; rises and falls within `edge` as half a cosine
    double at(double time) const;
};

// The leg stands; nothing moves but the pressure in the calf. Arterioles are resistances, without reflex or
// hyperaemia: q = share * rest flow * (arterial - bed pressure) / its value lying at rest, so that perfusion
// shows what the veins do to it and nothing else.
class PumpBench {
public:
    PumpBench(const std::shared_ptr<const anatomy::Leg>& leg, const std::filesystem::path& assets,
              const PumpConfiguration& configuration);

    void step(const Contraction& contraction); // one millisecond

    double time() const { return time_; }
    double venousReturn() const { return up_; } // m³ that deep veins below the knee carried up
    double perfusion() const;                   // m³/s, into the beds of the calf's muscles
    double deepCalfVolume() const; // m³: deep and muscular veins and muscle beds between ankle and knee
    double balanceError() const;   // relative

    static constexpr double kStep = 1e-3; // s

private:
    struct Crossing {
        int cell;
        double sign; // +1: flow direction leads up
    };
    // What a healthy person's body does to the standing leg.
    struct Standing {
        double atrialPressure = 0.0, heart = 0.0; // Pa, m
        std::array<double, physiology::kCompartmentCount> tissue{};
        anatomy::Pose pose;
    };
    PumpBench(std::shared_ptr<const anatomy::Leg> leg, physiology::InflowConstants inflow, Standing standing,
              physiology::BuiltNetwork built);
    static Standing standingOf(const std::shared_ptr<const anatomy::Leg>& leg,
                               const std::filesystem::path& assets);
    void findParts(const physiology::NetworkLayout& layout);
    void place();
    void press(const Contraction& contraction);
    void feed();

    std::shared_ptr<const anatomy::Leg> leg_;
    physiology::InflowConstants inflow_;
    Standing standing_;
    physiology::Surroundings cells_, nodes_, beds_;
    std::unique_ptr<hemodynamics::Solver> solver_;
    hemodynamics::Drive drive_;
    std::vector<Crossing> crossings_;
    std::vector<int> calfCells_, calfBeds_;
    double time_ = 0.0, up_ = 0.0, startVolume_ = 0.0;
};

} // namespace clinical
