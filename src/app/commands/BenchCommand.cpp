// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "app/BakedLeg.h"
#include "app/Benchmark.h"
#include "app/TypedOptions.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "core/NearestName.h"

namespace app {
namespace {

struct Options {
    bool json = false;
    std::string only, leg;
    std::optional<int> frames, minutes;
    BenchChoice choice;
};

void print(const nlohmann::ordered_json& simulation) {
    for (const auto& [key, value] : simulation.items())
        if (!value.is_array()) std::cout << std::left << std::setw(26) << key << value << '\n';
    for (const auto& cost : simulation["costs"])
        std::cout << cost["cells"] << " cells: " << cost["substep_us"].get<double>() << " us a substep\n";
}

void printPicture(const nlohmann::ordered_json& picture) {
    for (const char* key : {"scene", "size", "quality"})
        std::cout << picture[key].get<std::string>() << ' ';
    if (picture.contains("skipped")) {
        std::cout << "skipped: " << picture["skipped"].get<std::string>() << '\n';
        return;
    }
    std::cout << picture["fps"].get<double>() << " frames/s, cpu " << picture["cpu_ms"].get<double>()
              << " ms, all processors " << picture["busy_ms"].get<double>() << " ms;";
    for (const auto& [pass, ms] : picture["gpu_ms"].items())
        std::cout << ' ' << pass << ' ' << ms.get<double>();
    std::cout << '\n';
}

void print(const Options& options, const nlohmann::ordered_json& result) {
    std::cout << std::setprecision(3);
    if (options.choice.simulation) print(result["simulation"]);
    if (options.choice.rendering)
        for (const auto& picture : result["rendering"])
            printPicture(picture);
    std::cout << "memory_mb " << result["memory_mb"].get<double>() << '\n';
}

void requireKnown(const char* option, const std::vector<std::string>& words,
                  const std::vector<std::string>& known) {
    for (const auto& word : words)
        if (std::find(known.begin(), known.end(), word) == known.end())
            throw core::DataError("command line", option, "\"" + word + "\" is not known",
                                  core::choicesHint(word, known));
}

int bench(Options& options) {
    constexpr int kMostFrames = 100000, kMostMinutes = 7 * 24 * 60;
    auto world = loadWorld();
    world.surfaces = importedLegFile(options.leg);
    if (!options.only.empty()) requireKnown("--only", {options.only}, {"simulation", "rendering"});
    requireKnown("--scene", options.choice.scenes, benchScenes(world));
    requireKnown("--quality", options.choice.qualities, {"low", "medium", "high"});
    options.choice.simulation = options.only != "rendering";
    options.choice.rendering = options.only != "simulation";
    options.choice.frames = std::clamp(options.frames.value_or(options.choice.frames), 1, kMostFrames);
    options.choice.minutes = std::clamp(options.minutes.value_or(0), 0, kMostMinutes);
    const auto result = benchmark(world, options.choice);
    if (options.json)
        std::cout << result.dump(2) << '\n';
    else
        print(options, result);
    return 0;
}

} // namespace

void addBench(CLI::App& program, Action& action) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("bench", "Measure how fast this machine simulates and draws");
    command->add_flag("--json", options->json, "print one object instead of a table");
    addWord(*command, {"--only", "PART", "simulation or rendering"}, options->only);
    addWords(*command, {"--scene", "ID", "only this scene of assets/bench; may be given again"},
             options->choice.scenes);
    addWords(*command, {"--quality", "Q", "only low, medium or high; may be given again"},
             options->choice.qualities);
    addWhole(*command, {"--frames", "N", "frames per picture (60)"}, options->frames);
    addWhole(*command,
             {"--minutes", "M", "then draw all of it again for so long and tell the memory after each round"},
             options->minutes);
    addWord(*command, {"--leg", "F.glb", "an imported leg (import --help)"}, options->leg);
    command->callback([options, &action] { action = [options] { return bench(*options); }; });
}

} // namespace app
