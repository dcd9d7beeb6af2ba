// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <glm/vec3.hpp>

namespace ui {

// The column of a quiz stands at the right of the picture and takes this share of its width.
inline constexpr float kQuizShare = 0.34F;

// A place in the picture that a quiz points at, m.
struct QuizMark {
    enum class Kind { number, right, yours };
    Kind kind = Kind::number;
    std::string words;
    glm::vec3 place{0.0F};
};

// A quiz about the structures of the leg on the screen, in the words of the shown language.
struct QuizModel {
    enum class Stage { off, question, answered, result };
    Stage stage = Stage::off;
    std::string question;
    bool click = false;               // it is answered by a click on the leg, or by one of the marked places
    std::vector<std::string> choices; // none where a round is over
    int chosen = -1, right = -1;      // once it is answered; the right one
    int marked = 0;                   // of the choices, by the arrow keys
    std::vector<QuizMark> marks{};    // in the picture, once it stands
    std::string verdict;              // what was chosen and what is right
    int number = 0, count = 0;        // of the question, from 1
    int score = 0;
    bool latin = false; // names to be known
    struct Miss {
        std::string question, answer;
    };
    std::vector<Miss> missed; // in this round
};

struct BeginQuiz {};
struct LeaveQuiz {}; // gives back view and patient
struct AnswerQuiz {
    int choice = 0;
};
struct MarkChoice {
    int by = 1;
};
struct AnswerMarked {};
struct NextQuestion {}; // after the last one: the result
struct AgainQuiz {
    bool missedOnly = false;
};
struct SwitchNames {}; // plain or Latin

struct QuizRequest {
    std::variant<BeginQuiz, LeaveQuiz, AnswerQuiz, MarkChoice, AnswerMarked, NextQuestion, AgainQuiz,
                 SwitchNames>
        wish;
};

} // namespace ui
