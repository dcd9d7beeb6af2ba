// SPDX-License-Identifier: Apache-2.0
#include "anatomy/AnatomyFiles.h"
#include "anatomy/ArteryReader.h"
#include "anatomy/BedReader.h"
#include "anatomy/Leg.h"
#include "anatomy/NetworkCheck.h"
#include "anatomy/PartReader.h"
#include "anatomy/RigReader.h"
#include "anatomy/ValveReader.h"
#include "anatomy/VesselReader.h"

namespace anatomy {

Leg loadLeg(const std::filesystem::path& anatomyFolder) {
    AnatomyFiles files(anatomyFolder);
    const auto laws = readTubeLawIds(files);
    auto vessels = readVessels(files, laws);
    checkJointsTouch(vessels);
    checkAllReachAtrium(vessels);
    checkPerforators(vessels);

    Leg leg;
    leg.valves = readValves(files, vessels);
    leg.beds = readBeds(files, vessels, laws);
    checkStartsAreFed(vessels, leg.beds);
    leg.arteries = readArteries(files);
    leg.muscles = readMuscles(files);
    leg.bones = readBones(files);
    const auto [rig, stature] = readRig(files);
    leg.rig = rig;
    leg.stature = stature;
    for (auto& item : vessels)
        leg.vessels.push_back(std::move(item.vessel));
    return leg;
}

} // namespace anatomy
