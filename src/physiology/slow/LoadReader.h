// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "physiology/Simulation.h"
#include "physiology/Surroundings.h"
#include "physiology/slow/Edema.h"

namespace physiology::slow {

// Reads from the fast simulation what it does to each region of tissue at this moment.
//
// Capillary pressure = bed pressure + column from the bed to the region's height + postcapillary drop, which
// grows with the flow. What presses on the tissue = what presses on its bed, but with the garment of its own
// height.
class LoadReader {
public:
    LoadReader(const EdemaConstants& constants, const Simulation& simulation);

    void wear(const Simulation& simulation); // after every change of the patient
    void read(const Simulation& simulation, std::span<CapillaryLoad> loads);

private:
    const EdemaConstants& constants_;
    std::vector<Site> sites_, beds_;
    Surroundings surroundings_;
    std::vector<double> elevation_; // m per region
    std::vector<double> garment_;   // Pa per region
    std::vector<double> aboveBed_;  // Pa, that garment less the one on the bed's own place
};

} // namespace physiology::slow
