// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include "app/HashText.h"
#include "app/World.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "physiology/CommandLog.h"
#include "physiology/Simulation.h"

namespace app {
namespace {

int replayLog(const std::string& file) {
    const World world = loadWorld();
    const auto log = physiology::readCommandLog(file);
    physiology::Simulation simulation(world.leg, world.assets, log.start);
    const auto hash = physiology::replay(simulation, log);
    std::cout << "simulated_s " << simulation.time() << "\nstate_hash " << hashText(hash) << '\n';
    if (log.hash && *log.hash != hash)
        throw core::RuntimeFailure(file + ": the replay ends in another state than the recorded " +
                                   hashText(*log.hash) + "; record it again with this version");
    return 0;
}

} // namespace

void addReplay(CLI::App& program, Action& action) {
    auto file = std::make_shared<std::string>();
    CLI::App* command =
        program.add_subcommand("replay", "Run a recorded session again and compare its state hash");
    command->add_option("log", *file, "written by --log")->required();
    command->callback([file, &action] { action = [file] { return replayLog(*file); }; });
}

} // namespace app
