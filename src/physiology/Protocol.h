// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Patient.h"

// The clinic's measurements, run on the model. A protocol has no parameters of its own: it moves the patient
// and reads what a clinician would read.
namespace physiology {

class ProtocolObserver;

struct PublishedBand {
    double low = 0.0, high = 0.0;
    std::string source;
};

struct ModelFacts {
    int vessels = 0, cells = 0, valves = 0;
    double stepSeconds = 0.0;
    double balanceErrorPercent = 0.0;
};

class Simulation;
ModelFacts factsOf(const Simulation& simulation);

struct Measurement {
    std::string protocol;
    Patient patient;
    ModelFacts model;
    std::map<std::string, std::optional<double>> results; // nullopt: does not exist for this patient
    std::map<std::string, std::string> names;             // results that are ids, such as that of a vessel
    std::map<std::string, PublishedBand> published;
};

std::vector<std::string> protocolIds();    // every protocol of the contract
bool isBuilt(const std::string& protocol); // false: known, but not built yet
// Seconds of life that a protocol takes, about. Throws core::DataError as measure() does.
double expectedSeconds(const std::string& protocol);

using Progress = std::function<void(double fraction)>;
// Throws core::DataError for an unknown or not yet built protocol.
Measurement measure(const std::string& protocol, const Patient& patient,
                    std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                    const Progress& progress = {});
// The same with someone who looks on; throws ProtocolCancelled when that one has cancelled.
Measurement measure(const std::string& protocol, const Patient& patient,
                    std::shared_ptr<const anatomy::Leg> leg, const std::filesystem::path& assets,
                    ProtocolObserver& observer);

} // namespace physiology
