// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <system_error>

#include <nlohmann/json.hpp>

#include "app/HashText.h"
#include "app/MeasurementReport.h"
#include "app/OutputFile.h"
#include "app/PatientOptions.h"
#include "app/ProbeTable.h"
#include "app/TypedOptions.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "core/NumberText.h"
#include "physiology/CommandLog.h"
#include "physiology/PatientJson.h"
#include "physiology/Simulation.h"

namespace app {
namespace {

constexpr double kLongest = 86400.0; // s
constexpr int kStepsPerSample = 20;  // 50 samples per simulated second

struct SimulateOptions {
    PatientOptions patient;
    std::optional<double> seconds;
    std::vector<std::string> probes;
    std::optional<std::string> csv, json, log;
};

std::unique_ptr<OutputFile> opened(const std::optional<std::string>& path) {
    if (!path) return nullptr;
    return std::make_unique<OutputFile>(*path);
}

void checkSeconds(double seconds) {
    if (seconds >= physiology::Simulation::kStep && seconds <= kLongest) return;
    throw core::DataError("command line", "--seconds", core::textOf(seconds) + " s is out of range",
                          "give 0.001 to 86400 s");
}

void checkPaths(const SimulateOptions& options) {
    std::map<std::string, std::string> taken; // path to option
    const auto check = [&taken](const char* option, const std::optional<std::string>& path) {
        if (!path) return;
        requireFilePath(option, *path);
        std::error_code unresolved; // such as a pipe behind /dev/stdout
        const auto real = std::filesystem::weakly_canonical(*path, unresolved);
        const auto [other, added] = taken.emplace(unresolved ? *path : real.string(), option);
        if (!added)
            throw core::DataError("command line", option, "names the same file as " + other->second,
                                  "give another name");
    };
    check("--csv", options.csv);
    check("--json", options.json);
    check("--log", options.log);
    if (options.log) requireWritable(*options.log);
}

ProbeTable tableFor(const SimulateOptions& options, const anatomy::Leg& leg) {
    std::vector<ProbePlace> places;
    for (const auto& text : options.probes)
        places.push_back(parseProbe(text, leg));
    return ProbeTable(places);
}

void run(physiology::Simulation& simulation, double seconds, ProbeTable& table) {
    const auto steps = std::llround(seconds / physiology::Simulation::kStep);
    table.sample(simulation);
    for (long long step = 1; step <= steps; ++step) {
        simulation.step();
        if (step % kStepsPerSample == 0 || step == steps) table.sample(simulation);
    }
}

void writeJson(OutputFile& file, const physiology::Simulation& simulation, const ProbeTable& table) {
    const nlohmann::ordered_json json = {{"patient", physiology::toJson(simulation.patient())},
                                         {"model", asJson(physiology::factsOf(simulation))},
                                         {"seconds", simulation.time()},
                                         {"state_hash", hashText(simulation.stateHash())},
                                         {"units", table.units()},
                                         {"samples", table.samples()}};
    file.stream() << json.dump(1) << '\n';
    file.close();
}

int simulate(const SimulateOptions& options) {
    checkSeconds(*options.seconds);
    checkPaths(options);
    const World world = loadWorld();
    const auto patient = patientOf(options.patient, world);
    ProbeTable table = tableFor(options, *world.leg);
    auto csv = opened(options.csv);
    auto json = opened(options.json);
    physiology::Simulation simulation(world.leg, world.assets, patient);
    run(simulation, *options.seconds, table);
    if (csv) table.writeCsv(csv->stream());
    if (csv) csv->close();
    if (json) writeJson(*json, simulation, table);
    if (options.log)
        physiology::writeCommandLog({patient, {}, simulation.stepCount(), simulation.stateHash()},
                                    *options.log);
    std::cout << "simulated_s " << simulation.time() << "\nstate_hash " << hashText(simulation.stateHash())
              << '\n';
    return 0;
}

} // namespace

void addSimulate(CLI::App& program, Action& action) {
    auto options = std::make_shared<SimulateOptions>();
    CLI::App* command = program.add_subcommand("simulate", "Let a patient live for some seconds and write "
                                                           "down what the veins do");
    addNumber(*command, {"--seconds", "S", "how long, in simulated seconds"}, options->seconds)->required();
    addWords(*command,
             {"--probe", "VEIN[@0..1]",
              "pressure, flow and area at a place along a vein, 0 where its blood enters (list vessels); may "
              "be repeated"},
             options->probes);
    addWord(*command, {"--csv", "FILE", "write a table, 50 rows per second, units in the header"},
            options->csv);
    addWord(*command, {"--json", "FILE", "write patient, model, units, state hash and samples"},
            options->json);
    addWord(*command, {"--log", "FILE", "write a record that `second-heart replay` runs again"},
            options->log);
    addPatientOptions(*command, options->patient);
    command->footer("Examples:\n"
                    "  second-heart simulate --seconds 20 --activity walk --probe popliteal_vein@0.5 --csv "
                    "walk.csv\n"
                    "  second-heart simulate --seconds 60 --condition gsv-reflux:0.5 --stocking 23/15 --json "
                    "leg.json");
    command->callback([options, &action] { action = [options] { return simulate(*options); }; });
}

} // namespace app
