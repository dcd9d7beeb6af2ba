// SPDX-License-Identifier: Apache-2.0
#include "app/Studio.h"

#include <cmath>
#include <optional>

#include "app/BackwardFlow.h"
#include "app/BakedLeg.h"
#include "app/EffectScales.h"
#include "app/FrameBuilder.h"
#include "app/LegendColor.h"
#include "app/Pair.h"
#include "app/ShownTexts.h"
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

// A picture for keeps has the time to be drawn at four times its pixels, which smooths what a filter cannot;
// one as large as a wall is fine enough.
float finenessOf(const Studio::Options& options) {
    constexpr int kFine = 1920 * 1200; // px
    return options.quality == render::Quality::high && options.width * options.height <= kFine ? 2.0F : 1.0F;
}

render::RendererOptions rendererOptions(const Studio::Options& options) {
    render::RendererOptions result;
    result.width = options.width;
    result.height = options.height;
    result.validation = options.validation;
    result.finest = finenessOf(options);
    return result;
}

// Which takes a while, and needs no turn to draw.
scene::LegGeometry uploaded(scene::LegGeometry geometry, render::Renderer& renderer) {
    renderer.upload(geometry);
    return geometry;
}

ui::PairModel pairModelOf(const Studio::Options& options, const PairReadings& readings) {
    ui::PairModel model;
    model.open = true;
    model.names = {options.pair[0], options.pair[1]};
    model.figures = readings.figures();
    model.seconds = readings.seconds();
    return model;
}

} // namespace

// The leg beside the other.
struct BesideLeg {
    BesideLeg(const World& world, const physiology::NetworkLayout& layout, const scene::LegGeometry& geometry,
              const Studio::Options& options)
        : frames(world, layout, geometry, options.seed), readings(*world.leg, world.assets) {
        frames.cutThrough(geometry, sliceSide(options.quality));
    }
    FrameBuilder frames;
    PairReadings readings;
    std::shared_ptr<const physiology::Snapshot> shown;
};

struct Studio::State {
    State(const World& world_, const std::shared_ptr<const physiology::NetworkLayout>& layout,
          const Options& options_)
        : world(world_), options(options_), renderer(rendererOptions(options_)),
          geometry(uploaded(loadGeometry(world_, *layout, options_.ceap), renderer)),
          frames(world_, *layout, geometry, options_.seed),
          texts(shownTexts(world_.assets, options_.language)), labels(options_.labels, geometry),
          turn(std::in_place, options_.turns, &context),
          interface(options_.scale > 0.0F ? options_.scale : scaleFor(options_.height)),
          palettes(scene::PaletteSet(world_.assets).of(options_.colorVision)) {
        const ui::Model written = titled();
        const ui::Choices none;
        interface.prepare({written, none, *world.leg, texts, color});
        overlay.emplace(renderer);
        frames.limitParticles(renderer.mostParticles({options.quality, 1.0F}));
        frames.cutThrough(geometry, sliceSide(options_.quality));
        turn.reset();
        if (!options.pair.empty()) pair.emplace(world_, *layout, geometry, options_);
    }

    ui::Model titled() const {
        ui::Model model;
        model.title = options.title;
        model.caption = options.caption;
        model.lesson = options.lesson;
        model.profile.colorVision = options.colorVision;
        model.palettes = palettes;
        if (!options.pair.empty()) model.pair.names = {options.pair[0], options.pair[1]};
        for (const SceneLabel& label : options.labels) // for their letters; places follow with each picture
            model.labels.push_back({label.of, label.words.in(options.language), {}, label.side});
        return model;
    }

    World world;
    Options options;
    render::Renderer renderer;
    scene::LegGeometry geometry;
    FrameBuilder frames;
    ui::Texts texts;
    LabelAnchors labels;
    ImGuiContext* context = nullptr;
    std::optional<ui::DrawingTurn> turn; // while the interface is made
    ui::Interface interface;
    std::optional<render::ImGuiBackend> overlay; // once the letters are there
    ui::StrideView stride;
    std::shared_ptr<const physiology::Snapshot> other;
    std::shared_ptr<const scene::Palettes> palettes;
    ui::QuantityColor color = legendColor(palettes);
    std::optional<BesideLeg> pair;

    render::RenderSettings settings() const { return {options.quality, finenessOf(options), palettes}; }
    ui::Interface::Frame size() const { return {options.width, options.height, 0.0F, {}}; }
    ui::Model modelOf(const std::shared_ptr<const physiology::Snapshot>& snapshot,
                      const scene::ViewSpec& seen, const scene::FrameInput& frame) const;
    std::vector<ui::PictureLabel> namesOn(const physiology::Snapshot& snapshot,
                                          const scene::FrameInput& frame, std::size_t leg) const;
    void tellClass(int ceap, ui::Model& model) const;
    void drawPair(const scene::FrameInput& frame, const scene::ViewSpec& seen, ui::Model& model);
    void show(const ui::Model& model) {
        overlay->newFrame();
        interface.showPicture(size(), {model, {}, *world.leg, texts, color});
    }
};

Studio::Studio(const World& world, const std::shared_ptr<const physiology::NetworkLayout>& layout,
               const Options& options)
    : state_(std::make_unique<State>(world, layout, options)) {}

Studio::~Studio() {
    ImGuiContext* context = state_->context;
    const ui::DrawingTurn turn(state_->options.turns, &context);
    state_.reset();
}

