// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "app/TypedOptions.h"
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
    addWord(*command, {"--manifest", "FILE", "which file is which structure"}, options->manifest)->required();
    addWord(*command, {"--out", "F.glb", "the leg to write"}, options->out)->required();
    command->callback([options, &action] {
        action = [options]() -> int {
            throw core::DataError("command line", "import " + options->folder, "importing is not built yet",
                                  "the leg of build/release/leg.glb is shown");
        };
    });
}

} // namespace app
