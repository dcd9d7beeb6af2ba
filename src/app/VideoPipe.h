// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "render/Renderer.h"

namespace app {

// Feeds pictures to the ffmpeg program, which writes the video. Throws core::RuntimeFailure, with what ffmpeg
// says in one line, when it is missing or fails. A video that is not complete is removed.
class VideoPipe {
public:
    struct Format {
        int width = 0, height = 0, framesPerSecond = 30;
    };

    VideoPipe(const std::filesystem::path& file, const Format& format);
    ~VideoPipe();
    VideoPipe(const VideoPipe&) = delete;
    VideoPipe& operator=(const VideoPipe&) = delete;

    void add(const render::Image& image);
    void finish(); // waits for ffmpeg and checks that it succeeded

    static bool available(); // whether there is an ffmpeg program

private:
    int waitFor(); // closes the pipe and waits; the exit status of waitpid
    [[noreturn]] void fail();

    std::filesystem::path file_;
    int pipe_ = -1;
    int complaints_ = -1; // what ffmpeg says, in memory
    int process_ = -1;
};

} // namespace app
