// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace exhibit {

// How the program is, for whoever looks after a house full of screens.
struct Vitals {
    std::string mode, version;
    long long at = 0;    // s since the epoch
    double uptime = 0.0; // s
    double framesPerSecond = 0.0;
    double memoryMb = 0.0;
    int deviceLosses = 0;               // of the graphics device, since the start
    std::string shows;                  // "show", "visit", "asking", or the lesson's id
    std::map<std::string, int> choices; // counts since the first day
};

double residentMb(); // of this process; 0 where the system does not tell

// {"at": …, "uptime_s": …, …}: its age says whether the program lives.
std::string heartbeatJson(const Vitals& vitals);
// The Prometheus text format 0.0.4, for node_exporter's textfile collector.
std::string prometheusText(const Vitals& vitals);

// Writes both, at most every so many seconds; says once when one can't be written, and once when it can
// again.
class VitalSigns {
public:
    VitalSigns(std::filesystem::path heartbeat, std::filesystem::path metrics, double every)
        : heartbeat_{std::move(heartbeat)}, metrics_{std::move(metrics)}, every_(every) {}

    bool due(double now) const { return now >= next_; } // s, monotonic
    void write(const Vitals& vitals, double now);

private:
    struct Target {
        std::filesystem::path file;
        bool failing = false;
    };
    static void put(Target& target, const std::string& text);

    Target heartbeat_, metrics_;
    double every_, next_ = 0.0;
};

} // namespace exhibit
