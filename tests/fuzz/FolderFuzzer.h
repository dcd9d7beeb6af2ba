// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

// A private copy of a data folder in which one file at a time is replaced by the fuzzer's bytes: the first
// byte chooses the file. Loaders are so fuzzed through the door that users use.
class FolderFuzzer {
public:
    explicit FolderFuzzer(const std::filesystem::path& original)
        : original_(original), copy_(std::filesystem::temp_directory_path() /
                                     ("second-heart-fuzz-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(copy_);
        std::filesystem::copy(original_, copy_, std::filesystem::copy_options::recursive);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(copy_))
            if (entry.path().extension() == ".json") files_.push_back(entry.path());
        std::sort(files_.begin(), files_.end());
    }
    ~FolderFuzzer() { std::filesystem::remove_all(copy_); }
    FolderFuzzer(const FolderFuzzer&) = delete;
    FolderFuzzer& operator=(const FolderFuzzer&) = delete;

    const std::filesystem::path& folder() const { return copy_; }

    template <typename Load>
    void run(const std::uint8_t* data, std::size_t size, Load load) {
        if (size == 0) return;
        const auto& file = files_[data[0] % files_.size()];
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(data + 1), static_cast<std::streamsize>(size - 1));
        load(copy_);
        std::filesystem::copy_file(original_ / std::filesystem::relative(file, copy_), file,
                                   std::filesystem::copy_options::overwrite_existing);
    }

private:
    std::filesystem::path original_, copy_;
    std::vector<std::filesystem::path> files_;
};
