// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/KioskRoom.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <ctime>

#include "app/Choices.h"
#include "app/Version.h"
#include "core/Log.h"
#include "exhibit/PixelShift.h"
#include "exhibit/Vitals.h"
#include "ui/kiosk/KioskLayout.h"

namespace app {
namespace {

constexpr float kTurnPerScreen = 3.6F; // rad for a drag over the whole height
constexpr double kVeil = 0.6;          // s, into the dark and out of it, between two scenes
constexpr double kSaveEvery = 60.0;    // s

long long secondsSinceEpoch() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

std::string dayOf(long long seconds) {
    const auto at = static_cast<std::time_t>(seconds);
    std::tm parts{};
    localtime_r(&at, &parts);
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
    return text.data();
}

// Side by side on the screen: those of the configuration, or all where it only says which is the first.
std::vector<std::string> offered(const World& world, const std::vector<std::string>& configured) {
    if (configured.size() > 1) return configured;
    std::vector<std::string> out;
    for (const auto& language : choicesOf(world).languages)
        out.push_back(language.id);
    return out;
}

KioskKeys::Controls controlsOf(const ui::ControlMarks& marks) {
    KioskKeys::Controls out = marks.all();
    std::erase_if(out, [](const auto& each) { return !each.first.starts_with("kiosk."); }); // no control
    return out;
}

bool within(const ui::Rect& rect, const glm::vec2& at) {
    return at.x >= rect.left && at.x < rect.right && at.y >= rect.top && at.y < rect.bottom;
}

} // namespace

// What each request does.
struct KioskRoom::Carrier {
    KioskRoom& room;

