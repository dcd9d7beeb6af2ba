// SPDX-License-Identifier: Apache-2.0
#include "app/Formatter.h"

#include <sstream>

#include <CLI/CLI.hpp>

namespace app {
namespace {

constexpr std::size_t kFirstColumn = 30, kColumns = 100;

std::string wrapped(const std::string& text, std::size_t width) {
    std::istringstream words(text);
    std::string result, line;
    for (std::string word; words >> word;) {
        if (!line.empty() && line.size() + 1 + word.size() > width) {
            result += line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return result + line;
}

class HelpPage : public CLI::Formatter {
public:
    HelpPage() {
        column_width(kFirstColumn);
        label("REQUIRED", "(required)");
        label("Positionals", "What to give");
    }

    std::string make_help(const CLI::App* command, std::string, CLI::AppFormatMode mode) const override {
        std::string page = command->get_description() + "\n\n" + make_usage(command, {});
        page += make_subcommands(command, mode) + make_positionals(command) + make_groups(command, mode);
        for (auto gap = page.find("\n\n\n"); gap != std::string::npos; gap = page.find("\n\n\n"))
            page.erase(gap, 1);
        const auto footer = command->get_footer();
        return footer.empty() ? page : page + "\n" + footer + "\n";
    }

    std::string make_usage(const CLI::App* command, std::string) const override {
        if (command->get_parent() == nullptr)
            return "Usage: second-heart [options]\n       second-heart COMMAND [options]\n";
        std::string usage = "Usage: second-heart " + command->get_name();
        for (const auto* option : command->get_options()) {
            if (option->get_positional()) usage += " " + make_option_usage(option);
            if (option->nonpositional() && option->get_required())
                usage += " " + option->get_name() + " " + option->get_type_name();
        }
        return usage + " [options]\n";
    }

    std::string make_option_usage(const CLI::Option* option) const override { return option->get_name(); }

    std::string make_option_opts(const CLI::Option* option) const override {
        const bool valued = option->get_type_size() != 0 && !option->get_positional();
        return valued ? " " + option->get_type_name() : "";
    }

    std::string make_option_desc(const CLI::Option* option) const override {
        return wrapped(option->get_description(), kColumns - kFirstColumn);
    }

    std::string make_subcommand(const CLI::App* command) const override {
        std::ostringstream out;
        CLI::detail::format_help(out, command->get_name(),
                                 wrapped(command->get_description(), kColumns - kFirstColumn), kFirstColumn);
        return out.str();
    }
};

} // namespace

std::shared_ptr<CLI::Formatter> helpFormatter() {
    return std::make_shared<HelpPage>();
}

} // namespace app
