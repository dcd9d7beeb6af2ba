// SPDX-License-Identifier: Apache-2.0
#include "app/Benchmark.h"

#include <chrono>
#include <fstream>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

namespace app {

double residentMemoryMb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024.0;
    return 0.0;
}

namespace {

// Whether drawing keeps its memory: devices, images and legs made and given back, round by round.
nlohmann::ordered_json rounds(const World& world, const BenchChoice& choice) {
    using Minutes = std::chrono::duration<double, std::ratio<60>>;
    const auto begin = std::chrono::steady_clock::now();
    auto list = nlohmann::ordered_json::array();
    for (Minutes passed(0.0); passed.count() < choice.minutes;) {
        benchRendering(world, choice);
        passed = std::chrono::steady_clock::now() - begin;
        list.push_back({{"minute", passed.count()}, {"memory_mb", residentMemoryMb()}});
        std::cerr << list.back().dump() << std::endl;
    }
    return list;
}

} // namespace

nlohmann::ordered_json benchmark(const World& world, const BenchChoice& choice) {
    nlohmann::ordered_json result = nlohmann::ordered_json::object();
    if (choice.simulation) result["simulation"] = benchSimulation(world);
    if (choice.rendering) result["rendering"] = benchRendering(world, choice);
    if (choice.rendering && choice.minutes > 0.0) result["rounds"] = rounds(world, choice);
    result["memory_mb"] = residentMemoryMb();
    return result;
}

} // namespace app
