// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "physiology/Patient.h"

// What the clinical table holds the leg to, as data: assets/clinical/rows.json.
namespace clinical {

// One measurement on one patient.
struct PlannedRun {
    std::string id, title;
    std::string measure; // a protocol of `second-heart measure`, or one of OwnMeasurements.h
    physiology::Patient patient;
};

// "run.key": a result of a run.
struct ValueName {
    std::string run, key;
    std::string text() const { return run + "." + key; }
};

struct Band {
    double low = 0.0, high = 0.0;
    std::string source;
};

// A value (less another one) inside a band, or values in a strict order.
struct Check {
    enum class Kind { inside, rising, falling } kind = Kind::inside;
    std::vector<ValueName> values;  // inside: one; rising, falling: two or more
    std::optional<ValueName> minus; // inside
    std::optional<Band> band;       // inside; absent: the published band of that run
    std::string whereKey;           // orders: leave out runs with less than `whereAtLeast` of this key
    double whereAtLeast = 0.0;
    std::string source;
};

struct Row {
    std::string id, test;
    bool hard = false;  // H: a failing row fails the tests; W: reported
    bool input = false; // put into the model, not found by it
    std::string waits;  // why nothing is checked yet
    std::string gap;    // why a hard row fails as yet; a row that holds must not have one
    std::vector<Check> checks;
};

struct Plan {
    std::vector<PlannedRun> runs;
    std::vector<Row> rows;

    const PlannedRun& run(const std::string& id) const;
    // Only these rows, and the runs they need. Throws core::DataError for an unknown row.
    Plan only(const std::vector<std::string>& rowIds) const;
    // Without the rows that need one of these measurements.
    Plan without(const std::set<std::string>& measures) const;
};

// Throws core::DataError: wrong types, a check of a run that is not there.
Plan loadPlan(const std::filesystem::path& assets);

} // namespace clinical
