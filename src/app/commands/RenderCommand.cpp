// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>

#include "app/PatientOptions.h"
#include "app/RenderJob.h"
#include "app/SceneFile.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"
#include "core/Units.h"

namespace app {
namespace {

struct RenderOptions {
    std::string scene = "whole-leg", out, size = "1280x720", quality = "high", frames, language = "en";
    PatientOptions patient;
    std::optional<double> time, phase, section;
    int framesPerSecond = 30;
    bool loop = false, validate = false;
};

Moment momentOf(const RenderOptions& options, const Scene& scene) {
    Moment moment{scene.settle, scene.phase};
    if (options.time) moment = {*options.time, std::nullopt};
    if (options.phase) moment.phase = *options.phase / 100.0;
    return moment;
}

void checkRanges(const RenderOptions& options) {
    const auto check = [](const char* option, const std::optional<double>& value, double low, double high) {
        if (value && !(*value >= low && *value <= high)) // also when it is not a number
            throw core::DataError("command line", option, "is out of range",
                                  "give " + std::to_string(static_cast<int>(low)) + " to " +
                                      std::to_string(static_cast<int>(high)));
    };
    check("--time", options.time, 0.0, 86400.0);
    check("--phase", options.phase, 0.0, 100.0);
    check("--section", options.section, 0.0, 560.0);
    check("--fps", static_cast<double>(options.framesPerSecond), 1.0, 240.0);
    if (options.time && options.phase)
        throw core::DataError("command line", "--phase", "excludes --time", "give one of them");
}

int render(const RenderOptions& options) {
    checkRanges(options);
    RenderJob job;
    job.out = outputFor(options.out, options.frames, options.loop);
    const World world = loadWorld();
    const Scene scene = loadScene(options.scene, world.assets);
    job.patient = patientOf(options.patient, world, scene.patient);
    job.view = scene.view;
    job.aim = scene.aim;
    job.view.mirrored = job.patient.leftLeg;
    if (options.section) job.view.sectionHeight = static_cast<float>(core::fromMm(*options.section));
    job.moment = momentOf(options, scene);
    job.framesPerSecond = options.framesPerSecond;
    const auto [width, height] = parseSize(options.size);
    job.studio = {width,           height, parseQuality(options.quality), options.language, options.validate,
                  job.patient.seed};
    return run(job, world);
}

} // namespace

void addRender(CLI::App& program, Action& action) {
    auto options = std::make_shared<RenderOptions>();
    CLI::App* command = program.add_subcommand("render", "Draw pictures or a video without a window");
    command->add_option("--scene", options->scene, "an id of list scenes, or a scene file");
    command->add_option("--out", options->out, "F.png, F.mp4 or a folder")->required();
    command->add_option("--time", options->time, "simulated seconds before the picture");
    command->add_option("--phase", options->phase, "0..100, percent of the cycle");
    command->add_option("--section", options->section, "height of an axial cut above the sole, mm");
    command->add_option("--size", options->size, "WIDTHxHEIGHT in pixels");
    command->add_option("--quality", options->quality, "low|medium|high|auto");
    command->add_option("--frames", options->frames, "A:B, first and last frame");
    command->add_option("--fps", options->framesPerSecond, "frames per simulated second");
    command->add_flag("--loop", options->loop, "one whole cycle");
    command->add_option("--lang", options->language, "language of the legend");
    command->add_flag("--validate", options->validate, "fail on messages of the Vulkan validation layer");
    addPatientOptions(*command, options->patient);
    command->callback([options, &action] { action = [options] { return render(*options); }; });
}

} // namespace app
