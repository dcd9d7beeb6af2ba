// SPDX-License-Identifier: Apache-2.0
#include "physiology/Thrombosis.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

#include "physiology/ClotShare.h"
#include "physiology/NetworkBuilder.h"

namespace physiology {

namespace {

constexpr double kTick = 0.05;               // s of the simulation between two narrowings
constexpr double kMemory = 5.0;              // s of running means: several steps, a breath
constexpr double kClearlyFaster = 2.0;       // than what the tail has grown in
constexpr double kPocketReach = 0.01;        // m from a valve: its pocket, 1 to 1.5 calibres
constexpr double kBefore = 0.01;             // m ahead of the front, beyond what it narrows itself
constexpr double kNearEnd = 0.01;            // m: a front so near the end of its vein reaches out of it
constexpr std::string_view kSinus = "sinus"; // tube law of the soleal sinuses

std::size_t index(int i) {
    return static_cast<std::size_t>(i);
}

// splitmix64 (Steele, Lea, Flood 2014) as a number 0..1.
double drawn(std::uint64_t seed) {
    std::uint64_t z = seed + 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1.0p-53;
}

double speedIn(const hemodynamics::Solver& solver, int cell) {
    return solver.flow()[index(cell)] / solver.area()[index(cell)];
}

double radiusOf(double area) {
    return std::sqrt(area / std::numbers::pi);
}

// At the wall of a round vein: 4 u / r (Poiseuille).
double shearIn(const hemodynamics::Solver& solver, int cell) {
    return 4.0 * std::abs(speedIn(solver, cell)) / radiusOf(solver.area()[index(cell)]);
}

} // namespace

Thrombosis::Thrombosis(std::shared_ptr<const anatomy::Leg> leg, std::shared_ptr<const NetworkLayout> layout,
                       const ClotConstants& constants)
    : leg_(std::move(leg)), layout_(std::move(layout)), constants_(constants), journey_(layout_, constants),
      lumen_(layout_->cellLength.size(), 1.0) {}

int Thrombosis::cellOf(int vessel, double at) const {
    return cellAt(*layout_, vessel, at);
}

Thrombosis::Place Thrombosis::slowest(const hemodynamics::Solver& solver, std::span<const double> residence,
                                      int vessel) const {
    Place best;
    double most = -1.0;
    for (std::size_t v = 0; v < leg_->vessels.size(); ++v) {
        if (vessel >= 0 ? static_cast<int>(v) != vessel : leg_->vessels[v].tubeLaw != kSinus) continue;
        const auto& cells = layout_->vessels[v];
        for (int i = 0; i < cells.cellCount; ++i) {
            const int cell = cells.firstCell + i;
            const double shear = shearIn(solver, cell);
            const double stale = residence[index(cell)] / (1.0 + shear / constants_.lowShear);
            if (stale <= most) continue;
            most = stale;
            best = placeAt(static_cast<int>(v),
                           0.5 * (cells.boundaries[index(i)] + cells.boundaries[index(i) + 1]));
        }
    }
    return best;
}

Thrombosis::Place Thrombosis::placeAt(int vessel, double at) const {
    Place place{vessel, at, -1};
    double nearest = kPocketReach / leg_->vessels[index(vessel)].restLength;
    for (std::size_t v = 0; v < leg_->valves.size(); ++v) {
        const auto& valve = leg_->valves[v];
        if (valve.vessel != vessel || std::abs(valve.at - at) > nearest) continue;
        nearest = std::abs(valve.at - at);
        place.valve = static_cast<int>(v);
    }
    return place;
}

void Thrombosis::begin(const Place& place, const hemodynamics::Solver& solver, std::uint64_t seed) {
    const int cell = cellOf(place.vessel, place.at);
    const auto& vessel = leg_->vessels[index(place.vessel)];
    seed_ = seed;
    Growing growing;
    growing.clot.vessel = place.vessel;
    growing.clot.at = growing.clot.from = growing.clot.to = place.at;
    growing.clot.valve = place.valve;
    growing.clot.site = vessel.tubeLaw == kSinus ? ClotSite::sinus
                        : place.valve >= 0       ? ClotSite::valvePocket
                                                 : ClotSite::vein;
    growing.radius = radiusOf(solver.referenceArea(cell) / lumen_[index(cell)]);
    growing.vesselLength = vessel.restLength;
    growing.lumenRadius = radiusOf(solver.area()[index(cell)]);
    growing.frontShear = shearIn(solver, cell);
    if (clots_.empty()) {
        speed_.resize(lumen_.size());
        for (std::size_t c = 0; c < speed_.size(); ++c)
            speed_[c] = std::abs(speedIn(solver, static_cast<int>(c)));
    }
    clots_.push_back(growing);
    drawHold(clots_.back());
}

void Thrombosis::drawHold(Growing& growing) const {
    const auto which =
        static_cast<std::uint64_t>(growing.clot.vessel) * 1000 + static_cast<std::uint64_t>(growing.broken);
    const double share = drawn(seed_ * 0x100000001b3ULL + which);
    growing.hold =
        constants_.weakestHold * std::pow(constants_.strongestHold / constants_.weakestHold, share);
}

void Thrombosis::clear() {
    const bool narrowed = !clots_.empty();
    clots_.clear();
    journey_.clear();
    due_ = unrest_ = 0.0;
    if (narrowed) narrow();
}

// All cells, so that a front that has moved on knows the flow that it has come into.
void Thrombosis::watch(double dt, const hemodynamics::Solver& solver) {
    const double share = -std::expm1(-dt / kMemory);
    for (std::size_t c = 0; c < speed_.size(); ++c)
        speed_[c] += share * (std::abs(speedIn(solver, static_cast<int>(c))) - speed_[c]);
    for (Growing& growing : clots_)
        watch(growing, dt, solver);
}

void Thrombosis::watch(Growing& growing, double dt, const hemodynamics::Solver& solver) const {
    const double share = -std::expm1(-dt / kMemory);
    const int cell = cellOf(growing.clot.vessel, growing.clot.at);
    const auto towards = [share](double& mean, double value) { mean += share * (value - mean); };
    towards(growing.lumenRadius, radiusOf(solver.area()[index(cell)]));
    const int front =
        cellOf(growing.clot.vessel, std::min(1.0, growing.clot.to + kBefore / growing.vesselLength));
    towards(growing.frontShear, shearIn(solver, front));
}

// Where blood runs past the front: the cell after it, or the vein that its own one joins.
int Thrombosis::tailCell(const Growing& growing) const {
    const auto& vessel = leg_->vessels[index(growing.clot.vessel)];
    const bool out = (1.0 - growing.clot.to) * growing.vesselLength < kNearEnd;
    if (out && vessel.end.vessel >= 0) return cellOf(vessel.end.vessel, vessel.end.at);
    const auto& cells = layout_->vessels[index(growing.clot.vessel)];
    const int last = cells.firstCell + cells.cellCount - 1;
    return std::min(last, cellOf(growing.clot.vessel, growing.clot.to) + 1);
}

void Thrombosis::grow(Growing& growing, double time) const {
    auto& clot = growing.clot;
    const auto& c = constants_;
    clot.age += time;
    const bool pocket = clot.site == ClotSite::valvePocket && clot.lumenShare < c.pocketShare;
    const double sheltered = pocket ? c.pocketShear : 1.0;
    const double slow =
        c.slowness(4.0 * speed_[index(cellOf(clot.vessel, clot.at))] / growing.lumenRadius * sheltered) *
        time;
    const double thickest = growing.radius * (1.0 - std::sqrt(1.0 - c.greatestShare));
    growing.thickness = std::min(growing.thickness + c.thickening * slow, thickest);
    const double left = 1.0 - growing.thickness / growing.radius;
    clot.lumenShare = 1.0 - left * left;
    const double slowFront = c.slowness(growing.frontShear * sheltered) * time;
    const double longer = c.lengthening * slowFront / growing.vesselLength;
    clot.to = std::min(1.0, clot.to + longer);
    clot.from = std::max(0.0, clot.from - c.backward * longer);
    clot.length = (clot.to - clot.from) * growing.vesselLength;
}

void Thrombosis::grow(double time) {
    thicken(time);
    unrest_ = kMemory;
}

void Thrombosis::thicken(double time) {
    for (Growing& growing : clots_)
        grow(growing, time);
    narrow();
}

void Thrombosis::advance(double dt, const hemodynamics::Solver& solver) {
    if (!clots_.empty()) watch(dt, solver);
    unrest_ -= dt;
    for (Growing& growing : clots_)
        if (unrest_ <= 0.0 && tears(growing, solver)) tear(growing);
    journey_.advance(dt, solver);
    due_ += dt;
    if (due_ < kTick) return;
    if (!clots_.empty()) thicken(due_ * pace_);
    due_ = 0.0;
}

bool Thrombosis::tears(const Growing& growing, const hemodynamics::Solver& solver) const {
    const double tail = (growing.clot.to - growing.clot.at) * growing.vesselLength;
    if (tail < constants_.shortestTail || growing.clot.age > constants_.organized) return false;
    const int past = tailCell(growing);
    const double speed = speedIn(solver, past);
    return speed > growing.hold && speed > kClearlyFaster * speed_[index(past)];
}

void Thrombosis::tear(Growing& growing) {
    auto& clot = growing.clot;
    journey_.release(tailCell(growing), clot.vessel, (clot.to - clot.at) * growing.vesselLength);
    clot.to = clot.at;
    clot.length = (clot.to - clot.from) * growing.vesselLength;
    ++growing.broken;
    drawHold(growing);
    narrow();
}

void Thrombosis::breakAll() {
    for (Growing& growing : clots_)
        if (growing.clot.to > growing.clot.at) tear(growing);
}

void Thrombosis::narrow() {
    lumen_ = lumenLeft(clots(), *layout_);
    narrowed_ = true;
}

bool Thrombosis::takeNarrowed() {
    return std::exchange(narrowed_, false);
}

std::vector<Clot> Thrombosis::clots() const {
    std::vector<Clot> all;
    for (const Growing& growing : clots_)
        all.push_back(growing.clot);
    return all;
}

} // namespace physiology
