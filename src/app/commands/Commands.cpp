// SPDX-License-Identifier: Apache-2.0
#include "app/commands/Commands.h"

namespace app {

void addCommands(CLI::App& program, Action& action) {
    program.require_subcommand(0, 1);
    addWindow(program, action);
    addRender(program, action);
    addSimulate(program, action);
    addMeasure(program, action);
    addDay(program, action);
    addTreatments(program, action);
    addYears(program, action);
    addLessons(program, action);
    addList(program, action);
    addImport(program, action);
    addReplay(program, action);
    addBench(program, action);
    addDoctor(program, action);
    for (CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
        command->group("Commands");
}

} // namespace app
