// SPDX-License-Identifier: Apache-2.0
#include "app/Film.h"

#include <algorithm>
#include <cmath>

#include "physiology/ActivityData.h"
#include "physiology/LegReadings.h"

namespace app {
namespace {

constexpr float kCurtain = 0.4F;                        // s
constexpr double kStill = 5.0;                          // s, the loop of an activity without a cycle
constexpr std::size_t kMostKept = 512U * 1024U * 1024U; // bytes of pictures that wait for their dissolve

} // namespace

double cycleOf(const physiology::Patient& patient, const World& world) {
    const auto activities = physiology::loadActivities(world.assets);
    const auto activity = activities.find(patient.activity);
    const double seconds = activity == activities.end() ? 0.0 : activity->second.cycleAt(patient.speedKmh);
    return seconds > 0.0 ? seconds : kStill;
}

void mixInto(render::Image& image, const render::Image& other, float share) {
    const auto part = static_cast<int>(std::lround(256.0F * share));
    for (std::size_t i = 0; i < image.rgba.size(); ++i)
        image.rgba[i] =
            static_cast<std::uint8_t>((image.rgba[i] * (256 - part) + other.rgba[i] * part + 128) / 256);
}

LoopPlan loopPlan(double cycleSeconds, int framesPerSecond, std::size_t bytesPerFrame) {
    LoopPlan plan;
    plan.frames = std::max(2, static_cast<int>(std::lround(cycleSeconds * framesPerSecond)));
    plan.step = cycleSeconds / plan.frames;
    const auto kept = static_cast<int>(kMostKept / std::max<std::size_t>(bytesPerFrame, 1));
    plan.dissolved = std::clamp(plan.frames / 2, 1, std::max(kept, 1));
    return plan;
}

Film::Film(const RenderJob& job, const World& world)
    : job_(job), cycle_(cycleOf(job.patient, world)), simulation_(world.leg, world.assets, job.patient),
      studio_(world, simulation_.layout(), job.studio), director_(job.camera, studio_.geometry(), *world.leg),
      stride_(world.leg->rig, cycle_) {
    if (job.beside) beside_.emplace(world.leg, world.assets, *job.beside);
    if (job.studio.compared != Compared::none)
        other_.emplace(world.leg, world.assets, otherOf(job.patient, job.studio.compared));
}

// Towards the moment in steps that the curve of a stride is made of; the simulation's own steps stay the
// same.
void Film::runUp() {
    constexpr double kApart = 0.05; // s
    while (job_.stride && simulation_.time() < job_.moment.seconds - kRunUp - kApart) {
        traces_.push_back(simulation_.trace());
        simulation_.run(kApart);
    }
    const double reads = job_.moment.seconds - kRunUp - physiology::LegReadings::kSeconds;
    if (beside_) simulation_.run(std::max(0.0, reads - simulation_.time()));
    while (beside_ && simulation_.time() < job_.moment.seconds - kRunUp - kFrameStep) {
        const auto snapshot = simulation_.snapshot();
        accompany(*snapshot);
        studio_.read(*snapshot);
        simulation_.run(kFrameStep);
    }
}

void Film::accompany(const physiology::Snapshot& snapshot) {
    if (!beside_) return;
    beside_->run(snapshot.time - beside_->time());
    studio_.accompany(beside_->snapshot());
}

std::shared_ptr<const physiology::Snapshot> Film::start() {
    const auto watch = [this](const physiology::Snapshot& passed) {
        accompany(passed);
        studio_.watch(passed, job_.view);
        pass(passed);
    };
    for (const auto& event : job_.events) {
        simulation_.run(std::max(0.0, event.time - simulation_.time()));
        simulation_.apply(event.command);
        if (!beside_) continue;
        beside_->run(simulation_.time() - beside_->time());
        beside_->apply(event.command);
    }
    runUp();
    auto snapshot = runTo(simulation_, job_.moment, watch);
    begin_ = simulation_.time();
    note(*snapshot);
    return snapshot;
}

scene::ViewSpec Film::viewOf(const physiology::Snapshot& snapshot) {
    scene::ViewSpec view = job_.view;
    view.camera = director_.at(view, snapshot, studio_.aspect());
    if (view.mirrored) view.camera = scene::mirrored(view.camera);
    return view;
}

std::shared_ptr<const physiology::Snapshot> Film::at(double secondsAfterBegin) {
    simulation_.run(begin_ + secondsAfterBegin - simulation_.time());
    auto snapshot = simulation_.snapshot();
    note(*snapshot);
    return snapshot;
}

void Film::pass(const physiology::Snapshot& snapshot) {
    if (!job_.stride) return;
    stride_.add(snapshot);
    traces_.push_back(simulation_.trace());
}

void Film::note(const physiology::Snapshot& snapshot) {
    pass(snapshot);
    accompany(snapshot);
    if (job_.stride) studio_.note({traces_, stride_.trails()});
    if (!other_) return;
    other_->run(snapshot.time - other_->time());
    studio_.compare(other_->snapshot());
}

render::Image Film::picture() {
    const auto snapshot = start();
    return studio_.picture(snapshot, viewOf(*snapshot));
}

// The curtain rises at the beginning of a lesson's step, and falls at its end.
void Film::tell(int frame) {
    const auto at = static_cast<float>(frame), count = static_cast<float>(job_.out.lastFrame + 1);
    const float left = std::min(at, count - 1.0F - at) / static_cast<float>(job_.framesPerSecond);
    studio_.tell(at / count, std::clamp(1.0F - left / kCurtain, 0.0F, 1.0F));
}

void Film::takeFrames(const Sink& sink) {
    auto snapshot = start();
    for (int frame = 0; frame <= job_.out.lastFrame; ++frame) {
        tell(frame);
        if (frame > 0) snapshot = at(static_cast<double>(frame) / job_.framesPerSecond);
        const auto view = viewOf(*snapshot);
        if (wanted(frame))
            sink(frame, studio_.picture(snapshot, view));
        else
            studio_.watch(*snapshot, view);
    }
}

void Film::takeLoop(const Sink& sink) {
    const std::size_t bytes = std::size_t{4} * static_cast<std::size_t>(job_.studio.width) *
                              static_cast<std::size_t>(job_.studio.height);
    const LoopPlan plan = loopPlan(cycle_, job_.framesPerSecond, bytes);
    std::vector<render::Image> before; // one cycle earlier than the frames that dissolve into them
    start();
    for (int step = 1; step < 2 * plan.frames; ++step) {
        const auto snapshot = at(step * plan.step);
        const auto view = viewOf(*snapshot);
        const int frame = step - plan.frames;
        const int later = frame + plan.frames;
        const bool kept = frame < 0 && plan.dissolve(later) > 0.0F && wanted(later);
        if (!kept && !(frame >= 0 && wanted(frame))) {
            studio_.watch(*snapshot, view);
            continue;
        }
        auto image = studio_.picture(snapshot, view);
        if (kept) {
            before.push_back(std::move(image));
            continue;
        }
        const float share = plan.dissolve(frame);
        if (share > 0.0F) {
            mixInto(image, before.front(), share);
            before.erase(before.begin());
        }
        sink(frame, image);
    }
}

} // namespace app
