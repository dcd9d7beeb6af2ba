// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/QuizKeys.h"

#include "ui/lecture/KeepsakeModel.h"
#include "ui/lecture/QuizModel.h"

namespace app {
namespace {

using Stage = ui::QuizModel::Stage;

void ask(ui::Requests& requests, const decltype(ui::QuizRequest::wish)& wish) {
    requests.emplace_back(std::make_shared<const ui::QuizRequest>(ui::QuizRequest{wish}));
}

void goOn(const ui::QuizModel& quiz, ui::Requests& requests) {
    if (quiz.stage == Stage::question) return ask(requests, ui::AnswerMarked{});
    if (quiz.stage == Stage::answered) return ask(requests, ui::NextQuestion{});
    ask(requests, ui::AgainQuiz{!quiz.missed.empty()});
}

} // namespace

bool quizOrKeepKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests) {
    using ui::Key;
    const bool plays = model.lecture.quiz && model.lecture.quiz->stage != Stage::off;
    if (change.key == Key::keep && !plays) {
        requests.emplace_back(
            std::make_shared<const ui::KeepsakeRequest>(ui::KeepsakeRequest{ui::SavePicture{}}));
        return true;
    }
    if (!plays) {
        if (change.key != Key::quiz || model.lesson.playing) return false;
        ask(requests, ui::BeginQuiz{});
        return true;
    }
    const auto digit = static_cast<int>(change.key) - static_cast<int>(Key::digit1);
    if (digit >= 0 && digit < 4) ask(requests, ui::AnswerQuiz{digit});
    switch (change.key) {
    case Key::enter:
    case Key::pageDown: // of a presenter remote
        goOn(*model.lecture.quiz, requests);
        break;
    case Key::right:
    case Key::down:
        ask(requests, ui::MarkChoice{1});
        break;
    case Key::left:
    case Key::up:
        ask(requests, ui::MarkChoice{-1});
        break;
    case Key::quiz:
        ask(requests, ui::LeaveQuiz{});
        break;
    case Key::escape:
        if (model.help) return false;
        ask(requests, ui::LeaveQuiz{});
        break;
    case Key::help:
    case Key::quit:
        return false;
    default:
        break;
    }
    return true;
}

} // namespace app
