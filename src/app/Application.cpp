// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"

#include <algorithm>
#include <cmath>

#include "app/BakedLeg.h"
#include "app/Choices.h"
#include "app/LegendColor.h"
#include "app/Pair.h"
#include "app/Shortcuts.h"
#include "app/SliceKeeper.h"
#include "app/lecture/LectureRooms.h"
#include "core/DataError.h"
#include "core/Log.h"

namespace app {

// Time between frames, and how many there are per second, smoothed.
class Application::Clock {
public:
    double tick() {
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - last_).count();
        last_ = now;
        if (seconds > kSlept)
            core::log::warn("{:.0f} s without a picture: the machine stood still; it goes on from here",
                            seconds);
        smoothed_ += 0.1 * (seconds - smoothed_);
        return seconds;
    }
    double framesPerSecond() const { return 1.0 / std::max(smoothed_, 1e-6); }

private:
    static constexpr double kSlept = 60.0; // s
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
    double smoothed_ = 1.0 / 30.0;
};

namespace {

bool goesDown(const ui::InputEvent& event) {
    const auto* key = std::get_if<ui::KeyChanged>(&event);
    const auto* button = std::get_if<ui::ButtonChanged>(&event);
    return (key && key->down) || (button && button->down);
}

constexpr float kLensPerNotch = 1.12F;

render::RendererOptions rendererOptions(const Application::Options& options, const Window& window) {
    const auto size = window.size();
    return {size.width, size.height, options.validation, &window.surface(), options.faults};
}

std::future<std::unique_ptr<render::Renderer>> rendererFor(const Application::Options& options,
                                                           const Window& window) {
    return std::async(std::launch::async, [wanted = rendererOptions(options, window)] {
        return std::make_unique<render::Renderer>(wanted);
    });
}

float interfaceScale(const Application::Options& options, const Window& window) {
    return options.scale ? options.scale(window.size()) : window.scale();
}

std::optional<InputScript> scriptFrom(const std::filesystem::path& file) {
    if (file.empty()) return std::nullopt;
    return InputScript(file);
}

} // namespace

Application::Application(const World& world, const Options& options)
    : world_(world), options_(options), window_(options.window), coming_(rendererFor(options, window_)),
      interface_(interfaceScale(options, window_), options.attendant != nullptr),
      session_(world, options.start), signs_(world.assets, *world.leg),
      drawnClass_(options.start.patient.ceap),
      geometry_(loadGeometry(world, *session_.model().shown->layout, drawnClass_)),
      frames_(world, *session_.model().shown->layout, geometry_, options.start.patient.seed),
      choices_(choicesOf(world)), color_(legendColor(session_.model().palettes)),
      script_(scriptFrom(options.script)), clock_(std::make_unique<Clock>()), size_(window_.size()),
      caretaker_(options.monitoring, options.mode), remembering_(options.remembered) {
    if (!options.attendant) remembering_.begin(session_, world_);
    interface_.prepare(stage());
    const auto prepared = render::prepare(geometry_);
    guarded([&] { startDrawing(coming_.get(), *prepared); });
    prepareFrames();
    if (options.attendant)
        attendant_ = options.attendant({world_, session_, geometry_});
    else if (!options.camera.follow.none())
        director_.emplace(options.camera, geometry_, *world_.leg);
}

void Application::prepareFrames() {
    frames_.limitParticles(renderer_->mostParticles(options_.settings));
    frames_.cutThrough(geometry_, sliceSide(options_.settings.quality));
}

// Veins are varicose, or not, in their shape: another class may need another leg.
void Application::followClass() {
    const int shown = session_.model().shown->patient.ceap;
    const bool same = signs_.varicosityOf(shown) == signs_.varicosityOf(drawnClass_);
    drawnClass_ = shown;
    if (same) return;
    const auto& layout = *session_.model().shown->layout;
    geometry_ = loadGeometry(world_, layout, drawnClass_);
    frames_ = FrameBuilder(world_, layout, geometry_, options_.start.patient.seed);
    prepareFrames();
    besideFrames_.reset();
    guarded([&] { renderer_->upload(geometry_); });
    lesson_.forget();
    session_.lecture().structures.forget();
    if (director_) director_.emplace(options_.camera, geometry_, *world_.leg);
}

Application::~Application() {
    const ui::DrawingTurn turn(&session_.lecture().turns);
    notes_.release(interface_);
}

void Application::startDrawing(std::unique_ptr<render::Renderer> renderer,
                               const render::MeshTables& prepared) {
    renderer_ = std::move(renderer);
    overlay_.emplace(*renderer_);
    renderer_->upload(geometry_, prepared);
}

// A driver that crashed or was updated takes its device along; all there was is made anew.
void Application::recover(const render::DeviceLost& first) {
    constexpr int kMostLosses = 3;
    for (std::string why = first.what();;) {
        ++allLosses_;
        if (++losses_ > kMostLosses) throw render::DeviceLost(why);
        core::log::warn("{}; starting the picture again", why);
        notes_.release(interface_);
        overlay_.reset();
        renderer_.reset();
        auto options = rendererOptions(options_, window_);
        options.faults = {};
        try {
            return startDrawing(std::make_unique<render::Renderer>(options), *render::prepare(geometry_));
        } catch (const render::DeviceLost& again) {
            why = again.what();
        }
    }
}

