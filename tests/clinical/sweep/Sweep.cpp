// SPDX-License-Identifier: Apache-2.0
// Orders and monotonicities over whole ranges, and random combinations: `./dev sweep`. Exit code 1 when a
// claim does not hold.
#include <cstdio>
#include <filesystem>
#include <iostream>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "physiology/PatientJson.h"
#include "sweep/Claims.h"
#include "sweep/RandomPatients.h"
#include "sweep/SweepFiles.h"

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> only;
    std::string assets = SH_SOURCE_DIR "/assets";
    std::string out = SH_BINARY_DIR "/sweeps";
    int patients = 40;
    std::uint64_t seed = 1;
};

void showProgress(const std::string& title, std::size_t done, std::size_t of, double seconds) {
    std::fprintf(stderr, "[%zu/%zu] %s: %.1f s\n", done, of, title.c_str(), seconds);
}

int report(const std::vector<clinical::MeasuredSweep>& sweeps, const fs::path& out) {
    int broken = 0;
    for (const auto& sweep : sweeps) {
        std::cout << clinical::writeCsv(sweep, out).string() << "\n";
        if (!clinical::drawPlots(sweep, out))
            std::cout << "no gnuplot: no picture of " << sweep.sweep.id << "\n";
        for (const auto& line : clinical::brokenClaims(sweep)) {
            std::cout << "  " << line << "\n";
            ++broken;
        }
    }
    return broken;
}

int runSweeps(const Options& options) {
    auto sweeps = clinical::loadSweeps(options.assets);
    if (!options.only.empty())
        std::erase_if(sweeps, [&](const auto& sweep) {
            return std::find(options.only.begin(), options.only.end(), sweep.id) == options.only.end();
        });
    return report(clinical::runSweeps(sweeps, options.assets, showProgress), options.out);
}

// A refused patient is no fault: the model may name what cannot be.
bool isFault(const std::string& what) {
    return !what.empty() && !what.starts_with("refused");
}

int runRandom(const Options& options) {
    const fs::path assets = options.assets;
    const auto leg = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy"));
    clinical::RandomPatients patients(leg, assets, options.seed);
    int faults = 0;
    for (int i = 0; i < options.patients; ++i) {
        const auto patient = patients.draw();
        const std::string protocol = i % 4 == 0 ? patients.drawProtocol() : "";
        const auto what = protocol.empty() ? clinical::faultOf(patient, leg, assets)
                                           : clinical::faultOf(protocol, patient, leg, assets);
        std::fprintf(stderr, "[%d/%d] random patient %s: %s\n", i + 1, options.patients, protocol.c_str(),
                     what.empty() ? "sound" : what.c_str());
        if (!isFault(what)) continue;
        std::cout << "  " << protocol << " " << what << ": " << physiology::toJson(patient).dump() << "\n";
        ++faults;
    }
    return faults;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App program("Orders and monotonicities over whole ranges, as CSV and pictures");
    Options options;
    program
        .add_option("--only", options.only, "only these: severity, stocking, height, speed, running, random")
        ->delimiter(',');
    program.add_option("--assets", options.assets, "other data files, to try parameters")
        ->check(CLI::ExistingDirectory);
    program.add_option("--out", options.out, "folder for CSV and PNG")->capture_default_str();
    program.add_option("--patients", options.patients, "random combinations; each fourth is measured")
        ->capture_default_str();
    program.add_option("--seed", options.seed, "of the random combinations")->capture_default_str();
    CLI11_PARSE(program, argc, argv);
    try {
        fs::create_directories(options.out);
        const bool random = options.only.empty() || std::find(options.only.begin(), options.only.end(),
                                                              "random") != options.only.end();
        const int broken = runSweeps(options) + (random ? runRandom(options) : 0);
        std::cout << (broken == 0 ? "every claim holds\n"
                                  : std::to_string(broken) + " places where a claim fails\n");
        return broken == 0 ? 0 : 1;
    } catch (const core::DataError& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
