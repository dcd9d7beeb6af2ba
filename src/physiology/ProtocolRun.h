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
#include "physiology/Series.h"
#include "physiology/Simulation.h"

namespace physiology {

using Results = std::map<std::string, std::optional<double>>;

// One run of the model under observation: moves the patient, and keeps charts of what is being watched. The
// charts are in the units of the results: mmHg, mL, mL/s, s.
class ProtocolRun {
public:
    ProtocolRun(Simulation& simulation, const Progress& progress, double expectedSeconds);

    // Watch something from now on, under a name.
    void watch(const std::string& name, std::function<double()> quantity);
    void watchPressure(const std::string& probe);                      // mmHg, named as the probe
    void watchFlow(const std::string& name, const std::string& probe); // mL/s
    const Series& operator[](const std::string& name) const { return charts_.at(name).series; }

    void apply(const Command& command) { simulation_.apply(command); }
    void run(double seconds);
    void runCycles(int cycles); // until the activity has cycled so often
    bool runUntil(const std::function<bool()>& done, double longest); // false when it took too long

    double now() const { return simulation_.time(); }
    Simulation& simulation() { return simulation_; }
    const LegModel& model() const { return simulation_.model(); }

    // Begin and end of the last complete cycle; {now - seconds, now} when nothing cycles.
    std::pair<double, double> lastCycle(double seconds = 5.0) const;
    const std::vector<double>& cycleStarts() const { return cycleStarts_; }

private:
    struct Chart {
        std::function<double()> quantity;
        Series series;
    };
    void step();
    void sample();

    Simulation& simulation_;
    const Progress& progress_;
    double expectedSeconds_;
    std::map<std::string, Chart> charts_;
    std::vector<double> cycleStarts_;
    std::uint64_t cycle_ = 0;
};

} // namespace physiology