    void operator()(const ui::KioskChoose& request) const { room.choose(request.id); }
    void operator()(const ui::KioskMore& request) const {
        room.model_.more = request.shown;
        if (request.shown) return room.count("more");
        for (auto& look : room.model_.looks)
            look.on = false;
        room.model_.told.clear();
        room.stand(room.file_.home, true);
    }
    void operator()(const ui::KioskLook& request) const { room.lookAt(request.id); }
    void operator()(const ui::KioskZoom& request) const { room.camera_.zoom(request.factor); }
    void operator()(const ui::KioskLanguage& request) const {
        room.place_.session.carryOut({ui::ShowLanguage{request.id}});
        room.stage_.measure();
        room.count("language." + request.id);
    }
    void operator()(const ui::KioskDigit& request) const { room.states_.digit(request.digit); }
    void operator()(const ui::KioskErase&) const { room.states_.erase(); }
    void operator()(const ui::KioskEnter&) const {
        room.states_.enter();
        if (room.states_.state() == ui::KioskState::service) core::log::info("the service page was opened");
    }
    void operator()(const ui::KioskLeave&) const { room.states_.leave(); }
    void operator()(const ui::KioskRestart&) const { room.states_.restart(); }
    void operator()(const ui::KioskClose&) const { room.states_.close(); }
};

KioskRoom::KioskRoom(const Place& place, const exhibit::Configuration& configuration,
                     physiology::Patient patient)
    : place_(place), configuration_(configuration), patient_(std::move(patient)),
      file_(loadKioskFile(place.world)), states_(configuration), camera_(place.geometry, *place.world.leg),
      usage_(configuration.monitoring.usage), readings_(*place.world.leg, place.world.assets) {
    for (const auto& choice : file_.choices)
        model_.choices.push_back({choice.id, false});
    for (const auto& look : file_.looks)
        model_.looks.push_back({look.scene.id, false});
    model_.heightMm = configuration.screen.heightMm;
    model_.reach = configuration.screen.reach;
    model_.largeText = configuration.profile.largeText;
    model_.highContrast = configuration.profile.highContrast;
    model_.reducedMotion = configuration.profile.reducedMotion;
    place.session.carryOut({ui::ShowProfile{
        {model_.largeText, model_.highContrast, model_.reducedMotion, configuration.profile.colorVision}}});
    model_.languages = offered(place.world, configuration.languages);
    if (const auto& atRest = place.session.model().shown) readings_.add(*atRest);
    model_.standingMmHg = readings_.mean().footMmHg;
    states_.pass({0.0, exhibit::wallTime(secondsSinceEpoch())});
    begin();
    become(states_.state());
}

KioskRoom::~KioskRoom() {
    usage_.save();
}

void KioskRoom::lead(std::vector<ui::InputEvent>& events, double seconds, const Window::Size& size) {
    time_ += std::max(seconds, 0.0);
    pass();
    if (configuration_.screen.keyboard) type(events);
    touch(events, size);
    if (states_.takeReset()) begin();
    if (states_.state() != shown_) become(states_.state());
    advance(seconds);
    read();
    fill(seconds, size);
}

void KioskRoom::pass() {
    const long long wall = secondsSinceEpoch();
    if (const auto jump = wall_.pass(wall, std::chrono::steady_clock::now()))
        core::log::info("clock: {}; the opening hours follow it", exhibit::jumpInWords(*jump));
    states_.pass({time_, exhibit::wallTime(wall)});
}

// A key is a touch of what the ring is on.
void KioskRoom::type(const std::vector<ui::InputEvent>& events) {
    constexpr float kTurn = 0.26F; // rad
    keys_.take(events);
    if (!keys_.pressed()) return;
    const auto before = states_.state();
    if (!states_.key()) return keys_.swallow();
    if (before == ui::KioskState::attract && states_.state() == ui::KioskState::visit) count("visit");
    if (states_.state() == ui::KioskState::visit)
        camera_.turn(kTurn * keys_.turn().x, kTurn * keys_.turn().y);
}

void KioskRoom::touch(std::vector<ui::InputEvent>& events, const Window::Size& size) {
    const auto done = finger_.filter(events);
    const glm::vec2 window(std::max(size.width, 1), std::max(size.height, 1));
    if (done.moved) states_.stir();
    if (turns_ && finger_.isDown()) {
        const glm::vec2 share = done.step / window.y;
        camera_.turn(-share.x * kTurnPerScreen, share.y * kTurnPerScreen);
    }
    if (done.up) turns_ = false;
    if (!done.down) return;
    keys_.hide();
    const auto before = states_.state();
    const glm::vec2 share = *done.down / window;
    const bool goesThrough = states_.touch(static_cast<double>(share.x), static_cast<double>(share.y));
    if (before == ui::KioskState::attract && states_.state() == ui::KioskState::visit) count("visit");
    if (!goesThrough) return finger_.swallow(events);
    turns_ = states_.state() == ui::KioskState::visit && !controlAt(*done.down, size);
}

bool KioskRoom::controlAt(const glm::vec2& place, const Window::Size& size) const {
    const auto layout =
        ui::kioskLayout(model_, static_cast<float>(size.width), static_cast<float>(size.height));
    const auto holds = [&](const ui::Rect& rect) { return within(rect, place); };
    return std::any_of(layout.tiles.begin(), layout.tiles.end(), holds) ||
           std::any_of(layout.languages.begin(), layout.languages.end(), holds) || holds(layout.strip) ||
           holds(layout.nearer) || holds(layout.farther);
}

void KioskRoom::begin() {
    for (auto& choice : model_.choices)
        choice.on = false;
    for (auto& look : model_.looks)
        look.on = false;
    model_.more = false;
    model_.told.clear();
    turns_ = false;
    readings_.clear();
    place_.session.carryOut({ui::ResetAll{}, physiology::Command(physiology::SetPatient{patient_}),
                             ui::ShowLanguage{configuration_.languages.front()}});
    shown_ = ui::KioskState::dark; // whatever it is to be now is begun
    place_.session.carryOut({ui::Playback{true, 1.0F, std::nullopt}});
}

void KioskRoom::become(ui::KioskState state) {
    using ui::KioskState;
    const KioskState before = shown_;
    shown_ = state;
    if (before == KioskState::dark || state == KioskState::dark)
        place_.session.carryOut({ui::Playback{state == KioskState::dark, 1.0F, std::nullopt}});
    if (state == KioskState::attract) attract();
    if (state == KioskState::visit && before == KioskState::attract) {
        model_.told.clear();
        model_.veil = 0.0F;
        rest();
        stand(file_.home, true);
    }
}

// With full veins: after the show's steps they would take a minute to fill, and walking would change little.
void KioskRoom::rest() {
    readings_.clear();
    place_.session.carryOut(
        {physiology::Command(physiology::Reset{}), physiology::Command(physiology::SetPatient{patient_})});
}

void KioskRoom::attract() {
    keys_.hide();
    place_.session.carryOut({physiology::Command(physiology::SetActivity{file_.attractActivity})});
    attraction_ = 0;
    sceneTime_ = 0.0;
    stand(file_.attract.front().scene, false);
}

// The next scene of the show, and the slow turn of this one.
void KioskRoom::advance(double seconds) {
    if (shown_ != ui::KioskState::attract) return;
    const auto& now = file_.attract[attraction_];
    sceneTime_ += seconds;
    if (!configuration_.profile.reducedMotion) camera_.turn(now.turn * static_cast<float>(seconds), 0.0F);
    const double edge = std::min(sceneTime_, now.seconds - sceneTime_);
    const bool cuts = configuration_.profile.reducedMotion;
    model_.veil = cuts ? 0.0F : static_cast<float>(std::clamp(1.0 - edge / kVeil, 0.0, 1.0));
    model_.told = "kiosk.attract." + now.scene.id;
    if (sceneTime_ < now.seconds) return;
    attraction_ = (attraction_ + 1) % file_.attract.size();
    sceneTime_ = 0.0;
    stand(file_.attract[attraction_].scene, false);
}

void KioskRoom::stand(const Scene& scene, bool flies) {
    auto view = scene.view;
    view.opacityOf(scene::Layer::column) = 0.0F;      // the gauge tells it in one figure
    view.camera = place_.session.model().view.camera; // until the next frame
    place_.session.present(view);
    camera_.show(scene, flies && !configuration_.profile.reducedMotion);
    stage_.measure();
}

bool KioskRoom::isOn(const std::string& id) const {
    return std::any_of(model_.choices.begin(), model_.choices.end(),
                       [&](const auto& each) { return each.id == id && each.on; });
}

// What is done together is told together.
std::string KioskRoom::toldOf(const std::string& id, bool on) const {
    if (!on) return "kiosk." + id + ".undid";
    if (id == "walk" && isOn("valve")) return "kiosk.walk.did.leaking";
    if (id == "valve" && isOn("walk")) return "kiosk.valve.did.walking";
    return "kiosk." + id + ".did";
}

void KioskRoom::set(ui::KioskTile& tile, bool on) {
    using namespace physiology;
    const auto found = std::find_if(file_.choices.begin(), file_.choices.end(),
                                    [&](const auto& each) { return each.id == tile.id; });
    if (found == file_.choices.end() || tile.on == on) return;
    tile.on = on;
    ui::Requests asked;
    if (!found->activity.empty())
        asked.emplace_back(Command(SetActivity{on ? found->activity : patient_.activity}));
    if (!found->valveGroup.empty())
        asked.emplace_back(Command(
            SetValveGroup{found->valveGroup, on ? ValveSetting{ValveState::leaking, 1.0} : ValveSetting{}}));
    if (!found->stocking.empty())
        asked.emplace_back(
            Command(SetStocking{on ? Stocking{found->stocking, 0.0, 0.0} : patient_.stocking}));
    place_.session.carryOut(asked);
}

void KioskRoom::choose(const std::string& id) {
    for (auto& tile : model_.choices)
        if (tile.id == id) {
            set(tile, !tile.on);
            model_.told = toldOf(id, tile.on);
            if (tile.on) count("choice." + id);
        }
}

void KioskRoom::lookAt(const std::string& id) {
    for (std::size_t i = 0; i < file_.looks.size(); ++i) {
        const auto& look = file_.looks[i];
        model_.looks[i].on = look.scene.id == id;
        if (!model_.looks[i].on) continue;
        if (look.walks)
            for (auto& choice : model_.choices)
                if (choice.id == "walk") set(choice, true);
        stand(look.scene, true);
        model_.told = "kiosk.look." + id + ".told";
        count("look." + id);
    }
}

void KioskRoom::count(const std::string& choice) {
    usage_.count(dayOf(secondsSinceEpoch()), choice);
}

void KioskRoom::read() {
    const auto& shown = place_.session.model().shown;
    if (!shown) return;
    readings_.add(*shown);
    if (readings_.seconds() <= 0.0) return;
    model_.footMmHg = readings_.mean().footMmHg;
}

std::optional<ui::Rect> KioskRoom::pane(const Window::Size& size) const {
    return KioskStage::pane(model_, size);
}

void KioskRoom::vitals() {
    const auto& session = place_.session.model();
    const auto minutes = static_cast<long long>(time_) / 60;
    const auto& number = place_.session.texts();
    model_.vitals = {
        {"kiosk.vital.version", kVersion},
        {"kiosk.vital.uptime", std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min"},
        {"kiosk.vital.speed", number.number(session.framesPerSecond, 1)},
        {"kiosk.vital.memory", number.number(exhibit::residentMb(), 0) + " MB"},
        {"kiosk.vital.device", session.device},
        {"kiosk.vital.visits", std::to_string(usage_.total("visit"))}};
    for (const auto& choice : file_.choices)
        model_.vitals.emplace_back("kiosk." + choice.id, std::to_string(usage_.total("choice." + choice.id)));
}

void KioskRoom::fill(double seconds, const Window::Size& size) {
    model_.state = states_.state();
    model_.left = states_.left();
    model_.share = states_.share();
    model_.seconds = time_;
    model_.brightness = static_cast<float>(states_.brightness());
    if (model_.state == ui::KioskState::visit || model_.state == ui::KioskState::asking)
        model_.brightness = 1.0F; // whoever is there at closing time may end
    model_.digits = states_.digits();
    model_.wait = states_.wait();
    const auto shift =
        exhibit::pixelShift(time_, configuration_.screen.shiftPx, configuration_.screen.shiftEvery);
    model_.shiftX = shift.x;
    model_.shiftY = shift.y;
    if (model_.state == ui::KioskState::service) vitals();
    if (model_.state == ui::KioskState::dark && model_.brightness <= 0.0F) blank();
    const auto& session = place_.session.model();
    if (session.shown)
        place_.session.look(camera_.at(session.view, *session.shown, stage_.room(model_, size), seconds));
    unsaved_ += seconds;
    if (unsaved_ < kSaveEvery) return;
    unsaved_ = 0.0;
    const bool lost = !usage_.save();
    if (lost && !usageLost_) // once, not every minute
        core::log::warn("monitoring.usage: {}: can't be written; counts are kept in memory. Make the folder, "
                        "or give another file",
                        configuration_.monitoring.usage.string());
    if (!lost && usageLost_) core::log::info("monitoring.usage: is written again");
    usageLost_ = lost;
}

// Nothing to draw behind a dark screen.
void KioskRoom::blank() {
    auto view = place_.session.model().view;
    view.opacity.fill(0.0F);
    view.legend = false;
    place_.session.present(view);
}

void KioskRoom::show(ui::Interface& interface, const ui::Interface::Frame& frame,
                     const ui::Interface::Stage& stage) {
    if (configuration_.screen.keyboard) keys_.move(controlsOf(interface.marks()));
    model_.focus = keys_.focus();
    model_.pressed = keys_.enters();
    for (const auto& request : interface.showKiosk(frame, stage, model_))
        std::visit(Carrier{*this}, request);
    stage_.see(interface.marks(), model_.seconds);
}

Attendant::Told KioskRoom::told() const {
    constexpr std::array kNames{"show", "visit", "asking", "dark", "service", "service"};
    Told out{kNames[static_cast<std::size_t>(states_.state())], {}};
    for (const auto& [day, counts] : usage_.days())
        for (const auto& [choice, times] : counts)
            out.choices[choice] += times;
    return out;
}

} // namespace app
