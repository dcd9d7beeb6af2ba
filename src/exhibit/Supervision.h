// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace exhibit {

// What the program tells the service manager that keeps it alive (sd_notify(3): datagrams to the socket named
// in NOTIFY_SOCKET). Without one it says nothing.
class Supervision {
public:
    Supervision(); // from the environment
    explicit Supervision(std::string socket) : socket_(std::move(socket)) {}

    void ready();
    void status(const std::string& line);
    // Once a frame; passed on when half of the time that the manager allows (WATCHDOG_USEC) has gone by.
    void alive(double now); // s, monotonic
    void stopping();

    std::optional<double> watchdog() const { return watchdog_; } // s; empty: none is wanted

private:
    void send(const std::string& message) const;

    std::string socket_;
    std::optional<double> watchdog_;
    std::optional<double> told_;
};

} // namespace exhibit
