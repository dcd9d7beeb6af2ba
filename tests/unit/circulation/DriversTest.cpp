// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../physiology/RealSimulation.h"
#include "core/DataError.h"
#include "physiology/CommandLog.h"
#include "physiology/LegModel.h"
#include "physiology/PatientJson.h"

namespace {

using namespace physiology;

Patient without(Driver driver, const char* activity = "still") {
    Patient patient;
    patient.activity = activity;
    patient.drivers[driver] = false;
    return patient;
}

double greatest(Simulation& simulation, double (*read)(const BodyState&), double seconds) {
    double found = 0.0;
    for (double t = 0.0; t < seconds; t += Simulation::kStep) {
        simulation.step();
        found = std::max(found, read(simulation.model().body().state()));
    }
    return found;
}

double soleus(const BodyState& body) {
    return body.compartmentPressure[indexOf(anatomy::Compartment::soleus)];
}

TEST(Drivers, withoutTheHeartsPushNothingArrives) {
    const auto simulation = real::simulation(without(Driver::heartPush));
    simulation->run(0.05);
    EXPECT_EQ(simulation->model().inflow().total(), 0.0);
    EXPECT_LT(simulation->model().balanceError(), 1e-12);
}

TEST(Drivers, aPumpThatIsOffSqueezesNothing) {
    const auto calm = real::simulation(without(Driver::calfPump, "tiptoe"));
    const double rest = soleus(calm->model().body().state());
    EXPECT_LE(greatest(*calm, soleus, 1.0), rest + 1e-9);
    EXPECT_GT(calm->model().body().state().metabolicLevel, 0.0); // the muscles work all the same
    const auto sole = [](const BodyState& body) { return body.plantarVeinPressure; };
    EXPECT_EQ(greatest(*real::simulation(without(Driver::footPump, "tiptoe")), sole, 0.2), 0.0);
    EXPECT_GT(greatest(*calm, sole, 0.2), 0.0);
}

TEST(Drivers, withoutBreathingPressuresRest) {
    const auto simulation = real::simulation(without(Driver::breathing));
    const double before = simulation->model().body().state().cavalPressure;
    simulation->run(1.0);
    EXPECT_NEAR(simulation->model().body().state().cavalPressure, before, 1e-9);
}

TEST(Drivers, switchingIsSmoothAndComesBack) {
    Patient patient;
    patient.activity = "tiptoe";
    const auto simulation = real::simulation(patient);
    simulation->run(0.5);
    simulation->apply(SetDriver{Driver::heartPush, false});
    const double before = simulation->model().inflow().total();
    simulation->step();
    EXPECT_NEAR(simulation->model().inflow().total(), before, 0.02 * before);
    simulation->apply(SetDriver{Driver::heartPush, true});
    EXPECT_EQ(simulation->patient(), patient);
}

TEST(Drivers, logsAndPatientsCarryThem) {
    const auto written = toJson(Command(SetDriver{Driver::footPump, false}));
    EXPECT_EQ(written.dump(), R"({"command":"set-driver","id":"foot-pump","on":false})");
    const auto read = std::get<SetDriver>(commandFromJson({written, "log"}));
    EXPECT_EQ(read.driver, Driver::footPump);
    EXPECT_FALSE(read.on);
    const auto patient = without(Driver::calfPump);
    const auto json = toJson(patient);
    EXPECT_EQ(patientFromJson({json, "patient"}), patient);
    EXPECT_FALSE(toJson(Patient{}).contains("without")); // as it was before there were drivers
}

TEST(Drivers, anUnknownOneIsNamed) {
    const auto json = nlohmann::json::parse(R"({"without": ["calf-pomp"]})");
    try {
        patientFromJson({json, "patient.json"});
        FAIL();
    } catch (const core::DataError& error) {
        EXPECT_NE(std::string(error.what()).find("without[0]"), std::string::npos) << error.what();
        EXPECT_NE(std::string(error.what()).find("did you mean \"calf-pump\""), std::string::npos);
    }
}

} // namespace
