// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/Application.h"
#include "app/LaboratoryFiles.h"
#include "app/OutputFile.h"
#include "app/PatientOptions.h"
#include "app/RenderJob.h"
#include "app/SceneFile.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"

namespace app {
namespace {

struct WindowOptions {
    std::string mode = "lecture", scene = "whole-leg", language = "en", quality = "auto", size = "1280x720";
    std::string config, script, log, results;
    PatientOptions patient;
    bool fullscreen = false, validate = false;
};

void checkMode(const WindowOptions& options) {
    if (options.mode == "kiosk" || options.mode == "display")
        throw core::DataError("command line", "--mode " + options.mode, "this mode is not built yet",
                              "start without --mode");
    if (options.mode != "lecture")
        throw core::DataError("command line", "--mode", "\"" + options.mode + "\" is no mode",
                              "give lecture");
    if (!options.config.empty())
        throw core::DataError("command line", "--config", "configuration files are not built yet",
                              "leave it out");
}

int openWindow(const WindowOptions& options) {
    checkMode(options);
    const World world = loadWorld();
    const Scene scene = loadScene(options.scene, world.assets);
    Application::Options start;
    const auto [width, height] = parseSize(options.size);
    start.window = {width, height, options.fullscreen};
    start.start = {patientOf(options.patient, world, scene.patient), scene.view, options.language,
                   options.results.empty() ? documentsFolder() : std::filesystem::path(options.results)};
    start.settings.quality = parseQuality(options.quality);
    start.validation = options.validate;
    start.script = options.script;
    start.log = options.log;
    if (!options.log.empty()) requireWritable(options.log);
    return Application(world, start).run();
}

} // namespace

void addWindow(CLI::App& program, Action& action) {
    auto options = std::make_shared<WindowOptions>();
    program.add_option("--mode", options->mode, "lecture|kiosk|display");
    program.add_option("--scene", options->scene, "an id of list scenes, or a scene file");
    program.add_option("--lang", options->language, "see list languages");
    program.add_flag("--fullscreen", options->fullscreen, "fill the screen");
    program.add_option("--quality", options->quality, "low|medium|high|auto");
    program.add_option("--size", options->size, "WIDTHxHEIGHT of the window");
    program.add_option("--config", options->config, "configuration file");
    program.add_option("--log", options->log, "file that `replay` runs again");
    program.add_option("--results", options->results, "folder in which the laboratory saves");
    program.add_flag("--validate", options->validate, "fail on messages of the Vulkan validation layer");
    program.add_option("--script", options->script)->group(""); // hidden: drives the program for tests
    addPatientOptions(program, options->patient);
    action = [options] { return openWindow(*options); };
}

} // namespace app
