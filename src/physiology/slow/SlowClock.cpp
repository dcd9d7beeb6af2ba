// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/SlowClock.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/PatientJson.h"
#include "physiology/Thrombosis.h"

namespace physiology::slow {

namespace {

constexpr double kStep = Simulation::kStep;
constexpr double kJumpStep = 10.0; // s between two looks at whether the tissue has drifted
constexpr double kTelling = 2.0;   // s of steps that the stasis takes at once
constexpr double kMidBreath = 0.5; // of its depth; breathing in passes it once a breath
constexpr double kNarrowed = 0.05; // change of a clot's share of the lumen that asks for a new window

} // namespace

ClockConstants loadClockConstants(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "slow_clock.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    ClockConstants c;
    c.window = json.at("window_s").number(1.0, 120.0);
    c.deviceWindow = json.at("device_window_s").number(c.window, 600.0);
    c.steady = core::fromMmHg(json.at("steady_mmhg").number(0.01, 50.0));
    c.longestSettling = json.at("longest_settling_s").number(c.window, 3600.0);
    c.drift = core::fromMmHg(json.at("drift_mmhg").number(0.01, 50.0));
    c.sameTissue = core::fromMmHg(json.at("same_tissue_mmhg").number(0.01, 50.0));
    c.longestJump = json.at("longest_jump_s").number(c.window, 36000.0);
    c.bloodVolume = core::fromMl(json.at("blood_ml").at("value").number(1000.0, 10000.0));
    return c;
}

SlowClock::SlowClock(Simulation& simulation, Watcher watcher)
    : simulation_(simulation), watcher_(std::move(watcher)),
      constants_(loadClockConstants(simulation.assets())),
      edema_(loadEdemaConstants(simulation.assets(), simulation.leg())),
      reader_(edema_.constants(), simulation), pockets_(simulation), stasis_(simulation),
      drift_(simulation.model().solver().network()), told_(simulation.model().tracers().moved()),
      exchange_(simulation.model().tissue()), transitions_(constants_.sameTissue),
      before_(simulation.patient()), rest_(constants_.bloodVolume - simulation.model().solver().volume()),
      outflow_(simulation.model().solver().ledger().outflow) {}

void SlowClock::apply(const Command& command) {
    const Patient patient = simulation_.patient();
    simulation_.apply(command);
    if (time_ > started_) {
        before_ = patient;
        lasted_ = time_ - started_;
        started_ = time_;
    }
    reader_.wear(simulation_);
    stasis_.dry(simulation_.patient().hydration);
    settled_ = false;
}

void SlowClock::drink(double volume) {
    rest_ += volume;
    intake_ += volume;
}

// Arteries take from the rest of the body, the cava and the lymphatics give back to it.
void SlowClock::book() {
    const auto& ledger = simulation_.model().solver().ledger();
    rest_ += ledger.outflow - outflow_ - kStep * simulation_.model().inflow().total();
    outflow_ = ledger.outflow;
}

void SlowClock::readLoads() {
    moment_ = momentOf(simulation_);
    moment_.loads.resize(edema_.fluid().size());
    reader_.read(simulation_, moment_.loads);
}

// What steps have moved and swept, for the stasis.
void SlowClock::age() {
    if (stepped_.time <= 0.0) return;
    stepped_.moved = simulation_.model().tracers().moved().since(told_);
    if (stepped_.moved.empty()) return;
    stasis_.pass(stepped_.time, stepped_, simulation_.model().residence());
    forget();
}

void SlowClock::forget() {
    stepped_ = {};
    told_ = simulation_.model().tracers().moved();
}

void SlowClock::step() {
    readLoads();
    edema_.filter(moment_.loads);
    edema_.tell(exchange_);
    simulation_.exchange(exchange_);
    simulation_.step();
    book();
    const double lymph = edema_.books().lymph;
    edema_.carry(kStep);
    rest_ += edema_.books().lymph - lymph;
    popliteal_ += kStep * moment_.popliteal;
    time_ += kStep;
    resolved_ += kStep;
    pockets_.read(simulation_, kStep, moment_.pocketRate);
    stepped_.addPockets(moment_, kStep);
    if (stepped_.time > kTelling) age();
    if (watcher_) watcher_(0.0);
}

// Nothing filters in a time that does not count.
void SlowClock::idle() {
    edema_.tell(exchange_);
    std::fill(exchange_.filtration.begin(), exchange_.filtration.end(), 0.0);
    simulation_.exchange(exchange_);
    readLoads();
    simulation_.step();
    book();
    pockets_.read(simulation_, kStep, moment_.pocketRate);
}

void SlowClock::resolve(double seconds) {
    if (stale_) catchUp(before_);
    const auto steps = std::llround(seconds / kStep);
    for (long long i = 0; i < steps; ++i)
        step();
    age();
    settled_ = false;
}

std::vector<double> SlowClock::tissuePressures() const {
    std::vector<double> pressures;
    for (std::size_t r = 0; r < edema_.fluid().size(); ++r)
        pressures.push_back(edema_.pressure(r));
    return pressures;
}

// What jumps are measured from.
void SlowClock::see() {
    windowPressure_ = tissuePressures();
    windowClot_ = clotted();
    jumped_ = 0.0;
}

CycleMeans SlowClock::window(double longest, bool live) {
    const bool device = simulation_.patient().device != "none";
    const double least = std::min(longest, device ? constants_.deviceWindow : constants_.window);
    const auto& body = simulation_.model().body();
    const bool cycling = simulation_.patient().activity != "still";
    CycleMeans means;
    const auto moved = simulation_.model().tracers().moved();
    auto cycle = body.state().cycle;
    double breath = body.state().breath;
    bool ends = false;
    while (means.time + 0.5 * kStep < longest && (means.time + 0.5 * kStep < least || !ends)) {
        live ? step() : idle();
        means.add(moment_, kStep);
        const auto& now = body.state();
        // A device's window is as long as its cycle; a leg at rest moves with the breath.
        ends = device || (cycling ? now.cycle != cycle : breath < kMidBreath && now.breath >= kMidBreath);
        cycle = now.cycle;
        breath = now.breath;
    }
    means.moved = simulation_.model().tracers().moved().since(moved);
    if (live) age();
    see();
    return means;
}

// Windows until two are alike; false when time ran out before.
bool SlowClock::steadyFrom(double& left, bool live, CycleMeans& settling) {
    CycleMeans before;
    while (left > 0.5 * kStep && settling.time < constants_.longestSettling) {
        const CycleMeans now = window(left, live);
        settling.add(now, now.time);
        left -= now.time;
        if (left <= 0.5 * kStep && !before.loads.empty()) return false; // cut short: no whole cycles
        latest_ = now;
        if (!before.loads.empty() && differenceOf(before, latest_) < constants_.steady) return true;
        before = latest_;
    }
    return left > 0.5 * kStep;
}

void SlowClock::catchUp(const Patient& patient) {
    const Patient now = simulation_.patient();
    const auto residence = simulation_.model().residencePlaces();
    simulation_.apply(SetPatient{patient});
    reader_.wear(simulation_);
    double left = constants_.longestSettling;
    CycleMeans settling;
    steadyFrom(left, false, settling);
    simulation_.apply(SetPatient{now});
    reader_.wear(simulation_);
    simulation_.setResidence(residence);
    forget();
    stale_ = false;
}

void SlowClock::settle(double& left) {
    const std::string key =
        toJson(before_).dump() + std::to_string(std::llround(lasted_)) + toJson(simulation_.patient()).dump();
    const auto pressure = tissuePressures();
    settled_ = true;
    const Transition* known = transitions_.seen(key, pressure, left);
    if (known != nullptr && simulation_.clots().empty()) {
        latest_ = known->settling;
        jump(known->settling.time);
        left -= known->settling.time;
        latest_ = known->steady;
        stale_ = true;
        see();
        return;
    }
    if (stale_) catchUp(before_);
    Transition transition;
    transition.complete = steadyFrom(left, true, transition.settling);
    transition.steady = latest_;
    transition.pressure = pressure;
    transitions_.keep(key, std::move(transition));
}

bool SlowClock::drifted() const {
    for (std::size_t r = 0; r < windowPressure_.size(); ++r)
        if (std::abs(edema_.pressure(r) - windowPressure_[r]) > constants_.drift) return true;
    return std::abs(clotted() - windowClot_) > kNarrowed;
}

// Of the lumen, by all clots together.
double SlowClock::clotted() const {
    double sum = 0.0;
    for (const auto& clot : simulation_.clots().clots())
        sum += clot.lumenShare;
    return sum;
}

void SlowClock::jump(double seconds) {
    const auto before = edema_.books();
    edema_.advance(seconds, latest_.loads);
    rest_ += (edema_.books().lymph - before.lymph) - (edema_.books().filtered - before.filtered);
    popliteal_ += seconds * latest_.popliteal;
    auto residence = simulation_.model().residencePlaces();
    drift_.advance(residence, latest_.moved, 1.0, seconds);
    simulation_.setResidence(residence);
    stasis_.pass(seconds, latest_, residence);
    simulation_.growClots(seconds);
    time_ += seconds;
    jumped_ += seconds;
}

double SlowClock::jumpUntilDrifted(double most) {
    double done = 0.0;
    while (done < most && !drifted()) {
        const double part = std::min(kJumpStep, most - done);
        jump(part);
        done += part;
    }
    if (watcher_ && done > 0.0) watcher_(done);
    return done;
}

void SlowClock::advance(double seconds) {
    double left = seconds;
    if (!settled_) settle(left);
    while (left > 0.5 * kStep) {
        const double most = constants_.longestJump - jumped_;
        if (most > 0.0 && !drifted()) {
            left -= jumpUntilDrifted(std::min(left, most));
            continue;
        }
        if (stale_) catchUp(simulation_.patient());
        const CycleMeans now = window(left, true);
        left -= now.time;
        if (left > 0.5 * kStep) latest_ = now;
    }
}

BodyFluid SlowClock::fluid() const {
    return {simulation_.model().solver().volume(), rest_, edema_.totalFluid(), intake_};
}

} // namespace physiology::slow
