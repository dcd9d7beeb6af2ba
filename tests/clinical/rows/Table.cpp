// SPDX-License-Identifier: Apache-2.0
#include "rows/Table.h"

#include <cmath>
#include <sstream>

#include <nlohmann/json.hpp>

#include "physiology/PatientJson.h"
#include "rows/Format.h"

namespace clinical {

namespace {

using nlohmann::json;

// Five digits: more than the page shows, and few enough that a run with other last bits reads the same.
json numberOf(const std::optional<double>& value) {
    if (!value || *value == 0.0) return value ? json(0.0) : json();
    const double scale = std::pow(10.0, 4.0 - std::floor(std::log10(std::abs(*value))));
    return std::round(*value * scale) / scale;
}

json recordOf(const CheckOutcome& check) {
    json record{{"check", check.what}, {"verdict", nameOf(check.verdict)}, {"source", check.source}};
    for (const auto& value : check.ours)
        record["ours"].push_back(numberOf(value));
    if (check.band) record["published"] = {{"low", check.band->low}, {"high", check.band->high}};
    return record;
}

json recordOf(const Row& row, const RowOutcome& outcome) {
    json record{{"row", row.id},    {"kind", row.hard ? "H" : "W"},       {"input", row.input},
                {"test", row.test}, {"verdict", nameOf(outcome.verdict)}, {"checks", json::array()}};
    if (!row.waits.empty()) record["waits"] = row.waits;
    for (const auto& check : outcome.checks)
        record["checks"].push_back(recordOf(check));
    return record;
}

json recordOf(const PlannedRun& run, const physiology::Measurement& measurement) {
    json record{{"run", run.id},
                {"title", run.title},
                {"measure", run.measure},
                {"patient", physiology::toJson(run.patient)}};
    for (const auto& [key, value] : measurement.results)
        record["results"][key] = numberOf(value);
    for (const auto& [key, band] : measurement.published)
        record["published"][key] = {{"low", band.low}, {"high", band.high}, {"source", band.source}};
    return record;
}

void writeLine(std::ostream& text, const Row& row, const CheckOutcome& check) {
    text << row.id << (row.hard ? " H " : " W ") << nameOf(check.verdict) << " " << check.what;
    for (std::size_t i = 0; i < check.ours.size(); ++i)
        text << (i == 0 ? " = " : ", ") << rounded(check.ours[i]);
    if (check.band) text << ", published " << rounded(check.band->low) << " to " << rounded(check.band->high);
    if (check.verdict == Verdict::fails) text << ", off by " << rounded(check.off);
    text << "\n";
}

} // namespace

Table computeTable(Plan plan, const std::filesystem::path& assets, const RunDone& done) {
    Table table;
    table.plan = std::move(plan);
    table.measurements = runAll(table.plan, assets, done);
    for (const auto& row : table.plan.rows)
        table.outcomes.push_back(judge(row, table.measurements));
    table.calibrated = calibratedIn(assets);
    return table;
}

json recordOf(const Table& table) {
    json rows = json::array(), runs = json::array(), calibrated = json::array();
    for (std::size_t i = 0; i < table.plan.rows.size(); ++i)
        rows.push_back(recordOf(table.plan.rows[i], table.outcomes[i]));
    for (const auto& run : table.plan.runs)
        if (table.measurements.contains(run.id)) runs.push_back(recordOf(run, table.measurements.at(run.id)));
    for (const auto& each : table.calibrated)
        calibrated.push_back(
            {{"file", each.file}, {"where", each.where}, {"values", each.values}, {"range", each.range}});
    return {{"rows", rows}, {"runs", runs}, {"calibrated", calibrated}};
}

std::string linesOf(const Table& table, bool onlyFailing) {
    std::ostringstream text;
    for (std::size_t i = 0; i < table.plan.rows.size(); ++i)
        for (const auto& check : table.outcomes[i].checks)
            if (!onlyFailing || check.verdict == Verdict::fails) writeLine(text, table.plan.rows[i], check);
    return text.str();
}

bool agrees(double recorded, double computed) {
    const double lastDigit = std::abs(recorded) < 10.0 ? 0.01 : 0.1;
    return std::abs(recorded - computed) <= 0.5 * lastDigit + 0.005 * std::abs(recorded);
}

} // namespace clinical
