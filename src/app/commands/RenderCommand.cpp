// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>
#include <sstream>
#include <tuple>

#include "app/BakedLeg.h"
#include "app/PatientOptions.h"
#include "app/RenderJob.h"
#include "app/SceneFile.h"
#include "app/ShownTexts.h"
#include "app/TypedOptions.h"
#include "app/commands/Commands.h"
#include "app/lessons/LessonFile.h"
#include "app/lessons/LessonRoom.h"
#include "app/lessons/PlaylistFilm.h"
#include "core/DataError.h"
#include "core/NumberText.h"
#include "core/Units.h"

namespace app {
namespace {

constexpr double kTelevision = 523.0; // mm, the height of a picture of 42 inches

struct RenderOptions {
    std::string scene = "whole-leg", out, size = "1280x720", quality = "high", frames, language = "en", leg,
                from, lesson, wording = "plain", playlist, config, colorVision = "all";
    PatientOptions patient;
    std::optional<double> time, phase, section;
    std::optional<int> framesPerSecond, step;
    int loseDevice = -1, losses = 1;
    bool loop = false, validate = false;
};

Moment momentOf(const RenderOptions& options, const Scene& scene) {
    Moment moment{scene.settle, scene.phase};
    if (options.time) moment = {*options.time, std::nullopt};
    if (options.phase) moment.phase = *options.phase / 100.0;
    return moment;
}

void showSection(const RenderOptions& options, scene::ViewSpec& view) {
    if (options.section)
        scene::moveSection(view, static_cast<float>(core::fromMm(*options.section)));
    else if (view.axial)
        scene::showAxial(view, *view.sectionHeight); // now that the side is known
    if (options.from.empty()) return;
    if (options.from != "axial")
        throw core::DataError("command line", "--view", "\"" + options.from + "\" is no view",
                              "give axial, or a --scene");
    if (!view.sectionHeight)
        throw core::DataError("command line", "--view axial", "needs a section", "add --section MM");
    scene::showAxial(view, *view.sectionHeight);
}

void checkRanges(const RenderOptions& options) {
    const auto check = [](const char* option, const std::optional<double>& value, double low, double high) {
        if (value && !(*value >= low && *value <= high)) // also when it is not a number
            throw core::DataError("command line", option, core::textOf(*value) + " is out of range",
                                  "give " + std::to_string(static_cast<int>(low)) + " to " +
                                      std::to_string(static_cast<int>(high)));
    };
    check("--time", options.time, 0.0, 86400.0);
    check("--phase", options.phase, 0.0, 100.0);
    check("--section", options.section, 0.0, 560.0);
    check("--fps", static_cast<double>(options.framesPerSecond.value_or(30)), 1.0, 240.0);
    if (options.time && options.phase)
        throw core::DataError("command line", "--phase", "excludes --time", "give one of them");
}

// What is drawn: a scene, or a step of a lesson with its words as the caption.
Scene sceneFor(const RenderOptions& options, const std::filesystem::path& assets) {
    if (!options.lesson.empty())
        return sceneOf(options.lesson, options.step.value_or(1), options.wording, assets);
    if (options.step)
        throw core::DataError("command line", "--step", "is a step of no lesson", "add --lesson ID");
    return loadScene(options.scene, assets);
}

// Ids with commas between them.
std::vector<std::string> idsIn(const std::string& list) {
    std::vector<std::string> ids;
    std::istringstream parts(list == "all" ? "" : list);
    for (std::string id; std::getline(parts, id, ',');)
        if (!id.empty()) ids.push_back(id);
    return ids;
}

int renderPlaylist(const RenderOptions& options) {
    PlaylistJob job;
    job.out = outputFor(options.out, "", false);
    if (job.out.kind == RenderOutput::Kind::picture)
        throw core::DataError("command line", "--playlist", "needs more than one picture",
                              "give a .mp4 file or a folder as --out");
    World world = loadWorld();
    world.surfaces = importedLegFile(options.leg);
    job.configuration.screen.heightMm = kTelevision;
    if (!options.config.empty()) job.configuration = exhibit::loadConfiguration(options.config);
    job.lessons = showableLessons(world, idsIn(options.playlist), {"command line", "--playlist"});
    std::tie(job.width, job.height) = parseSize(options.size);
    job.framesPerSecond = options.framesPerSecond.value_or(30);
    job.quality = parseQuality(options.quality);
    job.language = shownTexts(world.assets, options.language).language();
    job.validation = options.validate;
    return run(job, world);
}

int render(const RenderOptions& options) {
    checkRanges(options);
    if (!options.playlist.empty()) return renderPlaylist(options);
    RenderJob job;
    job.out = outputFor(options.out, options.frames, options.loop);
    World world = loadWorld();
    world.surfaces = importedLegFile(options.leg);
    const Scene scene = sceneFor(options, world.assets);
    checkScene(scene, world);
    job.patient = patientOf(options.patient, world, scene.patient);
    job.view = scene.view;
    job.camera = scene.camera;
    job.stride = scene.stride;
    job.events = scene.events;
    job.view.mirrored = job.patient.leftLeg;
    showSection(options, job.view);
    job.moment = momentOf(options, scene);
    job.framesPerSecond = options.framesPerSecond.value_or(30);
    const auto [width, height] = parseSize(options.size);
    const auto language = shownTexts(world.assets, options.language).language();
    job.studio = {width,
                  height,
                  parseQuality(options.quality),
                  language,
                  options.validate,
                  job.patient.seed,
                  scene.title.in(language),
                  scene.caption.in(language),
                  scene.labels,
                  scene.labelReach,
                  job.patient.ceap,
                  scene.compared,
                  job.out.kind == RenderOutput::Kind::picture};
    job.studio.colorVision = parseColorVision(options.colorVision);
    job.studio.faults.loseDeviceAt = options.loseDevice;
    job.studio.faultyRenderers = options.losses;
    if (scene.beside) {
        job.beside = patientOf(options.patient, world, scene.beside->patient);
        job.studio.pair = {scene.beside->names[0].in(language), scene.beside->names[1].in(language)};
    }
    return run(job, world);
}

} // namespace

void addRender(CLI::App& program, Action& action) {
    auto options = std::make_shared<RenderOptions>();
    CLI::App* command = program.add_subcommand("render", "Draw pictures or a video; needs no window");
    addWord(*command, {"--out", "F.png|F.mp4|DIR", "a picture, a video, or a folder of pictures"},
            options->out)
        ->required();
    addWord(*command, {"--scene", "ID|FILE", "what to show (list scenes); else whole-leg"}, options->scene);
    addWord(*command, {"--lesson", "ID|FILE", "a step of a lesson instead of a scene (lessons)"},
            options->lesson);
    addWhole(*command, {"--step", "N", "which one, from 1; else the first"}, options->step);
    addWord(*command, {"--wording", "W", "plain or lecturer; else plain"}, options->wording);
    addWord(*command,
            {"--playlist", "A,B|all", "lessons one after the other, for a television that only plays videos"},
            options->playlist);
    addWord(*command, {"--config", "FILE", "of a playlist: screen, pace, name and sign of the house"},
            options->config);
    addWord(*command, {"--leg", "F.glb", "an imported leg (import --help)"}, options->leg);
    addNumber(*command, {"--time", "S", "simulated seconds before the picture"}, options->time);
    addNumber(*command, {"--phase", "0..100", "the picture is taken at this percent of the cycle"},
              options->phase);
    addNumber(*command, {"--section", "MM", "cut across the leg at this height above the sole"},
              options->section);
    addWord(*command, {"--view", "axial", "the section alone, from below, as in a textbook"}, options->from);
    addWord(*command, {"--size", "WxH", "in pixels; else 1280x720"}, options->size);
    addWord(*command, {"--quality", "Q", "low, medium, high or auto; else high"}, options->quality);
    addWord(*command, {"--color-vision", "V", "palettes for all, red-green, blue-yellow or none; else all"},
            options->colorVision);
    addWord(*command, {"--frames", "A:B", "first and last frame of a video or folder"}, options->frames);
    addWhole(*command, {"--fps", "N", "frames per simulated second; else 30"}, options->framesPerSecond);
    command->add_flag("--loop", options->loop, "one whole cycle");
    addWord(*command, {"--lang", "CODE", "language of the legend (list languages)"}, options->language);
    command->add_flag("--validate", options->validate, "fail on messages of the Vulkan validation layer");
    command->add_option("--lose-device", options->loseDevice)->group(""); // hidden: after so many frames
    command->add_option("--losses", options->losses)->group("");          // hidden: so many times
    addPatientOptions(*command, options->patient);
    command->footer("Examples:\n"
                    "  second-heart render --scene calf-pump --phase 45 --out leg.png\n"
                    "  second-heart render --activity walk --time 10 --loop --out walk.mp4\n"
                    "  second-heart render --playlist valves,stockings --size 1920x1080 --out room.mp4");
    command->callback([options, &action] { action = [options] { return render(*options); }; });
}

} // namespace app
