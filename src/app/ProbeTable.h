// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "physiology/Simulation.h"

namespace app {

// A place to watch: "popliteal_vein@0.5".
struct ProbePlace {
    std::string text;
    int vessel = 0;
    double at = 0.0;
};

// Throws core::DataError for an unknown vein (with the nearest known one) or a place outside 0..1.
ProbePlace parseProbe(const std::string& text, const anatomy::Leg& leg);

// The samples of a run: the standard traces and the probes, one column each, units in the names.
class ProbeTable {
public:
    explicit ProbeTable(std::vector<ProbePlace> probes);

    void sample(physiology::Simulation& simulation);
    void writeCsv(std::ostream& out) const;
    nlohmann::ordered_json json() const; // column name to values

private:
    std::vector<ProbePlace> probes_;
    std::vector<std::string> columns_;
    std::vector<std::vector<double>> rows_;
};

} // namespace app
