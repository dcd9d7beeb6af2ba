// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "BodyTesting.h"
#include "RealSimulation.h"
#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/PatientEffects.h"
#include "physiology/Physique.h"

namespace {

using physiology::Patient;
using physiology::Physique;
using physiology::Physiques;
using physiology::Simulation;

Patient person(double height, double mass, double fat = 0.5) {
    Patient patient;
    patient.height = height;
    patient.mass = mass;
    patient.fat = fat;
    return patient;
}

Physiques physiques() {
    return {real::assets(), real::leg()->stature};
}

TEST(Physique, ofTheDefaultPersonChangesNothing) {
    EXPECT_EQ(physiques().of(Patient{}), Physique{});
}

TEST(Physique, growsWithHeightWeightAndFat) {
    const auto all = physiques();
    const auto tall = all.of(person(1.95, 70.0)), heavy = all.of(person(1.72, 100.0));
    EXPECT_NEAR(tall.stature, 1.95 / 1.72, 1e-12);
    EXPECT_GT(tall.lean, 1.0);
    EXPECT_LT(tall.soleLoad, 1.0); // the same weight on a larger sole
    EXPECT_NEAR(heavy.soleLoad, 100.0 / 70.0, 1e-12);
    EXPECT_GT(heavy.girth, 1.0);
    EXPECT_LT(heavy.lean, 100.0 / 70.0); // excess weight is mostly fat
    const auto plump = all.of(person(1.72, 70.0, 1.0));
    EXPECT_GT(all.addedDepth(plump), 0.0);
    EXPECT_GT(all.girthAt(plump, 0.32), all.girthAt(plump, 0.11)); // the calf gains more than the ankle
}

// A taller person's veins are longer and wider: a volume as the cube of the height, standing still at rest.
TEST(Physique, scalesTheVeins) {
    const auto drawn = [](const Patient& patient) {
        Simulation simulation(real::leg(), real::assets(), patient);
        const auto& solver = simulation.model().solver();
        double volume = 0.0;
        for (std::size_t c = 0; c < solver.network().cells.size(); ++c)
            volume += solver.network().cells[c].length * solver.referenceArea(static_cast<int>(c));
        return volume;
    };
    EXPECT_NEAR(drawn(person(1.95, 70.0)) / drawn(Patient{}), std::pow(1.95 / 1.72, 3.0), 1e-9);
}

TEST(Physique, keepsTheBooksWhenItChangesWhileRunning) {
    Simulation simulation(real::leg(), real::assets(), Patient{});
    simulation.run(1.0);
    const double before = simulation.model().solver().volume();
    simulation.apply(physiology::SetPatient{person(1.9, 95.0, 0.8)});
    EXPECT_NEAR(simulation.model().solver().volume(), before, 1e-9 * before);
    simulation.run(2.0);
    EXPECT_LT(simulation.model().balanceError(), 1e-9);
}

// Knitted to the ankle, a stocking presses less on the thicker calf of a heavier person (Laplace).
TEST(Physique, decidesWhatAStockingPresses) {
    const auto calfPressure = [](const Patient& base) {
        Patient dressed = base;
        dressed.stocking.classId = "class-2";
        const Simulation bare(real::leg(), real::assets(), base), worn(real::leg(), real::assets(), dressed);
        const int vein = real::leg()->vesselIndex("small_saphenous_vein");
        const auto cell = static_cast<std::size_t>(cellAt(*bare.layout(), vein, 0.6));
        return worn.model().drive().cellExternalPressure[cell] -
               bare.model().drive().cellExternalPressure[cell];
    };
    const double slim = calfPressure(person(1.72, 70.0, 0.0)), plump = calfPressure(person(1.72, 70.0, 1.0));
    EXPECT_GT(slim, core::fromMmHg(10.0));
    EXPECT_LT(plump, 0.95 * slim);
}

} // namespace
