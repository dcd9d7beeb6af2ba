// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "app/TypedOptions.h"
#include "app/World.h"
#include "app/commands/Commands.h"
#include "app/lessons/LessonFile.h"
#include "app/lessons/LessonReport.h"
#include "ui/Texts.h"

namespace app {
namespace {

struct LessonsOptions {
    std::string which, language = "en";
    bool json = false, claims = false;
};

int tell(const LessonsOptions& options) {
    const World world = loadWorld();
    ui::Texts::load(world.assets, options.language); // complains about an unknown language
    const auto ids = options.which.empty() ? lessonIds(world.assets) : std::vector{options.which};
    std::vector<Lesson> lessons;
    for (const auto& id : ids) {
        lessons.push_back(loadLesson(id, world.assets));
        checkLesson(lessons.back(), world);
    }
    const auto claims = loadClaims(world.assets);
    if (options.claims)
        std::cout << claimsPage(lessons, claims);
    else if (options.json)
        std::cout << lessonsAsJson(lessons, claims, options.language).dump(2) << '\n';
    else
        std::cout << lessonsAsText(lessons, options.language);
    return 0;
}

} // namespace

void addLessons(CLI::App& program, Action& action) {
    auto options = std::make_shared<LessonsOptions>();
    CLI::App* command = program.add_subcommand("lessons", "The lessons, their steps, and what they tell");
    command->add_option("lesson", options->which, "ID or FILE of one; none: all");
    command->add_flag("--json", options->json, "with all words, reading times and sources");
    command->add_flag("--claims", options->claims, "a page of every claim, where it is told and its sources");
    addWord(*command, {"--lang", "CODE", "language of the words (list languages)"}, options->language);
    command->footer("Examples:\n"
                    "  second-heart lessons\n"
                    "  second-heart lessons valves --json --lang de\n"
                    "  second-heart render --lesson valves --step 2 --out shut.png");
    command->callback([options, &action] { action = [options] { return tell(*options); }; });
}

} // namespace app
