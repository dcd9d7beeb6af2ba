// SPDX-License-Identifier: Apache-2.0
#include "app/Checkup.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>

#include "app/BakedLeg.h"
#include "app/Program.h"
#include "app/SceneFile.h"
#include "app/VideoPipe.h"
#include "core/Assets.h"
#include "core/DataError.h"
#include "physiology/Simulation.h"
#include "render/Renderer.h"
#include "ui/FontFile.h"
#include "ui/Texts.h"

namespace app {
namespace {

// What was found; lacking: something that most can do without.
struct Finding {
    Finding(std::string found, bool lacks = false) : words(std::move(found)), lacking(lacks) {}
    std::string words;
    bool lacking;
};

// One examined thing: says what it found, or throws what is wrong.
struct Examination {
    const char* name;
    std::function<Finding()> examine;
};

std::string driver() {
    render::RendererOptions options;
    options.width = options.height = 64;
    const render::Renderer renderer(options);
    const auto facts = renderer.device();
    return facts.name + ", driver " + facts.driver + ", Vulkan " + facts.apiVersion +
           (facts.software ? " (software: slow but complete)" : "");
}

Finding validation() {
    render::RendererOptions options;
    options.width = options.height = 64;
    options.validation = true;
    try {
        const render::Renderer renderer(options);
        if (renderer.device().validation) return {"layer is there"};
        return {"layer is missing; only tests need it", true};
    } catch (const core::NoDriver&) {
        return {"not looked at without a driver", true}; // which has been told already
    }
}

std::string anatomyData() {
    const World world = loadWorld();
    return world.assets.string() + ": " + std::to_string(world.leg->vessels.size()) + " vessels, " +
           std::to_string(world.leg->valves.size()) + " valves, " +
           std::to_string(world.leg->muscles.size()) + " muscles, " +
           std::to_string(world.leg->bones.size()) + " bones";
}

std::string physiologyData() {
    const World world = loadWorld();
    const physiology::Simulation simulation(world.leg, world.assets, {});
    return std::to_string(simulation.layout()->cellLength.size()) + " cells";
}

std::string sceneData() {
    const auto assets = core::assetsFolder();
    const auto ids = sceneIds(assets);
    for (const auto& id : ids)
        loadScene(id, assets);
    return std::to_string(ids.size()) + " scenes";
}

std::string languageData() {
    const auto assets = core::assetsFolder();
    std::string names;
    for (const auto& language : ui::languages(assets)) {
        ui::Texts::load(assets, language.id);
        names += (names.empty() ? "" : ", ") + language.name;
    }
    return names;
}

std::string bakedLeg() {
    const World world = loadWorld();
    const physiology::Simulation simulation(world.leg, world.assets, {});
    const auto geometry = loadGeometry(world, *simulation.layout());
    return bakedLegFile().string() + ": " + std::to_string(geometry.meshes.size()) + " structures, " +
           std::to_string(geometry.tubes.size()) + " tubes";
}

Finding fonts() {
    const auto eastAsian = ui::fontFaceWith(U"中日語", "ja", ui::FontWeight::regular);
    return {
        ui::fontFile(ui::FontWeight::regular).string() + ", " + ui::fontFile(ui::FontWeight::bold).string() +
            ", " +
            (eastAsian ? eastAsian->file.string() : "none for Chinese and Japanese: install fonts-noto-cjk"),
        !eastAsian};
}

Finding display() {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY"})
        if (const char* value = std::getenv(name)) return {std::string(name) + "=" + value};
    return {"none; `second-heart render` works without one", true};
}

Finding ffmpeg() {
    if (VideoPipe::available()) return {"found"};
    return {"missing; `render --out F.mp4` and films from the window need it: install ffmpeg", true};
}

int examined(const Examination& examination) {
    Finding finding{""};
    int code = done;
    try {
        finding = examination.examine();
    } catch (const core::DataError& error) {
        finding = {error.what()};
        code = wrongInput;
    } catch (const core::NoDriver& error) {
        finding = {error.what()};
        code = noDriver;
    } catch (const std::exception& error) {
        finding = {error.what()};
        code = failed;
    }
    std::cout << (code != done      ? "WRONG "
                  : finding.lacking ? "lacks "
                                    : "fine  ")
              << examination.name << ": " << finding.words << '\n';
    return code;
}

} // namespace

int checkup() {
    const Examination examinations[] = {{"driver", driver},          {"validation", validation},
                                        {"anatomy", anatomyData},    {"physiology", physiologyData},
                                        {"baked leg", bakedLeg},     {"scenes", sceneData},
                                        {"languages", languageData}, {"fonts", fonts},
                                        {"display", display},        {"ffmpeg", ffmpeg}};
    int worst = done;
    for (const auto& examination : examinations)
        worst = std::max(worst, examined(examination));
    return worst;
}

} // namespace app
