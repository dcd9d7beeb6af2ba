// SPDX-License-Identifier: Apache-2.0
#include "physiology/Laboratory.h"

#include <chrono>
#include <exception>
#include <thread>

#include "physiology/LaboratoryDesk.h"
#include "physiology/LaboratoryRecorder.h"
#include "physiology/ProtocolRun.h"
#include "physiology/PublishedBands.h"

namespace physiology {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kSnapshotWall = std::chrono::milliseconds(25); // of wall clock between snapshots

// Hands the run over to the desk as it goes.
class Reporter : public ProtocolObserver {
public:
    Reporter(LaboratoryRecorder& recorder, LaboratoryDesk& desk) : recorder_(recorder), desk_(desk) {}

    void progressed(double fraction) override { recorder_.progressed(fraction); }
    void sampled(ProtocolRun& run) override {
        recorder_.see(run);
        if (const auto now = Clock::now(); now >= next_) {
            next_ = now + kSnapshotWall;
            desk_.publish(std::make_shared<const LaboratoryRecord>(recorder_.record()),
                          run.simulation().snapshot());
        }
        desk_.keepPace(run.now());
    }
    void finished(const ProtocolRun& run) override { recorder_.finished(run); }
    bool cancelled() const override { return desk_.cancelled(); }

private:
    LaboratoryRecorder& recorder_;
    LaboratoryDesk& desk_;
    Clock::time_point next_ = Clock::now();
};

Patient withHealthyVeins(Patient patient) {
    patient.conditions.clear();
    return patient;
}

} // namespace

struct Laboratory::State {
    std::shared_ptr<const anatomy::Leg> leg;
    std::filesystem::path assets;
    LaboratoryDesk desk;
    std::thread worker;

    LaboratoryRecord startOf(const std::string& protocol, const Patient& patient) const {
        LaboratoryRecord record;
        record.protocol = protocol;
        record.patient = patient;
        record.expected = expectedSeconds(protocol);
        record.published = publishedBands(protocol, patient, assets);
        record.healthy = publishedBands(protocol, withHealthyVeins(patient), assets);
        return record;
    }

    void run(const LaboratoryRecord& start) {
        LaboratoryRecorder recorder(start);
        LaboratoryRecord& record = recorder.record();
        try {
            Reporter reporter(recorder, desk);
            record.measurement = measure(start.protocol, start.patient, leg, assets, reporter);
            record.state = LaboratoryState::finished;
            record.fraction = 1.0;
        } catch (const ProtocolCancelled&) {
            record.state = LaboratoryState::cancelled;
        } catch (const std::exception& failure) {
            record.state = LaboratoryState::failed;
            record.message = failure.what();
        }
        desk.publish(std::make_shared<const LaboratoryRecord>(std::move(record)), nullptr);
    }

    void stop() {
        desk.cancel();
        if (worker.joinable()) worker.join();
    }
};

Laboratory::Laboratory(std::shared_ptr<const anatomy::Leg> leg, std::filesystem::path assets)
    : state_(std::make_unique<State>()) {
    state_->leg = std::move(leg);
    state_->assets = std::move(assets);
}

Laboratory::~Laboratory() {
    state_->stop();
}

std::shared_ptr<const LaboratoryRecord> Laboratory::prepare(const std::string& protocol,
                                                            const Patient& patient) const {
    return std::make_shared<const LaboratoryRecord>(state_->startOf(protocol, patient));
}

void Laboratory::start(const std::string& protocol, const Patient& patient) {
    LaboratoryRecord record = state_->startOf(protocol, patient);
    record.state = LaboratoryState::running;
    state_->stop();
    state_->desk.begin(std::make_shared<const LaboratoryRecord>(record));
    state_->worker = std::thread([state = state_.get(), record] { state->run(record); });
}

void Laboratory::cancel() {
    state_->desk.cancel();
}

void Laboratory::setPace(const LaboratoryPace& pace) {
    state_->desk.setPace(pace);
}

void Laboratory::wait() {
    if (state_->worker.joinable()) state_->worker.join();
}

bool Laboratory::running() const {
    return state_->desk.record()->state == LaboratoryState::running;
}

bool Laboratory::holding() const {
    return state_->desk.holding();
}

std::shared_ptr<const LaboratoryRecord> Laboratory::record() const {
    return state_->desk.record();
}

std::shared_ptr<const Snapshot> Laboratory::latest() const {
    return state_->desk.latest();
}

} // namespace physiology
