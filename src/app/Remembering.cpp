// SPDX-License-Identifier: Apache-2.0
#include "app/Remembering.h"

#include <nlohmann/json.hpp>

#include "app/Session.h"
#include "app/ViewWriter.h"
#include "app/lecture/LectureRooms.h"
#include "core/Log.h"

namespace app {
namespace {

constexpr double kEvery = 2.0; // s

Stop stopOf(const Session& session) {
    const ui::Model& model = session.model();
    Stop stop{"", 0, model.patient, model.view};
    if (model.lesson.playing) {
        stop.lesson = model.lesson.id;
        stop.step = model.lesson.step;
    }
    return stop;
}

// But for the camera, which moves with every touch of the mouse, and the selection, which goes with it.
bool showsSame(scene::ViewSpec view, const scene::ViewSpec& other) {
    view.camera = other.camera;
    view.selected = other.selected;
    return viewToJson(view) == viewToJson(other);
}

} // namespace

void Remembering::begin(Session& session, const World& world) {
    session.carryOut({ui::ShowProfile{options_.begun.profile}});
    session.lecture().presenter.begin(options_.begun, world);
    startedAs_ = session.model().patient;
    seenAs_ = session.model().view;
}

Settings Remembering::present(const Session& session, const Window& window) const {
    Settings now = options_.begun;
    now.language = session.texts().language();
    now.profile = session.model().profile;
    session.lecture().presenter.noteInto(now);
    now.window = window.place().value_or(now.window.value_or(WindowPlace{}));
    if (now.language == options_.begun.language) now.language = options_.kept.language;
    if (now.profile == options_.begun.profile) now.profile = options_.kept.profile;
    return now;
}

void Remembering::look(const Session& session, const Window& window, double seconds) {
    since_ += seconds;
    if (options_.file.empty() || since_ < kEvery) return;
    since_ = 0.0;
    const Settings now = present(session, window);
    if (!now.sameChoices(written_)) write(now);
}

void Remembering::finish(const Session& session, const Window& window) {
    if (options_.file.empty()) return;
    Settings now = present(session, window);
    now.stop = stopOf(session);
    const bool same = now.stop->patient == startedAs_ && showsSame(now.stop->view, seenAs_);
    if (now.stop->lesson.empty() && same) now.stop = options_.kept.stop;
    write(now);
}

void Remembering::write(const Settings& settings) {
    written_ = settings;
    if (saveSettings(settings, options_.file) || complained_) return;
    complained_ = true;
    core::log::warn("{}: can't be written; nothing is remembered for the next start", options_.file.string());
}

} // namespace app
