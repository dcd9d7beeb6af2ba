// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace physiology {

class ProtocolRun;

// A part of a run, by a word that the languages know ("lab.phase.<key>" in assets/i18n).
struct RunPhase {
    std::string key;
    double start = 0.0; // s of life
};

// Where on a chart a result was read.
struct ChartMark {
    std::string key;             // of the results
    std::string chart;           // as watched
    double from = 0.0, to = 0.0; // s of life; equal for a moment
    double value = 0.0;          // in the unit of the chart
};

// Looks on while a protocol runs, on the thread that runs it; changes nothing. Charts, phases and marks are
// the run's.
class ProtocolObserver {
public:
    ProtocolObserver() = default;
    ProtocolObserver(const ProtocolObserver&) = delete;
    ProtocolObserver& operator=(const ProtocolObserver&) = delete;
    virtual ~ProtocolObserver() = default;

    virtual void progressed(double /*fraction*/) {}      // 0..1, every half second of life
    virtual void sampled(ProtocolRun& /*run*/) {}        // after every sample; take snapshots here
    virtual void finished(const ProtocolRun& /*run*/) {} // the charts are complete, all marks are set
    virtual bool cancelled() const { return false; }     // asked at every sample
};

// Thrown out of a run whose observer has cancelled it.
class ProtocolCancelled : public std::runtime_error {
public:
    ProtocolCancelled() : std::runtime_error("the protocol was cancelled") {}
};

} // namespace physiology
