// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// A private copy of a data folder in which one file at a time is spoilt by the fuzzer: the first byte chooses
// the file, the second whether the rest replaces it or edits it in places, so that inputs start from files
// that are valid. Loaders are so fuzzed through the door that users use.
class FolderFuzzer {
public:
    // Only files below one of the subfolders are spoilt; none named: all are.
    explicit FolderFuzzer(const std::filesystem::path& original,
                          const std::vector<std::string>& subfolders = {})
        : original_(original), copy_(std::filesystem::temp_directory_path() /
                                     ("second-heart-fuzz-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(copy_);
        std::filesystem::copy(original_, copy_, std::filesystem::copy_options::recursive);
        if (subfolders.empty()) collect(copy_);
        for (const auto& subfolder : subfolders)
            collect(copy_ / subfolder);
        std::sort(files_.begin(), files_.end());
    }
    ~FolderFuzzer() { std::filesystem::remove_all(copy_); }
    FolderFuzzer(const FolderFuzzer&) = delete;
    FolderFuzzer& operator=(const FolderFuzzer&) = delete;

    // `load` gets the folder and the file in it that is spoilt.
    template <typename Load>
    void run(const std::uint8_t* data, std::size_t size, Load load) {
        if (size < 2) return;
        const auto& file = files_[data[0] % files_.size()];
        const auto whole = original_ / std::filesystem::relative(file, copy_);
        const std::string rest(reinterpret_cast<const char*>(data + 2), size - 2);
        std::ofstream(file, std::ios::binary) << (data[1] % 4 == 0 ? rest : edited(textOf(whole), rest));
        load(copy_, file);
        std::filesystem::copy_file(whole, file, std::filesystem::copy_options::overwrite_existing);
    }

private:
    void collect(const std::filesystem::path& folder) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.path().extension() == ".json") files_.push_back(entry.path());
    }

    static std::string textOf(const std::filesystem::path& file) {
        std::ostringstream text;
        text << std::ifstream(file, std::ios::binary).rdbuf();
        return text.str();
    }

    // Each edit: two bytes say where, one how much goes, one how much comes, then what comes.
    static std::string edited(std::string text, const std::string& edits) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(edits[i]); };
        for (std::size_t i = 0; i + 4 <= edits.size();) {
            const std::size_t at = (byte(i) * 256U + byte(i + 1)) % (text.size() + 1);
            const std::size_t comes = std::min<std::size_t>(byte(i + 3) % 16, edits.size() - i - 4);
            text.replace(at, byte(i + 2) % 16, edits, i + 4, comes);
            i += 4 + comes;
        }
        return text;
    }

    std::filesystem::path original_, copy_;
    std::vector<std::filesystem::path> files_;
};
