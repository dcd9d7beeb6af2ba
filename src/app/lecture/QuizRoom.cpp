// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/QuizRoom.h"

#include <algorithm>
#include <utility>

#include "app/Session.h"
#include "app/lecture/LectureRooms.h"
#include "ui/StructureNames.h"
#include "ui/TextTemplate.h"

namespace app {
namespace {

constexpr double kFlight = 0.9;       // s
constexpr double kSettling = 1.2;     // s until a leg that moved stands
constexpr double kLongestFrame = 0.1; // s, so that a slow machine sees the flight as well

std::string keyOf(QuizKind kind) {
    constexpr const char* kKeys[kQuizKinds] = {"quiz.where", "quiz.what", "quiz.depth",
                                               "quiz.flow",  "quiz.next", "quiz.leak"};
    return kKeys[static_cast<int>(kind)];
}

} // namespace

struct QuizRoom::Carrier {
    QuizRoom& room;
    Session& session;

    void operator()(const ui::BeginQuiz&) const { room.begin(session); }
    void operator()(const ui::LeaveQuiz&) const { room.leave(session); }
    void operator()(const ui::AnswerQuiz& wish) const { room.answer(wish.choice, "", session); }
    void operator()(const ui::MarkChoice& wish) const { room.mark(wish.by, session); }
    void operator()(const ui::AnswerMarked&) const { room.answer(room.marked_, "", session); }
    void operator()(const ui::NextQuestion&) const { room.next(); }
    void operator()(const ui::AgainQuiz& wish) const { room.again(wish.missedOnly); }
    void operator()(const ui::SwitchNames&) const { room.latin_ = !room.latin_; }
};

void LectureRooms::carryOut(const ui::QuizRequest& request, Session& session) {
    quiz.carryOut(request, session);
}

void QuizRoom::carryOut(const ui::QuizRequest& request, Session& session) {
    std::visit(Carrier{*this, session}, request.wish);
}

// The leg stands still while it is asked about.
void QuizRoom::begin(Session& session) {
    if (plays() || session.lessons().plays()) return;
    const ui::Model& model = session.model();
    before_ = Before{model.patient, model.view, model.pair.open ? model.pair.chosen : ""};
    if (model.pair.open) session.carryOut({ui::ClosePair{}});
    before_->patient = session.model().patient;
    physiology::Patient still = before_->patient;
    still.activity = physiology::Patient{}.activity;
    still.posture = physiology::Patient{}.posture;
    settling_ = still == before_->patient ? 0.0 : kSettling;
    if (settling_ > 0.0) session.carryOut({physiology::Command{physiology::SetPatient{still}}});
    model_ = std::make_shared<const ui::QuizModel>();
    round_.clear();
    flown_ = kFlight;
}

void QuizRoom::leave(Session& session) {
    if (!plays()) return;
    model_.reset();
    if (session.model().patient != before_->patient)
        session.carryOut({physiology::Command{physiology::SetPatient{before_->patient}}});
    session.present(before_->view);
    if (!before_->pair.empty()) session.carryOut({ui::OpenPair{before_->pair}});
    before_.reset();
}

void QuizRoom::again(bool missedOnly) {
    if (!plays() || asks()) return;
    round_ = missedOnly && !missed_.empty() ? missed_ : maker_->round(++seed_);
    missed_.clear();
    at_ = score_ = 0;
    answered_ = posed_ = false;
}

void QuizRoom::next() {
    if (!asks() || !answered_) return;
    ++at_;
    answered_ = posed_ = false;
}

void QuizRoom::mark(int by, Session& session) {
    if (!asks() || answered_) return;
    const int count = static_cast<int>(now().choices.size());
    marked_ = marked_ < 0 ? 0 : (marked_ + by + count) % count;
    if (now().kind != QuizKind::where) return;
    scene::ViewSpec view = session.model().view;
    markOnly(view, now().choices[static_cast<std::size_t>(marked_)], *maker_);
    session.present(view);
}

bool QuizRoom::takesClick(const std::string& id, Session& session) {
    if (!plays()) return false;
    if (asks() && !answered_ && now().kind == QuizKind::where) answer(-1, id, session);
    return true;
}

void QuizRoom::answer(int choice, const std::string& clicked, Session& session) {
    if (!asks() || answered_ || !posed_) return;
    const QuizQuestion& question = now();
    if (clicked.empty() && (choice < 0 || choice >= static_cast<int>(question.choices.size()))) return;
    answered_ = true;
    chosen_ = choice;
    clicked_ = clicked;
    right_ = clicked.empty() ? choice == question.right : maker_->same(clicked, question.subject, latin_);
    score_ += right_ ? 1 : 0;
    if (!right_) missed_.push_back(question);
    pointed_ = false;
    scene::ViewSpec view = session.model().view;
    markOnly(view, question.subject, *maker_, {answerOf(question), wronglyChosen()});
    session.present(view);
}

std::string QuizRoom::answerOf(const QuizQuestion& question) {
    if (!question.ofStructures()) return "";
    return question.kind == QuizKind::next ? question.choices[static_cast<std::size_t>(question.right)]
                                           : question.subject;
}

std::string QuizRoom::wronglyChosen() const {
    if (!answered_ || right_ || !now().ofStructures()) return "";
    return clicked_.empty() ? now().choices[static_cast<std::size_t>(chosen_)] : clicked_;
}

// Once the picture stands as the question or its answer wants it.
void QuizRoom::pointOut(const Session& session, const Drawn& drawn) {
    if (pointed_ || !asks() || !posed_ || flown_ < kFlight) return;
    pointed_ = true;
    places_.clear();
    std::vector<std::string> wanted;
    if (now().kind == QuizKind::where && !answered_) wanted = now().choices;
    if (answered_ && now().ofStructures()) wanted = {answerOf(now()), wronglyChosen()};
    for (const auto& id : wanted)
        if (const auto place = placeSeen(id, session.model().view, drawn.geometry, drawn.frame, drawn.aspect,
                                         ui::kQuizShare))
            places_.emplace(id, *place);
}

std::vector<ui::QuizMark> QuizRoom::marksIn(const ui::Texts& texts, const anatomy::Leg& leg) const {
    using Kind = ui::QuizMark::Kind;
    std::vector<ui::QuizMark> marks;
    const auto add = [&](Kind kind, const std::string& words, const std::string& id) {
        if (const auto found = places_.find(id); found != places_.end())
            marks.push_back({kind, words, found->second});
    };
    if (answered_) {
        const std::string yours = wronglyChosen();
        const std::string right = answerOf(now());
        add(Kind::right, nameOf(texts, leg, right), right);
        if (yours.empty()) return marks;
        add(Kind::yours, ui::filled(texts("quiz.yours"), {{"name", nameOf(texts, leg, yours)}}), yours);
        return marks;
    }
    for (std::size_t i = 0; i < now().choices.size() && now().kind == QuizKind::where; ++i)
        add(Kind::number, std::to_string(i + 1), now().choices[i]);
    return marks;
}

void QuizRoom::lead(Session& session, const Drawn& drawn) {
    if (!plays()) return;
    if (!maker_) maker_.emplace(drawn.leg, quizSubjects(drawn.geometry, drawn.leg));
    if (round_.empty()) {
        at_ = 0;
        round_ = maker_->round(++seed_);
        missed_.clear();
        score_ = 0;
        answered_ = posed_ = false;
    }
    settling_ = std::max(0.0, settling_ - drawn.seconds);
    if (asks() && !posed_ && settling_ == 0.0) pose(session, drawn);
    fly(session, drawn.seconds);
    pointOut(session, drawn);
    tell(session.texts(), drawn.leg);
}

void QuizRoom::pose(Session& session, const Drawn& drawn) {
    posed_ = true;
    pointed_ = false;
    places_.clear();
    chosen_ = -1;
    clicked_.clear();
    const auto pictureOf = [&] {
        return quizPicture(now(), *maker_, drawn.geometry, drawn.frame, session.model().view.mirrored,
                           drawn.aspect, ui::kQuizShare);
    };
    auto picture = pictureOf();
    if (now().kind == QuizKind::where && !canBeClicked(now().subject, picture.view, drawn.geometry,
                                                       drawn.frame, drawn.aspect, ui::kQuizShare)) {
        round_[static_cast<std::size_t>(at_)].kind = QuizKind::what; // too small, or too hidden, for a finger
        picture = pictureOf();
    }
    marked_ = now().kind == QuizKind::where ? -1 : 0;
    from_ = session.model().view.camera;
    to_ = picture.view.camera;
    flown_ = session.model().profile.reducedMotion || session.model().view.axial ? kFlight : 0.0;
    session.present(picture.view);
    session.look(flown_ < kFlight ? from_ : to_);
}

void QuizRoom::fly(Session& session, double seconds) {
    if (flown_ >= kFlight || !asks()) return;
    flown_ = std::min(kFlight, flown_ + std::min(seconds, kLongestFrame));
    session.look(scene::interpolated(from_, to_, static_cast<float>(flown_ / kFlight)));
}

std::string QuizRoom::nameOf(const ui::Texts& texts, const anatomy::Leg& leg, const std::string& id) const {
    const auto latin = latin_ ? ui::latinName(texts, leg, id) : "";
    return latin.empty() ? ui::structureName(texts, leg, id) : latin;
}

std::string QuizRoom::choiceOf(const ui::Texts& texts, const anatomy::Leg& leg, const QuizQuestion& question,
                               const std::string& choice) const {
    if (question.ofStructures()) return nameOf(texts, leg, choice);
    return texts((question.kind == QuizKind::depth ? "quiz.depth." : "quiz.way.") + choice);
}

std::string QuizRoom::questionOf(const ui::Texts& texts, const anatomy::Leg& leg,
                                 const QuizQuestion& question) const {
    return ui::filled(texts(keyOf(question.kind)), {{"name", nameOf(texts, leg, question.subject)}});
}

void QuizRoom::tell(const ui::Texts& texts, const anatomy::Leg& leg) {
    auto model = std::make_shared<ui::QuizModel>();
    model->stage = !asks()     ? ui::QuizModel::Stage::result
                   : answered_ ? ui::QuizModel::Stage::answered
                               : ui::QuizModel::Stage::question;
    model->number = at_ + 1;
    model->count = static_cast<int>(round_.size());
    model->score = score_;
    model->latin = latin_;
    for (const auto& question : missed_)
        model->missed.push_back(
            {questionOf(texts, leg, question),
             choiceOf(texts, leg, question, question.choices[static_cast<std::size_t>(question.right)])});
    if (asks()) {
        const QuizQuestion& question = now();
        model->question = questionOf(texts, leg, question);
        model->click = question.kind == QuizKind::where;
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            model->choices.push_back(
                model->click && !answered_
                    ? ui::filled(texts("quiz.place"), {{"number", std::to_string(i + 1)}})
                    : choiceOf(texts, leg, question, question.choices[i]));
        model->marked = marked_;
        model->marks = marksIn(texts, leg);
        if (answered_) {
            model->chosen = chosen_;
            model->right = question.right;
            const auto right =
                choiceOf(texts, leg, question, question.choices[static_cast<std::size_t>(question.right)]);
            const auto chosen =
                clicked_.empty()
                    ? choiceOf(texts, leg, question, question.choices[static_cast<std::size_t>(chosen_)])
                    : nameOf(texts, leg, clicked_);
            model->verdict = right_ ? ui::filled(texts("quiz.right"), {{"right", right}})
                                    : ui::filled(texts("quiz.wrong"), {{"chosen", chosen}, {"right", right}});
        }
    }
    model_ = std::move(model);
}

} // namespace app
