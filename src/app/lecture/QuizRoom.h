// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "app/lecture/QuizQuestions.h"
#include "app/lecture/QuizView.h"
#include "physiology/Patient.h"
#include "ui/Texts.h"
#include "ui/lecture/QuizModel.h"

namespace app {

class Session;

// A quiz in a sitting: asks a round, shows what it asks about, and gives view and patient back.
class QuizRoom {
public:
    explicit QuizRoom(std::uint64_t seed = std::random_device{}()) : seed_(seed) {}

    void carryOut(const ui::QuizRequest& request, Session& session);
    // Whether a click on a structure was meant for the quiz.
    bool takesClick(const std::string& id, Session& session);
    bool plays() const { return model_ != nullptr; }
    // What is drawn, once a frame after the picture was made; s since the last one, width / height.
    struct Drawn {
        const scene::LegGeometry& geometry;
        const scene::FrameInput& frame;
        const anatomy::Leg& leg;
        double seconds = 0.0;
        float aspect = 1.0F;
    };
    void lead(Session& session, const Drawn& drawn);

    const std::shared_ptr<const ui::QuizModel>& model() const { return model_; } // null: no quiz

private:
    struct Carrier;
    struct Before {
        physiology::Patient patient;
        scene::ViewSpec view;
        std::string pair; // key; empty: one leg
    };

    void begin(Session& session);
    void leave(Session& session);
    void again(bool missedOnly);
    void answer(int choice, const std::string& clicked, Session& session);
    void next();
    void mark(int by, Session& session);
    void pose(Session& session, const Drawn& drawn);
    void fly(Session& session, double seconds);
    void pointOut(const Session& session, const Drawn& drawn);
    // Structures; empty: none, as the question is about something else, or the answer was right.
    static std::string answerOf(const QuizQuestion& question);
    std::string wronglyChosen() const;
    std::vector<ui::QuizMark> marksIn(const ui::Texts& texts, const anatomy::Leg& leg) const;
    void tell(const ui::Texts& texts, const anatomy::Leg& leg);
    std::string nameOf(const ui::Texts& texts, const anatomy::Leg& leg, const std::string& id) const;
    std::string choiceOf(const ui::Texts& texts, const anatomy::Leg& leg, const QuizQuestion& question,
                         const std::string& choice) const;
    std::string questionOf(const ui::Texts& texts, const anatomy::Leg& leg,
                           const QuizQuestion& question) const;
    const QuizQuestion& now() const { return round_[static_cast<std::size_t>(at_)]; }
    bool asks() const { return plays() && at_ < static_cast<int>(round_.size()) && !round_.empty(); }

    std::uint64_t seed_;
    std::optional<Before> before_;
    std::optional<QuizMaker> maker_;
    std::vector<QuizQuestion> round_, missed_;
    int at_ = 0, chosen_ = -1, marked_ = 0, score_ = 0;
    bool answered_ = false, right_ = false, latin_ = false, posed_ = false;
    std::string clicked_; // instead of a choice
    // Where structures are seen that the question is about, m; found once it stands, and when it is answered.
    std::map<std::string, glm::vec3> places_;
    bool pointed_ = false;
    scene::Camera from_, to_;
    double flown_ = 0.0, settling_ = 0.0; // s
    std::shared_ptr<const ui::QuizModel> model_;
};

} // namespace app
