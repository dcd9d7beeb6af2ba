// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
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
#include "app/kiosk/KioskRoom.h"
#include "app/lessons/Display.h"
#include "app/lessons/LessonRoom.h"
#include "core/DataError.h"
#include "core/Log.h"
#include "core/NearestName.h"
#include "exhibit/Configuration.h"
#include "ui/Texts.h"
#include "ui/kiosk/KioskLayout.h"

namespace app {
namespace {

struct WindowOptions {
    std::string scene = "whole-leg";
    std::string script, results, leg;
    std::optional<std::string> mode, language, quality, config, log; // mode to quality: else as configured
    std::optional<std::string> size;
    PatientOptions patient;
    bool fullscreen = false, validate = false;
    bool tellStart = false, fresh = false;
    int loseDevice = -1;
    double hurry = 1.0;
};

// Leaves out those that are none.
void checkLanguages(exhibit::ForgivenConfiguration& read, const std::string& file,
                    const std::filesystem::path& assets) {
    std::vector<std::string> known;
    for (const auto& language : ui::languages(assets))
        known.push_back(language.id);
    auto& names = read.configuration.languages;
    std::erase_if(names, [&](const std::string& name) {
        if (std::find(known.begin(), known.end(), name) != known.end()) return false;
        read.slips.emplace_back(file, "languages", "\"" + name + "\" is no language",
                                core::unknownNameHint(name, known, "languages"));
        return true;
    });
    if (names.empty()) names = exhibit::Configuration{}.languages;
}

// Somebody who sits in front mends the file; a hall's screen goes on without the entry.
void tell(const exhibit::ForgivenConfiguration& read) {
    if (read.slips.empty()) return;
    if (read.configuration.mode == exhibit::Mode::Lecture) throw read.slips.front();
    for (const auto& slip : read.slips)
        core::log::warn("{}; goes on as if it were left out", slip.what());
}

// Several of the file are still offered side by side.
void beginIn(const std::string& language, std::vector<std::string>& languages) {
    if (languages.size() < 2) languages.clear();
    std::erase(languages, language);
    languages.insert(languages.begin(), language);
}

// The file, and over it what the command line says.
exhibit::Configuration configurationOf(const WindowOptions& options, const std::filesystem::path& assets) {
    exhibit::ForgivenConfiguration read;
    try {
        if (options.config) read = exhibit::forgiveConfiguration(std::filesystem::path(*options.config));
    } catch (const core::DataError& unreadable) {
        // Of a file that cannot be read nothing is known, but a hall's screen shows what every one does.
        if (!options.mode || exhibit::modeOf(*options.mode) == exhibit::Mode::Lecture) throw;
        core::log::error("{}; the show goes on without this file", unreadable.what());
    }
    exhibit::Configuration& out = read.configuration;
    if (options.mode) out.mode = exhibit::modeOf(*options.mode);
    checkLanguages(read, options.config.value_or(""), assets);
    tell(read);
    if (options.language) beginIn(*options.language, out.languages);
    if (options.quality) out.quality = *options.quality;
    return out;
}

// A museum's screen: what it shows and offers is in its own files.
void leadMuseum(const exhibit::Configuration& configuration, Application::Options& start) {
    start.mode = "kiosk";
    start.start.lecture = false;
    start.start.recorded = false;
    start.window.kiosk = true;
    start.attendant = [configuration, patient = start.start.patient](const Attendant::Place& place) {
        return std::make_unique<KioskRoom>(place, configuration, patient);
    };
    start.scale = [configuration](const Window::Size& size) {
        const ui::KioskWall wall{static_cast<float>(std::max(size.width, 1)),
                                 static_cast<float>(std::max(size.height, 1)),
                                 configuration.screen.heightMm,
                                 configuration.screen.reach,
                                 configuration.profile.largeText,
                                 0.0F,
                                 0.0F};
        if (ui::tooSmall(wall))
            core::log::warn(
                "screen.height_mm: a picture {:.0f} mm high has no room for targets of {:.0f} mm; "
                "they are {:.0f} mm",
                configuration.screen.heightMm, ui::kTargetMm, ui::targetMm(wall));
        return ui::letterScale(wall);
    };
}

// Nobody sits in front of the window: a show runs in it.
void runShow(const exhibit::Configuration& configuration, double hurry, const World& world,
             Application::Options& start) {
    auto lessons =
        showableLessons(world, configuration.show.playlist, {configuration.file.string(), "show.playlist"});
    if (lessons.empty() && !configuration.show.playlist.empty()) {
        core::log::warn("{}: show.playlist: has no lesson that can be shown; all are",
                        configuration.file.string());
        lessons = showableLessons(world, {});
    }
    if (lessons.empty())
        throw core::DataError("display", "playlist", "has no lesson that can be shown",
                              "name ids that `second-heart lessons` prints");
    start.window.kiosk = true;
    start.mode = "display";
    start.start.lecture = false;
    start.start.recorded = false;
    start.scale = [screen = configuration.screen](const Window::Size& size) {
        return displayScale(screen, size);
    };
    start.attendant = [configuration, lessons, hurry](const Attendant::Place& place) {
        return std::make_unique<Display>(
            place, Display::Setup{configuration, lessons, hurry, [] {
                                      const auto now = std::chrono::system_clock::now().time_since_epoch();
                                      return std::chrono::duration_cast<std::chrono::seconds>(now).count();
                                  }});
    };
}

// What the last lecture left, and over it what a configuration and the command line say. Screens that nobody
// sits at remember nothing.
Remembering::Options rememberedFor(const WindowOptions& options,
                                   const exhibit::Configuration& configuration) {
    Remembering::Options out;
    if (configuration.mode != exhibit::Mode::Lecture) return out;
    if (!options.fresh) {
        out.file = settingsFile();
        out.kept = out.begun = loadSettings(out.file);
    }
    const auto& profile = configuration.profile;
    if (options.config)
        out.begun.profile = {profile.largeText, profile.highContrast, profile.reducedMotion,
                             profile.colorVision};
    if (options.config || options.language) out.begun.language = configuration.languages.front();
    return out;
}

// A language that is gone meanwhile is not missed.
std::string languageFor(const Settings& begun, const exhibit::Configuration& configuration,
                        const std::filesystem::path& assets) {
    for (const auto& language : ui::languages(assets))
        if (language.id == begun.language) return begun.language;
    return configuration.languages.front();
}

int openWindow(const WindowOptions& options) {
    Application::Options start; // first of all: it tells the time
    World world = loadWorld();
    const auto configuration = configurationOf(options, world.assets);
    world.surfaces = importedLegFile(options.leg);
    const Scene scene = loadScene(options.scene, world.assets);
    const auto [width, height] = parseSize(options.size.value_or("1280x720"));
    start.window.width = width;
    start.window.height = height;
    start.window.fullscreen = options.fullscreen || configuration.screen.fullscreen;
    start.remembered = rememberedFor(options, configuration);
    auto& begun = start.remembered.begun;
    begun.language = languageFor(begun, configuration, world.assets);
    if (!options.size) start.window.place = begun.window;
    checkScene(scene, world);
    scene::ViewSpec view = scene.view;
    view.camera = scene.camera.at(view.camera, {}, static_cast<float>(width) / static_cast<float>(height));
    start.start = {patientOf(options.patient, world, scene.patient), view, begun.language,
                   options.results.empty() ? documentsFolder() : std::filesystem::path(options.results)};
    start.camera = scene.camera;
    start.settings.quality = parseQuality(configuration.quality);
    start.monitoring = configuration.monitoring;
    start.validation = options.validate;
    start.script = options.script;
    start.faults.loseDeviceAt = options.loseDevice;
    start.tellsStart = options.tellStart;
    if (options.log) requireFilePath("--log", *options.log);
    if (options.log) requireWritable(*options.log);
    start.log = options.log.value_or("");
    if (configuration.mode == exhibit::Mode::Kiosk) leadMuseum(configuration, start);
    if (configuration.mode == exhibit::Mode::Display) runShow(configuration, options.hurry, world, start);
    if (configuration.mode != exhibit::Mode::Lecture) start.window.fullscreen = !options.size;
    return Application(world, start).run();
}

} // namespace

void addWindow(CLI::App& program, Action& action) {
    auto options = std::make_shared<WindowOptions>();
    addWord(program,
            {"--mode", "MODE", "lecture; kiosk: a museum's touch screen; display: a waiting room's show"},
            options->mode);
    addWord(program, {"--scene", "ID|FILE", "what to show first (list scenes)"}, options->scene);
    addWord(program, {"--leg", "F.glb", "an imported leg (import --help)"}, options->leg);
    addWord(program, {"--lang", "CODE", "language (list languages)"}, options->language);
    program.add_flag("--fullscreen", options->fullscreen, "fill the screen");
    addWord(program, {"--quality", "Q", "low, medium, high or auto"}, options->quality);
    addWord(program,
            {"--size", "WxH", "of the window, in pixels (a kiosk or display fills the screen without it)"},
            options->size);
    addWord(program,
            {"--config", "FILE", "settings of this screen (assets/config/second-heart.toml explains them)"},
            options->config);
    program.add_flag("--fresh", options->fresh, "as if it never ran before; nothing is remembered either");
    addWord(program, {"--log", "FILE", "write a record that `second-heart replay` runs again"}, options->log);
    addWord(program, {"--results", "DIR", "where the laboratory saves; else your documents"},
            options->results);
    program.add_flag("--validate", options->validate, "fail on messages of the Vulkan validation layer");
    program.add_option("--script", options->script)->group("");      // hidden: drives the program for tests
    program.add_flag("--tell-start", options->tellStart)->group(""); // hidden: seconds to the first picture
    program.add_option("--lose-device", options->loseDevice)->group(""); // hidden: after so many frames
    program.add_option("--hurry", options->hurry)
        ->group("")
        ->check(CLI::Range(1.0, 3600.0)); // hidden: of a show
    addPatientOptions(program, options->patient);
    program.footer(
        "Examples:\n"
        "  second-heart --scene calf-pump --activity walk\n"
        "  second-heart measure avp --condition gsv-reflux\n"
        "  second-heart list conditions\n"
        "`second-heart COMMAND --help` tells more. \"(list X)\" means: `second-heart list X` prints "
        "what can be given.\nExit codes: 0 done, 1 failed at run time, 2 wrong usage or bad data, "
        "3 no usable graphics driver, 4 a kiosk was closed by its staff.");
    action = [options] { return openWindow(*options); };
}

} // namespace app
