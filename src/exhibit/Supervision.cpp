// SPDX-License-Identifier: Apache-2.0
#include "exhibit/Supervision.h"

#include <cstddef>
#include <cstdlib>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace exhibit {
namespace {

std::string environment(const char* name) {
    const char* text = std::getenv(name);
    return text ? text : "";
}

} // namespace

Supervision::Supervision() : socket_(environment("NOTIFY_SOCKET")) {
    const auto wanted = environment("WATCHDOG_USEC"), whose = environment("WATCHDOG_PID");
    const bool ours = whose.empty() || whose == std::to_string(getpid());
    const double us = std::strtod(wanted.c_str(), nullptr);
    if (ours && us > 0.0) watchdog_ = us * 1e-6;
}

void Supervision::ready() {
    send("READY=1");
}

void Supervision::status(const std::string& line) {
    send("STATUS=" + line.substr(0, line.find('\n')));
}

void Supervision::stopping() {
    send("STOPPING=1");
}

void Supervision::alive(double now) {
    if (!watchdog_ || (told_ && now - *told_ < *watchdog_ / 2.0)) return;
    told_ = now;
    send("WATCHDOG=1");
}

void Supervision::send(const std::string& message) const {
    sockaddr_un address{};
    if (socket_.size() < 2 || socket_.size() >= sizeof address.sun_path) return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, socket_.data(), socket_.size());
    if (address.sun_path[0] == '@') address.sun_path[0] = '\0'; // the abstract name space
    const int handle = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (handle < 0) return;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size());
    // The manager misses one sign of life at most; there is nobody to tell.
    (void)sendto(handle, message.data(), message.size(), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr*>(&address), length);
    close(handle);
}

} // namespace exhibit
