// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/QuizQuestions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <set>
#include <utility>

#include <glm/geometric.hpp>

#include "scene/StructureLayers.h"

namespace app {
namespace {

constexpr std::size_t kWrong = 3;  // choices
constexpr std::size_t kNearby = 9; // structures that wrong choices are drawn from
constexpr double kClearWay =
    0.6; // of its length that a vessel must rise or fall, so that there is one answer
constexpr double kLongEnough = 0.045; // m
constexpr std::array kKinds{QuizKind::where, QuizKind::what,  QuizKind::where, QuizKind::flow,
                            QuizKind::what,  QuizKind::where, QuizKind::depth, QuizKind::next,
                            QuizKind::what,  QuizKind::leak};
const std::vector<std::string> kWays{"up", "down", "in", "out"};
const std::vector<std::string> kDepths{"deep", "superficial", "muscular", "perforator"};

using Random = std::mt19937_64;

template <typename Item>
void shuffle(std::vector<Item>& items, Random& random) { // the same on every machine
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random() % i]);
}

bool isVein(scene::Layer layer) {
    return layer == scene::Layer::deepVein || layer == scene::Layer::muscularVein ||
           layer == scene::Layer::superficialVein || layer == scene::Layer::perforator;
}

// What may be taken for each other.
int groupOf(scene::Layer layer) {
    return isVein(layer) ? -1 : static_cast<int>(layer);
}

glm::vec3 middleOf(const scene::StructureMesh& mesh) {
    glm::dvec3 sum(0.0);
    for (const auto& vertex : mesh.vertices)
        sum += glm::dvec3(vertex.position);
    return mesh.vertices.empty() ? glm::vec3(0.0F)
                                 : glm::vec3(sum / static_cast<double>(mesh.vertices.size()));
}

template <typename Named>
std::string latinIn(const std::vector<Named>& list, const std::string& id) {
    for (const auto& each : list)
        if (each.id == id) return each.latin;
    return "";
}

// "up", "down" or, where it is not clear, nothing.
template <typename Vessel>
std::string wayOf(const Vessel& vessel) {
    if (vessel.restLength < kLongEnough) return "";
    const double rise = vessel.course.back().position.z - vessel.course.front().position.z;
    if (std::abs(rise) < kClearWay * vessel.restLength) return "";
    return rise > 0.0 ? "up" : "down";
}

std::string wayOf(const anatomy::Vessel& vein) {
    using enum anatomy::PerforatorDirection;
    switch (vein.direction) {
    case inward:
        return "in";
    case outward:
        return "out";
    case valveless:
        return "";
    case notPerforator:
        return wayOf<anatomy::Vessel>(vein);
    }
    return "";
}

std::string backOf(const std::string& way) {
    return way == "up" ? "down" : way == "down" ? "up" : way == "in" ? "out" : way == "out" ? "in" : "";
}

bool hasValves(const anatomy::Leg& leg, int vessel) {
    return std::any_of(leg.valves.begin(), leg.valves.end(),
                       [&](const auto& valve) { return valve.vessel == vessel; });
}

std::string depthOf(anatomy::VesselSystem system) {
    const std::string name = anatomy::nameOf(system);
    return std::find(kDepths.begin(), kDepths.end(), name) == kDepths.end() ? "" : name;
}

// "posterior_tibial_vein" of "posterior_tibial_vein_1"; else nothing.
std::string stemOf(const std::string& id) {
    const auto line = id.rfind('_');
    return line != std::string::npos && line + 2 == id.size() && (id.back() == '1' || id.back() == '2')
               ? id.substr(0, line)
               : "";
}

} // namespace

std::vector<QuizSubject> quizSubjects(const scene::LegGeometry& geometry, const anatomy::Leg& leg) {
    std::vector<QuizSubject> subjects;
    for (const auto& mesh : geometry.meshes) {
        if (const int artery = leg.arteryIndex(mesh.id); artery >= 0) {
            const auto& latin = leg.arteries[static_cast<std::size_t>(artery)].latin;
            subjects.push_back({mesh.id, latin, scene::Layer::artery, middleOf(mesh), -1, artery});
            continue;
        }
        const auto kind = scene::kindOf(mesh.id, leg);
        using enum scene::Layer;
        if (!kind || (kind->layer != bone && kind->layer != muscle && kind->layer != tendon)) continue;
        const auto latin = latinIn(leg.bones, mesh.id) + latinIn(leg.muscles, mesh.id);
        if (!latin.empty()) subjects.push_back({mesh.id, latin, kind->layer, middleOf(mesh)});
    }
    for (const auto& tube : geometry.tubes) {
        const int vessel = leg.vesselIndex(tube.id);
        if (tube.schematic || tube.rings.empty() || vessel < 0) continue;
        const auto& vein = leg.vessels[static_cast<std::size_t>(vessel)];
        if (vein.schematic) continue;
        subjects.push_back(
            {tube.id, vein.latin, tube.layer, tube.rings[tube.rings.size() / 2].center, vessel});
    }
    return subjects;
}

