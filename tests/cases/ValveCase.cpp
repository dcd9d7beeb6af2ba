// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "CaseFiles.h"
#include "core/Units.h"
#include "hemodynamics/Valves.h"

// valve_units.json: the equations of one valve under a constant drop of pressure.
namespace {

using namespace hemodynamics;
using namespace cases;

class ValveUnits : public testing::Test {
protected:
    double number(const char* name) const { return json_.at(name).number(); }
    Valve valve() const {
        Valve valve;
        valve.effectiveLength = number("effective_length_m");
        valve.openingRate = number("opening_rate_per_Pa_s");
        return valve;
    }
    double next(double flow, double area) const {
        return advanceValveFlow(valve(), area, flow, {number("drop_Pa"), 0.0}, {number("density"), dt_}).flow;
    }

    CaseFile file_{"valve_units"};
    const core::JsonView& json_ = file_.json();
    double dt_ = number("step_s");
};

TEST_F(ValveUnits, flowRunsUpAsTheHyperbolicTangent) {
    const double final = 1e-6 * json_.at("final_flow_ml_s").at("value").number();
    double flow = 0.0;
    for (int i = 1; i <= 100000; ++i) {
        flow = next(flow, number("open_area_m2"));
        if (i % 100 != 0 || i > 5000) continue; // later it is too near its end to tell a time constant
        expectNear(i * dt_ / std::atanh(flow / final), json_.at("time_constant_s"));
    }
    expectNear(core::toMl(flow), json_.at("final_flow_ml_s"));
}

TEST_F(ValveUnits, leafletsOpenExponentially) {
    double opening = 0.0;
    double error = 0.0;
    for (int i = 1; i <= 10000; ++i) {
        opening = advanceValveOpening(valve(), opening, number("drop_Pa"), dt_);
        const double exact = 1.0 - std::exp(-number("opening_rate_per_Pa_s") * number("drop_Pa") * i * dt_);
        error = std::max(error, std::abs(opening - exact));
    }
    expectNear(error, json_.at("opening_error"));
}

TEST_F(ValveUnits, shutPassesNothing) {
    expectNear(next(1e-5, 0.0), json_.at("shut_flow"));
}

} // namespace
