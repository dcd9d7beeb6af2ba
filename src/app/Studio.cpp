// SPDX-License-Identifier: Apache-2.0
#include "app/Studio.h"

#include <cmath>

#include "app/BakedLeg.h"
#include "app/EffectScales.h"
#include "app/FrameBuilder.h"
#include "app/LegendColor.h"
#include "app/SliceFollower.h"
#include "app/SliceKeeper.h"
#include "render/ImGuiBackend.h"
#include "ui/Interface.h"

namespace app {
namespace {

constexpr float kReferenceHeight = 720.0F; // px at which the legend has its normal size

float scaleFor(int height) {
    return std::max(static_cast<float>(height) / kReferenceHeight, 0.6F);
}

render::RendererOptions rendererOptions(const Studio::Options& options) {
    render::RendererOptions result;
    result.width = options.width;
    result.height = options.height;
    result.validation = options.validation;
    return result;
}

} // namespace

struct Studio::State {
    State(const World& world_, const std::shared_ptr<const physiology::NetworkLayout>& layout,
          const Options& options_)
        : world(world_), options(options_), renderer(rendererOptions(options_)),
          interface(scaleFor(options_.height)), overlay(renderer),
          geometry(loadGeometry(world_, *layout, options_.ceap)),
          frames(world_, *layout, geometry, options_.seed),
          texts(ui::Texts::load(world_.assets, options_.language)), labels(options_.labels, geometry) {
        renderer.upload(geometry);
        frames.limitParticles(renderer.mostParticles({options.quality, 1.0F}));
        frames.cutThrough(geometry, sliceSide(options_.quality));
    }

    World world;
    Options options;
    render::Renderer renderer;
    ui::Interface interface;
    render::ImGuiBackend overlay;
    scene::LegGeometry geometry;
    FrameBuilder frames;
    ui::Texts texts;
    LabelAnchors labels;
    ui::StrideView stride;
    std::vector<float> bareArea;
    ui::QuantityColor color = legendColor();
};

Studio::Studio(const World& world, const std::shared_ptr<const physiology::NetworkLayout>& layout,
               const Options& options)
    : state_(std::make_unique<State>(world, layout, options)) {}

Studio::~Studio() = default;

void Studio::watch(const physiology::Snapshot& snapshot, const scene::ViewSpec& view) {
    state_->frames.build(snapshot, view);
}

void Studio::draw(const std::shared_ptr<const physiology::Snapshot>& snapshot, const scene::ViewSpec& view) {
    const auto& frame = state_->frames.build(*snapshot, view);
    scene::ViewSpec seen = view;
    SliceFollower().follow(seen, frame.slice.get());
    ui::Model model;
    model.shown = snapshot;
    model.slice = frame.slice;
    model.particleVolume = frame.particleVolume;
    model.patient = snapshot->patient;
    model.view = seen;
    noteEffects(frame, model);
    model.title = state_->options.title;
    model.caption = state_->options.caption;
    model.labels =
        state_->labels.at({*snapshot, frame.garmentPressure, state_->bareArea}, state_->options.language);
    model.stride = state_->stride;
    model.labelReach = state_->options.labelReach;
    state_->overlay.newFrame();
    state_->interface.showPicture({state_->options.width, state_->options.height, 0.0F, {}},
                                  {model, {}, *state_->world.leg, state_->texts, state_->color});
    state_->renderer.draw(frame, seen, {state_->options.quality, 1.0F}, render::ImGuiBackend::record);
}

render::Image Studio::picture(const std::shared_ptr<const physiology::Snapshot>& snapshot,
                              const scene::ViewSpec& view) {
    draw(snapshot, view);
    return state_->renderer.readback();
}

void Studio::note(ui::StrideView stride) {
    state_->stride = std::move(stride);
}

void Studio::compare(std::vector<float> bareArea) {
    state_->bareArea = std::move(bareArea);
}

const scene::LegGeometry& Studio::geometry() const {
    return state_->geometry;
}

render::Renderer& Studio::renderer() {
    return state_->renderer;
}

} // namespace app
