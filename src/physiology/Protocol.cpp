// SPDX-License-Identifier: Apache-2.0
#include "physiology/Protocol.h"

#include <algorithm>
#include <array>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "physiology/LegModel.h"
#include "physiology/Protocols.h"
#include "physiology/PublishedBands.h"

namespace physiology {

namespace {

struct Entry {
    const char* id;
    Results (*measure)(ProtocolRun&); // null: not built yet
    double seconds;                   // of life, about, for the progress bar
    bool standing = false;            // its patient has stood long before, however shown
};

constexpr std::array<Entry, 15> kProtocols{{{"posture", measurePosture, 75.0},
                                            {"avp", measureAvp, 110.0, true},
                                            {"walk", measureWalk, 167.0, true},
                                            {"apg", measureApg, 464.0, true},
                                            {"pump", measurePump, 63.0, true},
                                            {"reflux", measureReflux, 60.0, true},
                                            {"valve", measureValve, 11.8},
                                            {"occlusion", measureOcclusion, 110.0},
                                            {"ankle-pumps", measureAnklePumps, 88.0},
                                            {"breathing", measureBreathing, 103.0},
                                            {"edema", measureEdema, 14400.0},
                                            {"stasis", measureStasis, 14400.0},
                                            {"clot", measureClot, 200000.0},
                                            {"circulation", measureCirculation, 78.0},
                                            {"drivers", measureDrivers, 390.0}}};

const Entry* find(const std::string& id) {
    const auto found =
        std::find_if(kProtocols.begin(), kProtocols.end(), [&](const Entry& e) { return e.id == id; });
    return found == kProtocols.end() ? nullptr : &*found;
}

const Entry& require(const std::string& id) {
    const Entry* entry = find(id);
    if (entry == nullptr)
        throw core::DataError("command line", "measure", "\"" + id + "\" is not a protocol",
                              core::unknownNameHint(id, protocolIds(), "protocols"));
    if (entry->measure == nullptr)
        throw core::DataError("command line", "measure", "the protocol \"" + id + "\" is not built yet",
                              "`second-heart list protocols` says which are");
    return *entry;
}

// Calf veins take a minute to fill; whoever is measured standing has stood for long.
Patient stoodUp(Patient patient) {
    patient.posture = "standing";
    if (patient.activity != "run") patient.activity = "still"; // running is a way to take the walking test
    return patient;
}

class ProgressObserver : public ProtocolObserver {
public:
    explicit ProgressObserver(const Progress& progress) : progress_(progress) {}
    void progressed(double fraction) override {
        if (progress_) progress_(fraction);
    }

private:
    const Progress& progress_;
};

} // namespace

ModelFacts factsOf(const Simulation& simulation) {
    const auto& network = simulation.model().solver().network();
    return {static_cast<int>(simulation.leg().vessels.size()), static_cast<int>(network.cells.size()),
            static_cast<int>(network.valves.size()), Simulation::kStep,
            100.0 * simulation.model().balanceError()};
}

std::vector<std::string> protocolIds() {
    std::vector<std::string> ids;
    ids.reserve(kProtocols.size());
    for (const auto& entry : kProtocols)
        ids.emplace_back(entry.id);
    return ids;
}

bool isBuilt(const std::string& protocol) {
    const Entry* entry = find(protocol);
    return entry != nullptr && entry->measure != nullptr;
}

double expectedSeconds(const std::string& protocol) {
    return require(protocol).seconds;
}

Measurement measure(const std::string& protocol, const Patient& patient,
                    std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                    const Progress& progress) {
    ProgressObserver observer(progress);
    return measure(protocol, patient, std::move(leg), assets, observer);
}

Measurement measure(const std::string& protocol, const Patient& patient,
                    std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                    ProtocolObserver& observer) {
    const Entry& entry = require(protocol);
    Measurement result;
    result.protocol = protocol;
    result.patient = patient;
    result.published =
        publishedBands(protocol, patient, assets); // first: a broken file must not cost the run
    Simulation simulation(std::move(leg), assets, entry.standing ? stoodUp(patient) : patient);
    ProtocolRun run(simulation, observer, entry.seconds);
    result.results = entry.measure(run);
    result.names = run.names();
    observer.finished(run);
    result.model = factsOf(simulation);
    return result;
}

} // namespace physiology
