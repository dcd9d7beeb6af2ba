// SPDX-License-Identifier: Apache-2.0
#include "app/Session.h"

// Lessons in a sitting: what they do to its leg and its view, and what they give back.
namespace app {

void Session::playLesson(const ui::PlayLesson& choice) {
    const bool begins = !lessons_.plays();
    lessons_.play(choice);
    if (begins) {
        laboratory_.cancel();
        before_ = Before{model_.patient, model_.view, pair_.isOpen() ? model_.pair.chosen : ""};
        if (pair_.isOpen()) before_->patient = pair_.patients()[0];
        closePair();
    }
    play({});
    enterStep();
}

void Session::turnStep(int by) {
    const auto shown = lessons_.player().shown();
    lessons_.turn(by);
    if (lessons_.player().shown() != shown) enterStep();
}

void Session::enterStep() {
    const Scene& scene = lessons_.player().step().scene;
    const bool same = before_->settled && *before_->settled == scene.patient && scene.events.empty() &&
                      scene.compared == Compared::none && !lessons_.travels();
    scene::ViewSpec view = scene.view;
    view.camera = model_.view.camera;
    view.mirrored = scene.patient.leftLeg;
    if (view.axial) scene::showAxial(view, *view.sectionHeight);
    model_.view = view;
    model_.patient = scene.patient;
    model_.labelReach = scene.labelReach;
    model_.lumenNote = noteKeyOf(scene.compared);
    model_.labels.clear();
    before_->settled.reset();
    if (scene.events.empty() && scene.compared == Compared::none) before_->settled = scene.patient;
    if (!same) lessons_.settle(model_.shown);
}

void Session::leaveLesson() {
    if (!lessons_.plays()) return;
    lessons_.leave();
    simulation_.leaveAlone();
    ask(physiology::Reset{});
    ask(physiology::SetPatient{before_->patient});
    model_.view = before_->view;
    model_.labels.clear();
    model_.labelReach = glm::vec2(0.0F);
    model_.lumenNote.clear();
    play({});
    if (!before_->pair.empty()) openPair(before_->pair);
    before_.reset();
}

void Session::showLesson(const ui::LessonModel::Show& show) {
    lessons_.show(show);
    model_.lesson = lessons_.model();
}

void Session::refreshLesson(double seconds) {
    if (lessons_.advance(seconds, model_.profile.reducedMotion))
        simulation_.setPaused(model_.playback.paused);
    if (lessons_.held()) {
        model_.shown = lessons_.held();
        model_.hover = {};
    }
    if (lessons_.plays()) model_.patient = lessons_.player().step().scene.patient;
    model_.lesson = lessons_.model();
}

std::shared_ptr<const physiology::Snapshot> Session::compared() const {
    if (!lessons_.plays() || lessons_.player().step().scene.compared == Compared::none) return nullptr;
    return simulation_.latestPair()[1];
}

} // namespace app
