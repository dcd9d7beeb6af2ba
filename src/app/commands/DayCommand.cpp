// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/PatientOptions.h"
#include "app/TypedOptions.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"

namespace app {
namespace {

struct DayOptions {
    std::string id;
    PatientOptions patient;
    std::string csv, json;
};

} // namespace

void addDay(CLI::App& program, Action& action) {
    auto options = std::make_shared<DayOptions>();
    CLI::App* command =
        program.add_subcommand("day", "Run a day's schedule on the slow clock (not built yet)");
    command->add_option("id", options->id, "a day (list days) or a file")->required();
    addWord(*command, {"--csv", "FILE", "write a table"}, options->csv);
    addWord(*command, {"--json", "FILE", "write one object"}, options->json);
    addPatientOptions(*command, options->patient);
    command->callback([options, &action] {
        action = [options]() -> int {
            throw core::DataError("command line", "day " + options->id, "days are not built yet",
                                  "use `second-heart simulate` for minutes");
        };
    });
}

} // namespace app
