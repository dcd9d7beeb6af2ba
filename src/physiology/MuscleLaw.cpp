// SPDX-License-Identifier: Apache-2.0
#include "physiology/MuscleLaw.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/NearestName.h"
#include "core/Units.h"

namespace physiology {

const std::array<std::string, kCompartmentCount>& compartmentNames() {
    static const auto kNames = [] {
        std::array<std::string, kCompartmentCount> names;
        for (std::size_t i = 0; i < names.size(); ++i)
            names[i] = anatomy::nameOf(static_cast<anatomy::Compartment>(i));
        return names;
    }();
    return kNames;
}

int compartmentNamed(const std::string& name) {
    const auto& names = compartmentNames();
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

double MuscleLaw::contraction(std::size_t compartment, double activation) const {
    return tissue[compartment].fullPressure * activation;
}

double MuscleLaw::stretch(std::size_t compartment, double ankleAngle) const {
    const auto& law = tissue[compartment];
    return ankleAngle > 0.0 ? law.dorsiflexion * ankleAngle : -law.plantarflexion * ankleAngle;
}

double MuscleLaw::squeeze(const std::array<double, 4>& load) const {
    double sum = 0.0;
    for (std::size_t i = 0; i < load.size(); ++i)
        sum += plantarSqueeze[i] * load[i];
    return sum;
}

MuscleLaw loadMuscleLaw(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "muscles.json";
    const auto json = core::loadJson(file);
    const core::JsonView view(json, file.string());
    const double perDegree = core::fromMmHg(1.0) / core::fromDegrees(1.0);
    MuscleLaw law;
    const auto tissues = view.at("compartments");
    for (const auto& name : tissues.keys()) {
        const auto entry = tissues.at(name);
        const int index = compartmentNamed(name);
        if (index < 0) entry.fail("is no compartment", core::choicesHint(name, compartmentNames()));
        auto& tissue = law.tissue[static_cast<std::size_t>(index)];
        tissue.fullPressure = core::fromMmHg(entry.at("full_activation_mmhg").number(0.0, 400.0));
        tissue.dorsiflexion = entry.at("dorsiflexion_mmhg_per_deg").number(0.0, 5.0) * perDegree;
        tissue.plantarflexion = entry.at("plantarflexion_mmhg_per_deg").number(-5.0, 5.0) * perDegree;
        entry.at("source").string();
        if (entry.has("along")) tissue.along = lengthCurve(entry.at("along"), "z_mm", "share");
    }
    const auto moment = view.at("soleus_from_moment");
    law.soleusPressurePerMoment = core::fromMmHg(moment.at("mmhg_per_nm_per_kg").number(10.0, 400.0));
    const auto squeeze = view.at("plantar_squeeze");
    const auto values = squeeze.at("mmhg_per_body_weight").numbers(4);
    for (std::size_t i = 0; i < 4; ++i)
        law.plantarSqueeze[i] = core::fromMmHg(values[i]);
    return law;
}

} // namespace physiology
