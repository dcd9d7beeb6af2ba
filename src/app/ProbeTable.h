// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "physiology/Simulation.h"

namespace app {

// A place to watch.
struct ProbePlace {
    std::string text; // "popliteal_vein@0.5"
    int vessel = 0;
    double at = 0.0;
};

// "popliteal_vein@0.5"; without a place, the middle. Throws core::DataError for an unknown vein (with the
// nearest known one) or a place outside 0..1.
ProbePlace parseProbe(const std::string& text, const anatomy::Leg& leg);

// The samples of a run: the standard traces and the probes, one column each, named with its unit, as
// "popliteal_vein@0.5 pressure (mmHg)".
class ProbeTable {
public:
    explicit ProbeTable(const std::vector<ProbePlace>& probes); // the same place twice is one

    void sample(physiology::Simulation& simulation);
    void writeCsv(std::ostream& out) const;
    nlohmann::ordered_json units() const;   // column to unit
    nlohmann::ordered_json samples() const; // column to values

private:
    struct Column {
        std::string name, unit;
        std::string header() const { return name + " (" + unit + ")"; }
    };
    std::vector<ProbePlace> probes_;
    std::vector<Column> columns_;
    std::vector<std::vector<double>> rows_;
};

} // namespace app