template <typename Work>
bool Application::guarded(const Work& work) {
    try {
        work();
        return true;
    } catch (const render::DeviceLost& lost) {
        recover(lost);
        return false;
    }
}

void Application::draw(const scene::FrameInput& picture, const scene::ViewSpec& view) {
    options_.settings.palettes = session_.model().palettes;
    if (guarded([&] { drawOnce(picture, view); })) losses_ = 0;
}

// A dark screen is drawn once, and again now and then, as something else may have been drawn over it.
bool Application::sleeps(double seconds) {
    constexpr double kAgain = 2.0; // s
    if (!attendant_ || !attendant_->rests()) {
        asleep_ = kAgain;
        return false;
    }
    const bool again = asleep_ >= kAgain;
    asleep_ = again ? seconds : asleep_ + seconds;
    return !again;
}

void Application::drawOnce(const scene::FrameInput& picture, const scene::ViewSpec& view) {
    if (const auto pane = onlyPane())
        return renderer_->drawIn(pictureIn(*pane, picture, view), options_.settings,
                                 render::ImGuiBackend::record);
    if (besidePicture_ == nullptr)
        return renderer_->draw(picture, view, options_.settings, render::ImGuiBackend::record);
    const auto panes = interface_.pairInWindow(windowFrame(), session_.model()).panes;
    const auto other = viewBeside(view, *session_.beside());
    renderer_->drawBoth({pictureIn(panes[0], picture, view), pictureIn(panes[1], *besidePicture_, other)},
                        options_.settings, render::ImGuiBackend::record);
}

const scene::FrameInput* Application::buildBeside(const scene::ViewSpec& view) {
    if (!session_.beside()) {
        besideFrames_.reset();
        return nullptr;
    }
    if (!besideFrames_) {
        besideFrames_.emplace(world_, *session_.beside()->layout, geometry_, options_.start.patient.seed);
        besideFrames_->limitParticles(renderer_->mostParticles(options_.settings));
        besideFrames_->cutThrough(geometry_, sliceSide(options_.settings.quality));
    }
    besideFrames_->hold(session_.showsPast());
    return &besideFrames_->build(*session_.beside(), viewBeside(view, *session_.beside()));
}

void Application::tellStart() const {
    renderer_->finish();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - options_.began;
    core::log::info("first picture after {:.1f} s", passed.count());
}

int Application::run() {
    bool more = frame();
    caretaker_.ready();
    if (options_.tellsStart) tellStart();
    while (more)
        more = frame();
    finish();
    return attendant_ ? attendant_->ending().value_or(0) : 0;
}

bool Application::frame() {
    window_.poll(size_.width == 0 || (attendant_ && attendant_->rests()));
    if (script_) script_->advance(window_, interface_.marks(), session_.model(), session_.texts().language());
    const ui::DrawingTurn turn(&session_.lecture().turns);
    session_.lecture().keepsakes.look({size_.width, size_.height, options_.settings.quality});
    auto events = window_.input().nextFrame();
    const double seconds = clock_->tick();
    session_.refresh(seconds);
    remembering_.look(session_, window_, seconds);
    if (attendant_) attendant_->lead(events, seconds, window_.size());
    if (sleeps(seconds)) {
        tellHouse();
        return goesOn();
    }
    // With the letters of another language.
    if (interface_.prepare(stage())) guarded([&] { overlay_.emplace(*renderer_); });
    overlay_->newFrame();
    direct(seconds);
    scene::ViewSpec view = easing_.shown(session_.model().view, session_.model().profile.reducedMotion
                                                                    ? ViewEasing::kAtOnce
                                                                    : 1.0 / clock_->framesPerSecond());
    followClass();
    frames_.swell(session_.swelling());
    frames_.hold(session_.showsPast());
    const auto& picture = frames_.build(*session_.model().shown, view);
    besidePicture_ = buildBeside(view);
    session_.noteSlice(picture.slice);
    if (!attendant_) session_.lecture().structures.see(geometry_, picture, pictureRoom(), session_);
    session_.noteFrame(picture);
    session_.noteBackward(backward_.look([&] { return seesBackward(picture, view); }, seconds));
    session_.noteParticles(picture.particleVolume);
    lesson_.name(session_, picture);
    session_.lecture().quiz.lead(session_, {geometry_, picture, *world_.leg, seconds, aspect()});
    view.camera = session_.model().view.camera; // of this picture, whatever the panels ask for
    if (attendant_)
        attendant_->show(interface_, nextFrame(events), stage());
    else
        showPanels(events, picture);
    draw(picture, view);
    if (!attendant_) notes_.follow({window_, interface_, *renderer_}, session_, stage(), seconds);
    tellHouse();
    return goesOn();
}

bool Application::seesBackward(const scene::FrameInput& picture, const scene::ViewSpec& view) const {
    if (seesBackwardFlow(picture, geometry_, view, aspect())) return true;
    return besidePicture_ != nullptr &&
           seesBackwardFlow(*besidePicture_, geometry_, viewBeside(view, *session_.beside()), aspect());
}

