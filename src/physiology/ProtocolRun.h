// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "physiology/Probes.h"
#include "physiology/Protocol.h"
#include "physiology/ProtocolObserver.h"
#include "physiology/Series.h"
#include "physiology/Simulation.h"

namespace physiology {

using Results = std::map<std::string, std::optional<double>>;

// One run of the model under observation: moves the patient, and keeps charts of what is being watched. The
// charts are in the units of the results: mmHg, mL, mL/s, s.
class ProtocolRun {
public:
    struct Chart {
        std::function<double()> quantity;
        std::string unit; // "mmHg", "mL", "mL/s"; empty: the protocol's own notes, shown to nobody
        Series series;
    };

    ProtocolRun(Simulation& simulation, ProtocolObserver& observer, double expectedSeconds);

    // Watch something from now on, under a name. With a unit it is shown and exported.
    void watch(const std::string& name, std::function<double()> quantity, const std::string& unit = "");
    void watchPressure(const std::string& probe);                      // mmHg, named as the probe
    void watchFlow(const std::string& name, const std::string& probe); // mL/s
    const Series& operator[](const std::string& name) const { return charts_.at(name).series; }
    const std::map<std::string, Chart>& charts() const { return charts_; }

    // For whoever looks on: what is being done now, and where results are read.
    void phase(const std::string& key) { phases_.push_back({key, now()}); }
    void mark(ChartMark mark) { marks_.push_back(std::move(mark)); }
    // The level of a chart that its volumes are counted from, such as the emptied leg's.
    void baseline(const std::string& chart, double level) { baselines_[chart] = level; }
    void name(const std::string& key, const std::string& id) { names_[key] = id; } // a result that is an id
    const std::map<std::string, std::string>& names() const { return names_; }
    const std::vector<RunPhase>& phases() const { return phases_; }
    const std::vector<ChartMark>& marks() const { return marks_; }
    const std::map<std::string, double>& baselines() const { return baselines_; }

    void apply(const Command& command) { simulation_.apply(command); }
    void run(double seconds);
    void runCycles(int cycles); // until the activity has cycled so often
    bool runUntil(const std::function<bool()>& done, double longest); // false when it took too long

    // For a slow clock that steps the simulation itself: one step was done; hours passed without steps.
    void stepped();
    void passed(double seconds);

    double now() const { return simulation_.time() + passed_; } // s of life
    Simulation& simulation() { return simulation_; }
    const LegModel& model() const { return simulation_.model(); }

    // Begin and end of the last complete cycle; {now - seconds, now} when nothing cycles.
    std::pair<double, double> lastCycle(double seconds = 5.0) const;
    const std::vector<double>& cycleStarts() const { return cycleStarts_; }

private:
    void step();
    void sample();

    Simulation& simulation_;
    ProtocolObserver& observer_;
    double expectedSeconds_;
    std::map<std::string, Chart> charts_;
    std::vector<RunPhase> phases_;
    std::vector<ChartMark> marks_;
    std::map<std::string, double> baselines_;
    std::map<std::string, std::string> names_;
    std::vector<double> cycleStarts_;
    std::uint64_t cycle_ = 0;
    double passed_ = 0.0;
};

} // namespace physiology
