// SPDX-License-Identifier: Apache-2.0
#include "app/Checkup.h"
#include "app/commands/Commands.h"

namespace app {

void addDoctor(CLI::App& program, Action& action) {
    CLI::App* command = program.add_subcommand("doctor", "Say what of this machine is fine and what is not");
    command->callback([&action] { action = checkup; });
}

} // namespace app
