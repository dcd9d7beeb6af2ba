// SPDX-License-Identifier: Apache-2.0
#include "app/OutputFile.h"

#include "core/DataError.h"

namespace app {
namespace {

[[noreturn]] void unwritable(const std::filesystem::path& path) {
    throw core::RuntimeFailure(path.string() +
                               ": cannot be written; check that the folder exists, may be written and "
                               "has room");
}

} // namespace

OutputFile::OutputFile(const std::filesystem::path& path) : path_(path), stream_(path, std::ios::binary) {
    if (!stream_) unwritable(path_);
}

OutputFile::~OutputFile() {
    if (closed_) return;
    stream_.close();
    removePart(path_);
}

void OutputFile::close() {
    stream_.close();
    closed_ = true;
    if (stream_) return;
    removePart(path_);
    unwritable(path_);
}

void removePart(const std::filesystem::path& path) {
    std::error_code none;
    if (std::filesystem::is_regular_file(path, none)) std::filesystem::remove(path, none);
}

void requireFilePath(const std::string& option, const std::filesystem::path& path) {
    const auto wrong = [&](const std::string& message, const std::string& hint) {
        throw core::DataError("command line", option, message, hint);
    };
    std::error_code none;
    if (path.empty()) wrong("is empty", "give the name of a file");
    if (std::filesystem::is_directory(path, none))
        wrong("\"" + path.string() + "\" is a folder", "give the name of a file in it");
    const auto folder = path.parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, none))
        wrong("\"" + path.string() + "\" cannot be written: the folder " + folder.string() + " is not there",
              "make the folder first, or give another");
}

void requireWritable(const std::filesystem::path& path) {
    const bool existed = std::filesystem::exists(path);
    if (!std::ofstream(path, std::ios::binary | std::ios::app)) unwritable(path);
    if (!existed) std::filesystem::remove(path);
}

} // namespace app
