// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <glm/vec3.hpp>

#include "anatomy/Leg.h"
#include "scene/Geometry.h"

namespace app {

// What a quiz may ask about: a structure that is drawn.
struct QuizSubject {
    std::string id, latin; // as anatomy::Leg
    scene::Layer layer = scene::Layer::bone;
    glm::vec3 center{0.0F}; // m, rest pose
    int vessel = -1;        // index in Leg::vessels
    int artery = -1;        // index in Leg::arteries
};
// Bones, muscles, tendons and ligaments with a mesh; arteries and veins below the cut.
std::vector<QuizSubject> quizSubjects(const scene::LegGeometry& geometry, const anatomy::Leg& leg);

enum class QuizKind {
    where, // is it? To be clicked, or chosen among marked structures
    what,  // is marked?
    depth, // of a vein: to which system it belongs
    flow,  // which way does healthy blood flow?
    next,  // where does the blood of this vein go?
    leak   // its valves let blood back in a standing leg: which way?
};
inline constexpr int kQuizKinds = 6;

struct QuizQuestion {
    QuizKind kind = QuizKind::what;
    std::string subject;              // structure
    std::vector<std::string> choices; // structures, or the ends of the keys quiz.DEPTH… and quiz.way.…
    int right = 0;
    bool ofStructures() const {
        return kind == QuizKind::where || kind == QuizKind::what || kind == QuizKind::next;
    }
    bool operator==(const QuizQuestion&) const = default;
};

// Makes questions out of the leg's data alone; the same seed asks the same.
class QuizMaker {
public:
    QuizMaker(const anatomy::Leg& leg, std::vector<QuizSubject> subjects);

    static constexpr int kRound = 10;
    std::vector<QuizQuestion> round(std::uint64_t seed) const; // each about another structure
    bool canAsk(QuizKind kind, const QuizSubject& subject) const;
    QuizQuestion ask(QuizKind kind, const QuizSubject& subject,
                     std::uint64_t seed) const; // that can be asked

    // Whether a click on one is as right as a click on the other: veins that run in pairs, and, where Latin
    // names are asked, all that share one.
    bool same(const std::string& one, const std::string& other, bool latin) const;

    const std::vector<QuizSubject>& subjects() const { return subjects_; }
    const QuizSubject* find(const std::string& id) const;

private:
    std::vector<std::string> others(const QuizSubject& subject, const std::vector<std::string>& taken,
                                    std::uint64_t seed) const;
    std::string rightWord(QuizKind kind, const QuizSubject& subject) const;

    const anatomy::Leg& leg_;
    std::vector<QuizSubject> subjects_;
};

} // namespace app
