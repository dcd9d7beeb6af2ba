// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <string>

#include "core/DataError.h"
#include "exhibit/Configuration.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        exhibit::parseConfiguration(std::string(reinterpret_cast<const char*>(data), size),
                                    "/config/screen.toml");
    } catch (const core::DataError&) {
    }
    return 0;
}
