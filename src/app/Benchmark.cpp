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

nlohmann::ordered_json benchmark(const World& world, const BenchChoice& choice) {
    nlohmann::ordered_json result = nlohmann::ordered_json::object();
    if (choice.simulation) result["simulation"] = benchSimulation(world);
    if (choice.rendering) result["rendering"] = benchRendering(world, choice);
    result["memory_mb"] = residentMemoryMb();
    return result;
}

} // namespace app
