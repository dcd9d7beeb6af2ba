// SPDX-License-Identifier: Apache-2.0
#include "physiology/SnapshotMaker.h"

#include <span>

#include "physiology/Thrombosis.h"

namespace physiology {

namespace {

std::vector<float> floats(std::span<const double> values) {
    std::vector<float> copy(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        copy[i] = static_cast<float>(values[i]);
    return copy;
}

} // namespace

SnapshotMaker::SnapshotMaker(const LegModel& model, const Thrombosis& clots)
    : model_(model), clots_(clots), faces_(model.solver().cellRightFaceFlow().size()),
      starts_(model.solver().segmentStartFlow().size()), outlets_(model.solver().bedOutletFlow().size()) {}

void SnapshotMaker::count(const hemodynamics::StepReport& report) {
    const auto& solver = model_.solver();
    faces_.add(solver.cellRightFaceFlow());
    starts_.add(solver.segmentStartFlow());
    outlets_.add(solver.bedOutletFlow());
    limited_ += report.fluxLimited + report.velocityClipped + report.repaired;
}

void SnapshotMaker::restart() {
    faces_.take();
    starts_.take();
    outlets_.take();
    limited_ = 0;
}

void SnapshotMaker::copyVessels(Snapshot& snapshot) {
    const auto& solver = model_.solver();
    const auto area = solver.area(), pressure = solver.pressure();
    snapshot.pressure = floats(pressure);
    snapshot.area = floats(area);
    snapshot.flow = floats(solver.flow());
    snapshot.transmural.resize(area.size());
    snapshot.areaRatio.resize(area.size());
    for (std::size_t i = 0; i < area.size(); ++i) {
        snapshot.transmural[i] = static_cast<float>(pressure[i] - model_.drive().cellExternalPressure[i]);
        snapshot.areaRatio[i] = static_cast<float>(area[i] / solver.network().cells[i].referenceArea);
    }
    snapshot.residence = floats(model_.residence());
    snapshot.saturation = floats(model_.saturation());
    snapshot.rightFaceFlow = faces_.take();
    snapshot.segmentStartFlow = starts_.take();
    snapshot.bedOutletFlow = outlets_.take();
}

void SnapshotMaker::copyRest(Snapshot& snapshot) const {
    const auto& solver = model_.solver();
    snapshot.valveOpening = floats(solver.valveOpening());
    snapshot.valveFlow = floats(solver.valveFlow());
    snapshot.valveLeak.resize(snapshot.valveOpening.size());
    for (std::size_t v = 0; v < snapshot.valveLeak.size(); ++v)
        snapshot.valveLeak[v] = static_cast<float>(solver.valveLeak(static_cast<int>(v)));
    snapshot.bedVolume = floats(solver.bedVolume());
    snapshot.bedPressure = floats(solver.bedPressure());
    snapshot.clots = clots_.clots();
    snapshot.emboli = clots_.emboli();
    snapshot.calfVolume = model_.volumes().calf(solver).total();
    snapshot.legVolume = model_.volumes().leg(solver).total();
    snapshot.legInflow = model_.inflow().total();
    snapshot.balanceError = model_.balanceError();
    snapshot.limited = limited_;
    snapshot.stateHash = model_.stateHash();
}

void SnapshotMaker::copyBody(Snapshot& snapshot) const {
    const auto& body = model_.body().state();
    snapshot.gaitPhase = body.phase;
    snapshot.cycle = body.cycle;
    snapshot.muscleActivation = floats(body.muscleActivation);
    snapshot.musclePressure = floats(body.musclePressure);
    snapshot.joints = body.joints;
    snapshot.pose = body.pose;
    snapshot.heart = body.heart;
    for (std::size_t i = 0; i < snapshot.plantarLoad.size(); ++i)
        snapshot.plantarLoad[i] = static_cast<float>(body.plantarLoad[i]);
}

std::shared_ptr<const Snapshot> SnapshotMaker::make(const Patient& patient, const Moment& moment) {
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->layout = model_.layout();
    snapshot->step = moment.step;
    snapshot->time = moment.time;
    snapshot->circulation = moment.circulation;
    snapshot->patient = patient;
    copyVessels(*snapshot);
    copyRest(*snapshot);
    copyBody(*snapshot);
    return snapshot;
}

} // namespace physiology
