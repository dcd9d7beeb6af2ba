// SPDX-License-Identifier: Apache-2.0
#include "NeighborRules.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

#include "Arteries.h"
#include "TissueRules.h"
#include "core/Units.h"

namespace {

using anatomy::Vessel;
using core::toMm;

constexpr double kCompanionGap = 3.0e-3; // m, between the walls
constexpr double kJunction = 14e-3;      // m along either vessel from the mouth
constexpr double kMayStray = 0.10;       // of the length, further from its artery than the gap
// Accompanying veins wind about their artery and join across it: over a fifth of the length both may lie on
// one side.
constexpr double kMayWind = 0.20;
constexpr double kTolerance = 0.10e-3; // m

const VeinSample& nearestOf(const std::vector<VeinSample>& samples, const glm::dvec3& point) {
    return *std::min_element(samples.begin(), samples.end(), [&](const auto& a, const auto& b) {
        return glm::distance(a.center, point) < glm::distance(b.center, point);
    });
}

// Near its ends a vein is on its way to or from a mouth.
bool nearAnEnd(const Vessel& vein, const VeinSample& sample) {
    constexpr double kOnTheWay = 0.010; // m
    return std::min(sample.at, 1.0 - sample.at) * vein.restLength < kOnTheWay;
}

struct Side {
    double gap = 0.0; // m between the walls
    glm::dvec3 toward{0.0};
};

Side sideOf(const VeinSample& artery, const VeinSample& vein) {
    const glm::dvec3 offset = vein.center - artery.center;
    return {glm::length(offset) - artery.outer() - vein.outer(), glm::normalize(offset)};
}

void checkPair(const Dissection& d, const CompanionPair& pair, Violations& found) {
    const std::string stem = pair.veins;
    const Vessel &firstVein = d.vessel(stem + "_1"), &secondVein = d.vessel(stem + "_2");
    const auto first = d.samplesOf(firstVein), second = d.samplesOf(secondVein);
    Violations strays, turned;
    int judged = 0;
    for (const VeinSample& artery : samplesOfArtery(d.leg, pair.artery)) {
        const VeinSample &one = nearestOf(first, artery.center), &other = nearestOf(second, artery.center);
        if (nearAnEnd(firstVein, one) || nearAnEnd(secondVein, other)) continue;
        ++judged;
        const Side left = sideOf(artery, one), right = sideOf(artery, other);
        const double away = std::max(left.gap, right.gap) - kCompanionGap;
        const double z = toMm(artery.center.z);
        if (away > 0.0) strays.push_back({stem, z, toMm(away), "too far from its artery"});
        const double cosine = glm::dot(left.toward, right.toward);
        if (cosine > 0.0)
            turned.push_back({stem, z, 90.0 - std::acos(std::min(1.0, cosine)) * 180.0 / M_PI,
                              "on one side of its artery (degrees)"});
    }
    const auto over = [judged](const Violations& places, double share) {
        return judged < 10 || static_cast<double>(places.size()) > share * judged;
    };
    if (over(strays, kMayStray)) found.insert(found.end(), strays.begin(), strays.end());
    if (over(turned, kMayWind)) found.insert(found.end(), turned.begin(), turned.end());
}

// Mouths shared by two vessels, as places (m along each).
struct Mouth {
    double first = 0.0, second = 0.0;
};

std::vector<Mouth> mouthsOf(const Dissection& d, std::size_t a, std::size_t b) {
    const auto& vessels = d.leg.vessels;
    std::vector<Mouth> mouths;
    const auto ends = [&](std::size_t i) {
        return std::array{std::pair{vessels[i].start, 0.0}, std::pair{vessels[i].end, vessels[i].restLength}};
    };
    for (const auto& [joint, along] : ends(a))
        if (joint.vessel == static_cast<int>(b)) mouths.push_back({along, joint.at * vessels[b].restLength});
    for (const auto& [joint, along] : ends(b))
        if (joint.vessel == static_cast<int>(a)) mouths.push_back({joint.at * vessels[a].restLength, along});
    for (const auto& [one, alongA] : ends(a))
        for (const auto& [two, alongB] : ends(b)) {
            if (one.vessel < 0 || one.vessel != two.vessel) continue;
            const double host = vessels[static_cast<std::size_t>(one.vessel)].restLength;
            if (std::abs(one.at - two.at) * host < kJunction) mouths.push_back({alongA, alongB});
        }
    return mouths;
}

bool apart(const std::vector<VeinSample>& a, const std::vector<VeinSample>& b) {
    glm::dvec3 lowA(1e9), highA(-1e9), lowB(1e9), highB(-1e9);
    for (const auto& s : a)
        lowA = glm::min(lowA, s.center), highA = glm::max(highA, s.center);
    for (const auto& s : b)
        lowB = glm::min(lowB, s.center), highB = glm::max(highB, s.center);
    return glm::any(glm::greaterThan(lowA, highB + 0.012)) || glm::any(glm::greaterThan(lowB, highA + 0.012));
}

} // namespace

