// SPDX-License-Identifier: Apache-2.0
#include "rows/CalfVolumes.h"

#include <memory>
#include <sstream>

#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/Simulation.h"
#include "rows/Format.h"

namespace clinical {

namespace {

using namespace physiology;

void writeState(std::ostream& page, const char* state, const Simulation& simulation) {
    const auto& model = simulation.model();
    const auto volume = model.volumes().calf(model.solver());
    page << "| " << state;
    for (const double part : {volume.drawnVeins, volume.muscleBeds, volume.superficialBeds, volume.total()})
        page << " | " << rounded(core::toMl(part));
    page << " |\n";
}

} // namespace

std::string calfVolumes(const std::filesystem::path& assets) {
    std::ostringstream page;
    page << "\n## The calf volume that plethysmography sees\n\nBlood between ankle and knee, mL.\n\n"
            "| state | drawn veins | muscle beds | skin beds | all |\n|---|---|---|---|---|\n";
    Simulation simulation(std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy")), assets,
                          {});
    const auto after = [&](const char* state, const Command& command, double seconds) {
        simulation.apply(command);
        simulation.run(seconds);
        writeState(page, state, simulation);
    };
    after("lying, leg raised", SetPosture{"legs-up"}, 60.0);
    after("lying flat", SetPosture{"supine"}, 60.0);
    after("standing quietly", SetPosture{"standing"}, 120.0);
    after("after one tiptoe", SetActivity{"tiptoe"}, 1.0);
    after("after ten tiptoes", SetActivity{"tiptoe"}, 9.0);
    return page.str();
}

} // namespace clinical
