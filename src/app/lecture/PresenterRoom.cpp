// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/PresenterRoom.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

#include "app/Session.h"
#include "app/lecture/LectureRooms.h"
#include "app/lecture/SceneShelf.h"

namespace app {
namespace {

constexpr double kTitleShown = 4.0;   // s
constexpr double kTrail = 0.4;        // s
constexpr double kLongestFrame = 0.2; // s, so that a slow machine shows a title as well

std::string wallClock() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 8> text{};
    std::strftime(text.data(), text.size(), "%H:%M", &local);
    return text.data();
}

// The leg stays where it is.
bool isPage(const Scene& scene) {
    return beginsAtOnce(scene) && scene.camera.follow.none();
}

} // namespace

struct PresenterRoom::Carrier {
    PresenterRoom& room;
    Session& session;

    void operator()(std::monostate) const {}
    void operator()(const ui::GoOn&) const { room.goOn(session); }
    void operator()(const ui::ToggleNotes&) const { room.model_.notes = !room.model_.notes; }
    void operator()(const ui::ToggleLaser&) const { room.model_.laser.on = !room.model_.laser.on; }
    void operator()(const ui::ToggleBlack&) const { room.model_.black = !room.model_.black; }
    void operator()(const ui::FoldPanels& which) const {
        bool& folded = which.left ? room.model_.leftFolded : room.model_.rightFolded;
        folded = !folded;
    }
    void operator()(const ui::TurnPage& page) const { room.turnPage(page.by, session); }
    void operator()(const ui::BeginTalk& talk) const { room.beginTalk(talk.anew, session); }
    void operator()(const ui::RunClock&) const { room.model_.talk.runs = !room.model_.talk.runs; }
    void operator()(const ui::ResetClock&) const { room.model_.talk.seconds = 0.0; }
    void operator()(const ui::WriteNote& note) const {
        if (note.words.empty())
            room.own_.erase(room.noteKey());
        else
            room.own_[room.noteKey()] = note.words;
    }
};

void PresenterRoom::begin(const Settings& settings, const World& world) {
    world_ = world;
    model_.leftFolded = settings.leftFolded;
    model_.rightFolded = settings.rightFolded;
    own_ = settings.ownNotes;
    notesPlace_ = settings.notes;
    stop_ = settings.stop;
    model_.canGoOn = stop_.has_value();
}

void PresenterRoom::noteInto(Settings& settings) const {
    settings.leftFolded = model_.leftFolded;
    settings.rightFolded = model_.rightFolded;
    settings.ownNotes = own_;
    settings.notes = notesPlace_;
}

void PresenterRoom::carryOut(const ui::PresenterRequest& request, Session& session) {
    std::visit(Carrier{*this, session}, request.wish);
}

// The view first: what a lesson shows is its own, and it gives back the view that was there before.
void PresenterRoom::goOn(Session& session) {
    if (!stop_) return;
    const Stop stop = *std::exchange(stop_, std::nullopt);
    model_.canGoOn = false;
    session.carryOut(
        {ui::LeaveLesson{}, physiology::Command(physiology::SetPatient{stop.patient}), stop.view});
    session.look(stop.view.camera);
    if (!stop.lesson.empty()) session.carryOut({ui::PlayLesson{stop.lesson, stop.step}});
}

void PresenterRoom::turnPage(int by, Session& session) {
    if (pages_.empty())
        for (const auto& id : sceneIds(world_.assets))
            if (auto scene = loadScene(id, world_.assets); isPage(scene)) pages_.push_back(std::move(scene));
    if (pages_.empty()) return;
    const int count = static_cast<int>(pages_.size());
    page_ = page_ < 0 && by < 0 ? count - 1 : (page_ + by + count) % count;
    const Scene& scene = pages_[static_cast<std::size_t>(page_)];
    beginScene(scene, session);
    model_.pageTitle = scene.title.in(session.texts().language());
    pageShown_ = 0.0;
}

void PresenterRoom::beginTalk(bool anew, Session& session) {
    if (lesson_.empty() && !anew && stop_) return goOn(session);
    if (lesson_.empty()) {
        if (!session.model().lesson.choosing) session.carryOut({ui::ToggleLessons{}});
        return;
    }
    model_.talk.runs = true;
    session.carryOut({ui::PlayLesson{lesson_, anew ? 0 : step_}});
}

std::string PresenterRoom::noteKey() const {
    return plays_ ? lesson_ + "/" + std::to_string(step_ + 1) : "";
}

void PresenterRoom::tellLesson(const Session& session) {
    auto& talk = model_.talk;
    talk.words = talk.nextTitle = talk.nextWords = "";
    const auto& player = session.lessons().player();
    plays_ = player.plays();
    if (!plays_) return;
    const auto& language = session.texts().language();
    const auto& steps = player.lesson().steps;
    lesson_ = player.lesson().id;
    step_ = player.at();
    talk.words = player.step().lecturer.in(language);
    const auto next = static_cast<std::size_t>(step_) + 1;
    if (next >= steps.size()) return;
    talk.nextTitle = steps[next].scene.title.in(language);
    talk.nextWords = steps[next].lecturer.in(language);
}

void PresenterRoom::refresh(double seconds, Session& session) {
    if (model_.talk.runs) model_.talk.seconds += seconds;
    pageShown_ += std::min(seconds, kLongestFrame);
    if (pageShown_ > kTitleShown) model_.pageTitle.clear();
    tellLesson(session);
    if (model_.notes) model_.talk.clock = wallClock();
    const auto own = own_.find(noteKey());
    model_.talk.own = own == own_.end() ? "" : own->second;
}

bool PresenterRoom::point(const std::optional<glm::vec2>& place, double seconds, bool trail) {
    auto& laser = model_.laser;
    laser.seen = laser.on && place;
    for (auto& spot : laser.trail)
        spot.age += static_cast<float>(seconds / kTrail);
    std::erase_if(laser.trail, [](const auto& spot) { return spot.age >= 1.0F; });
    if (!trail || !laser.seen) laser.trail.clear();
    if (laser.seen) laser.trail.push_back({*place});
    return laser.seen;
}

std::shared_ptr<const ui::PresenterModel> PresenterRoom::model() const {
    return std::make_shared<const ui::PresenterModel>(model_);
}

void LectureRooms::carryOut(const ui::PresenterRequest& request, Session& session) {
    presenter.carryOut(request, session);
}

} // namespace app
