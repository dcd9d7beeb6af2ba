// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows/Plan.h"
#include "rows/Runner.h"

namespace clinical {

enum class Verdict { holds, fails, waits }; // waits: what it needs is not built yet

const char* nameOf(Verdict verdict);

struct CheckOutcome {
    std::string what;                        // the values, as the table names them
    std::vector<std::optional<double>> ours; // inside: one; orders: one per value
    std::optional<Band> band;                // inside
    std::string order;                       // "rising", "falling"; empty for a band
    std::string source;
    Verdict verdict = Verdict::waits;
    double off = 0.0; // how far outside the band; orders: the worst step in the wrong direction
};

struct RowOutcome {
    Verdict verdict = Verdict::waits; // fails as soon as one check does
    std::vector<CheckOutcome> checks;
};

RowOutcome judge(const Row& row, const Measurements& measurements);

} // namespace clinical
