// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace app {

// A file to write, opened before the work begins so that a wrong path is known at once. Throws
// core::RuntimeFailure when it cannot be opened, and from close() when not everything arrived;
// a part of a file is not left behind.
class OutputFile {
public:
    explicit OutputFile(const std::filesystem::path& path);
    ~OutputFile(); // removes what was written when it was not closed
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    std::ostream& stream() { return stream_; }
    void close();

private:
    std::filesystem::path path_;
    std::ofstream stream_;
    bool closed_ = false;
};

// Throws core::DataError ("command line", the option) for a path that can hold no file: empty, a folder, or
// in a folder that is not there.
void requireFilePath(const std::string& option, const std::filesystem::path& path);

// Removes an incomplete file; leaves devices alone.
void removePart(const std::filesystem::path& path);

// Fails now rather than after the rendering, with core::RuntimeFailure. Leaves nothing behind.
void requireWritable(const std::filesystem::path& path);

} // namespace app
