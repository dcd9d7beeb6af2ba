// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "anatomy/Leg.h"
#include "core/DataError.h"
#include "physiology/Body.h"

#include "FolderFuzzer.h"

// Activities, postures, muscles and breath: what moves and squeezes the leg.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path assets = std::string(SH_SOURCE_DIR) + "/assets";
    static const auto leg = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy"));
    static FolderFuzzer fuzzer(assets, {"activities", "postures", "physiology"});
    fuzzer.run(data, size, [](const auto& folder, const auto&) {
        try {
            physiology::Body body(leg, folder);
        } catch (const core::DataError&) {
        }
    });
    return 0;
}
