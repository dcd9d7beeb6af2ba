// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "app/MeasurementReport.h"
#include "app/PatientOptions.h"
#include "app/commands/Commands.h"

namespace app {
namespace {

struct MeasureOptions {
    std::string protocol;
    PatientOptions patient;
    bool json = false;
};

// Only for a person who waits: nothing when stderr goes to a file.
physiology::Progress progressOnTerminal() {
    if (isatty(STDERR_FILENO) == 0) return {};
    return [](double fraction) {
        std::cerr << "\rmeasuring " << static_cast<int>(fraction * 100.0) << " %"
                  << (fraction >= 1.0 ? "\n" : "");
    };
}

int measure(const MeasureOptions& options) {
    requireBuilt(options.protocol);
    const World world = loadWorld();
    const auto patient = patientOf(options.patient, world);
    const auto result =
        physiology::measure(options.protocol, patient, world.leg, world.assets, progressOnTerminal());
    std::cout << (options.json ? asJson(result).dump(2) + "\n" : asText(result));
    return 0;
}

} // namespace

void addMeasure(CLI::App& program, Action& action) {
    auto options = std::make_shared<MeasureOptions>();
    CLI::App* command =
        program.add_subcommand("measure", "Run one of the clinic's measurements on the model");
    command->add_option("protocol", options->protocol, "which measurement (list protocols)")->required();
    command->add_flag("--json", options->json, "print one object instead of a table");
    addPatientOptions(*command, options->patient);
    command->footer(
        "Examples:\n"
        "  second-heart measure avp\n"
        "  second-heart measure posture --posture supine --json\n"
        "  second-heart measure walk --speed 5 --condition gsv-reflux:0.5 --stocking 23/15 --height "
        "1.95\n"
        "A protocol moves the patient itself: its posture and activity are those of the clinic.");
    command->callback([options, &action] { action = [options] { return measure(*options); }; });
}

} // namespace app
