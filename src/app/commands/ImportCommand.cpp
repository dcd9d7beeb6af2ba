// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>

#include "app/BakedLeg.h"
#include "app/ImportedLegFile.h"
#include "app/OutputFile.h"
#include "app/TypedOptions.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "scene/LegImport.h"
#include "scene/atlas/AtlasImport.h"

namespace app {
namespace {

struct ImportOptions {
    std::string folder, manifest, out;
};

// Progress goes beside the result, so that the result can be piped.
class ProgressLines {
public:
    void operator()(const std::string& line) const {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
        std::fprintf(stderr, "[%5.1f s] %s\n", passed.count(), line.c_str());
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

void checkOut(const std::string& out) {
    requireFilePath("--out", out);
    if (!out.ends_with(".glb"))
        throw core::DataError("command line", "--out", "\"" + out + "\" does not end in .glb",
                              "give a name such as my-leg.glb");
    requireWritable(out);
}

int importLeg(const ImportOptions& options) {
    checkOut(options.out);
    const World world = loadWorld();
    const auto manifest = scene::atlas::loadManifest(options.manifest, *world.leg);
    const ProgressLines report;
    report(manifest.name + ": " + std::to_string(manifest.mappings.size()) + " structures are mapped");
    const auto ours = scene::loadStructures(bakedLegFile(), *world.leg);
    const auto imported = scene::atlas::importAtlas(options.folder, manifest, ours, *world.leg, report);
    writeImportedLeg(options.out, imported, manifest, world.leg->rig);
    report(std::to_string(imported.origins.size()) + " structures of the atlas, " +
           std::to_string(imported.meshes.size() - imported.origins.size()) +
           " of ours; show them with --leg " + options.out);
    std::cout << options.out << '\n';
    return 0;
}

} // namespace

void addImport(CLI::App& program, Action& action) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = program.add_subcommand("import", "Map an atlas of your own to the leg");
    command->add_option("DIR", options->folder, "folder with the files of the atlas")->required();
    addWord(*command, {"--manifest", "FILE", "which file is which structure (docs/import.md)"},
            options->manifest)
        ->required();
    addWord(*command, {"--out", "F.glb", "the leg to write"}, options->out)->required();
    command->footer(
        "Examples:\n"
        "  second-heart import bodyparts3d/ --manifest assets/import/bodyparts3d.json --out my-leg.glb\n"
        "  second-heart --leg my-leg.glb");
    command->callback([options, &action] { action = [options] { return importLeg(*options); }; });
}

} // namespace app
