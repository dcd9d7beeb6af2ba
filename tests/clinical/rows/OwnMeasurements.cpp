// SPDX-License-Identifier: Apache-2.0
#include "rows/OwnMeasurements.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/DataError.h"
#include "core/Units.h"
#include "hemodynamics/TubeLaw.h"
#include "keijsers/KeijsersRatios.h"
#include "physiology/NetworkSettings.h"
#include "physiology/Probes.h"
#include "rows/StrideBooks.h"

namespace clinical {

namespace {

using namespace physiology;
using Results = std::map<std::string, std::optional<double>>;
using LegPointer = std::shared_ptr<const anatomy::Leg>;

Results column(const LegPointer& leg, const std::filesystem::path& assets, const Patient& patient) {
    constexpr double kHeart = 0.686, kMmHgPerCm = 0.779;
    const Probe foot = Probes(*leg, assets)["dorsal_foot"];
    const double height = positionAt(leg->vessels[static_cast<std::size_t>(foot.vessel)], foot.at).z *
                          patient.height / leg->stature;
    return {{"foot_mmhg", kMmHgPerCm * 100.0 * (kHeart * patient.height - height)}};
}

struct Range {
    double slowest = 1e9, fastest = 0.0;
    void see(double speed) {
        slowest = std::min(slowest, speed);
        fastest = std::max(fastest, speed);
    }
};

Results tubeLaws(const LegPointer& leg, const std::filesystem::path& assets) {
    constexpr int kPoints = 50;
    const auto laws = loadTubeLaws(assets);
    const double density = loadNetworkSettings(assets).density;
    Range open, collapsed;
    std::set<std::string> used;
    for (const auto& vessel : leg->vessels)
        used.insert(vessel.tubeLaw);
    for (const auto& id : used)
        for (int i = 0; i <= kPoints; ++i) {
            const auto& law = laws.at(id);
            const double part = static_cast<double>(i) / kPoints;
            const double area = hemodynamics::areaRatioAt(law, core::fromMmHg(5.0 + 15.0 * part));
            open.see(hemodynamics::waveSpeed(law, area, density));
            collapsed.see(hemodynamics::waveSpeed(law, 0.2 + 0.4 * part, density));
        }
    return {{"slowest_open_m_s", open.slowest},
            {"fastest_open_m_s", open.fastest},
            {"slowest_collapsed_m_s", collapsed.slowest},
            {"fastest_collapsed_m_s", collapsed.fastest}};
}

constexpr std::array<const char*, 4> kOwn{"column", "tube-laws", "stride-books", "keijsers"};

} // namespace

bool isOwn(const std::string& measure) {
    return std::find(kOwn.begin(), kOwn.end(), measure) != kOwn.end();
}

Measurement measureOwn(const std::string& measure, const Patient& patient, const LegPointer& leg,
                       const std::filesystem::path& assets) {
    Measurement result;
    result.protocol = measure;
    result.patient = patient;
    if (measure == kOwn[0])
        result.results = column(leg, assets, patient);
    else if (measure == kOwn[1])
        result.results = tubeLaws(leg, assets);
    else if (measure == kOwn[2])
        result.results = strideBooks(leg, assets, patient);
    else
        result.results = keijsersRatios(leg, assets);
    return result;
}

} // namespace clinical
