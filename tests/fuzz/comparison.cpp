// SPDX-License-Identifier: Apache-2.0
#include "physiology/comparison/Comparison.h"
#include "core/DataError.h"
#include "physiology/Catalog.h"

#include "FolderFuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path assets = std::string(SH_SOURCE_DIR) + "/assets";
    static const anatomy::Leg leg = anatomy::loadLeg(assets / "anatomy");
    static FolderFuzzer fuzzer(assets / "comparisons");
    fuzzer.run(data, size, [](const auto& folder, const auto&) {
        try {
            for (const auto& file : physiology::catalogFiles(folder))
                physiology::comparison::readComparison(file, leg, assets);
        } catch (const core::DataError&) {
        }
    });
    return 0;
}
