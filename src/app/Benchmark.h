// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include "app/World.h"

namespace app {

// How fast this machine simulates and draws; the object of `bench --json`. Takes about a minute on software
// Vulkan.
nlohmann::ordered_json benchmark(const World& world);

// The simulation's part: vessels, cells, valves, step_s, realtime_factor, cell_step_ns, cost_exponent.
nlohmann::ordered_json benchSimulation(const World& world);

// The pictures' part: one entry per scene, size and quality.
nlohmann::ordered_json benchRendering(const World& world);

double residentMemoryMb();

} // namespace app
