// SPDX-License-Identifier: Apache-2.0
#include "app/VideoPipe.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/OutputFile.h"
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

int spawned(const std::vector<std::string>& command, int input, int complaints) {
    std::vector<char*> words;
    words.reserve(command.size() + 1);
    for (const auto& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, complaints, STDERR_FILENO);
    pid_t process = -1;
    const int error = posix_spawnp(&process, "ffmpeg", &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw core::RuntimeFailure(
            "ffmpeg: the program that writes videos cannot be started; install ffmpeg, or give "
            "a folder as --out for single pictures");
    return process;
}

// The last line, which tells the cause.
std::string lastLineOf(int complaints) {
    constexpr std::size_t kMost = 4096;
    std::string text(kMost, ' ');
    const off_t end = lseek(complaints, 0, SEEK_END);
    const off_t from = std::max<off_t>(0, end - static_cast<off_t>(kMost));
    const auto count = pread(complaints, text.data(), text.size(), from);
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return text.substr(text.find_last_of("\r\n") + 1);
}

void closeIfOpen(int& descriptor) {
    if (descriptor >= 0) close(descriptor);
    descriptor = -1;
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
    complaints_ = memfd_create("ffmpeg", MFD_CLOEXEC);
    try {
        process_ = spawned(commandOf(file, format), ends[0], complaints_);
    } catch (...) {
        close(ends[0]);
        closeIfOpen(pipe_);
        closeIfOpen(complaints_);
        throw;
    }
    close(ends[0]);
}

VideoPipe::~VideoPipe() {
    if (process_ > 0) {
        waitFor();
        removePart(file_);
    }
    closeIfOpen(complaints_);
}

int VideoPipe::waitFor() {
    closeIfOpen(pipe_);
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = -1;
    return status;
}

void VideoPipe::fail() {
    if (process_ > 0) waitFor();
    const std::string cause = lastLineOf(complaints_);
    removePart(file_);
    throw core::RuntimeFailure(file_.string() + ": ffmpeg could not write it" +
                               (cause.empty() ? "" : " (" + cause + ")") +
                               "; check the folder, the file name and the room on the disk");
}

void VideoPipe::add(const render::Image& image) {
    std::size_t sent = 0;
    while (sent < image.rgba.size()) {
        const auto count = write(pipe_, image.rgba.data() + sent, image.rgba.size() - sent);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) fail();
        sent += static_cast<std::size_t>(count);
    }
}

void VideoPipe::finish() {
    const int status = waitFor();
    // A disk that is full only at the last bytes ends with a complaint and exit status 0.
    const bool complains = !lastLineOf(complaints_).empty();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || complains) fail();
}

} // namespace app
