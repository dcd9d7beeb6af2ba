// SPDX-License-Identifier: Apache-2.0
// Pumps and stimulators: a sleeve presses what lies under it, the skin's veins more than the deep ones;
// a current squeezes muscles; vibration lets more blood in. Nothing jumps when one is put on or taken off.
#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "core/Units.h"
#include "physiology/LegModel.h"

namespace {

physiology::Patient lyingWith(const std::string& device) {
    physiology::Patient patient;
    patient.posture = "supine";
    patient.device = device;
    return patient;
}

double outside(const physiology::Simulation& simulation, const char* vessel, double at) {
    const int index = simulation.leg().vesselIndex(vessel);
    const auto cell = static_cast<std::size_t>(physiology::cellAt(*simulation.layout(), index, at));
    return core::toMmHg(simulation.model().drive().cellExternalPressure[cell]);
}

// A leg in a device beside a bare one, after some seconds.
struct Pair {
    Pair(const std::string& device, double seconds)
        : worn(real::simulation(lyingWith(device))), bare(real::simulation(lyingWith("none"))) {
        worn->run(seconds);
        bare->run(seconds);
    }
    // Pressure (mmHg) that the device adds outside a vein.
    double added(const char* vessel, double at) const {
        return outside(*worn, vessel, at) - outside(*bare, vessel, at);
    }
    std::unique_ptr<physiology::Simulation> worn, bare;
};

constexpr double kCalfFull = 10.0, kFootFull = 2.0; // s, when the sleeves are at full pressure

TEST(Devices, calfSleevePressesSkinVeinsMoreThanDeepOnes) {
    const Pair pair("ipc-calf", kCalfFull);
    const double skin = pair.added("small_saphenous_vein", 0.5);
    const double deep = pair.added("posterior_tibial_vein_1", 0.6);
    EXPECT_GT(skin, 0.9 * 52.0);
    EXPECT_LT(skin, 52.0 + 1e-6);
    EXPECT_LT(deep, skin);
    EXPECT_GT(deep, 0.75 * 52.0);
    EXPECT_NEAR(pair.added("femoral_vein", 0.5), 0.0, 1e-9);
    EXPECT_NEAR(pair.added("lateral_plantar_vein_1", 0.2), 0.0, 1e-9);
}

TEST(Devices, footSleevePressesTheSoleOnly) {
    const Pair pair("ipc-foot", kFootFull);
    EXPECT_GT(pair.added("lateral_plantar_vein_1", 0.2), 90.0);
    EXPECT_NEAR(pair.added("posterior_tibial_vein_1", 0.6), 0.0, 1e-9);
}

TEST(Devices, stimulationSqueezesTheCalfMusclesOnly) {
    const Pair pair("soleus-stimulation", 0.9);
    const auto gain = [&](anatomy::Compartment compartment) {
        const auto pressure = [&](const physiology::Simulation& simulation) {
            return simulation.model().body().state().compartmentPressure[physiology::indexOf(compartment)];
        };
        return core::toMmHg(pressure(*pair.worn) - pressure(*pair.bare));
    };
    EXPECT_GT(gain(anatomy::Compartment::soleus), 5.0);
    EXPECT_GT(gain(anatomy::Compartment::gastrocnemius), 3.0);
    EXPECT_NEAR(gain(anatomy::Compartment::anterior), 0.0, 1e-9);
}

TEST(Devices, vibrationLetsMoreBloodIntoTheCalf) {
    const Pair pair("plantar-vibration", 30.0);
    const double ratio = pair.worn->model().inflow().total() / pair.bare->model().inflow().total();
    EXPECT_GT(ratio, 1.2); // T39: calf +20 to +40 %
    EXPECT_LT(ratio, 1.4);
}

TEST(Devices, takingOneOffInMidSqueezeJumpsNowhere) {
    auto simulation = real::simulation(lyingWith("ipc-calf"));
    simulation->run(kCalfFull);
    double before = outside(*simulation, "small_saphenous_vein", 0.5), greatest = 0.0;
    simulation->apply(physiology::SetPatient{lyingWith("ipc-foot")});
    for (int i = 0; i < 2000; ++i) {
        simulation->step();
        const double now = outside(*simulation, "small_saphenous_vein", 0.5);
        greatest = std::max(greatest, std::abs(now - before));
        before = now;
    }
    EXPECT_LT(greatest, 1.0); // mmHg in a millisecond
    EXPECT_LT(before, 1.0);   // and it has let go
    EXPECT_EQ(simulation->snapshot()->limited, 0);
}

} // namespace
