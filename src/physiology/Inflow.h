// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Body.h"

namespace physiology {

// Constants of the inflow law (assets/physiology/inflow.json), SI units.
struct InflowConstants {
    double restFlow = 0.0;         // m³/s, whole leg, lying at rest
    double arterialPressure = 0.0; // Pa, mean, at heart level
    double restDrop = 0.0;         // Pa, arteries to venules, lying at rest
    double reflexThreshold = 0.0;  // Pa of venous distension where the veno-arteriolar reflex begins
    double reflexFull = 0.0;       // Pa where it is complete
    double reflexReduction = 0.0;  // share of the flow it takes away
    double reflexTime = 0.0;       // s
    double muscleGain = 0.0;       // times rest flow that full activity of a muscle adds
    double bodyGain = 0.0;         // the same for the thigh, per unit of metabolic level above rest
    double onsetTime = 0.0;        // s, hyperaemia rises
    double decayTime = 0.0;        // s, hyperaemia fades
    double greatestDrive = 0.0;    // bound on the driving pressure, times that at rest
};

// What arteries send into the beds: one law for every posture, activity and protocol.
//   q = tissue * share * restFlow * drive * tone * demand * device * push
// drive: (arterial + hydrostatic - bed pressure) / its value at rest, so nothing enters a squeezed bed;
// tone: veno-arteriolar reflex, falls as the bed's veins are distended (Henriksen 1977);
// demand: 1 + gain * activity of the muscles that the bed feeds, following with onset and decay times;
// device: 1 + the gain of a device that raises the perfusion (BodyState::perfusion);
// push: 1, or 0 where the heart's push is switched off.
class Inflow {
public:
    Inflow(const anatomy::Leg& leg, const std::filesystem::path& assets);

    // What the law reads at a moment; spans are per bed.
    struct Sense {
        const BodyState& body;
        std::span<const double> pressure;  // Pa
        std::span<const double> outside;   // Pa
        std::span<const double> elevation; // m
        double density = 0.0;              // kg/m³
    };

    void setTissue(double factor) { tissue_ = factor; } // perfused tissue, times the reference leg's
    // Whether the heart's push arrives (Driver::heartPush); it comes and goes within a second or two.
    void setPush(bool arrives) { pushed_ = arrives ? 1.0 : 0.0; }
    void reset(const Sense& sense);              // tone as after a long rest in this state, no hyperaemia
    void advance(double dt, const Sense& sense); // then flow() is the flow of this step

    std::span<const double> flow() const { return flow_; } // m³/s per bed
    double total() const;                                  // m³/s, the whole leg

    // For what follows perfusion: the bed's flow lying at rest (m³/s), how many times that full activity
    // adds, and the share of it that is added now (0..1).
    double restFlow(std::size_t bed) const;
    double gain(std::size_t bed) const;
    double hyperemia(std::size_t bed) const;

private:
    double toneTarget(double distension) const;
    double demandTarget(std::size_t bed, const BodyState& body) const;
    void computeFlow(const Sense& sense);

    const InflowConstants constants_;
    std::vector<anatomy::Bed> beds_;
    std::vector<std::vector<std::pair<int, double>>>
        muscles_; // per bed: muscle and its share of the compartment
    double tissue_ = 1.0, pushed_ = 1.0, push_ = 1.0;
    std::vector<double> tone_, demand_, flow_;
};

InflowConstants loadInflowConstants(const std::filesystem::path& assets);

} // namespace physiology