void Studio::watch(const physiology::Snapshot& snapshot, const scene::ViewSpec& view) {
    state_->frames.build(snapshot, view);
    auto& pair = state_->pair;
    if (!pair || !pair->shown) return;
    pair->frames.build(*pair->shown, view);
    pair->readings.add(snapshot, *pair->shown);
}

void Studio::accompany(std::shared_ptr<const physiology::Snapshot> second) {
    state_->pair->shown = std::move(second);
}

void Studio::read(const physiology::Snapshot& first) {
    state_->pair->readings.add(first, *state_->pair->shown);
}

float Studio::aspect() const {
    const auto& options = state_->options;
    const ui::DrawingTurn turn(options.turns, &state_->context);
    if (options.lesson.playing)
        return aspectOf(state_->interface.lessonPane(state_->size(), state_->titled()));
    if (!state_->pair) return static_cast<float>(options.width) / static_cast<float>(options.height);
    ui::Model model;
    model.title = options.title;
    model.pair = pairModelOf(options, state_->pair->readings);
    return aspectOf(state_->interface.pairInPicture(state_->size(), model).panes[0]);
}

// Below the scene's words, or instead of them where it has none.
void Studio::State::tellClass(int ceap, ui::Model& model) const {
    if (ceap <= 0) return;
    const std::string key = std::string("ceap.").append(std::to_string(ceap));
    const std::string name = texts(key), words = texts(key + ".text");
    if (model.title.empty()) {
        model.title = name;
        model.caption = words;
    } else {
        model.caption.append(model.caption.empty() ? "" : "\n\n").append(name).append("\n").append(words);
    }
}

// Of one of two legs, or of the only one.
std::vector<ui::PictureLabel> Studio::State::namesOn(const physiology::Snapshot& snapshot,
                                                     const scene::FrameInput& frame, std::size_t leg) const {
    auto names = labels.at(
        {snapshot, frame.garmentPressure, other.get(), &frame.cellQuantity, frame.slice.get(), &texts, leg},
        options.language);
    for (auto& label : names)
        label.words = texts.number(label.words);
    return names;
}

ui::Model Studio::State::modelOf(const std::shared_ptr<const physiology::Snapshot>& snapshot,
                                 const scene::ViewSpec& seen, const scene::FrameInput& frame) const {
    ui::Model model = titled();
    model.shown = snapshot;
    model.slice = frame.slice;
    model.particleVolume = frame.particleVolume;
    model.patient = snapshot->patient;
    model.view = seen;
    if (seen.legend) tellClass(snapshot->patient.ceap, model);
    noteEffects(frame, model);
    model.labels = namesOn(*snapshot, frame, 0);
    if (other) model.lumenNote = noteKeyOf(options.compared);
    if (options.alone)
        model.backward = seesBackwardFlow(
            frame, geometry, seen, static_cast<float>(options.width) / static_cast<float>(options.height));
    model.stride = stride;
    model.labelReach = options.labelReach;
    return model;
}

void Studio::State::drawPair(const scene::FrameInput& frame, const scene::ViewSpec& seen, ui::Model& model) {
    pair->readings.add(*model.shown, *pair->shown);
    model.pair = pairModelOf(options, pair->readings);
    auto beside = viewBeside(seen, *pair->shown);
    const auto& second = pair->frames.build(*pair->shown, beside);
    SliceFollower().follow(beside, second.slice.get());
    model.pair.pictures = {
        {{seen, namesOn(*model.shown, frame, 0)}, {beside, namesOn(*pair->shown, second, 1)}}};
    const auto places = interface.pairInPicture(size(), model).panes;
    if (options.alone)
        model.backward = seesBackwardFlow(frame, geometry, seen, aspectOf(places[0])) ||
                         seesBackwardFlow(second, geometry, beside, aspectOf(places[1]));
    show(model);
    renderer.drawBoth({pictureIn(places[0], frame, seen), pictureIn(places[1], second, beside)}, settings(),
                      render::ImGuiBackend::record);
}

void Studio::draw(const std::shared_ptr<const physiology::Snapshot>& snapshot, const scene::ViewSpec& view) {
    const auto& frame = state_->frames.build(*snapshot, view);
    scene::ViewSpec seen = view;
    SliceFollower().follow(seen, frame.slice.get());
    auto model = state_->modelOf(snapshot, seen, frame);
    const ui::DrawingTurn turn(state_->options.turns, &state_->context);
    if (state_->pair && state_->pair->shown) return state_->drawPair(frame, seen, model);
    state_->show(model);
    if (model.lesson.playing)
        return state_->renderer.drawIn(
            pictureIn(state_->interface.lessonPane(state_->size(), model), frame, seen), state_->settings(),
            render::ImGuiBackend::record);
    state_->renderer.draw(frame, seen, state_->settings(), render::ImGuiBackend::record);
}

render::Image Studio::picture(const std::shared_ptr<const physiology::Snapshot>& snapshot,
                              const scene::ViewSpec& view) {
    draw(snapshot, view);
    return state_->renderer.readback();
}

void Studio::note(ui::StrideView stride) {
    state_->stride = std::move(stride);
}

void Studio::tell(float through, float curtain) {
    state_->options.lesson.show.through = through;
    state_->options.lesson.curtain = curtain;
}

void Studio::compare(std::shared_ptr<const physiology::Snapshot> other) {
    state_->other = std::move(other);
}

const scene::LegGeometry& Studio::geometry() const {
    return state_->geometry;
}

render::Renderer& Studio::renderer() {
    return state_->renderer;
}

} // namespace app