Violations pairsThatLeaveTheirArtery(const Dissection& d) {
    Violations found;
    for (const CompanionPair& pair : companionPairs())
        checkPair(d, pair, found);
    return found;
}

namespace {

void checkVeins(const Dissection& d, std::size_t a, std::size_t b,
                const std::vector<std::vector<VeinSample>>& samples, Violations& found) {
    if (samples[a].empty() || samples[b].empty() || apart(samples[a], samples[b])) return;
    const auto mouths = mouthsOf(d, a, b);
    const Vessel &first = d.leg.vessels[a], &second = d.leg.vessels[b];
    const auto joined = [&](const VeinSample& s, const VeinSample& t) {
        return std::any_of(mouths.begin(), mouths.end(), [&](const Mouth& mouth) {
            return std::abs(s.at * first.restLength - mouth.first) < kJunction ||
                   std::abs(t.at * second.restLength - mouth.second) < kJunction;
        });
    };
    for (const VeinSample& s : samples[a])
        for (const VeinSample& t : samples[b]) {
            const double inside = s.radius + t.radius - glm::distance(s.center, t.center);
            if (inside > kTolerance && !joined(s, t))
                found.push_back({first.id, toMm(s.center.z), toMm(inside), "through " + second.id});
        }
}

void checkArtery(const Dissection& d, const std::string& id,
                 const std::vector<std::vector<VeinSample>>& samples, Violations& found) {
    const auto artery = samplesOfArtery(d.leg, id);
    if (artery.empty()) return;
    // A branch has to cross the veins that hug the artery it leaves.
    const double length = d.leg.arteries[static_cast<std::size_t>(d.leg.arteryIndex(id))].restLength;
    const auto leaving = [&](const VeinSample& s) { return s.at * length < kJunction; };
    for (std::size_t v = 0; v < samples.size(); ++v) {
        if (samples[v].empty() || apart(artery, samples[v])) continue;
        for (const VeinSample& s : artery)
            for (const VeinSample& t : samples[v]) {
                if (leaving(s)) continue;
                const double inside = s.radius + t.radius - glm::distance(s.center, t.center);
                if (inside > kTolerance)
                    found.push_back({d.leg.vessels[v].id, toMm(t.center.z), toMm(inside), "through " + id});
            }
    }
}

} // namespace

Violations throughEachOther(const Dissection& d) {
    Violations found;
    std::vector<std::vector<VeinSample>> samples;
    for (const Vessel& vessel : d.leg.vessels)
        samples.push_back(vessel.schematic ? std::vector<VeinSample>{} : d.samplesOf(vessel));
    for (std::size_t a = 0; a < samples.size(); ++a)
        for (std::size_t b = a + 1; b < samples.size(); ++b)
            checkVeins(d, a, b, samples, found);
    for (const anatomy::Artery& artery : d.leg.arteries)
        checkArtery(d, artery.id, samples, found);
    return found;
}

Violations misplacedArteries(const Dissection& d) {
    Violations found;
    for (const anatomy::Artery& artery : d.leg.arteries) {
        const auto samples = samplesOfArtery(d.leg, artery.id);
        Violations inBelly;
        for (const VeinSample& s : samples) {
            const auto say = [&](double depth, const std::string& what) {
                found.push_back({artery.id, toMm(s.center.z), toMm(depth), what});
            };
            const auto bone = d.tissue->nearestBone(s.center);
            if (s.radius - bone.distance > kTolerance) say(s.radius - bone.distance, "lumen in " + bone.id);
            const double bare = d.tissue->to("skin", s.center) + s.outer();
            if (bare > kTolerance) say(bare, "through the skin");
            const auto soft = nearestFlesh(d, s.center);
            if (soft.distance < 0.0)
                inBelly.push_back({artery.id, toMm(s.center.z), -toMm(soft.distance), "in " + soft.id});
        }
        const bool axial = artery.id.find("tibial_artery") != std::string::npos ||
                           artery.id == "fibular_artery" || artery.id == "popliteal_artery" ||
                           artery.id == "tibiofibular_artery_trunk";
        if (axial && static_cast<double>(inBelly.size()) > 0.05 * static_cast<double>(samples.size()))
            found.insert(found.end(), inBelly.begin(), inBelly.end());
    }
    return found;
}
