// SPDX-License-Identifier: Apache-2.0
#include "app/DayRoom.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <utility>

#include <glm/common.hpp>

#include "physiology/slow/DayRun.h"

namespace app {
namespace {

using physiology::slow::DayRecord;
using physiology::slow::DaySample;

struct GivenUp {};

FluidMl fluidOf(const DaySample& sample) {
    return {static_cast<float>(sample.footMl), static_cast<float>(sample.ankleMl),
            static_cast<float>(sample.lowerLegMl - sample.ankleMl)};
}

} // namespace

// The thread writes `record` and `failure`, then sets `over`.
struct DayRoom::Run {
    std::atomic<float> progress{0.0F};
    std::atomic<bool> stop{false}, over{false};
    std::shared_ptr<const DayRecord> record;
    std::string failure;
    std::thread thread;

    ~Run() {
        stop = true;
        if (thread.joinable()) thread.join();
    }

    void live(const physiology::slow::Day& day, const std::shared_ptr<const anatomy::Leg>& leg,
              const std::filesystem::path& assets) {
        try {
            record = std::make_shared<const DayRecord>(
                physiology::slow::liveThrough(day, leg, assets, [this](double fraction) {
                    progress = static_cast<float>(fraction);
                    if (stop) throw GivenUp{};
                }));
        } catch (const GivenUp&) {
        } catch (const std::exception& error) {
            failure = error.what();
        }
        over = true;
    }
};

DayRoom::DayRoom(const World& world) : assets_(world.assets), leg_(world.leg) {
    const auto known = physiology::slow::days(assets_);
    if (!known.empty()) model_.chosen = known.front().id;
}

DayRoom::~DayRoom() = default;

void DayRoom::choose(const std::string& id) {
    model_.chosen = id;
}

void DayRoom::live(const physiology::Patient& patient) {
    if (run_) return;
    auto day = physiology::slow::loadDay(model_.chosen, assets_);
    day.patient = patient;
    model_.complaint.clear();
    run_ = std::make_unique<Run>();
    run_->thread = std::thread([run = run_.get(), day = std::move(day), leg = leg_, assets = assets_] {
        run->live(day, leg, assets);
    });
}

bool DayRoom::refresh() {
    model_.running = run_ != nullptr;
    if (!run_) return false;
    model_.progress = run_->progress;
    if (!run_->over) return false;
    model_.complaint = run_->failure;
    const bool lived = run_->record != nullptr;
    if (lived) {
        model_.before = std::exchange(model_.shown, run_->record);
        model_.moment = model_.shown->samples.back().time;
    }
    run_.reset();
    model_.running = false;
    return lived;
}

void DayRoom::scrub(double seconds) {
    if (!model_.shown) return;
    const auto& samples = model_.shown->samples;
    model_.moment = std::clamp(seconds, samples.front().time, samples.back().time);
}

void DayRoom::forget() {
    model_.shown.reset();
    model_.before.reset();
}

std::optional<FluidMl> DayRoom::swelling() const {
    if (!model_.shown) return std::nullopt;
    const auto& samples = model_.shown->samples;
    const auto after = std::find_if(samples.begin(), samples.end(),
                                    [&](const DaySample& sample) { return sample.time >= model_.moment; });
    if (after == samples.end()) return fluidOf(samples.back());
    if (after == samples.begin()) return fluidOf(*after);
    const auto before = after - 1;
    const double t = (model_.moment - before->time) / std::max(after->time - before->time, 1e-9);
    return glm::mix(fluidOf(*before), fluidOf(*after), static_cast<float>(t));
}

std::optional<physiology::Patient> DayRoom::patientThen(const physiology::Patient& patient) const {
    if (!model_.shown) return std::nullopt;
    const auto& entries = model_.shown->day.entries;
    const auto now = std::find_if(entries.begin(), entries.end(),
                                  [&](const auto& entry) { return entry.to > model_.moment; });
    return (now == entries.end() ? entries.back() : *now).applied(patient);
}

} // namespace app
