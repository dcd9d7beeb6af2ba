// SPDX-License-Identifier: Apache-2.0
#include <iomanip>
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "app/ComparisonReport.h"
#include "app/World.h"
#include "app/commands/Commands.h"
#include "physiology/Catalog.h"

namespace app {
namespace {

struct TreatmentsOptions {
    std::string id;
    bool json = false;
};

int list(const World& world) {
    for (const auto& entry : physiology::comparison::comparisons(world.assets))
        std::cout << std::left << std::setw(22) << entry.id << entry.name << '\n';
    return 0;
}

int compare(const TreatmentsOptions& options) {
    const World world = loadWorld();
    if (options.id.empty()) return list(world);
    physiology::comparison::RunSettings settings;
    settings.assets = world.assets;
    if (isatty(STDERR_FILENO) != 0) // only for a person who waits
        settings.progress = [](std::size_t done, std::size_t all, const std::string&) {
            std::cerr << "\rmeasured " << done << " of " << all << (done == all ? "\n" : "");
        };
    const auto wanted = physiology::comparison::loadComparison(options.id, *world.leg, world.assets);
    const auto compared = physiology::comparison::compareAll({wanted}, world.leg, settings).front();
    std::cout << (options.json ? asJson(compared).dump(2) + "\n" : asText(compared));
    return 0;
}

} // namespace

void addTreatments(CLI::App& program, Action& action) {
    auto options = std::make_shared<TreatmentsOptions>();
    CLI::App* command = program.add_subcommand(
        "treatments", "A treatment before and after, in a clinic's figures, beside what is published");
    command->add_option("id", options->id, "which treatment; none: lists them");
    command->add_flag("--json", options->json, "print one object instead of a table");
    command->footer("Examples:\n"
                    "  second-heart treatments\n"
                    "  second-heart treatments stocking-class-2\n"
                    "  second-heart treatments walking --json\n"
                    "A computed leg, for information; not medical advice.");
    command->callback([options, &action] { action = [options] { return compare(*options); }; });
}

} // namespace app
