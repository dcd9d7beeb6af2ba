// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>

#include "app/Application.h"
#include "app/BakedLeg.h"
#include "app/LaboratoryFiles.h"
#include "app/OutputFile.h"
#include "app/PatientOptions.h"
#include "app/RenderJob.h"
#include "app/SceneFile.h"
#include "app/TypedOptions.h"
#include "app/commands/Commands.h"
#include "core/DataError.h"

namespace app {
namespace {

struct WindowOptions {
    std::string mode = "lecture", scene = "whole-leg", language = "en", quality = "auto", size = "1280x720";
    std::string config, script, results, leg;
    std::optional<std::string> log;
    PatientOptions patient;
    bool fullscreen = false, validate = false;
    bool tellStart = false;
    int loseDevice = -1;
};

void checkMode(const WindowOptions& options) {
    if (options.mode == "kiosk" || options.mode == "display")
        throw core::DataError("command line", "--mode " + options.mode, "this mode is not built yet",
                              "start without --mode");
    if (options.mode != "lecture")
        throw core::DataError("command line", "--mode",
                              options.mode.empty() ? "is empty" : "\"" + options.mode + "\" is no mode",
                              "give lecture");
    if (!options.config.empty())
        throw core::DataError("command line", "--config", "configuration files are not built yet",
                              "leave it out");
}

int openWindow(const WindowOptions& options) {
    Application::Options start; // first of all: it tells the time
    checkMode(options);
    World world = loadWorld();
    world.surfaces = importedLegFile(options.leg);
    const Scene scene = loadScene(options.scene, world.assets);
    const auto [width, height] = parseSize(options.size);
    start.window = {width, height, options.fullscreen};
    checkScene(scene, world);
    scene::ViewSpec view = scene.view;
    view.camera = scene.camera.at(view.camera, {}, static_cast<float>(width) / static_cast<float>(height));
    start.start = {patientOf(options.patient, world, scene.patient), view, options.language,
                   options.results.empty() ? documentsFolder() : std::filesystem::path(options.results)};
    start.camera = scene.camera;
    start.settings.quality = parseQuality(options.quality);
    start.validation = options.validate;
    start.script = options.script;
    start.faults.loseDeviceAt = options.loseDevice;
    start.tellsStart = options.tellStart;
    if (options.log) requireFilePath("--log", *options.log);
    if (options.log) requireWritable(*options.log);
    start.log = options.log.value_or("");
    return Application(world, start).run();
}

} // namespace

void addWindow(CLI::App& program, Action& action) {
    auto options = std::make_shared<WindowOptions>();
    addWord(program, {"--mode", "MODE", "lecture (kiosk and display are not built yet)"}, options->mode);
    addWord(program, {"--scene", "ID|FILE", "what to show first (list scenes)"}, options->scene);
    addWord(program, {"--leg", "F.glb", "an imported leg (import --help)"}, options->leg);
    addWord(program, {"--lang", "CODE", "language (list languages)"}, options->language);
    program.add_flag("--fullscreen", options->fullscreen, "fill the screen");
    addWord(program, {"--quality", "Q", "low, medium, high or auto"}, options->quality);
    addWord(program, {"--size", "WxH", "of the window, in pixels"}, options->size);
    addWord(program, {"--config", "FILE", "settings (not built yet)"}, options->config);
    addWord(program, {"--log", "FILE", "write a record that `second-heart replay` runs again"}, options->log);
    addWord(program, {"--results", "DIR", "where the laboratory saves; else your documents"},
            options->results);
    program.add_flag("--validate", options->validate, "fail on messages of the Vulkan validation layer");
    program.add_option("--script", options->script)->group("");      // hidden: drives the program for tests
    program.add_flag("--tell-start", options->tellStart)->group(""); // hidden: seconds to the first picture
    program.add_option("--lose-device", options->loseDevice)->group(""); // hidden: after so many frames
    addPatientOptions(program, options->patient);
    program.footer(
        "Examples:\n"
        "  second-heart --scene calf-pump --activity walk\n"
        "  second-heart measure avp --condition gsv-reflux\n"
        "  second-heart list conditions\n"
        "`second-heart COMMAND --help` tells more. \"(list X)\" means: `second-heart list X` prints "
        "what can be given.\nExit codes: 0 done, 1 failed at run time, 2 wrong usage or bad data, "
        "3 no usable graphics driver.");
    action = [options] { return openWindow(*options); };
}

} // namespace app
