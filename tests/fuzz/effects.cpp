// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "anatomy/Leg.h"
#include "core/DataError.h"
#include "physiology/Conditions.h"
#include "physiology/Device.h"
#include "physiology/PatientCommands.h"
#include "physiology/PublishedBands.h"
#include "physiology/Stockings.h"

#include "FolderFuzzer.h"

namespace {

template <typename Load>
void load(Load act) {
    try {
        act();
    } catch (const core::DataError&) {
    }
}

} // namespace

// Conditions, treatments, garments, devices and published bands, each by its own reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path assets = std::string(SH_SOURCE_DIR) + "/assets";
    static const auto leg = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy"));
    static FolderFuzzer fuzzer(assets, {"conditions", "treatments", "garments", "devices", "clinical"});
    fuzzer.run(data, size, [](const auto& folder, const auto&) {
        load([&] {
            const physiology::Conditions conditions(leg, folder);
            conditions.effects({{"gsv-reflux", 0.5}, {"calf-dvt", 1.0}}, "gsv-closure");
        });
        load([&] {
            const physiology::Stockings stockings(folder);
            stockings.skinPressure({"class-2", 0.0, 0.0}, 0.3, 0.05);
        });
        load([&] { physiology::loadDevices(folder); });
        load([&] { physiology::PatientCommands(*leg, folder).check({}); });
        load([&] { physiology::publishedBands("walk", {}, folder); });
    });
    return 0;
}
