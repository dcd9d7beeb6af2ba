// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "compare/CompareReport.h"
#include "compare/MeshFiles.h"
#include "core/DataError.h"

namespace {

struct Arguments {
    std::string folder, manifest, leg, skinProfile, json, page;
    std::vector<std::string> only;
};

compare::CompareReport reportFor(const Arguments& arguments) {
    const auto manifest = compare::loadCompareManifest(arguments.manifest);
    const auto leg = compare::readLeg(arguments.leg);
    compare::CompareRequest request{arguments.folder, {arguments.only.begin(), arguments.only.end()}};
    const bool skinWanted = request.only.empty() || request.only.erase("skin") > 0;
    compare::CompareReport report;
    report.skinLimits = manifest.skinLimits;
    report.notes = manifest.notes;
    if (arguments.only.empty() || !request.only.empty())
        report.rows = compare::compareAll(leg, manifest, request);
    if (const auto skin = leg.find("skin"); skinWanted && skin != leg.end())
        report.skin = compare::skinDifference(skin->second, arguments.skinProfile, {});
    return report;
}

void writeFile(const std::string& file, const std::function<void(std::ostream&)>& write) {
    if (file.empty()) return;
    std::ofstream out(file);
    write(out);
    if (!out) throw core::RuntimeFailure(file + ": cannot be written; check the folder and the disk");
}

void run(const Arguments& arguments) {
    const compare::CompareReport report = reportFor(arguments);
    compare::printTable(report, std::cout);
    writeFile(arguments.json, [&](std::ostream& out) { out << compare::toJson(report).dump(1) << "\n"; });
    writeFile(arguments.page, [&](std::ostream& out) { compare::printPage(report, out); });
}

int compareProgram(int argc, char** argv) {
    CLI::App app("Compares the baked leg with the meshes of an atlas of the same limb.");
    Arguments arguments;
    app.add_option("folder", arguments.folder, "folder with the meshes of the atlas")->required();
    app.add_option("--manifest", arguments.manifest, "which file is which structure")->required();
    app.add_option("--leg", arguments.leg, "the baked leg (.glb)")->required();
    app.add_option("--skin-profile", arguments.skinProfile, "skin_profile.json")->required();
    app.add_option("--only", arguments.only, "these rows only (\"skin\" is the profile)")->delimiter(',');
    app.add_option("--json", arguments.json, "also write the table to this file");
    app.add_option("--page", arguments.page, "also write the table to this file as a page of Markdown");
    try {
        app.parse(argc, argv);
        run(arguments);
        return 0;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const core::DataError& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        return compareProgram(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    } catch (...) {
        return 1;
    }
}
