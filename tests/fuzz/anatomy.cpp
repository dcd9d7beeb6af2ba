// SPDX-License-Identifier: Apache-2.0
#include "anatomy/Leg.h"
#include "core/DataError.h"

#include "FolderFuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static FolderFuzzer fuzzer(std::string(SH_SOURCE_DIR) + "/assets/anatomy");
    fuzzer.run(data, size, [](const auto& folder, const auto&) {
        try {
            anatomy::loadLeg(folder);
        } catch (const core::DataError&) {
        }
    });
    return 0;
}
