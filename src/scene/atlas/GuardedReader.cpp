// SPDX-License-Identifier: Apache-2.0
#include "scene/atlas/GuardedReader.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <span>

#include "core/DataError.h"

namespace scene::atlas {
namespace {

constexpr rlim_t kSeconds = 5, kSecondsPerMb = 2;
constexpr rlim_t kBytes = rlim_t{1} << 30, kBytesPerByte = 100;

// Values as bytes through a pipe; both ends are the same program.
class Message {
public:
    template <typename T>
    void put(std::span<const T> values) {
        const std::uint64_t count = values.size();
        bytes_.append(reinterpret_cast<const char*>(&count), sizeof count);
        bytes_.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
    }
    void put(const std::string& text) { put(std::span<const char>(text)); }

    template <typename Values> // a vector or a string
    Values get() {
        std::uint64_t count = 0;
        take(&count, sizeof count);
        if (count > bytes_.size()) broken_ = true;
        Values values(broken_ ? 0 : count, typename Values::value_type{});
        take(values.data(), values.size() * sizeof(values[0]));
        return values;
    }

    bool broken() const { return broken_; }
    bool atEnd() const { return at_ == bytes_.size(); }
    std::string& bytes() { return bytes_; }

private:
    void take(void* target, std::size_t size) {
        if (broken_ || size > bytes_.size() - at_) {
            broken_ = true;
            return;
        }
        std::memcpy(target, bytes_.data() + at_, size);
        at_ += size;
    }

    std::string bytes_;
    std::size_t at_ = 0;
    bool broken_ = false;
};

Message messageOf(const std::filesystem::path& file) {
    Message message;
    try {
        for (const Part& part : readParts(file)) {
            message.put("part");
            message.put(part.name);
            message.put(part.meshName);
            message.put(std::span<const glm::vec3>(part.surface.points));
            message.put(std::span<const std::uint32_t>(part.surface.indices));
        }
    } catch (const core::DataError& error) {
        message = {};
        for (const std::string& text : {std::string("error"), error.where, error.message, error.hint})
            message.put(text);
    }
    return message;
}

void limit(int resource, rlim_t most) {
    const rlimit both{most, most};
    setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

// In the child: never returns, runs nothing of the parent's.
[[noreturn]] void serve(const std::filesystem::path& file, int out) {
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU})
        std::signal(signal, SIG_DFL);
    const int nowhere = open("/dev/null", O_WRONLY); // the library's own words are no use to anyone
    dup2(nowhere, STDERR_FILENO);
    std::error_code none;
    const auto size = static_cast<rlim_t>(std::filesystem::file_size(file, none));
    const rlim_t known = none ? 0 : size;
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, kSeconds + kSecondsPerMb * (known >> 20U));
#ifndef __SANITIZE_ADDRESS__ // whose shadow memory is larger than any limit
    limit(RLIMIT_AS, kBytes + kBytesPerByte * known);
#endif
    try {
        const std::string bytes = std::move(messageOf(file).bytes());
        for (std::size_t sent = 0; sent < bytes.size();) {
            const auto count = write(out, bytes.data() + sent, bytes.size() - sent);
            if (count <= 0) _exit(1);
            sent += static_cast<std::size_t>(count);
        }
    } catch (const std::exception&) {
        _exit(1); // out of memory
    }
    _exit(0);
}

std::string everythingFrom(int in) {
    std::string bytes;
    std::array<char, 65536> block{};
    while (true) {
        const auto count = read(in, block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(count));
    }
}

std::string causeOf(int status) {
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
        return "takes far too long to read for its size";
    if (WIFSIGNALED(status)) return "is so broken that reading it crashes";
    return "needs far too much memory for its size";
}

std::vector<Part> partsOf(Message& message, const std::filesystem::path& file) {
    std::vector<Part> parts;
    while (!message.atEnd() && !message.broken()) {
        if (message.get<std::string>() == "error") {
            const auto where = message.get<std::string>(), what = message.get<std::string>();
            throw core::DataError(file.string(), where, what, message.get<std::string>());
        }
        Part part;
        part.name = message.get<std::string>();
        part.meshName = message.get<std::string>();
        part.surface.points = message.get<std::vector<glm::vec3>>();
        part.surface.indices = message.get<std::vector<std::uint32_t>>();
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

std::vector<Part> readPartsGuarded(const std::filesystem::path& file) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw core::RuntimeFailure("import: no pipe can be made");
    const pid_t child = fork();
    if (child < 0) {
        close(ends[0]);
        close(ends[1]);
        throw core::RuntimeFailure("import: no process can be started; close other programs");
    }
    if (child == 0) {
        close(ends[0]);
        serve(file, ends[1]);
    }
    close(ends[1]);
    Message message;
    message.bytes() = everythingFrom(ends[0]);
    close(ends[0]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw core::DataError(file.string(), "", causeOf(status), "copy or export it again");
    return partsOf(message, file);
}

} // namespace scene::atlas
