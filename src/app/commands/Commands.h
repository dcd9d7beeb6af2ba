// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include "app/CommandLine.h"

// One function per subcommand: it adds its options and, once the line is parsed, sets the action.
namespace app {

void addWindow(CLI::App& program, Action& action); // no subcommand: the interactive program
void addRender(CLI::App& program, Action& action);
void addSimulate(CLI::App& program, Action& action);
void addMeasure(CLI::App& program, Action& action);
void addDay(CLI::App& program, Action& action);
void addTreatments(CLI::App& program, Action& action);
void addYears(CLI::App& program, Action& action);
void addLessons(CLI::App& program, Action& action);
void addList(CLI::App& program, Action& action);
void addImport(CLI::App& program, Action& action);
void addReplay(CLI::App& program, Action& action);
void addBench(CLI::App& program, Action& action);
void addDoctor(CLI::App& program, Action& action);

void addCommands(CLI::App& program, Action& action);

} // namespace app
