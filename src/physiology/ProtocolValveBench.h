// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "anatomy/Leg.h"
#include "hemodynamics/Solver.h"

namespace physiology {

class LegModel;

// The femoral vein of a resting patient on a bench: its uppermost valve, the vein below it down to the next
// one, the vein above it to the groin, where a reservoir holds the pressure that reigns there. Cells, tube
// laws and the valve are those of the patient's leg. A syringe at the lower end imposes the flow.
class ValveBench {
public:
    ValveBench(const anatomy::Leg& leg, const LegModel& model);

    void step(double dt, double syringeFlow); // m³/s; negative: takes back

    double opening() const;                       // 0 the cusps meet .. 1 fully open, a leak counted as open
    double area() const;                          // m², lumen below the valve
    double openArea() const;                      // m², between the cusps
    double flow() const;                          // m³/s through the valve
    double restArea() const { return restArea_; } // m², lumen below the valve before anything flows

private:
    void settle(); // rests until the vein is still, then lays the cusps together

    int left_ = 0; // the cell below the valve
    double leak_ = 0.0, restArea_ = 0.0;
    std::unique_ptr<hemodynamics::Solver> solver_;
    hemodynamics::Drive drive_;
};

} // namespace physiology
