// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "app/Benchmark.h"
#include "app/SceneFile.h"
#include "app/Studio.h"
#include "physiology/Simulation.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kWarmFrames = 6;
constexpr int kTimedFrames = 21;        // whose passes are read one by one; the middle one counts
constexpr double kStep = 1.0 / 30.0;    // s of life between frames
constexpr int kManyParticles = 1000000; // what a graphics card is asked for

struct Setting {
    int width, height;
    render::Quality quality;
    const char* name;
    int particles; // 0: as the scene has
};
constexpr Setting kSettings[] = {{1280, 720, render::Quality::low, "low", 0},
                                 {1280, 720, render::Quality::medium, "medium", 0},
                                 {1280, 720, render::Quality::high, "high", 0},
                                 {1920, 1080, render::Quality::high, "high", kManyParticles},
                                 {3840, 2160, render::Quality::high, "high", kManyParticles}};

struct Timing {
    double frameSeconds = 0.0, cpuSeconds = 0.0;
    double busySeconds = 0.0; // of all processors, the simulation's left out
    std::map<std::string, double> passMs;
};

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processorSeconds(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// A busy machine makes some frames late; the one in the middle is hardly touched by that.
double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

bool chosen(const std::vector<std::string>& choice, const std::string& name) {
    return choice.empty() || std::find(choice.begin(), choice.end(), name) != choice.end();
}

// A person's life with a camera on it.
class Take {
public:
    Take(const World& world, const Scene& scene, const Setting& setting)
        : simulation_(world.leg, world.assets, scene.patient), scene_(scene), view_(scene.view),
          studio_(world, simulation_.layout(), optionsOf(scene, setting)) {
        if (scene.beside) beside_.emplace(world.leg, world.assets, scene.beside->patient);
        if (setting.particles > 0) view_.particleCount = setting.particles;
        simulation_.run(scene.settle);
        if (beside_) beside_->run(scene.settle);
    }

    // As in a window: the next frame begins as soon as one of those in flight is done.
    Timing timed(int frames) {
        studio_.renderer().warmUp();
        run(kWarmFrames);
        Timing timing;
        simulated_ = 0.0;
        const double begin = now(), busy = processorSeconds(CLOCK_PROCESS_CPUTIME_ID);
        timing.cpuSeconds = run(frames) / frames;
        timing.frameSeconds = (now() - begin) / frames;
        timing.busySeconds = (processorSeconds(CLOCK_PROCESS_CPUTIME_ID) - busy - simulated_) / frames;
        timing.passMs = passes();
        return timing;
    }

private:
    static Studio::Options optionsOf(const Scene& scene, const Setting& setting) {
        Studio::Options options{setting.width, setting.height, setting.quality, "en", false, 1};
        options.forKeeps = false; // as in a window
        if (scene.beside) options.pair = {scene.beside->names[0].in("en"), scene.beside->names[1].in("en")};
        return options;
    }
    std::map<std::string, double> passes() {
        std::map<std::string, std::vector<double>> all;
        for (int frame = 0; frame < kTimedFrames; ++frame) {
            run(1);
            for (const auto& [pass, ms] : studio_.renderer().passMilliseconds())
                all[pass].push_back(ms);
        }
        std::map<std::string, double> middle;
        for (auto& [pass, ms] : all)
            middle[pass] = median(std::move(ms));
        return middle;
    }

    // Returns the seconds in which frames were prepared and handed over, all waiting left out.
    double run(int frames) {
        double busy = 0.0;
        for (int frame = 0; frame < frames; ++frame) {
            const double before = processorSeconds(CLOCK_THREAD_CPUTIME_ID);
            simulation_.run(kStep);
            if (beside_) beside_->run(kStep);
            simulated_ += processorSeconds(CLOCK_THREAD_CPUTIME_ID) - before;
            const auto snapshot = simulation_.snapshot();
            if (beside_) studio_.accompany(beside_->snapshot());
            view_.camera = scene_.camera.at(scene_.view.camera, snapshot->pose, studio_.aspect());
            const double begin = now();
            studio_.draw(snapshot, view_);
            busy += now() - begin - studio_.renderer().waitedSeconds();
        }
        studio_.renderer().finish();
        return busy;
    }

    physiology::Simulation simulation_;
    double simulated_ = 0.0; // processor seconds that it took
    const Scene& scene_;
    std::optional<physiology::Simulation> beside_; // of a scene with two legs
    scene::ViewSpec view_;
    Studio studio_;
};

struct Place {
    const World& world;
    render::DeviceFacts device;
    int frames;
};

Json entryOf(const Setting& setting, const Scene& scene, const Place& place) {
    Json entry = {{"scene", scene.id},
                  {"size", std::to_string(setting.width) + "x" + std::to_string(setting.height)},
                  {"quality", setting.name}};
    if (setting.particles > 0 && place.device.software) {
        entry["skipped"] = "needs a graphics card: only a software driver is here";
        return entry;
    }
    Take take(place.world, scene, setting);
    const Timing timing = take.timed(place.frames);
    entry["device"] = place.device.name;
    entry["fps"] = 1.0 / timing.frameSeconds;
    entry["cpu_ms"] = timing.cpuSeconds * 1e3;
    entry["busy_ms"] = timing.busySeconds * 1e3;
    entry["gpu_ms"] = timing.passMs;
    return entry;
}

} // namespace

std::vector<std::string> benchScenes(const World& world) {
    std::vector<std::string> ids;
    for (const auto& file : std::filesystem::directory_iterator(world.assets / "bench"))
        if (file.path().extension() == ".json") ids.push_back(file.path().stem().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

nlohmann::ordered_json benchRendering(const World& world, const BenchChoice& choice) {
    const Place place{world, render::Renderer({.width = 16, .height = 16}).device(), choice.frames};
    Json entries = Json::array();
    for (const auto& id : benchScenes(world)) {
        if (!chosen(choice.scenes, id)) continue;
        const Scene scene = loadScene((world.assets / "bench" / (id + ".json")).string(), world.assets);
        for (const Setting& setting : kSettings)
            if (chosen(choice.qualities, setting.name)) entries.push_back(entryOf(setting, scene, place));
    }
    return entries;
}

} // namespace app
