// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "physiology/Protocol.h"
#include "physiology/ProtocolObserver.h"

namespace physiology {

// A chart as the laboratory draws and writes it: fifty samples per second of life.
struct LaboratoryTrace {
    std::string chart; // as the protocol watches it
    std::string unit;
    std::vector<double> times; // s of life since the run began
    std::vector<double> values;
};

enum class LaboratoryState { idle, running, finished, cancelled, failed };

// One run of a protocol as far as it has come. Immutable once published.
struct LaboratoryRecord {
    LaboratoryState state = LaboratoryState::idle;
    std::string protocol;
    Patient patient; // as the run began
    double fraction = 0.0;
    double time = 0.0;     // s of life
    double expected = 0.0; // s of life that the protocol takes, about
    std::string message;   // why it failed, one line
    std::vector<LaboratoryTrace> traces;
    std::vector<RunPhase> phases;
    std::vector<ChartMark> marks;
    std::map<std::string, double> baselines;
    std::map<std::string, PublishedBand> published; // for this patient
    std::map<std::string, PublishedBand> healthy;   // for the same person with healthy veins
    std::optional<Measurement> measurement;         // once finished

    const LaboratoryTrace* trace(const std::string& chart) const;
};

} // namespace physiology
