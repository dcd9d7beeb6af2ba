// SPDX-License-Identifier: Apache-2.0
#include "scene/BloodParticles.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace scene {
namespace {

constexpr float kExponent = 6.0F;    // of the velocity profile
constexpr double kEvenOutTime = 1.0; // s in which chance differences of density decay
constexpr int kMostFaces = 400;      // per step and particle; beyond it the rest of the step is dropped
constexpr int kGone = -1;

// (e^z - 1) / z, Padé: never crosses a face where the flow is zero, whatever z (its denominator has no real
// root).
float growth(float z) {
    return 1.0F / (1.0F - 0.5F * z + z * z / 12.0F);
}

float logarithmicMean(float a, float b) {
    return std::abs(a - b) < 1e-3F * a ? 0.5F * (a + b) : (a - b) / std::log(a / b);
}

// Cell lengths per step at x: left + change x.
struct Motion {
    float left, change;
};

Motion motionIn(const CellStream& stream, float excess) {
    return {stream.left + excess * stream.throughLeft, stream.change + excess * stream.throughChange};
}

// SplitMix64 (Steele, Lea & Flood 2014).
std::uint64_t nextState(std::uint64_t& state) {
    std::uint64_t z = state += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

} // namespace

float radiusSquared(const BloodParticle& particle) {
    return std::abs(2.0F * particle.cycle - 1.0F);
}

float profileFactor(float radiusSquared) {
    static_assert(kExponent == 6.0F, "r^6 is written out");
    return (kExponent + 2.0F) / kExponent * (1.0F - radiusSquared * radiusSquared * radiusSquared);
}

BloodParticles::BloodParticles(FlowNetwork network, std::uint64_t seed)
    : network_((check(network), std::move(network))), segmentOf_(network_.cellLength.size(), -1),
      streams_(network_), router_(network_), crossings_(network_.cellLength.size()),
      startCrossings_(network_.segments.size()), count_(network_.cellLength.size()),
      surplus_(network_.cellLength.size()), owed_(network_.cellLength.size()),
      owedAtNode_(static_cast<std::size_t>(network_.nodeCount)), seed_(seed), state_(seed) {
    for (std::size_t s = 0; s < network_.segments.size(); ++s) {
        const auto& segment = network_.segments[s];
        if (!segment.tracked) continue;
        for (int i = 0; i < segment.cellCount; ++i)
            segmentOf_[static_cast<std::size_t>(segment.firstCell) + static_cast<std::size_t>(i)] =
                static_cast<int>(s);
    }
}

float BloodParticles::dice() {
    return static_cast<float>(nextState(state_) >> 40U) * 0x1p-24F;
}

// What flows in holds fast blood in proportion to its speed (lean 1); what fills a vein all alike (lean 0).
BloodParticle BloodParticles::newborn(float lean) {
    const float turn = dice();
    const float angle = 2.0F * std::numbers::pi_v<float> * turn;
    BloodParticle particle{.cycle = dice(), .cosine = std::cos(angle), .sine = std::sin(angle), .turn = turn};
    const auto weight = [&](float radius) { return 1.0F + lean * (profileFactor(radius) - 1.0F); };
    while (lean > 0.0F && weight(radiusSquared(particle)) < weight(0.0F) * dice())
        particle.cycle = dice();
    return particle;
}

void BloodParticles::bear(int cell, float along, float lean) {
    BloodParticle particle = newborn(lean);
    particle.cell = cell;
    particle.along = along;
    settle(particle, profileFactor(radiusSquared(particle)) - 1.0F);
    particles_.push_back(particle);
}

void BloodParticles::fill(const FlowField& field, int count) {
    state_ = seed_;
    particles_.clear();
    streams_.setVolumes(field);
    std::fill(owed_.begin(), owed_.end(), 0.0);
    std::fill(owedAtNode_.begin(), owedAtNode_.end(), 0.0);
    std::fill(surplus_.begin(), surplus_.end(), 0);
    std::fill(count_.begin(), count_.end(), 0);
    double volume = 0.0;
    for (int cell = 0; cell < streams_.cellCount(); ++cell)
        if (segmentOf_[static_cast<std::size_t>(cell)] >= 0) volume += streams_.volume(cell);
    quantum_ = volume / std::max(1, count);
    double reached = 0.5; // in particles, over all cells: no cell loses its fraction
    for (int cell = 0; cell < streams_.cellCount(); ++cell) {
        if (segmentOf_[static_cast<std::size_t>(cell)] < 0) continue;
        const double before = reached;
        reached += streams_.volume(cell) / quantum_;
        const int here = static_cast<int>(std::floor(reached) - std::floor(before));
        for (int i = 0; i < here; ++i)
            bear(cell, (static_cast<float>(i) + dice()) / static_cast<float>(here), 0.0F);
    }
}

void BloodParticles::step(const FlowField& field, double dt) {
    if (!(dt > 0.0) || quantum_ <= 0.0) return;
    streams_.update(field, dt);
    router_.setFlows(streams_.startFlow(), streams_.endFlow());
    std::fill(crossings_.begin(), crossings_.end(), 0);
    std::fill(startCrossings_.begin(), startCrossings_.end(), 0);
    std::fill(count_.begin(), count_.end(), 0);
    for (BloodParticle& particle : particles_)
        move(particle);
    bearAtNodes(dt);
    removeGone();
    evenOut(dt);
}

void BloodParticles::move(BloodParticle& particle) {
    const float excess = profileFactor(radiusSquared(particle)) - 1.0F;
    const Motion motion = motionIn(streams_[particle.cell], excess);
    const float x = particle.along + (motion.left + motion.change * particle.along) * growth(motion.change);
    if (x >= 0.0F && x <= 1.0F) {
        particle.along = x;
        settle(particle, excess);
    } else {
        Journey journey{.excess = excess};
        travel(particle, journey);
    }
    if (particle.cell == kGone) return;
    auto& surplus = surplus_[static_cast<std::size_t>(particle.cell)];
    if (surplus > 0) {
        --surplus;
        particle.cell = kGone;
    } else {
        ++count_[static_cast<std::size_t>(particle.cell)];
    }
}

// Speed for the colour, and the slow exchange between the middle and the wall that keeps fast and slow blood
// mixed.
void BloodParticles::settle(BloodParticle& particle, float excess) {
    const CellStream& stream = streams_[particle.cell];
    const Motion motion = motionIn(stream, excess);
    particle.speed = (motion.left + motion.change * particle.along) * stream.speed;
    particle.cycle += stream.mixing; // below 1
    if (particle.cycle >= 1.0F) particle.cycle -= 1.0F;
}

void BloodParticles::travel(BloodParticle& particle, Journey& journey) {
    for (int faces = 0; faces < kMostFaces && !journey.ended; ++faces) {
        const Motion motion = motionIn(streams_[particle.cell], journey.excess);
        const float here = motion.left + motion.change * particle.along;
        const float x = particle.along + here * journey.remaining * growth(motion.change * journey.remaining);
        if (x >= 0.0F && x <= 1.0F) {
            particle.along = x;
            journey.ended = true;
            break;
        }
        const bool forward = x > 1.0F;
        const float there = motion.left + (forward ? motion.change : 0.0F);
        if (here * there <= 0.0F) { // rounding at a face without flow
            particle.along = std::clamp(x, 0.0F, 1.0F);
            break;
        }
        const float way = forward ? 1.0F - particle.along : particle.along;
        journey.remaining -= way / logarithmicMean(std::abs(here), std::abs(there));
        cross(particle, journey, forward);
    }
    if (journey.gone)
        particle.cell = kGone;
    else
        settle(particle, journey.excess);
}

void BloodParticles::cross(BloodParticle& particle, Journey& journey, bool forward) {
    const int segmentIndex = segmentOf_[static_cast<std::size_t>(particle.cell)];
    const auto& segment = network_.segments[static_cast<std::size_t>(segmentIndex)];
    const int first = segment.firstCell, last = first + segment.cellCount - 1;
    const int from = particle.cell;
    if (forward && from < last) {
        ++particle.cell;
        particle.along = 0.0F;
    } else if (!forward && from > first) {
        --particle.cell;
        particle.along = 1.0F;
    } else if (!arrive(particle, journey, forward ? segment.endNode : segment.startNode)) {
        particle.along = forward ? 1.0F : 0.0F;
        journey.ended = true;
        return;
    }
    if (forward)
        ++crossings_[static_cast<std::size_t>(from)];
    else if (from > first)
        --crossings_[static_cast<std::size_t>(from - 1)];
    else
        --startCrossings_[static_cast<std::size_t>(segmentIndex)];
    if (journey.remaining <= 0.0F) journey.ended = true;
}

bool BloodParticles::arrive(BloodParticle& particle, Journey& journey, int node) {
    const NodeRouter::Exit exit = node < 0 ? NodeRouter::Exit{} : router_.leave(node);
    if (exit.way == NodeRouter::Way::none) return false;
    if (exit.way == NodeRouter::Way::away)
        journey.gone = journey.ended = true;
    else
        place(particle, exit);
    return true;
}

void BloodParticles::place(BloodParticle& particle, NodeRouter::Exit exit) {
    const auto index = static_cast<std::size_t>(exit.segment);
    const auto& segment = network_.segments[index];
    const bool atStart = exit.way == NodeRouter::Way::atStart;
    particle.cell = atStart ? segment.firstCell : segment.firstCell + segment.cellCount - 1;
    particle.along = atStart ? 0.0F : 1.0F;
    if (atStart)
        ++startCrossings_[index];
    else
        --crossings_[static_cast<std::size_t>(particle.cell)];
}

void BloodParticles::bearAtNodes(double dt) {
    for (int node = 0; node < network_.nodeCount; ++node) {
        double& owed = owedAtNode_[static_cast<std::size_t>(node)];
        const double perStep = router_.inflow(node) * dt / quantum_;
        owed += perStep;
        for (; owed >= 1.0; owed -= 1.0) {
            const NodeRouter::Exit exit = router_.enter(node);
            if (exit.way == NodeRouter::Way::none) continue;
            BloodParticle particle =
                newborn(exit.way == NodeRouter::Way::atStart ? streams_.startLean(exit.segment)
                                                             : streams_.endLean(exit.segment));
            place(particle, exit);
            Journey journey{.excess = profileFactor(radiusSquared(particle)) - 1.0F,
                            .remaining =
                                static_cast<float>(std::min(1.0, (owed - 1.0) / std::max(perStep, 1e-12)))};
            travel(particle, journey);
            if (particle.cell == kGone) continue;
            ++count_[static_cast<std::size_t>(particle.cell)];
            particles_.push_back(particle);
        }
    }
}

// Births and deaths inside the cells: what beds feed or take, and the slow decay of chance differences.
void BloodParticles::evenOut(double dt) {
    const double share = std::min(1.0, dt / kEvenOutTime);
    for (int cell = 0; cell < streams_.cellCount(); ++cell) {
        const auto index = static_cast<std::size_t>(cell);
        if (segmentOf_[index] < 0) continue;
        double& owed = owed_[index];
        owed += streams_.source(cell) * dt / quantum_;
        owed += share * (streams_.volume(cell) / quantum_ - count_[index] - owed);
        for (; owed >= 1.0; owed -= 1.0)
            bear(cell, dice(), streams_.sourceLean(cell));
        const int taken = owed <= -1.0 ? static_cast<int>(-owed) : 0;
        surplus_[index] = std::min(count_[index], taken);
        owed = std::max(owed + taken, -1.0);
    }
}

void BloodParticles::removeGone() {
    std::erase_if(particles_, [](const BloodParticle& particle) { return particle.cell == kGone; });
}

} // namespace scene
