// SPDX-License-Identifier: Apache-2.0
#include "core/DataError.h"
#include "scene/atlas/Manifest.h"

#include "FolderFuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path assets = std::string(SH_SOURCE_DIR) + "/assets";
    static FolderFuzzer fuzzer(assets / "import");
    static const anatomy::Leg leg = anatomy::loadLeg(assets / "anatomy");
    fuzzer.run(data, size, [](const auto&, const auto& file) {
        try {
            scene::atlas::loadManifest(file, leg);
        } catch (const core::DataError&) {
        }
    });
    return 0;
}
