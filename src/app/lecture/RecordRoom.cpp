// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/RecordRoom.h"

#include <algorithm>
#include <exception>

#include "app/LaboratoryFiles.h"
#include "app/OutputFile.h"
#include "app/Session.h"
#include "app/lecture/RecordFile.h"
#include "ui/PlaybackRules.h"
#include "ui/TextTemplate.h"

namespace app {
namespace {

constexpr double kNoteShown = 8.0; // s

} // namespace

struct RecordRoom::Carrier {
    RecordRoom& room;
    Session& session;

    using Request = ui::RecordRequest;
    void operator()(const Request::Show& moment) const { room.show(moment.time, session); }
    void operator()(const Request::Now&) const { room.backToNow(session); }
    void operator()(const Request::Step& step) const { room.step(step.by, session); }
    void operator()(const Request::Leap& leap) const { room.leap(leap.by, session); }
    void operator()(const Request::Zoom& zoom) const {
        room.window_ = ui::zoomed(room.window_, room.lived(), zoom.around, zoom.factor);
    }
    void operator()(const Request::Pan& pan) const {
        room.window_ = ui::panned(room.window_, room.lived(), pan.by);
    }
    void operator()(const Request::Follow&) const { room.window_ = {}; }
    void operator()(const Request::Enlarge&) const { room.large_ = !room.large_; }
    void operator()(const Request::Save&) const { room.save(session.texts()); }
};

RecordRoom::RecordRoom(const World& world, std::filesystem::path folder)
    : record_(world), folder_(std::move(folder)) {}

void RecordRoom::carryOut(const ui::RecordRequest& request, Session& session) {
    if (session.keepsPast() && !record_.empty()) std::visit(Carrier{*this, session}, request.wish);
}

void RecordRoom::show(double time, Session& session) {
    const auto& playback = session.model().playback;
    if (!session.mayShowPast()) return;
    if (!moment_) heldBefore_ = playback.paused;
    session.carryOut({ui::Playback{true, playback.speed, std::nullopt}});
    moment_ = record_.timeNear(time);
    window_ = ui::revealing(window_, lived(), *moment_);
}

void RecordRoom::backToNow(Session& session) {
    if (!moment_) return;
    forgetMoment();
    session.carryOut({ui::Playback{heldBefore_, session.model().playback.speed, std::nullopt}});
}

void RecordRoom::step(int by, Session& session) {
    const float speed = session.model().playback.speed;
    if (!moment_ && by > 0)
        return session.carryOut({ui::Playback{true, speed, std::nullopt}, ui::StepOnce{ui::kSingleStep}});
    if (const auto time = record_.timeBeside(moment_.value_or(record_.now()), by))
        return show(*time, session);
    forgetMoment();
}

void RecordRoom::leap(double by, Session& session) {
    const double time = std::max(moment_.value_or(record_.now()) + by, record_.kept().low);
    if (time <= record_.kept().high) return show(time, session);
    forgetMoment();
}

void RecordRoom::refresh(double seconds, Session& session) {
    noteAge_ += seconds;
    if (noteAge_ > kNoteShown) note_.clear();
    if (!session.keepsPast()) {
        record_.clear();
        last_.reset();
        moment_.reset();
        model_.reset();
        return;
    }
    take(session);
    if (moment_) {
        if (!shown_[0] || shown_[0]->time != *moment_) shown_ = record_.at(*moment_);
        session.showPast(shown_);
    } else {
        shown_ = {};
    }
    tell(session);
}

// Slow motion is kept as finely as it is watched.
void RecordRoom::take(Session& session) {
    const double speed = std::min(1.0, static_cast<double>(session.model().playback.speed));
    for (const auto& legs : session.livedSince(last_.get())) {
        if (record_.add(legs, Record::kSpacing * speed)) {
            window_ = {};
            backToNow(session);
        }
        last_ = legs[0];
    }
}

void RecordRoom::save(const ui::Texts& text) {
    if (!model_) return;
    const auto file = resultFile(folder_, "curves", freeNumber(folder_, "curves"), "csv");
    noteAge_ = 0.0;
    noteIsComplaint_ = false;
    try {
        OutputFile out(file);
        writeRecord(*model_, record_, out.stream());
        out.close();
        note_ = ui::filled(text("lab.saved"), {{"file", file.filename().string()}});
    } catch (const std::exception& refused) {
        note_ = refused.what();
        noteIsComplaint_ = true;
    }
}

void RecordRoom::tell(const Session& session) {
    if (!model_) model_ = std::make_shared<ui::RecordModel>();
    ui::RecordModel& model = *model_;
    model.two = session.model().pair.open;
    record_.showCurves(session.model().view.selected, model.two, model);
    model.kept = record_.kept();
    model.now = record_.now();
    model.window = ui::shownRange(window_, lived());
    model.follows = !window_.end;
    model.moment = moment_;
    model.large = large_;
    model.bytes = record_.bytes();
    model.note = note_;
    model.noteIsComplaint = noteIsComplaint_;
}

} // namespace app
