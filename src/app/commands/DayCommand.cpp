// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "app/DayReport.h"
#include "app/OutputFile.h"
#include "app/PatientOptions.h"
#include "app/TypedOptions.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"

namespace app {
namespace {

struct DayOptions {
    std::string id;
    PatientOptions patient;
    std::optional<std::string> csv, json;
};

// Only for a person who waits: nothing when stderr goes to a file.
physiology::slow::DayProgress progressOnTerminal() {
    if (isatty(STDERR_FILENO) == 0) return {};
    return [shown = -1](double fraction) mutable {
        const int percent = static_cast<int>(fraction * 100.0);
        if (percent == shown) return;
        shown = percent;
        std::cerr << "\rliving through the day " << percent << " %" << (fraction >= 1.0 ? "\n" : "");
    };
}

void refuse(const char* option, bool given) {
    if (given)
        throw core::DataError("command line", option, "the day itself says what is done when",
                              "change the entries in a file of your own, and give its name");
}

physiology::slow::Day dayOf(const DayOptions& options, const World& world) {
    refuse("--activity", options.patient.activity.has_value());
    refuse("--posture", options.patient.posture.has_value());
    refuse("--speed", options.patient.speedKmh.has_value());
    refuse("--hours", options.patient.hours.has_value());
    auto day = physiology::slow::loadDay(options.id, world.assets);
    day.patient = patientOf(options.patient, world, day.patient);
    for (auto& entry : day.entries) {
        if (options.patient.stocking) entry.stocking = day.patient.stocking;
        if (options.patient.device) entry.device = day.patient.device;
    }
    return day;
}

std::unique_ptr<OutputFile> opened(const char* option, const std::optional<std::string>& path) {
    if (!path) return nullptr;
    requireFilePath(option, *path);
    return std::make_unique<OutputFile>(*path);
}

int live(const DayOptions& options) {
    const World world = loadWorld();
    const auto day = dayOf(options, world);
    const auto csv = opened("--csv", options.csv), json = opened("--json", options.json);
    const auto record = physiology::slow::liveThrough(day, world.leg, world.assets, progressOnTerminal());
    if (csv) {
        writeCsv(record, csv->stream());
        csv->close();
    }
    if (json) {
        json->stream() << asJson(record).dump(1) << '\n';
        json->close();
    }
    std::cout << asText(record);
    return 0;
}

} // namespace

void addDay(CLI::App& program, Action& action) {
    auto options = std::make_shared<DayOptions>();
    CLI::App* command = program.add_subcommand(
        "day", "Live through a day's schedule on the slow clock: swelling, pressure, litres pumped");
    command->add_option("id", options->id, "a day (list days) or a file")->required();
    addWord(*command, {"--csv", "FILE", "write the curves as a table, a row every five minutes at most"},
            options->csv);
    addWord(*command, {"--json", "FILE", "write day, patient, summary and curves"}, options->json);
    addPatientOptions(*command, options->patient);
    command->footer("Examples:\n"
                    "  second-heart day desk\n"
                    "  second-heart day flight-10h --stocking class-1 --csv flight.csv\n"
                    "  second-heart day my-day.json --condition gsv-reflux:0.5 --json my-day-out.json\n"
                    "Litres are what the popliteal vein carried up. For information, not medical advice.");
    command->callback([options, &action] { action = [options] { return live(*options); }; });
}

} // namespace app
