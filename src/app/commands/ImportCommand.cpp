// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/Commands.h"
#include "core/DataError.h"

namespace app {
namespace {

struct ImportOptions {
    std::string folder, manifest, out;
};

} // namespace

void addImport(CLI::App& program, Action& action) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command =
        program.add_subcommand("import", "Map an atlas of your own to the leg (not built yet)");
    command->add_option("folder", options->folder, "the atlas")->required();
    command->add_option("--manifest", options->manifest, "which file is which structure")->required();
    command->add_option("--out", options->out, "the .glb to write")->required();
    command->callback([options, &action] {
        action = [options]() -> int {
            throw core::DataError("command line", "import " + options->folder, "importing is not built yet",
                                  "the leg of build/release/leg.glb is shown");
        };
    });
}

} // namespace app
