// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <iostream>
#include <memory>
#include <optional>

#include "app/HashText.h"
#include "app/OutputFile.h"
#include "app/PatientOptions.h"
#include "app/ProbeTable.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "physiology/CommandLog.h"
#include "physiology/PatientJson.h"
#include "physiology/Simulation.h"

namespace app {
namespace {

constexpr double kLongest = 86400.0; // s
constexpr int kStepsPerSample = 20;  // 50 samples per simulated second

struct SimulateOptions {
    PatientOptions patient;
    double seconds = 0.0;
    std::vector<std::string> probes;
    std::string csv, json, log;
};

std::optional<OutputFile> opened(const std::string& path) {
    if (path.empty()) return std::nullopt;
    return std::optional<OutputFile>(std::in_place, path);
}

void checkSeconds(double seconds) {
    if (seconds > 0.0 && seconds <= kLongest) return;
    throw core::DataError("command line", "--seconds", "is out of range",
                          "give more than 0 and at most 86400 s");
}

ProbeTable tableFor(const SimulateOptions& options, const anatomy::Leg& leg) {
    std::vector<ProbePlace> places;
    for (const auto& text : options.probes)
        places.push_back(parseProbe(text, leg));
    return ProbeTable(std::move(places));
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
                                         {"seconds", simulation.time()},
                                         {"state_hash", hashText(simulation.stateHash())},
                                         {"samples", table.json()}};
    file.stream() << json.dump(1) << '\n';
    file.close();
}

int simulate(const SimulateOptions& options) {
    checkSeconds(options.seconds);
    const World world = loadWorld();
    const auto patient = patientOf(options.patient, world);
    ProbeTable table = tableFor(options, *world.leg);
    auto csv = opened(options.csv);
    auto json = opened(options.json);
    if (!options.log.empty()) requireWritable(options.log);
    physiology::Simulation simulation(world.leg, world.assets, patient);
    run(simulation, options.seconds, table);
    if (csv) table.writeCsv(csv->stream());
    if (csv) csv->close();
    if (json) writeJson(*json, simulation, table);
    if (!options.log.empty())
        physiology::writeCommandLog({patient, {}, simulation.stepCount(), simulation.stateHash()},
                                    options.log);
    std::cout << "simulated_s " << simulation.time() << "\nstate_hash " << hashText(simulation.stateHash())
              << '\n';
    return 0;
}

} // namespace

void addSimulate(CLI::App& program, Action& action) {
    auto options = std::make_shared<SimulateOptions>();
    CLI::App* command = program.add_subcommand("simulate", "Run the simulation without a picture");
    command->add_option("--seconds", options->seconds, "simulated time, s")->required();
    command->add_option("--probe", options->probes, "VEIN@0..1, repeatable: pressure, flow and area there");
    command->add_option("--csv", options->csv, "file for the samples");
    command->add_option("--json", options->json, "file for the samples");
    command->add_option("--log", options->log, "file that `replay` runs again");
    addPatientOptions(*command, options->patient);
    command->callback([options, &action] { action = [options] { return simulate(*options); }; });
}

} // namespace app
