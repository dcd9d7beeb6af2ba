// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include "app/HashText.h"
#include "app/World.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "physiology/CommandLog.h"
#include "physiology/PatientCommands.h"
#include "physiology/Simulation.h"

namespace app {
namespace {

const char* verdictOn(const physiology::CommandLog& log, std::uint64_t hash) {
    if (!log.hash) return "no hash recorded";
    return *log.hash == hash ? "match" : "mismatch";
}

int replayLog(const std::string& file) {
    const auto log = physiology::readCommandLog(file);
    const World world = loadWorld();
    physiology::checkCommandLog(log, physiology::PatientCommands(*world.leg, world.assets), file);
    physiology::Simulation simulation(world.leg, world.assets, log.start);
    const auto hash = physiology::replay(simulation, log);
    std::cout << "simulated_s " << simulation.time() << "\nstate_hash " << hashText(hash) << '\n'
              << verdictOn(log, hash) << '\n';
    if (log.hash && *log.hash != hash)
        throw core::RuntimeFailure(file + ": the replay ends in another state than the recorded " +
                                   hashText(*log.hash) +
                                   "; it was recorded by another version or with other data files");
    return 0;
}

} // namespace

void addReplay(CLI::App& program, Action& action) {
    auto file = std::make_shared<std::string>();
    CLI::App* command = program.add_subcommand(
        "replay", "Run a record again, print match or mismatch of its state hash (exit code 0 or 1)");
    command->add_option("log", *file, "a file that --log has written")->required()->type_name("FILE");
    command->footer("Example:\n"
                    "  second-heart simulate --seconds 5 --activity walk --log walk.log\n"
                    "  second-heart replay walk.log");
    command->callback([file, &action] { action = [file] { return replayLog(*file); }; });
}

} // namespace app
