// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/RenderJob.h"
#include "app/SceneDirector.h"
#include "app/StrideRecord.h"
#include "physiology/Simulation.h"

namespace app {

// Takes the pictures of a job, one after the other. Every picture depends on its number alone, not on where
// the range begins that is asked for: the simulation, the blood and the camera go through all frames before
// it.
class Film {
public:
    Film(const RenderJob& job, const World& world); // throws core::DataError

    using Sink = std::function<void(int frame, const render::Image&)>;
    render::Image picture();
    void takeFrames(const Sink& sink);
    // One cycle of the activity, or a few seconds of one that has none, whose end dissolves into its
    // beginning.
    void takeLoop(const Sink& sink);

    Studio& studio() { return studio_; }

private:
    std::shared_ptr<const physiology::Snapshot> start();
    scene::ViewSpec viewOf(const physiology::Snapshot& snapshot);
    std::shared_ptr<const physiology::Snapshot> at(double secondsAfterBegin);
    void runUp();
    void pass(const physiology::Snapshot& snapshot);
    void accompany(const physiology::Snapshot& snapshot); // the leg beside, up to the same time
    void note(const physiology::Snapshot& snapshot);      // for what the pictures tell of the stride
    void tell(int frame);
    bool wanted(int frame) const { return frame >= job_.out.firstFrame && frame <= job_.out.lastFrame; }

    const RenderJob& job_;
    double cycle_; // s
    physiology::Simulation simulation_;
    Studio studio_;
    SceneDirector director_;
    std::optional<physiology::Simulation> other_; // the same leg in the state that the picture compares with
    std::optional<physiology::Simulation> beside_;
    StrideRecord stride_;
    std::vector<physiology::Trace> traces_; // since the first step, for a picture of a stride
    double begin_ = 0.0;
};

// How a loop is cut: frames of one cycle, and how many of them dissolve into those before its begin.
struct LoopPlan {
    int frames = 0, dissolved = 0;
    double step = 0.0; // s between frames
    // Share of the frame one cycle earlier in a frame of the loop: 0 first, and 1 would be right after the
    // last.
    float dissolve(int frame) const {
        const int into = frame - (frames - dissolved);
        return into > 0 ? static_cast<float>(into) / static_cast<float>(dissolved) : 0.0F;
    }
};
LoopPlan loopPlan(double cycleSeconds, int framesPerSecond, std::size_t bytesPerFrame);
void mixInto(render::Image& image, const render::Image& other,
             float share); // 0: the image itself .. 1: the other

// s of what the patient does; a few where that has no cycle.
double cycleOf(const physiology::Patient& patient, const World& world);

} // namespace app
