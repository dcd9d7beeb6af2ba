// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/KeepsakeRoom.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/OutputFile.h"
#include "app/Session.h"
#include "app/VideoPipe.h"
#include "app/lecture/KeepsakeFiles.h"
#include "app/lecture/LectureRooms.h"
#include "core/DataError.h"
#include "ui/TextTemplate.h"

namespace app {
namespace {

constexpr int kFramesPerSecond = 30;
constexpr int kLargeWidth = 3840, kLargeHeight = 2160; // px
constexpr std::size_t kRunUpShots = 60;
constexpr double kNoteShown = 12.0;                        // s
constexpr double kShortestFilm = 5.0, kLongestFilm = 60.0; // s

} // namespace

struct KeepsakeRoom::Carrier {
    KeepsakeRoom& room;
    Session& session;

    void operator()(const ui::SavePicture& wish) const { room.take(wish, session); }
    void operator()(const ui::RecordFilm& wish) const { room.begin(wish, session); }
    void operator()(const ui::StopFilm& wish) const { room.stop(wish); }
    void operator()(const ui::SaveLesson&) const {
        const auto file = room.desk_.save(room.world_);
        session.lessons().readAgain();
        room.say(ui::filled(session.texts()("keepsake.saved"), {{"file", file.string()}}));
    }
    template <typename Wish>
    void operator()(const Wish& wish) const {
        room.desk_.carryOut(wish, session);
    }
};

void LectureRooms::carryOut(const ui::KeepsakeRequest& request, Session& session) {
    keepsakes.carryOut(request, session);
}

KeepsakeRoom::KeepsakeRoom(World world, std::filesystem::path folder, ui::DrawingTurns& turns)
    : world_(std::move(world)), folder_(std::move(folder)), turns_(turns) {}

void KeepsakeRoom::carryOut(const ui::KeepsakeRequest& request, Session& session) {
    try {
        std::visit(Carrier{*this, session}, request.wish);
    } catch (const std::exception& refused) {
        say(refused.what(), true);
    }
}

void KeepsakeRoom::say(const std::string& note, bool complaint) {
    model_.note = note;
    model_.noteIsComplaint = complaint;
    noteAge_ = 0.0;
}

Studio::Options KeepsakeRoom::studioOf(const Session& session, int width, int height,
                                       render::Quality quality) {
    const ui::Model& model = session.model();
    Studio::Options options;
    options.width = std::max(width, 16);
    options.height = std::max(height, 16);
    options.quality = quality;
    options.language = session.texts().language();
    options.seed = model.patient.seed;
    options.ceap = model.shown->patient.ceap;
    options.turns = &turns_;
    options.colorVision = model.profile.colorVision;
    if (session.beside()) options.pair = {model.pair.names[0], model.pair.names[1]};
    if (!session.lessons().plays()) return options;
    const Scene& scene = session.lessons().player().step().scene;
    options.labels = scene.labels;
    options.labelReach = scene.labelReach;
    options.compared = scene.compared;
    options.lesson = model.lesson;
    return options;
}

std::vector<Shot> KeepsakeRoom::runUp(const Session& session) const {
    std::vector<Shot> shots;
    for (const auto& [leg, beside] : session.livedSince(nullptr))
        if (!session.beside() || beside)
            shots.push_back({leg, session.beside() ? beside : nullptr, session.model().view});
    if (shots.size() > kRunUpShots) shots.erase(shots.begin(), shots.end() - kRunUpShots);
    return shots;
}

std::filesystem::path KeepsakeRoom::fileFor(const Session& session, const std::string& ending) const {
    const auto& lessons = session.lessons();
    const auto name = keepsakeName(session.model().patient,
                                   lessons.plays() ? lessons.player().lesson().id : "", localNow());
    return freeFile(folder_, name, ending);
}

bool KeepsakeRoom::startWork(FilmMaker::Order order, Session& session) {
    if (maker_) {
        say(session.texts()("keepsake.busy"), true);
        return false;
    }
    requireWritable(order.file);
    maker_ = std::make_unique<FilmMaker>(world_, std::move(order));
    model_.progress = 0.0F;
    model_.note.clear();
    return true;
}

void KeepsakeRoom::take(const ui::SavePicture& wish, Session& session) {
    FilmMaker::Order order;
    order.file = fileFor(session, "png");
    order.studio = wish.large ? studioOf(session, kLargeWidth, kLargeHeight, render::Quality::high)
                              : studioOf(session, window_.width, window_.height, render::Quality::high);
    order.studio.alone = true;
    order.runUp = runUp(session);
    if (!startWork(std::move(order), session)) return;
    maker_->add({session.model().shown, session.beside(), session.model().view});
    maker_->complete();
    model_.work = ui::KeepsakeModel::Work::picture;
}

void KeepsakeRoom::begin(const ui::RecordFilm& wish, Session& session) {
    if (!VideoPipe::available()) return say(session.texts()("keepsake.no-ffmpeg"), true);
    const double speed = static_cast<double>(session.model().playback.speed);
    FilmMaker::Order order;
    order.file = fileFor(session, "mp4");
    order.studio = studioOf(session, window_.width, window_.height, window_.quality);
    order.runUp = runUp(session);
    order.framesPerSecond = kFramesPerSecond;
    double step = speed / kFramesPerSecond;
    order.frames = static_cast<int>(
        std::lround(std::clamp(wish.seconds, kShortestFilm, kLongestFilm) * kFramesPerSecond));
    if (wish.cycles > 0) {
        const double cycle = cycleOf(session.model().patient, world_);
        const auto bytes = std::size_t{4} * static_cast<std::size_t>(order.studio.width) *
                           static_cast<std::size_t>(order.studio.height);
        const LoopPlan plan = loopPlan(cycle / speed, kFramesPerSecond, bytes);
        step = cycle / plan.frames;
        order.frames = wish.cycles * plan.frames;
        order.dissolved = plan.dissolved;
        held_ = session.model().view;
    } else {
        held_.reset();
    }
    const int shots = order.frames + std::max(0, order.dissolved - 1);
    if (!startWork(std::move(order), session)) return;
    shots_ = shots;
    timing_.emplace(step, shots);
    const auto lived = session.livedSince(nullptr);
    last_ = lived.empty() ? nullptr : lived.back()[0];
    sitting_ = sittingOf(session);
    model_.wanted = static_cast<double>(shots) / kFramesPerSecond;
    model_.work = ui::KeepsakeModel::Work::recording;
}

std::string KeepsakeRoom::sittingOf(const Session& session) const {
    const auto& lesson = session.model().lesson;
    return (lesson.playing ? lesson.id + std::to_string(lesson.step) : "") +
           (session.beside() ? "|two" : "|one") + (session.model().patient.leftLeg ? "|left" : "");
}

void KeepsakeRoom::record(Session& session) {
    for (const auto& [leg, beside] : session.livedSince(last_.get())) {
        last_ = leg;
        if (session.beside() && !beside) continue;
        for (int count = timing_->pictures(*leg); count > 0; --count)
            maker_->add({leg, session.beside() ? beside : nullptr, held_.value_or(session.model().view)});
    }
    model_.filmed = static_cast<double>(timing_->taken()) / kFramesPerSecond;
    model_.progress =
        static_cast<float>(timing_->taken()) / static_cast<float>(std::max(1, timing_->frames()));
    if (timing_->over() || sittingOf(session) != sitting_) stop({});
}

void KeepsakeRoom::stop(const ui::StopFilm& wish) {
    if (!maker_) return;
    if (wish.drop || (timing_ && timing_->taken() == 0)) {
        timing_.reset();
        dropped_ = true;
        return maker_->giveUp(); // it may be waiting for its turn to draw, so nobody waits for it here
    }
    if (!timing_) return;
    shots_ = timing_->taken();
    timing_.reset();
    maker_->complete();
    model_.work = ui::KeepsakeModel::Work::writing;
}

void KeepsakeRoom::finish(const ui::Texts& texts) {
    if (std::exchange(dropped_, false)) {
        removePart(maker_->file()); // it may have been ready just then
        say(texts("keepsake.dropped"));
    } else if (maker_->failure().empty())
        say(ui::filled(texts("keepsake.saved"), {{"file", maker_->file().string()}}));
    else
        say(maker_->failure(), true);
    timing_.reset();
    maker_.reset();
    model_.work = ui::KeepsakeModel::Work::none;
}

void KeepsakeRoom::refresh(double seconds, Session& session) {
    noteAge_ += seconds;
    if (noteAge_ > kNoteShown) model_.note.clear();
    model_.draft = desk_.draft();
    if (!maker_) return;
    if (timing_) record(session);
    if (!timing_ && shots_ > 0 && model_.work == ui::KeepsakeModel::Work::writing)
        model_.progress = static_cast<float>(maker_->made()) / static_cast<float>(shots_);
    if (maker_->over()) finish(session.texts());
}

} // namespace app
