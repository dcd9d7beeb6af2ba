// SPDX-License-Identifier: Apache-2.0
#include "app/SceneFile.h"
#include "core/DataError.h"

#include "FolderFuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path assets = std::string(SH_SOURCE_DIR) + "/assets";
    static FolderFuzzer fuzzer(assets / "scenes");
    fuzzer.run(data, size, [](const std::filesystem::path& folder) {
        for (const char* name : {"whole-leg.json", "calf-pump.json", "valve.json"}) {
            try {
                app::loadScene((folder / name).string(), assets);
            } catch (const core::DataError&) {
            }
        }
    });
    return 0;
}
