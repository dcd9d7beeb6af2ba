// SPDX-License-Identifier: Apache-2.0
#include "app/Session.h"

#include <algorithm>
#include <cmath>

#include "app/CameraControl.h"
#include "app/EffectScales.h"
#include "app/ShownTexts.h"
#include "app/lecture/LectureRooms.h"
#include "core/DataError.h"
#include "ui/PlaybackRules.h"

namespace app {
namespace {

constexpr float kFirstSlice = 0.300F;   // m, through the bellies of the calf
constexpr double kComplaintShown = 8.0; // s
constexpr float kRoomForPanels = 1.3F; // the bars cover a fifth of the height, so the leg stands farther away

} // namespace

// What each request does.
struct Session::Carrier {
    Session& session;

    void operator()(const physiology::Command& command) const { session.ask(command); }
    void operator()(const scene::ViewSpec& view) const {
        scene::ViewSpec changed = view;
        changed.camera = session.model_.view.camera;
        session.change(changed);
    }
    void operator()(const ui::Undo&) const { session.travel(true); }
    void operator()(const ui::Redo&) const { session.travel(false); }
    void operator()(const ui::Playback& playback) const { session.play(playback); }
    void operator()(const ui::StepOnce& step) const {
        session.lecture_->record.forgetMoment();
        session.simulation_.stepOnce(step.seconds);
    }
    void operator()(const ui::ShowFrom& view) const {
        auto camera = presetCamera(view.preset, session.model_.view.mirrored);
        camera.zoom(kRoomForPanels);
        session.look(camera);
    }
    void operator()(const ui::ResetView&) const { session.change(session.start_.view); }
    void operator()(const ui::ToggleSlice&) const { session.toggleSlice(); }
    void operator()(const ui::ResetAll&) const {
        session.laboratory_.cancel();
        session.days_.forget();
        session.closePair();
        session.years_.forget(session.model_.patient);
        session.ask(physiology::Reset{});
        session.play({});
        session.model_.view = session.start_.view;
        session.history_.clear();
    }
    void operator()(const ui::ShowLanguage& language) const {
        session.texts_ = shownTexts(session.world_.assets, language.id);
        session.lessons_.speak(session.texts_.language());
    }
    void operator()(const ui::ChooseProtocol& choice) const { session.laboratory_.choose(choice); }
    void operator()(const ui::ChooseChart& choice) const { session.laboratory_.choose(choice); }
    void operator()(const ui::ChoosePace& choice) const { session.laboratory_.choose(choice); }
    void operator()(const ui::RunProtocol&) const {
        session.play({false, session.model_.playback.speed, std::nullopt});
        session.laboratory_.run(session.model_.patient);
    }
    void operator()(const ui::CancelProtocol&) const { session.laboratory_.cancel(); }
    void operator()(const ui::SaveResult& request) const {
        session.laboratory_.save(request, session.texts_);
    }
    void operator()(const ui::ChooseDay& choice) const { session.days_.choose(choice.id); }
    void operator()(const ui::LiveDay&) const { session.days_.live(session.model_.patient); }
    void operator()(const ui::ScrubDay& place) const { session.scrub(place); }
    void operator()(const ui::ForgetDays&) const { session.days_.forget(); }
    void operator()(const ui::OpenPair& choice) const { session.openPair(choice.key); }
    void operator()(const ui::ClosePair&) const { session.closePair(); }
    void operator()(const ui::ChangeLeg& choice) const { session.pair_.change(choice.leg); }
    void operator()(const ui::LiveYears&) const { session.years_.live(session.model_.patient); }
    void operator()(const ui::ShowYear& place) const {
        session.become(session.years_.show(place.year, session.model_.patient));
    }
    void operator()(const ui::ForgetYears&) const {
        session.become(session.years_.forget(session.model_.patient));
    }
    void operator()(const ui::ToggleLessons&) const {
        session.lessons_.toggleList(session.texts_.language());
    }
    void operator()(const ui::PlayLesson& choice) const { session.playLesson(choice); }
    void operator()(const ui::TurnStep& step) const { session.turnStep(step.by); }
    void operator()(const ui::SwitchWording&) const { session.lessons_.switchWording(); }
    void operator()(const ui::LeaveLesson&) const { session.leaveLesson(); }
    template <typename Wish>
    void operator()(const ui::Apart<Wish>& wish) const {
        session.lecture_->carryOut(*wish, session);
    }
    void operator()(const ui::ShowProfile& choice) const {
        session.model_.profile = choice.profile;
        session.model_.palettes = session.palettes_.of(choice.profile.colorVision);
    }
    void operator()(const ui::ToggleHelp&) const { session.model_.help = !session.model_.help; }
    void operator()(const ui::TogglePanels&) const { session.model_.panels = !session.model_.panels; }
    void operator()(const ui::Quit&) const { session.ended_ = true; }
};

Session::Session(const World& world, Start start)
    : world_(world), start_(std::move(start)), rules_(*world.leg, world.assets),
      simulation_(world.leg, world.assets, start_.patient), laboratory_(world, start_.resultFolder),
      days_(world), pair_(world), years_(world), lessons_(world, simulation_),
      lecture_(std::make_unique<LectureRooms>(world, start_.resultFolder)), palettes_(world.assets),
      texts_(shownTexts(world.assets, start_.language)) {
    start_.view.camera.zoom(kRoomForPanels);
    start_.view.mirrored = start_.patient.leftLeg;
    if (start_.view.mirrored) start_.view.camera = scene::mirrored(start_.view.camera);
    model_.patient = start_.patient;
    model_.view = start_.view;
    lessons_.speak(texts_.language());
    refresh(0.0);
}

Session::~Session() = default;

void Session::carryOut(const ui::Requests& requests) {
    for (const ui::Request& request : requests) {
        try {
            std::visit(Carrier{*this}, request);
        } catch (const core::DataError& refused) {
            complain(refused.what());
        }
    }
}

void Session::ask(const physiology::Command& command) {
    lecture_->record.backToNow(*this);
    if (pair_.isOpen()) {
        const auto legs = pair_.ask(command, rules_);
        model_.patient = pair_.changed();
        return simulation_.post(command, legs);
    }
    model_.patient = rules_.changed(model_.patient, command);
    simulation_.post(command);
}

// A left leg is shown from where its right twin was.
void Session::showSide() {
    const bool left = pair_.isOpen() ? pair_.patients()[0].leftLeg : model_.patient.leftLeg;
    if (model_.view.mirrored == left) return;
    model_.view.mirrored = left;
    look(scene::mirrored(model_.view.camera));
}

void Session::play(const ui::Playback& playback) {
    if (playback.scrub && laboratory_.model().running) return; // that leg's past is not kept
    if (playback.scrub && !model_.playback.scrub) {
        cycle_ = simulation_.lastCycle();
        besideCycle_ = simulation_.lastCycleBeside();
    }
    if (!playback.scrub) cycle_.clear();
    if (playback.scrub || !playback.paused) lecture_->record.forgetMoment();
    model_.playback = playback;
    simulation_.setPaused(playback.paused || laboratory_.model().running);
    simulation_.setSpeed(static_cast<double>(playback.speed));
}

// The leg on the screen takes the posture of that moment; only where it changes, for the blood must follow.
void Session::scrub(const ui::ScrubDay& place) {
    const auto before = days_.patientThen(model_.patient);
    days_.scrub(place.seconds);
    const auto then = days_.patientThen(model_.patient);
    if (then && *then != model_.patient && (before != then || model_.patient != *before))
        ask(physiology::SetPatient{*then});
}

void Session::complain(const std::string& message) {
    model_.complaint = message;
    complaintAge_ = 0.0;
}

void Session::refresh(double seconds) {
    if (const auto refused = simulation_.takeError(); !refused.empty()) complain(refused);
    complaintAge_ += seconds;
    if (complaintAge_ > kComplaintShown) model_.complaint.clear();
    refreshLaboratory();
    if (days_.refresh()) scrub({days_.model().moment});
    model_.day = days_.model();
    years_.refresh();
    model_.years = years_.model();
    showSide();
    refreshPair();
    refreshLesson(seconds);
    model_.traces = simulation_.traces(ui::kPlotSeconds);
    if (pair_.isOpen())
        std::erase_if(model_.traces, [](const auto& trace) { return trace.time < PairReadings::kBalance; });
    model_.cycleStored = !cycle_.empty() || !simulation_.lastCycle().empty();
    if (const auto measured = laboratory_.leg()) model_.shown = measured;
    showCycle();
    if (!start_.lecture) return;
    lecture_->refresh(seconds, *this);
    model_.lecture = lecture_->model();
}

void Session::showCycle() {
    if (!model_.playback.scrub) return;
    const auto phase = static_cast<double>(*model_.playback.scrub);
    showPast({nearestInPhase(cycle_, phase), nearestInPhase(besideCycle_, phase)});
}

void Session::showPast(const std::array<std::shared_ptr<const physiology::Snapshot>, 2>& legs) {
    if (legs[0]) model_.shown = legs[0];
    if (legs[1] && beside_) beside_ = legs[1];
    const double until = model_.shown->time;
    const double newest = simulation_.latest()->time;
    model_.traces = simulation_.traces(newest - until + ui::kPlotSeconds);
    std::erase_if(model_.traces, [&](const physiology::Trace& trace) { return trace.time > until; });
}

bool Session::showsPast() const {
    return model_.playback.scrub || lecture_->record.showsPast();
}

void Session::become(const std::optional<physiology::Patient>& patient) {
    if (patient && *patient != model_.patient) ask(physiology::SetPatient{*patient});
}

// Both begin anew, so that they are in step.
void Session::openPair(const std::string& key) {
    pair_.open(key, pair_.isOpen() ? pair_.patients()[0] : model_.patient);
    play({model_.playback.paused, model_.playback.speed, std::nullopt});
    simulation_.accompany(pair_.patients()[0], pair_.patients()[1]);
    model_.patient = pair_.changed();
}

void Session::closePair() {
    if (!pair_.isOpen()) return;
    pair_.close();
    simulation_.leaveAlone();
    besideCycle_.clear();
    model_.patient = pair_.patients()[0];
}

// The laboratory measures one leg, so while it does one is shown.
void Session::refreshPair() {
    const auto both = simulation_.latestPair();
    model_.shown = both[0];
    beside_ = pair_.isOpen() && !laboratory_.leg() ? both[1] : nullptr;
    if (beside_) pair_.read(*both[0], *beside_);
    model_.patient = pair_.isOpen() ? pair_.changed() : model_.patient;
    model_.pair = pair_.model(texts_);
    model_.pair.open = beside_ != nullptr;
}

// The leg of the screen waits while the laboratory's one is measured.
void Session::refreshLaboratory() {
    laboratory_.refresh(model_.patient, model_.playback.paused);
    const bool running = laboratory_.model().running;
    if (running != model_.laboratory.running) simulation_.setPaused(running || model_.playback.paused);
    model_.laboratory = laboratory_.model();
}

void Session::toggleSlice() {
    scene::ViewSpec view = model_.view;
    if (view.axial) {
        view = beforeSlice_.value_or(start_.view.axial ? scene::defaultView() : start_.view);
        view.mirrored = model_.view.mirrored;
    } else {
        beforeSlice_ = view;
        scene::showAxial(view, view.sectionHeight.value_or(kFirstSlice));
    }
    change(view);
}

void Session::change(const scene::ViewSpec& view) {
    history_.note(model_.view, view);
    model_.view = view;
}

void Session::select(const std::string& id) {
    if (lecture_->quiz.takesClick(id, *this)) return;
    scene::ViewSpec view = model_.view;
    view.selected = view.selected == id ? "" : id;
    if (view.selected.empty()) view.cutAway = 0.0F;
    change(view);
}

void Session::sizeLens(float factor) {
    scene::ViewSpec view = model_.view;
    view.lens.radius = std::clamp(view.lens.radius * factor, scene::kSmallestLens, scene::kLargestLens);
    change(view);
}

void Session::cut(const scene::SectionPlane& plane) {
    scene::ViewSpec view = model_.view;
    scene::cut(view, plane);
    change(view);
}

void Session::visit(const scene::ViewSpec& view, const physiology::Patient& patient) {
    history_.visit(model_.view, model_.patient);
    model_.view = view;
    become(patient);
}

void Session::travel(bool back) {
    physiology::Patient patient = model_.patient;
    const auto view = back ? history_.undo(model_.view, &patient) : history_.redo(model_.view, &patient);
    if (view) model_.view = *view;
    become(patient);
}

void Session::noteSlice(std::shared_ptr<const scene::slice::SliceMap> slice) {
    model_.slice = std::move(slice);
    follower_.follow(model_.view, model_.slice.get());
}

void Session::noteFrame(const scene::FrameInput& frame) {
    noteEffects(frame, model_);
    if (start_.lecture) model_.lecture = lecture_->model();
}

void Session::noteDrawing(const std::string& device, double framesPerSecond) {
    model_.device = device;
    model_.framesPerSecond = framesPerSecond;
}

void Session::writeLog(const std::filesystem::path& file) {
    simulation_.setPaused(true);
    physiology::writeCommandLog(simulation_.record(), file);
}

std::shared_ptr<const physiology::Snapshot>
nearestInPhase(const std::vector<std::shared_ptr<const physiology::Snapshot>>& cycle, double phase) {
    const auto distance = [phase](const auto& snapshot) { return std::abs(snapshot->gaitPhase - phase); };
    const auto nearest = std::min_element(
        cycle.begin(), cycle.end(), [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    return nearest == cycle.end() ? nullptr : *nearest;
}

} // namespace app
