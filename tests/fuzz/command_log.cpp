// SPDX-License-Identifier: Apache-2.0
#include "physiology/CommandLog.h"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/DataError.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = std::filesystem::temp_directory_path() /
                      ("second-heart-fuzz-log-" + std::to_string(::getpid()) + ".jsonl");
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    try {
        physiology::readCommandLog(file);
    } catch (const core::DataError&) {
    }
    std::filesystem::remove(file);
    return 0;
}
