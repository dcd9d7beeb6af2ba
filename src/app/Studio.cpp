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
#include "core/Log.h"
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
    const bool finer = options.forKeeps && options.quality == render::Quality::high &&
                       options.width * options.height <= kFine;
    return finer ? 2.0F : 1.0F;
}

render::RendererOptions rendererOptions(const Studio::Options& options, bool faulty) {
    render::RendererOptions result;
    result.width = options.width;
    result.height = options.height;
    result.validation = options.validation;
    result.finest = finenessOf(options);
    if (faulty) result.faults = options.faults;
    return result;
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
        : world(world_), options(options_), geometry(loadGeometry(world_, *layout, options_.ceap)),
          frames(world_, *layout, geometry, options_.seed),
          texts(shownTexts(world_.assets, options_.language)), labels(options_.labels, geometry),
          turn(std::in_place, options_.turns, &context),
          interface(options_.scale > 0.0F ? options_.scale : scaleFor(options_.height)),
          palettes(scene::PaletteSet(world_.assets).of(options_.colorVision)) {
        const ui::Model written = titled();
        const ui::Choices none;
        interface.prepare({written, none, *world.leg, texts, color});
        turn.reset();
        guarded([] {});
        frames.limitParticles(renderer->mostParticles({options.quality, 1.0F}));
        frames.cutThrough(geometry, sliceSide(options_.quality));
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
    int begun = 0; // renderers
    std::unique_ptr<render::Renderer> renderer;
    scene::LegGeometry geometry;
    FrameBuilder frames;
    ui::Texts texts;
    LabelAnchors labels;
    ImGuiContext* context = nullptr;
    std::optional<ui::DrawingTurn> turn; // while the interface is made
    ui::Interface interface;
    std::optional<render::ImGuiBackend> overlay; // once the letters are there and the leg is uploaded
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
    // One picture, so that it can be drawn again.
    struct Shot {
        const scene::FrameInput& frame;
        scene::ViewSpec seen, beside;
        ui::Model model;
        const scene::FrameInput* second = nullptr; // of the leg beside
        std::array<ui::Rect, 2> panes{};
    };
    Shot shotOf(const std::shared_ptr<const physiology::Snapshot>& snapshot, const scene::ViewSpec& view);
    void addBeside(Shot& shot);
    void draw(const Shot& shot);
    void begin();
    void end();
    // Work for the graphics device. Where that is lost all is made anew, and the work done again: nothing of
    // a picture depends on the one before it.
    template <typename Work>
    void guarded(const Work& work);
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

void Studio::State::begin() {
    renderer =
        std::make_unique<render::Renderer>(rendererOptions(options, begun++ < options.faultyRenderers));
    renderer->upload(geometry);
    const ui::DrawingTurn mine(options.turns, &context);
    overlay.emplace(*renderer);
}

void Studio::State::end() {
    const ui::DrawingTurn mine(options.turns, &context);
    overlay.reset();
    renderer.reset();
}

template <typename Work>
void Studio::State::guarded(const Work& work) {
    constexpr int kMostLosses = 3; // in a row
    for (int losses = 0;;) {
        try {
            if (!overlay) begin();
            return work();
        } catch (const render::DeviceLost& lost) {
            if (++losses > kMostLosses) throw;
            core::log::warn("{}; drawing the picture again", lost.what());
            end();
        }
    }
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

void Studio::State::addBeside(Shot& shot) {
    ui::Model& model = shot.model;
    pair->readings.add(*model.shown, *pair->shown);
    model.pair = pairModelOf(options, pair->readings);
    shot.beside = viewBeside(shot.seen, *pair->shown);
    shot.second = &pair->frames.build(*pair->shown, shot.beside);
    SliceFollower().follow(shot.beside, shot.second->slice.get());
    model.pair.pictures = {{{shot.seen, namesOn(*model.shown, shot.frame, 0)},
                            {shot.beside, namesOn(*pair->shown, *shot.second, 1)}}};
    const ui::DrawingTurn mine(options.turns, &context);
    shot.panes = interface.pairInPicture(size(), model).panes;
    if (options.alone)
        model.backward = seesBackwardFlow(shot.frame, geometry, shot.seen, aspectOf(shot.panes[0])) ||
                         seesBackwardFlow(*shot.second, geometry, shot.beside, aspectOf(shot.panes[1]));
}

Studio::State::Shot Studio::State::shotOf(const std::shared_ptr<const physiology::Snapshot>& snapshot,
                                          const scene::ViewSpec& view) {
    Shot shot{frames.build(*snapshot, view), view, {}, {}};
    SliceFollower().follow(shot.seen, shot.frame.slice.get());
    shot.model = modelOf(snapshot, shot.seen, shot.frame);
    if (pair && pair->shown) addBeside(shot);
    return shot;
}

void Studio::State::draw(const Shot& shot) {
    const ui::DrawingTurn mine(options.turns, &context);
    show(shot.model);
    if (shot.second != nullptr)
        return renderer->drawBoth({pictureIn(shot.panes[0], shot.frame, shot.seen),
                                   pictureIn(shot.panes[1], *shot.second, shot.beside)},
                                  settings(), render::ImGuiBackend::record);
    if (shot.model.lesson.playing)
        return renderer->drawIn(pictureIn(interface.lessonPane(size(), shot.model), shot.frame, shot.seen),
                                settings(), render::ImGuiBackend::record);
    renderer->draw(shot.frame, shot.seen, settings(), render::ImGuiBackend::record);
}

void Studio::draw(const std::shared_ptr<const physiology::Snapshot>& snapshot, const scene::ViewSpec& view) {
    const auto shot = state_->shotOf(snapshot, view);
    state_->guarded([&] { state_->draw(shot); });
}

render::Image Studio::picture(const std::shared_ptr<const physiology::Snapshot>& snapshot,
                              const scene::ViewSpec& view) {
    const auto shot = state_->shotOf(snapshot, view);
    render::Image image;
    state_->guarded([&] {
        state_->draw(shot);
        image = state_->renderer->readback();
    });
    return image;
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
    return *state_->renderer;
}

} // namespace app
