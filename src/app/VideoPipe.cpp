// SPDX-License-Identifier: Apache-2.0
#include "app/VideoPipe.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/DataError.h"

namespace app {
namespace {

std::vector<std::string> commandOf(const std::filesystem::path& file, const VideoPipe::Format& format) {
    const std::string size = std::to_string(format.width) + "x" + std::to_string(format.height);
    return {"ffmpeg",   "-y",       "-loglevel",  "error",
            "-f",       "rawvideo", "-pix_fmt",   "rgba",
            "-s",       size,       "-r",         std::to_string(format.framesPerSecond),
            "-i",       "-",        "-vf",        "pad=ceil(iw/2)*2:ceil(ih/2)*2",
            "-c:v",     "libx264",  "-crf",       "18",
            "-pix_fmt", "yuv420p",  file.string()};
}

int spawned(const std::vector<std::string>& command, int input) {
    std::vector<char*> words;
    for (const auto& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    pid_t process = -1;
    const int error = posix_spawnp(&process, "ffmpeg", &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw core::RuntimeFailure(
            "ffmpeg: the program that writes videos cannot be started; install ffmpeg, or give "
            "a folder as --out for single pictures");
    return process;
}

} // namespace

bool VideoPipe::available() {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (access((std::filesystem::path(folder) / "ffmpeg").c_str(), X_OK) == 0) return true;
    return false;
}

VideoPipe::VideoPipe(const std::filesystem::path& file, const Format& format) : file_(file) {
    std::signal(SIGPIPE, SIG_IGN); // a dead ffmpeg is reported by write(), not by a signal
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw core::RuntimeFailure("ffmpeg: no pipe to it can be opened");
    pipe_ = ends[1];
    try {
        process_ = spawned(commandOf(file, format), ends[0]);
    } catch (...) {
        close(ends[0]);
        close(ends[1]);
        throw;
    }
    close(ends[0]);
}

VideoPipe::~VideoPipe() {
    if (pipe_ >= 0) close(pipe_);
    if (process_ > 0) waitpid(process_, nullptr, 0);
}

void VideoPipe::add(const render::Image& image) {
    std::size_t sent = 0;
    while (sent < image.rgba.size()) {
        const auto count = write(pipe_, image.rgba.data() + sent, image.rgba.size() - sent);
        if (count <= 0)
            throw core::RuntimeFailure(file_.string() + ": ffmpeg stopped before the video was complete");
        sent += static_cast<std::size_t>(count);
    }
}

void VideoPipe::finish() {
    close(pipe_);
    pipe_ = -1;
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = -1;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw core::RuntimeFailure(file_.string() +
                                   ": ffmpeg could not write it; check the folder and the file name");
}

} // namespace app
