// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/PatientOptions.h"
#include "app/ProbeTable.h"
#include "core/DataError.h"

namespace {

const app::World& world() {
    static const std::filesystem::path assets = std::string(SH_SOURCE_DIR) + "/assets";
    static const app::World kWorld{
        assets, std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy"))};
    return kWorld;
}

void describePatient(std::vector<std::string> words) {
    CLI::App command;
    app::PatientOptions options;
    app::addPatientOptions(command, options);
    command.parse(words);
    app::patientOf(options, world());
}

} // namespace

// One word of the command line per line of input: the patient, and each word as a probe.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
    std::vector<std::string> words;
    for (std::string word; std::getline(in, word);) {
        words.insert(words.begin(), word); // CLI11 takes them from the back
        try {
            app::parseProbe(word, *world().leg);
        } catch (const core::DataError&) {
        }
    }
    try {
        describePatient(std::move(words));
    } catch (const core::DataError&) {
    } catch (const CLI::ParseError&) {
    }
    return 0;
}
