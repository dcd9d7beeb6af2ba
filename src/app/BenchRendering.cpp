// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <map>
#include <string>

#include "app/Benchmark.h"
#include "app/SceneFile.h"
#include "app/Studio.h"
#include "physiology/Simulation.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFrames = 12;
constexpr const char* kScene = "whole-leg";

struct Setting {
    int width, height;
    render::Quality quality;
    const char* name;
};
constexpr Setting kSettings[] = {{1280, 720, render::Quality::low, "low"},
                                 {1280, 720, render::Quality::medium, "medium"},
                                 {1280, 720, render::Quality::high, "high"}};

struct Timing {
    double frameSeconds = 0.0, cpuSeconds = 0.0;
    std::map<std::string, double> passMs;
};

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// A few frames of walking, the solver included only as the snapshots that are drawn.
Timing timed(Studio& studio, physiology::Simulation& simulation, const scene::ViewSpec& view) {
    studio.picture(simulation.snapshot(), view); // shaders and buffers are made with the first picture
    Timing timing;
    for (int frame = 0; frame < kFrames; ++frame) {
        simulation.run(1.0 / 30.0);
        const auto snapshot = simulation.snapshot();
        const double begin = now();
        studio.draw(snapshot, view);
        const double submitted = now();
        studio.renderer().readback();
        timing.cpuSeconds += submitted - begin;
        timing.frameSeconds += now() - begin;
        for (const auto& [pass, ms] : studio.renderer().passMilliseconds())
            timing.passMs[pass] += ms / kFrames;
    }
    timing.cpuSeconds /= kFrames;
    timing.frameSeconds /= kFrames;
    return timing;
}

Json entryOf(const Setting& setting, const Scene& scene, const World& world) {
    physiology::Simulation simulation(world.leg, world.assets, scene.patient);
    Studio::Options options{setting.width, setting.height, setting.quality, "en", false, 1};
    Studio studio(world, simulation.layout(), options);
    const Timing timing = timed(studio, simulation, scene.view);
    return {{"scene", scene.id},
            {"size", std::to_string(setting.width) + "x" + std::to_string(setting.height)},
            {"quality", setting.name},
            {"device", studio.renderer().device().name},
            {"fps", 1.0 / timing.frameSeconds},
            {"cpu_ms", timing.cpuSeconds * 1e3},
            {"gpu_ms", timing.passMs}};
}

} // namespace

nlohmann::ordered_json benchRendering(const World& world) {
    const Scene scene = loadScene(kScene, world.assets);
    Json entries = Json::array();
    for (const Setting& setting : kSettings)
        entries.push_back(entryOf(setting, scene, world));
    return entries;
}

} // namespace app
