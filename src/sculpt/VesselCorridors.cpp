// SPDX-License-Identifier: Apache-2.0
#include "sculpt/VesselCorridors.h"

#include <algorithm>
#include <array>
#include <string>

#include "anatomy/ArteryReader.h"
#include "anatomy/VesselReader.h"
#include "core/Units.h"

namespace sculpt {
namespace {

constexpr std::array kAxial{
    "popliteal_",   "tibiofibular_",  "posterior_tibial_vein", "posterior_tibial_artery",
    "fibular_vein", "fibular_artery", "anterior_tibial_vein",  "anterior_tibial_artery"};

constexpr double kHighest = 0.60; // m, a little above the cut through the thigh

bool isAxial(const std::string& id) {
    return std::any_of(kAxial.begin(), kAxial.end(),
                       [&](const char* stem) { return id.starts_with(stem); }) &&
           !id.ends_with("_perforator");
}

template <class Vessel>
std::vector<PathPoint> tubeOf(const Vessel& vessel) {
    std::vector<PathPoint> path;
    for (const anatomy::CoursePoint& point : vessel.course) {
        if (point.position.z > kHighest) continue;
        path.push_back({vec3(point.position * core::toMm(1.0)),
                        static_cast<float>(core::toMm(0.5 * point.diameter + vessel.wallThickness))});
    }
    return path;
}

} // namespace

std::vector<std::vector<PathPoint>> vesselCorridors(const std::filesystem::path& anatomyFolder) {
    anatomy::AnatomyFiles files(anatomyFolder);
    std::vector<std::vector<PathPoint>> tubes;
    for (const auto& item : anatomy::readVessels(files, anatomy::readTubeLawIds(files)))
        if (isAxial(item.vessel.id)) tubes.push_back(tubeOf(item.vessel));
    for (const anatomy::Artery& artery : anatomy::readArteries(files))
        if (isAxial(artery.id)) tubes.push_back(tubeOf(artery));
    return tubes;
}

std::vector<std::vector<PathPoint>> veinsUnderTheSkin(const std::filesystem::path& anatomyFolder) {
    anatomy::AnatomyFiles files(anatomyFolder);
    std::vector<std::vector<PathPoint>> tubes;
    for (const auto& [vessel, entry] : anatomy::readVessels(files, anatomy::readTubeLawIds(files)))
        if (vessel.system == anatomy::VesselSystem::superficial && !vessel.schematic)
            tubes.push_back(tubeOf(vessel));
    return tubes;
}

} // namespace sculpt
