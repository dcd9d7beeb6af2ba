// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/Day.h"
#include "core/DataError.h"

#include "FolderFuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path assets = std::string(SH_SOURCE_DIR) + "/assets";
    static FolderFuzzer fuzzer(assets / "days");
    fuzzer.run(data, size, [](const auto&, const auto& file) {
        try {
            physiology::slow::loadDay(file.string(), assets);
        } catch (const core::DataError&) {
        }
    });
    return 0;
}
