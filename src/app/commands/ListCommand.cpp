// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "app/Listing.h"
#include "app/TypedOptions.h"
#include "app/commands/Commands.h"

namespace app {
namespace {

struct ListOptions {
    std::string what, language = "en";
    bool json = false;
};

int list(const ListOptions& options) {
    const auto entries = listing(options.what, loadWorld(), options.language);
    if (entries.empty() && !options.json)
        std::cerr << "second-heart: there are no " << options.what << " yet\n";
    std::cout << (options.json ? entries.dump(2) + "\n" : asText(entries));
    return 0;
}

std::string namesOfLists() {
    std::string names;
    for (const auto& name : listNames())
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

} // namespace

void addList(CLI::App& program, Action& action) {
    auto options = std::make_shared<ListOptions>();
    CLI::App* command = program.add_subcommand("list", "Print what there is to choose from");
    command->add_option("what", options->what, namesOfLists())->required();
    command->add_flag("--json", options->json, "print an array of objects with id, name, latin and more");
    addWord(*command, {"--lang", "CODE", "language of the names (list languages)"}, options->language);
    command->footer("Examples:\n  second-heart list conditions\n  second-heart list vessels --json\n"
                    "  second-heart list muscles --lang de");
    command->callback([options, &action] { action = [options] { return list(*options); }; });
}

} // namespace app
