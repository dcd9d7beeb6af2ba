// SPDX-License-Identifier: Apache-2.0
#include <iomanip>
#include <iostream>
#include <memory>

#include "app/Benchmark.h"
#include "app/commands/Commands.h"

namespace app {
namespace {

void print(const nlohmann::ordered_json& result) {
    const auto& simulation = result["simulation"];
    std::cout << std::setprecision(3);
    for (const auto& [key, value] : simulation.items())
        if (!value.is_array()) std::cout << std::left << std::setw(26) << key << value << '\n';
    for (const auto& cost : simulation["costs"])
        std::cout << cost["cells"] << " cells: " << cost["substep_us"].get<double>() << " us a substep\n";
    for (const auto& picture : result["rendering"])
        std::cout << picture["scene"].get<std::string>() << ' ' << picture["size"].get<std::string>() << ' '
                  << picture["quality"].get<std::string>() << ": " << picture["fps"].get<double>()
                  << " frames/s on " << picture["device"].get<std::string>() << '\n';
    std::cout << "memory_mb " << result["memory_mb"].get<double>() << '\n';
}

int bench(bool json) {
    const auto result = benchmark(loadWorld());
    if (json)
        std::cout << result.dump(2) << '\n';
    else
        print(result);
    return 0;
}

} // namespace

void addBench(CLI::App& program, Action& action) {
    auto json = std::make_shared<bool>(false);
    CLI::App* command = program.add_subcommand("bench", "Measure how fast this machine simulates and draws");
    command->add_flag("--json", *json, "print one object instead of a table");
    command->callback([json, &action] { action = [json] { return bench(*json); }; });
}

} // namespace app
