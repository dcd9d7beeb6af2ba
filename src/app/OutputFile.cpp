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

void OutputFile::close() {
    stream_.close();
    if (!stream_) unwritable(path_);
}

void requireWritable(const std::filesystem::path& path) {
    const bool existed = std::filesystem::exists(path);
    if (!std::ofstream(path, std::ios::binary | std::ios::app)) unwritable(path);
    if (!existed) std::filesystem::remove(path);
}

} // namespace app