QuizMaker::QuizMaker(const anatomy::Leg& leg, std::vector<QuizSubject> subjects)
    : leg_(leg), subjects_(std::move(subjects)) {}

const QuizSubject* QuizMaker::find(const std::string& id) const {
    const auto found =
        std::find_if(subjects_.begin(), subjects_.end(), [&](const auto& each) { return each.id == id; });
    return found == subjects_.end() ? nullptr : &*found;
}

bool QuizMaker::same(const std::string& one, const std::string& other, bool latin) const {
    if (one == other) return true;
    const auto *a = find(one), *b = find(other);
    if (!a || !b || a->latin != b->latin) return false;
    const bool pair = !stemOf(one).empty() && stemOf(one) == stemOf(other) &&
                      (a->layer == scene::Layer::deepVein || a->layer == scene::Layer::muscularVein) &&
                      !find(stemOf(one) + "_3");
    return latin || pair;
}

std::string QuizMaker::rightWord(QuizKind kind, const QuizSubject& subject) const {
    if (kind == QuizKind::where || kind == QuizKind::what) return subject.id;
    if (subject.artery >= 0)
        return kind == QuizKind::flow ? wayOf(leg_.arteries[static_cast<std::size_t>(subject.artery)]) : "";
    if (subject.vessel < 0) return "";
    const auto& vein = leg_.vessels[static_cast<std::size_t>(subject.vessel)];
    switch (kind) {
    case QuizKind::depth:
        return depthOf(vein.system);
    case QuizKind::flow:
        return wayOf(vein);
    case QuizKind::leak: {
        const auto way = wayOf(vein);
        const bool falls =
            way == "up" || way == "in"; // against gravity, or out to where the pressure is lower
        return falls && hasValves(leg_, subject.vessel) ? backOf(way) : "";
    }
    case QuizKind::next: {
        if (vein.end.vessel < 0) return "";
        const auto& into = leg_.vessels[static_cast<std::size_t>(vein.end.vessel)];
        const auto* drawn = find(into.id);
        return drawn && drawn->latin != subject.latin ? into.id : "";
    }
    default:
        return "";
    }
}

// Near ones of the same group, each with a Latin name of its own, so that none of them is right as well.
std::vector<std::string> QuizMaker::others(const QuizSubject& subject, const std::vector<std::string>& taken,
                                           std::uint64_t seed) const {
    std::vector<const QuizSubject*> near;
    std::set<std::string> names(taken.begin(), taken.end());
    names.insert(subject.latin);
    for (const auto& each : subjects_)
        if (groupOf(each.layer) == groupOf(subject.layer) && !names.contains(each.latin))
            near.push_back(&each);
    std::stable_sort(near.begin(), near.end(), [&](const auto* a, const auto* b) {
        return glm::distance(a->center, subject.center) < glm::distance(b->center, subject.center);
    });
    std::vector<std::string> ids;
    for (const auto* each : near)
        if (ids.size() < kNearby && names.insert(each->latin).second) ids.push_back(each->id);
    Random random(seed);
    shuffle(ids, random);
    ids.resize(std::min(ids.size(), kWrong));
    return ids;
}

bool QuizMaker::canAsk(QuizKind kind, const QuizSubject& subject) const {
    const bool named = kind == QuizKind::where || kind == QuizKind::what;
    if (!named) return !rightWord(kind, subject).empty();
    return others(subject, {}, 0).size() == kWrong;
}

QuizQuestion QuizMaker::ask(QuizKind kind, const QuizSubject& subject, std::uint64_t seed) const {
    QuizQuestion question{kind, subject.id, {}, 0};
    const auto right = rightWord(kind, subject);
    if (question.ofStructures()) {
        const auto* answer = find(right);
        question.choices = others(*answer, {subject.latin}, seed);
        question.choices.push_back(right);
        Random random(seed + 1);
        shuffle(question.choices, random);
    } else {
        question.choices = kind == QuizKind::depth ? kDepths : kWays;
    }
    const auto at = std::find(question.choices.begin(), question.choices.end(), right);
    question.right = static_cast<int>(at - question.choices.begin());
    return question;
}

std::vector<QuizQuestion> QuizMaker::round(std::uint64_t seed) const {
    Random random(seed);
    std::vector<std::size_t> order(subjects_.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    shuffle(order, random);
    std::vector<QuizKind> kinds(kKinds.begin(), kKinds.end());
    shuffle(kinds, random);
    std::vector<QuizQuestion> questions;
    std::set<std::size_t> used;
    for (const QuizKind kind : kinds) {
        const auto found = std::find_if(order.begin(), order.end(), [&](std::size_t each) {
            return !used.contains(each) && canAsk(kind, subjects_[each]);
        });
        if (found == order.end()) continue;
        used.insert(*found);
        questions.push_back(ask(kind, subjects_[*found], random()));
    }
    return questions;
}

} // namespace app
