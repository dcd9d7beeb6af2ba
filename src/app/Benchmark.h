// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/World.h"

namespace app {

// What of the benchmark to run; an empty list means all.
struct BenchChoice {
    bool simulation = true, rendering = true;
    std::vector<std::string> scenes;    // of assets/bench
    std::vector<std::string> qualities; // low, medium, high
    int frames = 60;                    // per picture
    double minutes = 0.0;               // the pictures again and again for so long
};

// How fast this machine simulates and draws; the object of `bench --json`. Takes about a minute on software
// Vulkan. With `minutes` it also has "rounds": the resident memory after each, told on standard error as
// well.
nlohmann::ordered_json benchmark(const World& world, const BenchChoice& choice);

// The simulation's part: vessels, cells, valves, step_s, realtime_factor, cell_step_ns, cost_exponent.
nlohmann::ordered_json benchSimulation(const World& world);

// The pictures' part: one entry per scene, size and quality: frames per second with the solver running
// beside, as in a window, and milliseconds by pass. What needs a graphics card says so in "skipped".
nlohmann::ordered_json benchRendering(const World& world, const BenchChoice& choice);

// Scenes that can be measured. Throws core::DataError when the folder is not there.
std::vector<std::string> benchScenes(const World& world);

double residentMemoryMb();

} // namespace app