void Application::showPanels(const std::vector<ui::InputEvent>& events, const scene::FrameInput& picture) {
    const auto requests = interface_.showPanels(nextFrame(events), stage());
    if (std::any_of(events.begin(), events.end(), goesDown)) session_.beginGesture();
    look(events);
    point(events, picture);
    session_.carryOut(requests);
    if (!interface_.wantsKeys()) session_.carryOut(shortcutsOf(events, session_.model()));
}

bool Application::goesOn() {
    if (attendant_ && attendant_->ending()) return false;
    if (window_.closing() && attendant_ && !attendant_->mayBeClosed() && !script_) window_.stay();
    return !window_.closing() && !session_.ended();
}

ui::Interface::Stage Application::stage() const {
    return {session_.model(), choices_, *world_.leg, session_.texts(), color_};
}

ui::Interface::Frame Application::nextFrame(std::vector<ui::InputEvent> events) {
    const auto size = window_.size();
    if (size != size_) guarded([&] { renderer_->resize(size.width, size.height); });
    size_ = size;
    session_.noteDrawing(renderer_->device().name, clock_->framesPerSecond());
    return {std::max(size.width, 1), std::max(size.height, 1),
            static_cast<float>(1.0 / clock_->framesPerSecond()), std::move(events)};
}

void Application::tellHouse() {
    if (!attendant_)
        return caretaker_.look(
            {clock_->framesPerSecond(), allLosses_, session_.model().patient.activity, {}});
    auto told = attendant_->told();
    caretaker_.look({clock_->framesPerSecond(), allLosses_, std::move(told.shows), std::move(told.choices)});
}

void Application::look(const std::vector<ui::InputEvent>& events) {
    const auto pane = interface_.legPane(windowFrame(), session_.model());
    const glm::vec2 screen(std::max(pane.right, 1.0F), std::max(pane.bottom, 1.0F));
    const bool free = !interface_.wantsPointer();
    if (besidePicture_ == nullptr && !session_.lessons().plays())
        if (const auto plane = plane_.follow(events, session_.model().view, free, screen, window_.scale()))
            session_.cut(*plane);
    const auto moved = camera_.move(session_.model().view.camera, events, free && !plane_.holds(), screen);
    if (!moved) return;
    session_.look(*moved);
    director_.reset();
    lesson_.letGo();
}

// A camera that follows goes on doing so until someone moves it or asks for another view.
void Application::direct(double seconds) {
    if (session_.lessons().plays()) {
        director_.reset();
        return lesson_.lead(session_, geometry_, *world_.leg, seconds, aspect());
    }
    lesson_.forget();
    if (const auto camera = session_.lecture().structures.takeCamera()) {
        director_.emplace(options_.camera = *camera, geometry_, *world_.leg);
        directed_.reset();
    }
    if (session_.lecture().quiz.plays()) director_.reset();
    if (!director_) return;
    const ui::Model& model = session_.model();
    if (directed_ && model.view.camera.target != *directed_) return director_.reset();
    auto camera = director_->at(model.view, *model.shown, aspect());
    if (model.view.mirrored) camera = scene::mirrored(camera);
    session_.look(camera);
    directed_ = camera.target;
}

// Clicks select, a resting pointer is told what it rests on, and the lens goes with it.
void Application::point(const std::vector<ui::InputEvent>& events, const scene::FrameInput& picture) {
    const bool free = !interface_.wantsPointer();
    pointer_.follow(events, free, window_.scale(), 1.0 / clock_->framesPerSecond());
    const auto pointed = free ? pointer_.place() : std::nullopt;
    window_.hideCursor(session_.lecture().presenter.point(pointed, 1.0 / clock_->framesPerSecond(),
                                                          !session_.model().profile.reducedMotion));
    const auto& view = session_.model().view;
    if (const auto place = pointer_.place(); place && pointer_.moved() && free && view.lens.on)
        session_.moveLens(paneAt(*place, picture).share(*place));
    if (pointer_.moved()) session_.hover({});
    if (const float notches = pointer_.shiftWheel(); notches != 0.0F && view.lens.on)
        session_.sizeLens(std::pow(kLensPerNotch, notches));
    if (view.axial) return session_.hover({}); // a slice has names of its own
    if (const auto place = pointer_.clicked())
        if (const auto hit = hitAt(*place, picture)) session_.select(hit->id);
    if (const auto place = pointer_.rested())
        if (const auto hit = hitAt(*place, picture)) session_.hover({hit->id, *place});
}

void Application::finish() {
    remembering_.finish(session_, window_);
    if (!options_.log.empty()) session_.writeLog(options_.log);
    const auto messages = renderer_->validationMessages();
    if (options_.validation && !messages.empty())
        throw core::RuntimeFailure("Vulkan validation: " + std::to_string(messages.size()) +
                                   " messages, the first: " + messages.front());
    if (script_ && !script_->complete())
        throw core::RuntimeFailure(options_.script.string() +
                                   ": the window closed before the script was over");
}

} // namespace app
