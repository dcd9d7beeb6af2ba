// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "app/OutputFile.h"
#include "app/PatientOptions.h"
#include "app/TypedOptions.h"
#include "app/YearsReport.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "core/NumberText.h"
#include "physiology/slow/DailyLoad.h"

namespace app {
namespace {

constexpr double kMostYears = 80.0;

struct YearsOptions {
    std::optional<double> years;
    PatientOptions patient;
    std::optional<std::string> csv;
    bool json = false;
};

void refuse(const char* option, bool given) {
    if (given)
        throw core::DataError("command line", option, "the years' day itself says what is done",
                              "change day_h in assets/physiology/years.json");
}

int live(const YearsOptions& options) {
    refuse("--activity", options.patient.activity.has_value());
    refuse("--posture", options.patient.posture.has_value());
    refuse("--speed", options.patient.speedKmh.has_value());
    const double years = options.years.value_or(40.0);
    if (!(years >= 1.0 && years <= kMostYears))
        throw core::DataError("command line", "--years", core::textOf(years) + " is out of range",
                              "give 1 to 80");
    const World world = loadWorld();
    YearsRecord record;
    record.patient = patientOf(options.patient, world);
    if (options.csv) requireFilePath("--csv", *options.csv);
    std::unique_ptr<OutputFile> csv;
    if (options.csv) csv = std::make_unique<OutputFile>(*options.csv);
    const auto constants = physiology::slow::loadYearsConstants(world.assets);
    record.setup = physiology::slow::yearsSetup(record.patient, world.leg, world.assets);
    record.states = physiology::slow::liveYears(record.setup, constants, years);
    if (csv) {
        writeCsv(record, csv->stream());
        csv->close();
    }
    if (options.json)
        std::cout << asJson(record).dump(2) << '\n';
    else
        std::cout << asText(record);
    return 0;
}

} // namespace

void addYears(CLI::App& program, Action& action) {
    auto options = std::make_shared<YearsOptions>();
    CLI::App* command = program.add_subcommand(
        "years", "What years of a patient's days do to walls, valves and skin (schematic)");
    addNumber(*command, {"--years", "N", "1 to 80; else 40"}, options->years);
    addWord(*command, {"--csv", "FILE", "write a row for each year"}, options->csv);
    command->add_flag("--json", options->json, "print one object instead of a table");
    addPatientOptions(*command, options->patient);
    command->footer("Examples:\n"
                    "  second-heart years --condition gsv-reflux:0.6\n"
                    "  second-heart years --condition gsv-reflux:0.6 --stocking class-2\n"
                    "A mean course; single people differ widely. For information, not medical advice.");
    command->callback([options, &action] { action = [options] { return live(*options); }; });
}

} // namespace app
