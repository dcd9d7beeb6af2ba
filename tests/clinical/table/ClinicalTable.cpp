// SPDX-License-Identifier: Apache-2.0
// Our numbers beside the published ones, as a page and as JSON. Not a test: it shows.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/DataError.h"
#include "rows/CalfVolumes.h"
#include "rows/Table.h"

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> only;
    std::string assets = SH_SOURCE_DIR "/assets";
    bool quick = false;
    // Anything but the whole table of the tree's own data is a trial: shown, not written to docs/.
    bool isTrial() const { return quick || !only.empty() || assets != SH_SOURCE_DIR "/assets"; }
};

void showProgress(const std::string& title, std::size_t done, std::size_t of, double seconds) {
    std::fprintf(stderr, "[%zu/%zu] %s: %.1f s\n", done, of, title.c_str(), seconds);
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
    std::cout << file.string() << '\n';
}

void run(const Options& options) {
    auto plan = clinical::loadPlan(options.assets);
    if (!options.only.empty()) plan = plan.only(options.only);
    if (options.quick) plan = plan.without({"apg"});
    auto table = clinical::computeTable(plan, options.assets, showProgress);
    if (options.isTrial()) {
        std::cout << clinical::linesOf(table, false);
    } else {
        table.volumes = clinical::calfVolumes(options.assets);
        const fs::path docs = fs::path(SH_SOURCE_DIR) / "docs";
        write(docs / "clinical.md", clinical::pageOf(table));
        write(docs / "clinical.json", clinical::recordOf(table).dump(1) + "\n");
    }
    const auto failures = clinical::linesOf(table, true);
    std::cout << (failures.empty() ? "every check holds\n" : "\nfailing:\n" + failures);
}

} // namespace

int main(int argc, char** argv) {
    CLI::App program("Our numbers beside the published ones: docs/clinical.md and docs/clinical.json");
    Options options;
    program.add_option("--only", options.only, "only these rows, as T11,T14: shown, nothing is written")
        ->delimiter(',');
    program
        .add_option("--assets", options.assets,
                    "other data files, to try parameters: shown, nothing is written")
        ->check(CLI::ExistingDirectory);
    program.add_flag("--quick", options.quick,
                     "without plethysmography, which takes longest: shown, nothing is written");
    CLI11_PARSE(program, argc, argv);
    try {
        run(options);
    } catch (const core::DataError& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
    return 0;
}
