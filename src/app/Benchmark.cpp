// SPDX-License-Identifier: Apache-2.0
#include "app/Benchmark.h"

#include <fstream>
#include <string>

namespace app {

double residentMemoryMb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024.0;
    return 0.0;
}

nlohmann::ordered_json benchmark(const World& world) {
    const auto simulation = benchSimulation(world);
    const auto rendering = benchRendering(world);
    return {{"simulation", simulation}, {"rendering", rendering}, {"memory_mb", residentMemoryMb()}};
}

} // namespace app
